package vn.vinhdanh.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.signin.Refusal;
import vn.vinhdanh.core.signin.RefusalLog;

/** Who was turned away at the form, at a closed door or before any page: for the screen, for the alert, and onto the audit. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_AUDIT', 'SYSTEM')")
public class RefusedSignIns {

    /** So many refusals of one account within an hour are told. */
    public static final int MANY_OF_AN_ACCOUNT = 10;

    /** So many of all are told. */
    public static final int MANY = 30;

    /** So many turned away before any page are told: one browser behind a slow line may be a few of them. */
    public static final int MANY_AT_THE_ENTRANCE = 100;

    private static final String SELECT = "select reason, place, username, address, door, tries, first_at first,"
            + " last_at last from {reporting}.refusal";
    private static final Duration LOOKED_BACK = Duration.ofHours(1);
    private static final int NAMED = 20;
    private static final int PERIODS_AT_ONCE = 12;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final Clock clock;

    RefusedSignIns(JdbcClient jdbc, Schemas schemas, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A page of those that match; in its own order the latest first. Kept for 31 days.
     *
     * @param page ordered by a {@link RefusalSort}
     */
    public List<RefusedSignIn> list(RefusalFilter filter, Page page) {
        var values = new ArrayList<Object>();
        return jdbc.sql(schemas.in(SELECT + where(filter, values)
                        + page.order("period desc, last_at desc", "period")
                        + ", reason, place, username, address" + page.stretch()))
                .params(values)
                .query(Rows.of(RefusedSignIn.class))
                .list();
    }

    /** How many rows match. */
    public int count(RefusalFilter filter) {
        var values = new ArrayList<Object>();
        return jdbc.sql(schemas.in("select count(*) from {reporting}.refusal" + where(filter, values)))
                .params(values)
                .query(Integer.class)
                .single();
    }

    /**
     * Where refusals pile up within the last hour, at most one for each {@link Where}: at the form and at closed doors from
     * {@link #MANY_OF_AN_ACCOUNT} of one account or {@link #MANY} of all, at the entrance from {@link #MANY_AT_THE_ENTRANCE}.
     */
    public List<Pile> piles() {
        var tries = new EnumMap<Where, Map<String, Integer>>(Where.class);
        jdbc.sql(schemas.in("select reason, username, sum(tries) as tries from {reporting}.refusal where period >= ?"
                        + " group by reason, username"))
                .param(utc(RefusalLog.begin(clock.instant().minus(LOOKED_BACK))))
                .query(Rows.each(
                        OfAccount.class,
                        one -> tries.computeIfAbsent(Where.of(one.reason()), where -> new HashMap<>())
                                .merge(one.username(), one.tries(), Integer::sum)));
        return tries.entrySet().stream()
                .flatMap(one -> pile(one.getKey(), one.getValue()).stream())
                .toList();
    }

    private record OfAccount(Refusal reason, String username, int tries) {}

    private static Optional<Pile> pile(Where where, Map<String, Integer> tries) {
        int all = tries.values().stream().mapToInt(Integer::intValue).sum();
        var most = tries.entrySet().stream()
                .filter(account -> !account.getKey().isEmpty())
                .max(Map.Entry.comparingByValue());
        int ofAccount = most.map(Map.Entry::getValue).orElse(0);
        int many = where == Where.ENTRANCE ? MANY_AT_THE_ENTRANCE : MANY;
        return all >= many || ofAccount >= MANY_OF_AN_ACCOUNT
                ? Optional.of(new Pile(where, all, most.map(Map.Entry::getKey).orElse(""), ofAccount))
                : Optional.empty();
    }

    /**
     * Puts what was refused in the tens of minutes that are over onto the audit: the twenty rows with most tries one by one, the rest of the
     * ten minutes as one entry, so that a flood of tries is no flood of entries.
     *
     * @return how many entries were made
     */
    @Transactional
    @PreAuthorize("hasAuthority('SYSTEM')")
    public int audit() {
        var over = utc(clock.instant().minus(RefusalLog.PERIOD).minusSeconds(60));
        var periods = jdbc.sql(schemas.in("select distinct period from {reporting}.refusal where audited = false"
                        + " and period < ? order by period limit " + PERIODS_AT_ONCE))
                .param(over)
                .query(LocalDateTime.class)
                .list();
        return periods.stream().mapToInt(this::audit).sum();
    }

    private int audit(LocalDateTime period) {
        var rows = jdbc.sql(schemas.in(SELECT + " where period = ? and audited = false"
                        + " order by tries desc, last_at desc limit " + (NAMED + RefusalLog.ROWS * 4)))
                .param(period)
                .query(Rows.of(RefusedSignIn.class))
                .list();
        rows.stream().limit(NAMED).forEach(this::record);
        var rest = rows.stream().skip(NAMED).toList();
        if (!rest.isEmpty()) {
            ledger.record(new Act(
                    "account.more-refused",
                    "account",
                    "*",
                    Map.of(
                            "tries",
                            rest.stream().mapToInt(RefusedSignIn::tries).sum(),
                            "addresses",
                            rest.stream().map(RefusedSignIn::address).distinct().count(),
                            "firstAt",
                            period.toInstant(ZoneOffset.UTC).toString())));
        }
        jdbc.sql(schemas.in("update {reporting}.refusal set audited = true where period = ? and audited = false"))
                .param(period)
                .update();
        return Math.min(rows.size(), NAMED) + (rest.isEmpty() ? 0 : 1);
    }

    private void record(RefusedSignIn refused) {
        ledger.record(new Act(
                switch (refused.reason()) {
                    case FORBIDDEN -> "account.door-closed";
                    case TOO_LONG, TOO_MANY, TOO_MUCH -> "account.turned-away";
                    case WRONG, CLOSED, WAIT, CROWDED -> "account.sign-in-refused";
                },
                "account",
                refused.username().isEmpty() ? "?" : refused.username(),
                Map.of(
                        "reason",
                        refused.reason().name(),
                        "place",
                        refused.place().name(),
                        "address",
                        refused.address(),
                        "door",
                        refused.door(),
                        "tries",
                        refused.tries(),
                        "firstAt",
                        refused.first().toString(),
                        "lastAt",
                        refused.last().toString())));
    }

    private static String where(RefusalFilter filter, List<Object> values) {
        var where = new StringBuilder(" where 1 = 1");
        var begin = filter.text().strip().replaceAll("[^\\x21-\\x7e]", "");
        if (!begin.isEmpty()) {
            var pattern = begin.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            where.append(" and (username like ? or address like ?)");
            values.add(pattern);
            values.add(pattern);
        }
        var reason = filter.reason();
        if (reason != null) {
            where.append(" and reason = ?");
            values.add(reason.name());
        }
        return where.toString();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Where somebody was turned away. */
    public enum Where {
        /** At the form, before they were signed in. */
        FORM,
        /** Signed in, at what they may not see or do. */
        CLOSED_DOOR,
        /** Before any page, whoever they were. */
        ENTRANCE;

        static Where of(Refusal reason) {
            return switch (reason) {
                case WRONG, CLOSED, WAIT, CROWDED -> FORM;
                case FORBIDDEN -> CLOSED_DOOR;
                case TOO_LONG, TOO_MANY, TOO_MUCH -> ENTRANCE;
            };
        }
    }

    /**
     * That refusals pile up.
     *
     * @param tries how many within the last hour
     * @param username the account most of them were of; empty when they were of none that is known
     * @param ofAccount how many of them
     */
    public record Pile(Where where, int tries, String username, int ofAccount) {}
}
