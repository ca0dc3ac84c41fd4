package vn.vinhdanh.core.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.UnitLines;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Which officials a step concerns besides the one who takes it, for the room that tells them. No door for people: rooms ask inside their own
 * transaction. Only accounts that are open are anybody's, those of the demonstration only where it is.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Colleagues {

    private static final String OPEN = "a.status = 'OPEN' and (a.demo = false or :demo)";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final DemoInstallation demo;

    Colleagues(JdbcClient jdbc, Schemas schemas, DemoInstallation demo) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.demo = demo;
    }

    /**
     * A colleague as letters know them.
     *
     * @param demo whether the account is the demonstration's
     */
    public record Colleague(AccountId id, String username, String fullName, boolean demo) {}

    private record Kept(AccountId account, String content) {}

    private record OfUnit(
            long id,
            String username,
            @Nullable Long unitId,
            boolean ofAUnit,
            @Nullable Long reaches) {}

    /** @param reaches those of the units asked about that lie in the units of the account */
    private record Candidate(long account, String username, boolean limited, Set<Long> reaches) {}

    /** Those who may do something, whatever units they act for. */
    public Set<AccountId> who(Permission permission) {
        return others(permission, Set.of());
    }

    /**
     * As {@link #who(Permission)} without some.
     *
     * @param but user names
     */
    public Set<AccountId> others(Permission permission, Set<String> but) {
        return candidates(permission, Set.of()).stream()
                .filter(candidate -> !but.contains(candidate.username))
                .map(candidate -> new AccountId(candidate.account))
                .collect(Collectors.toSet());
    }

    /**
     * Those who may do something with what belongs to units: whose units reach all of them, as {@code UnitScope} says.
     *
     * @param units ids; empty for what is the whole province's, which only officials without a limit may
     */
    public Set<AccountId> who(Permission permission, Set<Long> units) {
        return others(permission, units, Set.of());
    }

    /**
     * As {@link #who(Permission, Set)} without some, such as those who took part.
     *
     * @param but user names
     */
    public Set<AccountId> others(Permission permission, Set<Long> units, Set<String> but) {
        return candidates(permission, units).stream()
                .filter(candidate -> !but.contains(candidate.username))
                .filter(candidate -> !candidate.limited || !units.isEmpty() && candidate.reaches.containsAll(units))
                .map(candidate -> new AccountId(candidate.account))
                .collect(Collectors.toSet());
    }

    /** Those of some user names. */
    public Set<AccountId> named(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Set.of()
                : OnceInStep.read(new Named(Set.copyOf(usernames)), () -> open(usernames));
    }

    private record Named(Set<String> usernames) {}

    private Set<AccountId> open(Collection<String> usernames) {
        return sql("select a.id from {domain}.account a where a.username in (:names) and " + OPEN)
                .param("names", usernames)
                .param("demo", demo.here())
                .query(Rows.column(Long.class))
                .stream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    /** A colleague; empty when the account is closed. */
    public Optional<Colleague> find(AccountId id) {
        return sql("select a.id, a.username, a.full_name, a.demo from {domain}.account a where a.id = :id and " + OPEN)
                .param("id", id.value())
                .param("demo", demo.here())
                .query(Rows.of(Colleague.class))
                .optional();
    }

    /** Those who may do something, by user name with their full names, in Vietnamese order: for a field that offers them. */
    public Map<String, String> names(Permission permission) {
        var who = who(permission);
        return who.isEmpty()
                ? Map.of()
                : sql("select a.id, a.username, a.full_name, a.demo from {domain}.account a where a.id in (:ids) and "
                                + OPEN)
                        .param("ids", who.stream().map(AccountId::value).toList())
                        .param("demo", demo.here())
                        .query(Rows.of(Colleague.class))
                        .stream()
                        .sorted(Comparator.comparing(Colleague::fullName, VietnameseText.PERSON_ORDER))
                        .collect(Collectors.toMap(
                                Colleague::username, Colleague::fullName, (one, same) -> one, LinkedHashMap::new));
    }

    /**
     * What some officials keep under a name in {@link OfficialSettings}; who keeps nothing is not among them.
     *
     * @param officials as many as there are
     */
    public Map<AccountId, String> settings(String name, Collection<AccountId> officials) {
        var kept = new HashMap<AccountId, String>();
        if (!officials.isEmpty()) {
            sql("select account_id account, content from {domain}.official_setting where name = :name and account_id in (:ids)")
                    .param("name", name)
                    .param("ids", officials.stream().map(AccountId::value).toList())
                    .query(Rows.each(Kept.class, one -> kept.put(one.account, one.content)));
        }
        return kept;
    }

    /** By one query, whose units they are included. */
    private List<Candidate> candidates(Permission permission, Set<Long> units) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .map(Enum::name)
                .toList();
        var ofAUnit = Arrays.stream(Role.values())
                .filter(Role::ofAUnit)
                .map(Enum::name)
                .toList();
        var found = new LinkedHashMap<Long, Candidate>();
        sql(UnitLines.LINE
                        + "select a.id, a.username, u.unit_id, exists (select 1 from {domain}.account_role l where l.account_id = a.id"
                        + " and l.role in (:of_a_unit)) of_a_unit, line.unit reaches from {domain}.account a"
                        + " left join {domain}.account_unit u on u.account_id = a.id"
                        + " left join line on line.id = u.unit_id where " + OPEN
                        + " and exists (select 1 from {domain}.account_role r where r.account_id = a.id"
                        + " and r.role in (:roles))")
                .param("units", units.isEmpty() ? Set.of(0L) : units)
                .param("of_a_unit", ofAUnit)
                .param("roles", roles)
                .param("demo", demo.here())
                .query(Rows.each(OfUnit.class, one -> {
                    var known = found.computeIfAbsent(
                            one.id,
                            id -> new Candidate(id, one.username, one.ofAUnit || one.unitId != null, new HashSet<>()));
                    if (one.reaches != null) {
                        known.reaches.add(one.reaches);
                    }
                }));
        return found.values().stream()
                .filter(candidate -> !candidate.limited || !permission.forTheWholeProvince())
                .toList();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
