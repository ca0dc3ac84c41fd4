package vn.vinhdanh.reporting.statistics;

import static vn.vinhdanh.reporting.statistics.ProposalBy.AWARD;
import static vn.vinhdanh.reporting.statistics.ProposalBy.DOSSIER;
import static vn.vinhdanh.reporting.statistics.ProposalBy.KIND;
import static vn.vinhdanh.reporting.statistics.ProposalBy.LATE;
import static vn.vinhdanh.reporting.statistics.ProposalBy.RECIPIENT;
import static vn.vinhdanh.reporting.statistics.ProposalBy.ROUND;
import static vn.vinhdanh.reporting.statistics.ProposalBy.STATE;
import static vn.vinhdanh.reporting.statistics.ProposalBy.STEP;
import static vn.vinhdanh.reporting.statistics.ProposalBy.UNIT;
import static vn.vinhdanh.reporting.statistics.ProposalBy.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is counted of dossiers and registrations. */
public enum ProposalCount {
    /** Who was put forward (lượt đề nghị), by state, award, unit, round and so on. */
    NOMINEES("de-nghi", "nominee_fact", STATE, UNIT, AWARD, ROUND, YEAR, KIND, RECIPIENT, LATE, DOSSIER),
    /** Dossiers that were sent (hồ sơ). */
    DOSSIERS("ho-so", "dossier_fact", STATE, UNIT, ROUND, YEAR, KIND, LATE, DOSSIER),
    /** Whose working days they were: the ledger, stretch by stretch. */
    DAYS("ngay-lam-viec", "dossier_fact", STEP, UNIT, ROUND, YEAR, KIND, DOSSIER),
    /** Registered titles against what came of them. */
    TITLES("dang-ky", "registered_title_fact", AWARD, UNIT, ROUND, YEAR, KIND, RECIPIENT);

    private final String parameter;
    private final String view;
    private final List<ProposalBy> dimensions;

    ProposalCount(String parameter, String view, ProposalBy... dimensions) {
        this.parameter = parameter;
        this.view = view;
        this.dimensions = List.of(dimensions);
    }

    /** Its name in the address. */
    public String parameter() {
        return parameter;
    }

    /** The view of schema {@code report} that has a row for each. */
    String view() {
        return view;
    }

    /** By what it may be divided; the first one unless somebody asks. */
    List<ProposalBy> dimensions() {
        return dimensions;
    }

    /** Whether columns are free; the others have columns of their own. */
    boolean hasColumns() {
        return this == NOMINEES || this == DOSSIERS;
    }

    static Optional<ProposalCount> find(String parameter) {
        return Arrays.stream(values())
                .filter(one -> one.parameter.equals(parameter))
                .findFirst();
    }
}
