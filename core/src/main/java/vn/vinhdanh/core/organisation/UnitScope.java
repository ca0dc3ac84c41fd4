package vn.vinhdanh.core.organisation;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The units that the official of this step may see and act for: those of the account, everything below them, and what they took
 * over, with what was below it. Of a unit that was split nothing is taken over here, because nobody can tell which part went where.
 * An official without a limit costs nothing: statements stay as they are.
 */
@Component
public class UnitScope {

    /** Ids are numbers of ours, so they may stand in the text. */
    private static final String NAMED = """
            with recursive unit_scope (id) as (
              select u.id from {domain}.unit u where u.id in (%s)
              union
              select u.id from unit_scope s join {domain}.unit u on u.parent_id = s.id
              union
              select t.predecessor_id from unit_scope s
              join {domain}.unit_succession t on t.successor_id = s.id and t.kind <> 'SPLIT'
            )
            """;

    private static final Pattern FOR_LIMITED = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

    private final UnitLimit limit;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    UnitScope(UnitLimit limit, JdbcClient jdbc, Schemas schemas) {
        this.limit = limit;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** Whether the official of this step is limited to units. */
    public boolean limited() {
        return limit.named().isPresent();
    }

    /** Why a statement over what belongs to units asks for all of them, whoever takes the step. */
    public enum Because {
        /** It is asked for officials without a limit only. */
        NOBODY_LIMITED,
        /** The same step asks the scope, or its {@link #reach}, about these rows or those whose they are. */
        REACH_ASKED,
        /** It is about people of the whole province, as what other agencies send, and whoever may work with it may with all of it. */
        OF_THE_PROVINCE,
        /** A rule that holds for everybody, such as that there is one of a kind; nothing of the rows is told. */
        RULE_FOR_ALL,
        /** What is public, counted, sent or taken in depends on no official. */
        STEP_OF_THE_SYSTEM
    }

    /**
     * A statement over what belongs to units, within those in reach.
     *
     * @param sql names the tables as {@code {scoped}.honour} and the units in reach as {@code unit_scope (id)}; what stands in double
     *     brackets holds for limited officials only: {@code where r.id = ? [[and r.unit_id in (select id from unit_scope)]]}
     * @throws IllegalArgumentException when nothing in it asks for the units in reach
     */
    public JdbcClient.StatementSpec within(String sql) {
        if (!sql.contains("unit_scope")) {
            throw new IllegalArgumentException("Nothing in it asks for the units in reach: " + sql);
        }
        var limited = limited();
        return statement(limit.named()
                        .map(named -> NAMED.formatted(list(named)))
                        .orElse("")
                + FOR_LIMITED.matcher(sql).replaceAll(part -> limited ? Matcher.quoteReplacement(part.group(1)) : ""));
    }

    /**
     * A statement over what belongs to units, of all of them.
     *
     * @param because why that is right whoever takes the step
     * @param sql names the tables as {@code {scoped}.honour}
     */
    public JdbcClient.StatementSpec across(Because because, String sql) {
        if (because == Because.NOBODY_LIMITED && limited()) {
            throw new IllegalStateException("For officials without a limit only: " + sql);
        }
        return statement(sql);
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(schemas.in(sql.replace("{scoped}", "{domain}")));
    }

    /** The units in reach, read once in a transaction; ask it before a loop, not in it. */
    public Reach reach() {
        return limit.named()
                .map(named -> OnceInStep.read(
                        new Reached(named),
                        () -> new Reach(within("select id from unit_scope").query(Long.class).list().stream()
                                .collect(Collectors.toUnmodifiableSet()))))
                .orElse(Reach.UNLIMITED);
    }

    /** As what the {@link #reach} of units is known in a transaction. */
    record Reached(Set<UnitId> units) {}

    private static String list(Set<UnitId> named) {
        return named.isEmpty()
                ? "null"
                : named.stream().map(u -> Long.toString(u.value())).sorted().collect(Collectors.joining(", "));
    }

    /** The units an official reaches, as they were when it was asked for. */
    public static final class Reach {

        private static final Reach UNLIMITED = new Reach(null);

        private final @Nullable Set<Long> units;

        private Reach(@Nullable Set<Long> units) {
            this.units = units;
        }

        /** Whether there is a limit. */
        public boolean limited() {
            return units != null;
        }

        /** Whether the unit may be seen and acted for; what belongs to no unit of the directory only without a limit. */
        public boolean covers(@Nullable UnitId unit) {
            return units == null || (unit != null && units.contains(unit.value()));
        }

        /** @throws OutsideUnits when the unit lies outside; {@code what} is named in the sentence */
        public void require(@Nullable UnitId unit, String what) {
            if (!covers(unit)) {
                throw new OutsideUnits(what);
            }
        }
    }
}
