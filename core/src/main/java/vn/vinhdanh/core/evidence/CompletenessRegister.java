package vn.vinhdanh.core.evidence;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Which registers are declared complete for which years. Only then does "not in the register" mean "it is not so"; without it the rules
 * say "not known".
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class CompletenessRegister {

    private static final String SELECT =
            "select register, year, unit_id, declared_by, declared_at from {domain}.completeness_declaration";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;
    private final UnitDirectory units;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    CompletenessRegister(
            JdbcClient jdbc,
            Schemas schemas,
            UnitScope scope,
            UnitDirectory units,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
        this.units = units;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Declares a register complete for a year; nothing happens when it is already.
     *
     * @param unit the unit with those below it; null for the whole province
     * @throws OutsideUnits when the official acts for other units
     */
    public void declare(Register register, int year, @Nullable UnitId unit) {
        require(register, unit);
        if (year < 1945 || year > 2100) {
            throw new InvalidInput("year", "problem.evidence.year");
        }
        int rows = jdbc.sql(
                        schemas.in("insert ignore into {domain}.completeness_declaration (id, register, year, unit_id,"
                                + " unit_key, declared_by, declared_at) values (?, ?, ?, ?, ?, ?, ?)"))
                .param(Ids.next())
                .param(register.name())
                .param(year)
                .param(unit == null ? null : unit.value())
                .param(key(unit))
                .param(official.name())
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (rows > 0) {
            record("evidence.completeness-declared", register, year, unit);
        }
    }

    /** Takes a declaration back; nothing happens when there is none. */
    public void revoke(Register register, int year, @Nullable UnitId unit) {
        require(register, unit);
        int rows = jdbc.sql(
                        schemas.in("delete from {domain}.completeness_declaration where register = ? and year = ? and"
                                + " unit_key = ?"))
                .params(register.name(), year, key(unit))
                .update();
        if (rows > 0) {
            record("evidence.completeness-revoked", register, year, unit);
        }
    }

    /** What is declared for the whole province (null) or for just this unit, by year and register. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
    public List<Declaration> of(@Nullable UnitId unit) {
        return jdbc.sql(schemas.in(SELECT + " where unit_key = ? order by year, register"))
                .param(key(unit))
                .query((row, n) -> declaration(row))
                .list();
    }

    /** All declarations as they are now, for judging many recipients. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
    public Declarations declarations() {
        var all =
                jdbc.sql(schemas.in(SELECT)).query((row, n) -> declaration(row)).list();
        var above = new HashMap<Long, Set<Long>>();
        jdbc.sql(schemas.in("select id, parent_id above from {domain}.unit where parent_id is not null union all"
                        + " select predecessor_id, successor_id from {domain}.unit_succession where kind <> 'SPLIT'"))
                .query((row, n) -> above.computeIfAbsent(row.getLong("id"), u -> new HashSet<>())
                        .add(row.getLong("above")))
                .list();
        return new Declarations(all, above);
    }

    private void require(Register register, @Nullable UnitId unit) {
        if (register.confidential()
                && !official.may(Permission.RECORD_DISCIPLINE)
                && !official.name().equals("system")) {
            throw new AccessDeniedException("Only who records discipline declares it complete");
        }
        scope.reach().require(unit, unit == null ? "Ninh Bình" : units.get(unit).name());
    }

    private void record(String verb, Register register, int year, @Nullable UnitId unit) {
        ledger.record(new Act(
                verb,
                "completeness",
                register.name() + "/" + year,
                Map.of("register", register.name(), "year", year, "unit", unit == null ? "" : Ids.code(unit.value()))));
    }

    private static long key(@Nullable UnitId unit) {
        return unit == null ? 0 : unit.value();
    }

    private static Declaration declaration(java.sql.ResultSet row) throws java.sql.SQLException {
        long unit = row.getLong("unit_id");
        boolean province = row.wasNull();
        return new Declaration(
                Register.valueOf(row.getString("register")),
                row.getInt("year"),
                province ? null : new UnitId(unit),
                row.getString("declared_by"),
                row.getObject("declared_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
