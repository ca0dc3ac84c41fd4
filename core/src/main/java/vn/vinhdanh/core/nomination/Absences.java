package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.Written;

/**
 * Who of the board is away and who stands in (người thay khi vắng). The substitute verifies what the absent one has and is given what would be
 * given to them; the account stays one person's, with its own permissions: standing in never makes one person two.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
public class Absences {

    /** So many days one absence has at most; whoever is away longer gives the dossiers to somebody else. */
    public static final int MOST_DAYS = 366;

    private static final String SELECT =
            "select id, official, substitute, first_day, last_day, note, entered_by from {domain}.absence";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Colleagues colleagues;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    Absences(
            JdbcClient jdbc,
            Schemas schemas,
            Colleagues colleagues,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.colleagues = colleagues;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The absences that last or are to come, the nearest first. */
    @Transactional(readOnly = true)
    public List<Absence> standing() {
        return jdbc.sql(schemas.in(SELECT + " where last_day >= ? order by first_day, id"))
                .param(today())
                .query(Rows.of(Absence.class))
                .list();
    }

    /** Those who verify dossiers and so may be away and stand in, by user name with their full names. */
    @Transactional(readOnly = true)
    public Map<String, String> officials() {
        return colleagues.names(Permission.VERIFY_DOSSIERS);
    }

    /**
     * Enters that somebody is away, and who stands in.
     *
     * @throws InvalidInput when somebody stands in for themselves or is none who verifies dossiers, the days are over or in the wrong order, the
     *     absence meets another of the same official, or the substitute is away or would have to be somebody's substitute while away
     */
    public AbsenceId enter(AbsenceWritten unchecked) {
        var written = Written.checked(unchecked);
        requireDays(written);
        var known = officials();
        requireKnown("official", written.official(), known);
        requireKnown("substitute", written.substitute(), known);
        if (written.official().equals(written.substitute())) {
            throw new InvalidInput("substitute", "problem.nomination.absence-self");
        }
        requireFree(written, known);
        var id = new AbsenceId(Ids.next());
        jdbc.sql(schemas.in(
                        "insert into {domain}.absence (id, official, substitute, first_day, last_day, note, entered_by,"
                                + " entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)"))
                .params(
                        id.value(),
                        written.official(),
                        written.substitute(),
                        written.from(),
                        written.until(),
                        written.note(),
                        official.name(),
                        LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .update();
        tell("absence.entered", id, written.official(), written.substitute(), written.from(), written.until());
        return id;
    }

    private void requireDays(AbsenceWritten written) {
        if (written.until().isBefore(written.from())) {
            throw new InvalidInput("until", "problem.nomination.absence-order");
        }
        if (written.until().isBefore(today())) {
            throw new InvalidInput("until", "problem.nomination.absence-over");
        }
        if (ChronoUnit.DAYS.between(written.from(), written.until()) >= MOST_DAYS) {
            throw new InvalidInput("until", "problem.nomination.absence-long", MOST_DAYS);
        }
    }

    private static void requireKnown(String field, String username, Map<String, String> known) {
        if (!known.containsKey(username)) {
            throw new InvalidInput(field, "problem.nomination.specialist", username);
        }
    }

    /** Locks what stands, so that two who enter at once do not both find their days free. */
    private void requireFree(AbsenceWritten written, Map<String, String> known) {
        jdbc
                .sql(schemas.in(SELECT + " where last_day >= ? order by first_day, id for update"))
                .param(written.from())
                .query(Rows.of(Absence.class))
                .list()
                .stream()
                .filter(one -> one.meets(written.from(), written.until()))
                .forEach(one -> {
                    var days = new Object[] {one.firstDay(), one.lastDay()};
                    if (one.official().equals(written.official())) {
                        throw new InvalidInput(
                                "from",
                                "problem.nomination.absence-overlaps",
                                name(one.official(), known),
                                days[0],
                                days[1]);
                    }
                    if (one.official().equals(written.substitute())) {
                        throw new InvalidInput(
                                "substitute",
                                "problem.nomination.absence-substitute-away",
                                name(one.official(), known),
                                days[0],
                                days[1]);
                    }
                    if (one.substitute().equals(written.official())) {
                        throw new InvalidInput(
                                "official",
                                "problem.nomination.absence-stands-in",
                                name(one.substitute(), known),
                                name(one.official(), known),
                                days[0],
                                days[1]);
                    }
                });
    }

    private static String name(String username, Map<String, String> known) {
        return known.getOrDefault(username, username);
    }

    /**
     * Ends an absence: one that has begun yesterday, so that the official is back today; one that has not is taken out. What the substitute did
     * stays what it is.
     *
     * @throws NotFound when there is none that lasts or is to come
     */
    public void end(AbsenceId id) {
        var absence = jdbc.sql(schemas.in(SELECT + " where id = ? and last_day >= ? for update"))
                .params(id.value(), today())
                .query(Rows.of(Absence.class))
                .optional()
                .orElseThrow(() -> new NotFound("absence " + id.value()));
        var last = today().minusDays(1);
        if (last.isBefore(absence.firstDay())) {
            jdbc.sql(schemas.in("delete from {domain}.absence where id = ?"))
                    .param(id.value())
                    .update();
        } else {
            jdbc.sql(schemas.in("update {domain}.absence set last_day = ? where id = ?"))
                    .params(last, id.value())
                    .update();
        }
        tell("absence.ended", id, absence.official(), absence.substitute(), absence.firstDay(), last);
    }

    private void tell(String verb, AbsenceId id, String who, String substitute, LocalDate from, LocalDate until) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("official", who);
        detail.put("substitute", substitute);
        detail.put("from", from.toString());
        detail.put("until", until.toString());
        ledger.record(new Act(verb, "absence", String.valueOf(id.value()), detail));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dossier.ZONE));
    }
}
