package vn.vinhdanh.core.evidence;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitLines;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Which registers are declared complete for which years. Only then does "not in the register" mean "it is not so"; without it the rules
 * say "not known". One official declares, another confirms; until then nothing is complete.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class CompletenessRegister {

    private static final String SELECT =
            "select id, register, year, unit_id unit, declared_by, declared_at, holds, confirmed_by, confirmed_at from"
                    + " {scoped}.completeness_declaration";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;
    private final UnitDirectory units;
    private final UnitLines lines;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    CompletenessRegister(
            JdbcClient jdbc,
            Schemas schemas,
            UnitScope scope,
            UnitDirectory units,
            UnitLines lines,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
        this.units = units;
        this.lines = lines;
        this.twoPeople = twoPeople;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Declares a register complete for a year; it holds once a second official has confirmed it. Nothing happens when it is declared
     * already.
     *
     * @param unit the unit with those below it; null for the whole province
     * @throws OutsideUnits when the official acts for other units
     */
    public void declare(Register register, int year, @Nullable UnitId unit) {
        requireMine(register, Permission.RECORD_DISCIPLINE, unit);
        if (year < 1945 || year > 2100) {
            throw new InvalidInput("year", "problem.evidence.year");
        }
        long id = Ids.next();
        int rows = jdbc.sql(
                        schemas.in("insert ignore into {domain}.completeness_declaration (id, register, year, unit_id,"
                                + " unit_key, declared_by, declared_at, holds) values (?, ?, ?, ?, ?, ?, ?, false)"))
                .param(id)
                .param(register.name())
                .param(year)
                .param(unit == null ? null : unit.value())
                .param(key(unit))
                .param(official.name())
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (rows > 0) {
            var matter = new Matter(MatterKind.DECLARATION, id);
            twoPeople.handOver(matter, Declaration.DECLARED);
            twoPeople.waits(named(matter, year), unit == null ? Set.of() : Set.of(unit.value()));
            record("evidence.completeness-declared", register, year, unit);
        }
    }

    /**
     * Confirms what another official declared: from now on it holds.
     *
     * @param version the version the official looked at
     * @throws MatterProblem.OwnWork when the official declared it
     * @throws MatterProblem.ChangedSince when it was confirmed meanwhile
     * @throws NotFound when it was taken back meanwhile
     * @throws OutsideUnits when the official acts for other units
     */
    @PreAuthorize("hasAnyAuthority('CONFIRM_EVIDENCE', 'SYSTEM')")
    public void confirm(EvidenceId id, int version) {
        var declaration = get(id);
        requireMine(declaration.register(), Permission.VIEW_DISCIPLINE, declaration.unit());
        var matter = new Matter(MatterKind.DECLARATION, id.value());
        twoPeople.requireAnother(matter, version, declaration.version());
        scope.across(
                        Because.REACH_ASKED,
                        "update {scoped}.completeness_declaration set holds = true, confirmed_by = ?, confirmed_at = ?"
                                + " where id = ?")
                .params(official.name(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id.value())
                .update();
        record("evidence.completeness-confirmed", declaration.register(), declaration.year(), declaration.unit());
        twoPeople.settled(named(matter, declaration.year()), MatterOutcome.APPROVED);
    }

    /**
     * Takes a declaration back, confirmed or not, by whoever may declare or confirm.
     *
     * @param version the version the official looked at
     * @throws MatterProblem.ChangedSince when it was confirmed meanwhile
     * @throws NotFound when it was taken back meanwhile
     * @throws OutsideUnits when the official acts for other units
     */
    @PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'CONFIRM_EVIDENCE', 'SYSTEM')")
    public void revoke(EvidenceId id, int version) {
        var declaration = get(id);
        requireMine(
                declaration.register(),
                official.may(Permission.CONFIRM_EVIDENCE) ? Permission.VIEW_DISCIPLINE : Permission.RECORD_DISCIPLINE,
                declaration.unit());
        twoPeople.requireAsSeen(version, declaration.version());
        scope.across(Because.REACH_ASKED, "delete from {scoped}.completeness_declaration where id = ?")
                .param(id.value())
                .update();
        record("evidence.completeness-revoked", declaration.register(), declaration.year(), declaration.unit());
        twoPeople.settled(
                named(new Matter(MatterKind.DECLARATION, id.value()), declaration.year()), MatterOutcome.REFUSED);
    }

    private static NamedMatter named(Matter matter, int year) {
        return new NamedMatter(matter, String.valueOf(year));
    }

    private Declaration get(EvidenceId id) {
        return scope.across(Because.REACH_ASKED, SELECT + " where id = ? for update")
                .param(id.value())
                .query(Rows.of(Declaration.class))
                .optional()
                .orElseThrow(() -> new NotFound("declaration " + id.value()));
    }

    /**
     * What is declared for the whole province (null) or for just this unit, confirmed or not, by year and register; nothing of a unit
     * outside the official's scope.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
    public List<Declaration> of(@Nullable UnitId unit) {
        if (unit != null && !scope.reach().covers(unit)) {
            return List.of();
        }
        return scope.across(Because.REACH_ASKED, SELECT + " where unit_key = ? order by year, register")
                .param(key(unit))
                .query(Rows.of(Declaration.class))
                .list();
    }

    /** All declarations that hold now, for judging many recipients. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
    public Declarations declarations() {
        var all = scope.across(Because.REACH_ASKED, SELECT + " where holds")
                .query(Rows.of(Declaration.class))
                .list();
        return new Declarations(all, lines.above());
    }

    private void requireMine(Register register, Permission whenConfidential, @Nullable UnitId unit) {
        if (register.confidential()
                && !official.may(whenConfidential)
                && !official.name().equals("system")) {
            throw new AccessDeniedException("Only who knows of discipline says that it is complete");
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
}
