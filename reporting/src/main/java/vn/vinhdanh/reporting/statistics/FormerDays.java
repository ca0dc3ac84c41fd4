package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/** Says with which version of the figures a day of Viet Nam ended, and refuses what is not known for certain. */
@Component
class FormerDays {

    /** What was begun before midnight is committed by then. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final Wording wording;

    FormerDays(JdbcClient jdbc, Schemas schemas, Clock clock, Wording wording) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.wording = wording;
    }

    private record Ended(LocalDate day, long number, long epoch) {}

    /**
     * The version with which a day ended; to be called in a snapshot.
     *
     * @param day asked for
     * @param byDirectory whether the answer tells units by the directory or the blocs
     * @param now the state of the data that the snapshot sees
     * @throws WrongAddress when the day is not over, nothing was kept yet, what stood then was lost by a restore, or units or blocs
     *     changed since
     */
    DataVersion of(LocalDate day, boolean byDirectory, DataVersion now) {
        if (!day.isBefore(LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), Wording.ZONE))) {
            throw refused(day, Reason.STOOD_NOT_OVER);
        }
        var ended = jdbc.sql(
                        schemas.in("select day, number, epoch from {report}.figure_day where day <= ? and number > 0"
                                + " order by number desc, day desc limit 1"))
                .param(day)
                .query(Rows.of(Ended.class))
                .optional()
                .orElseThrow(() -> refused(first(), Reason.STOOD_NOT_KEPT));
        if (ended.epoch != now.epoch() && !wentOn(ended, day)) {
            throw refused(day, Reason.STOOD_LOST);
        }
        if (byDirectory && unitsChangedAfter(day)) {
            throw refused(day, Reason.STOOD_UNITS);
        }
        return new DataVersion(ended.number, ended.epoch);
    }

    private WrongAddress refused(LocalDate day, Reason reason) {
        return new WrongAddress(BreakdownAddress.STOOD, wording.day(day), reason);
    }

    private LocalDate first() {
        return jdbc.sql(schemas.in("select min(day) from {report}.figure_day where number > 0"))
                .query(Rows.column(LocalDate.class))
                .single();
    }

    /** Whether the data of before a restore are known to have gone on after the day: else the backup may be older than its end. */
    private boolean wentOn(Ended ended, LocalDate day) {
        return jdbc.sql(schemas.in(
                                "select count(*) from {report}.figure_day where day > ? and epoch = ? and number >= ?"))
                        .params(day, ended.epoch, ended.number)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean unitsChangedAfter(LocalDate day) {
        return jdbc.sql(schemas.in("select count(*) from {report}.figure_day where day > ? and units_changed"))
                        .param(day)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
