package vn.vinhdanh.reporting.statistics;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.fact.FactColumns;
import vn.vinhdanh.reporting.fact.Facts;
import vn.vinhdanh.reporting.form.FormScope;

/** Reads several statements from one consistent state of the database: a read-only transaction with repeatable reads. */
@Component
class Snapshots {

    private static final int TURNS = 5;

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Facts facts;
    private final FormerDays days;

    Snapshots(PlatformTransactionManager transactions, JdbcClient jdbc, Schemas schemas, Facts facts, FormerDays days) {
        this.days = days;
        this.facts = facts;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction.setReadOnly(true);
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    <T> T read(Supplier<T> reading) {
        var result = transaction.execute(status -> reading.get());
        if (result == null) {
            throw new IllegalStateException("A reading has a result");
        }
        return result;
    }

    /**
     * Counts from the facts in memory, in a snapshot of the database that sees the very same version of them.
     *
     * @throws IllegalStateException when the figures change faster than a question can be asked
     */
    <T> T count(Function<AsOf, T> counting) {
        return count(Standing.NOW, counting);
    }

    /**
     * The same from the facts as they stood when a day ended.
     *
     * @throws WrongAddress when it is not known how they stood
     */
    <T> T count(Standing standing, Function<AsOf, T> counting) {
        for (int turn = 0; turn < TURNS; turn++) {
            Optional<T> result = read(() -> {
                var version = version();
                return facts.at(version.number(), version.epoch())
                        .map(columns -> counting.apply(asOf(columns, version, standing)));
            });
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new IllegalStateException("The figures changed during each of " + TURNS + " readings");
    }

    private AsOf asOf(FactColumns now, DataVersion version, Standing standing) {
        var day = standing.day();
        if (day == null) {
            return new AsOf(now, version, reach(), this::inside);
        }
        var former = days.of(day, standing.byDirectory(), version);
        var columns = former.number() == version.number()
                ? now
                : facts.former(now, version.number(), former.number(), version.epoch());
        return new AsOf(columns, former, reach(), this::inside);
    }

    /** The version of the figures at which a question is asked; to be called in a snapshot. */
    DataVersion version(Standing standing) {
        var day = standing.day();
        var now = version();
        return day == null ? now : days.of(day, standing.byDirectory(), now);
    }

    /** The units of the official or the token that asks, as the snapshot has them; null without a limit. */
    private @Nullable Set<String> reach() {
        var reach = Reach.current();
        return reach.limited()
                ? new HashSet<>(jdbc.sql(schemas.in(reach.scope()))
                        .params(reach.values())
                        .query(Rows.column(String.class))
                        .list())
                : null;
    }

    private Set<String> inside(String unit) {
        return new HashSet<>(jdbc.sql(schemas.in(FormScope.INSIDE))
                .param("formUnit", unit)
                .query(Rows.column(String.class))
                .list());
    }

    /** The state of the data this snapshot sees. */
    DataVersion version() {
        return jdbc.sql(schemas.in("select number, epoch from {report}.data_version"))
                .query(Rows.of(DataVersion.class))
                .single();
    }
}
