package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.DossierLedger;
import vn.vinhdanh.core.shared.DossierPlace;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.WorkingDays;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * Reads dossiers, nominees and registered titles as far as the official may see them. They are views of the domain and not copies, so there is
 * nothing to follow and nothing to mend; days are counted from the moves, by what the console counts by.
 */
@Component
class ProposalFacts {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    ProposalFacts(JdbcClient jdbc, Schemas schemas, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    /** Today in the province. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }

    /**
     * So many of one dossier that have a row and a column in common.
     *
     * @param columnKey empty where there are no columns, or where the ledger says which
     */
    record Group(
            long dossierId,
            String rowKey,
            String rowLabel,
            String columnKey,
            String columnLabel,
            long counted,
            boolean demo) {}

    /** What is counted, in groups; what the ledger says is left empty. */
    List<Group> groups(ProposalAsked asked) {
        var columns = asked.columns();
        return jdbc.sql(schemas.in("select dossier_id, " + key(asked.rows()) + " row_key, " + label(asked.rows())
                        + " row_label, " + key(columns) + " column_key, " + label(columns)
                        + " column_label, count(*) counted, max(demo) demo from {report}."
                        + asked.count().view() + where(asked) + " group by 1, 2, 3, 4, 5"))
                .params(values(asked))
                .query(Rows.of(Group.class))
                .list();
    }

    /**
     * A registered title.
     *
     * @param recipientId who stands for whom it names; null where the register does not hold them
     */
    record Title(
            String rowKey,
            String rowLabel,
            String awardCode,
            @Nullable Long recipientId,
            int roundYear,
            boolean demo) {}

    /** The registered titles. */
    List<Title> titles(ProposalAsked asked) {
        return jdbc.sql(schemas.in("select " + key(asked.rows()) + " row_key, " + label(asked.rows())
                        + " row_label, award_code, recipient_id, round_year, demo from {report}.registered_title_fact"
                        + where(asked)))
                .params(values(asked))
                .query(Rows.of(Title.class))
                .list();
    }

    /** Who was put forward for what, and whether nothing else was concluded than that they are not eligible. */
    record PutForward(String awardCode, long recipientId, int yearTo, boolean refused) {}

    /** All that was put forward, as far as the official may see it; withdrawn ones are not. */
    List<PutForward> putForward() {
        return jdbc.sql(schemas.in("select award_code, recipient_id, year_to, min(state = 'NOT_ELIGIBLE') refused"
                        + " from {report}.nominee_fact where recipient_id is not null and state <> 'WITHDRAWN'"
                        + Reach.current().condition() + " group by 1, 2, 3"))
                .params(Reach.current().values())
                .query(Rows.of(PutForward.class))
                .list();
    }

    /** How many there are, counted in the database by a statement of its own. */
    long control(ProposalAsked asked) {
        var sql = asked.count() == ProposalCount.DAYS
                ? "select count(*) from (select m.place, lag(m.place) over (partition by m.dossier_id order by m.ordinal)"
                        + " before_it from {report}.dossier_move_fact m where m.dossier_id in (select dossier_id from"
                        + " {report}.dossier_fact" + where(asked) + ")) s where s.place <> 'OVER'"
                        + " and (s.before_it is null or s.before_it <> s.place)"
                        + (asked.only().containsKey(ProposalBy.STEP) ? " and s.place = :step" : "")
                : "select count(*) from {report}." + asked.count().view() + where(asked);
        var statement = jdbc.sql(schemas.in(sql)).params(values(asked));
        var step = asked.only().get(ProposalBy.STEP);
        return (step == null ? statement : statement.param("step", step))
                .query(Long.class)
                .single();
    }

    /** What a value is called, as far as the official may see it; empty where nothing has it. */
    Optional<String> name(ProposalBy by, String value) {
        return switch (by) {
            case UNIT -> name("unit", "code", "name", value, "");
            case AWARD -> name("known_award", "code", "name", value, "");
            case ROUND, DOSSIER -> {
                var reach = Reach.current().condition();
                var found = name("dossier_fact", by.key(), by.label(), Long.valueOf(value), reach);
                yield found.isPresent() || by == ProposalBy.DOSSIER
                        ? found
                        : name("registered_title_fact", by.key(), by.label(), Long.valueOf(value), reach);
            }
            case STATE, STEP, YEAR, KIND, RECIPIENT, LATE -> Optional.of(value);
        };
    }

    private Optional<String> name(String view, String key, String label, Object value, String reach) {
        return jdbc
                .sql(schemas.in("select " + label + " name from {report}." + view + " where " + key + " = :value"
                        + reach + " limit 1"))
                .params(Reach.current().values())
                .param("value", value)
                .query(Rows.column(String.class))
                .list()
                .stream()
                .findFirst();
    }

    private record Sent(
            long dossierId,
            int receptionDays,
            int appraisalDays,
            @Nullable LocalDate supplementUntil) {}

    private record Moved(long dossierId, DossierPlace place, LocalDate day) {}

    private record OfficeDay(LocalDate day, boolean works) {}

    /** The ledgers of the dossiers, by their ids. */
    Map<Long, DossierLedger> ledgers(ProposalAsked asked) {
        var dossiers = of(asked);
        var moves = new HashMap<Long, List<DossierLedger.Move>>();
        jdbc.sql(schemas.in("select dossier_id, place, day from {report}.dossier_move_fact where dossier_id in"
                        + " (select dossier_id from {report}.dossier_fact" + where(dossiers)
                        + ") order by dossier_id, ordinal"))
                .params(values(dossiers))
                .query(Rows.each(
                        Moved.class,
                        move -> moves.computeIfAbsent(move.dossierId(), id -> new ArrayList<>())
                                .add(new DossierLedger.Move(move.place(), move.day()))));
        var days = workingDays();
        var today = today();
        var ledgers = new LinkedHashMap<Long, DossierLedger>();
        jdbc.sql(schemas.in("select dossier_id, reception_days, appraisal_days, supplement_until from"
                        + " {report}.dossier_fact" + where(dossiers)))
                .params(values(dossiers))
                .query(Rows.each(
                        Sent.class,
                        one -> ledgers.put(
                                one.dossierId(),
                                DossierLedger.of(
                                        moves.getOrDefault(one.dossierId(), List.of()),
                                        new DossierLedger.Terms(
                                                one.receptionDays(), one.appraisalDays(), one.supplementUntil()),
                                        days,
                                        today))));
        return ledgers;
    }

    /** The dossiers of a question about nominees: limited by what dossiers have. */
    private static ProposalAsked of(ProposalAsked asked) {
        var only = new HashMap<>(asked.only());
        only.keySet().removeIf(by -> !ProposalCount.DAYS.dimensions().contains(by));
        return new ProposalAsked(ProposalCount.DAYS, ProposalBy.DOSSIER, null, only);
    }

    private WorkingDays workingDays() {
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        jdbc.sql(schemas.in("select day, works from {report}.office_day"))
                .query(Rows.each(OfficeDay.class, one -> (one.works() ? worked : off).add(one.day())));
        return new WorkingDays(off, worked);
    }

    private static String key(@Nullable ProposalBy by) {
        return by == null || by.key().isEmpty() ? "''" : by.isNumber() ? "cast(" + by.key() + " as char)" : by.key();
    }

    private static String label(@Nullable ProposalBy by) {
        return by == null || by.key().isEmpty()
                ? "''"
                : by.isNumber() ? "cast(" + by.label() + " as char)" : by.label();
    }

    private static String where(ProposalAsked asked) {
        var sql = new StringBuilder(" where 1 = 1");
        asked.only().keySet().stream()
                .filter(by -> !by.key().isEmpty())
                .forEach(by ->
                        sql.append(" and ").append(by.key()).append(" = :").append(by.name()));
        return sql + Reach.current().condition();
    }

    private static Map<String, Object> values(ProposalAsked asked) {
        var values = new HashMap<>(Reach.current().values());
        asked.only().forEach((by, value) -> {
            if (!by.key().isEmpty()) {
                values.put(by.name(), by.isNumber() ? (Object) Long.valueOf(value) : value);
            }
        });
        return values;
    }
}
