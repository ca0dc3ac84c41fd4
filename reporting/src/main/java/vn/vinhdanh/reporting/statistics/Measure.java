package vn.vinhdanh.reporting.statistics;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vinhdanh.reporting.fact.Counted;
import vn.vinhdanh.reporting.fact.Tally;

/** What a table counts. */
public enum Measure {
    /** Lượt khen thưởng. */
    HONOURS("luot-khen"),
    /** Đối tượng được khen, each once in a cell, joined ones as one: cells do not add up. */
    RECIPIENTS("nguoi-nhan"),
    /** Quyết định, each once in a cell: cells do not add up. */
    DECISIONS("so-quyet-dinh"),
    /** Tiền thưởng, đồng: of the honours whose bonus is known. */
    MONEY("tien-thuong");

    private final String parameter;

    Measure(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the address, the value of {@code do}. */
    public String parameter() {
        return parameter;
    }

    static Optional<Measure> find(String parameter) {
        return Stream.of(values()).filter(m -> m.parameter.equals(parameter)).findFirst();
    }

    /** Whether cells add up to their row and column. */
    public boolean addsUp() {
        return this == HONOURS || this == MONEY;
    }

    long of(Counted counted) {
        return switch (this) {
            case HONOURS -> counted.honours();
            case RECIPIENTS -> counted.recipients();
            case DECISIONS -> counted.decisions();
            case MONEY -> counted.money();
        };
    }

    /** What must be counted beside honours. */
    Set<Tally.Also> also() {
        return switch (this) {
            case HONOURS -> Set.of();
            case RECIPIENTS -> Set.of(Tally.Also.RECIPIENTS);
            case DECISIONS -> Set.of(Tally.Also.DECISIONS);
            case MONEY -> Set.of(Tally.Also.MONEY);
        };
    }
}
