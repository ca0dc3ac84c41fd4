package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Who makes a token, what of it is kept, and what reporting is shown. */
@CoreTest
class ApiTokensTest {

    private final ApiTokens tokens;
    private final UnitDirectory units;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final String name = "Hệ thống " + Ids.code(Ids.next());
    private final LocalDate soon = LocalDate.now().plusDays(30);

    ApiTokensTest(ApiTokens tokens, UnitDirectory units, JdbcClient jdbc, Schemas schemas) {
        this.tokens = tokens;
        this.units = units;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    private ApiTokenSecret make(String named, @Nullable LocalDate validTo, UnitId... of) {
        return Officials.asAdministrator(() -> tokens.make(new ApiTokenDraft(named, Set.of(of), validTo)));
    }

    private ApiTokenSummary find(String named) {
        return Officials.asAdministrator(() -> tokens.list().stream()
                .filter(token -> token.name().equals(named))
                .findFirst()
                .orElseThrow());
    }

    private int number(String sql, Object... values) {
        return jdbc.sql(schemas.in(sql)).params(values).query(Integer.class).single();
    }

    @Test
    void theTokenIsShownOnceAndOnlyItsHashIsKept() throws Exception {
        var made = make(name, soon);
        var kept = find(name);
        assertThat(made.token()).matches("vd_" + kept.code() + "_[A-Za-z0-9_-]{43}");
        assertThat(made.toString()).doesNotContain(made.token());
        var hash = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(made.token().getBytes(StandardCharsets.UTF_8)));
        assertThat(number(
                        "select count(*) from {report}.api_token where code = ? and secret_hash = ? and not limited",
                        kept.code(),
                        hash))
                .isEqualTo(1);
        assertThat(number(
                        "select count(*) from {audit}.entry where subject_kind = 'token' and subject_id = ? and detail like ?",
                        kept.code(),
                        "%" + made.token().substring(17) + "%"))
                .as("nor does the audit know it")
                .isZero();
        assertThat(kept.state(LocalDate.now())).isEqualTo(ApiTokenState.OPEN);
        assertThat(kept.state(soon.plusDays(1))).isEqualTo(ApiTokenState.EXPIRED);
        assertThat(kept.lastUsed()).isNull();
        assertThat(kept.madeBy()).isEqualTo("quantri");
    }

    @Test
    void aWithdrawnTokenIsGoneFromReportingAndStaysInTheList() {
        make(name, soon);
        var token = find(name);
        Officials.run("quantri", Role.ADMINISTRATOR, () -> tokens.withdraw(token.id(), "Không dùng nữa"));
        assertThat(number("select count(*) from {report}.api_token where code = ?", token.code()))
                .isZero();
        assertThat(find(name).state(LocalDate.now())).isEqualTo(ApiTokenState.WITHDRAWN);
        assertThatThrownBy(() ->
                        Officials.run("quantri", Role.ADMINISTRATOR, () -> tokens.withdraw(token.id(), "Lần nữa")))
                .isInstanceOf(AccountProblem.AlreadySo.class);
        assertThat(make(name, soon).name()).as("the name is free again").isEqualTo(name);
    }

    @Test
    void asksForANameADayAndAReasonAndSaysWhere() {
        refused("name", " ", soon);
        refused("name", "x".repeat(101), soon);
        refused("validTo", name, null);
        refused("validTo", name, LocalDate.now().minusDays(2));
        refused("validTo", name, LocalDate.now().plusYears(2).plusDays(2));
        make(name, soon);
        refused("name", name.toUpperCase(java.util.Locale.ROOT), soon);
        assertThatThrownBy(() -> Officials.run(
                        "quantri",
                        Role.ADMINISTRATOR,
                        () -> tokens.withdraw(find(name).id(), " ")))
                .isInstanceOf(InvalidInput.class);
    }

    private void refused(String field, String named, @Nullable LocalDate validTo) {
        assertThatThrownBy(() -> make(named, validTo))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.field()).isEqualTo(field));
    }

    @Test
    void itsReachIsThatOfUnitsAndThoseBelow() {
        var parent = Officials.asAdministrator(() -> units.enter(Units.of("Sở " + name)));
        var below = Officials.asAdministrator(() -> units.enter(Units.below(parent, "Phòng " + name)));
        make(name, soon, parent);
        var code = find(name).code();
        assertThat(number(
                        "select count(*) from {report}.api_token_scope s join {domain}.unit u on u.code = s.unit_code"
                                + " where s.token = ? and u.id in (?, ?)",
                        code,
                        parent.value(),
                        below.value()))
                .isEqualTo(2);
        assertThat(number("select count(*) from {report}.api_token_scope where token = ?", code))
                .isEqualTo(2);
        assertThat(number("select count(*) from {report}.api_token_unit where code = ?", code))
                .isEqualTo(1);
        assertThat(number("select limited from {report}.api_token where code = ?", code))
                .isEqualTo(1);
    }

    @Test
    void anAdministratorOfUnitsMakesAndSeesThoseOfTheirUnitsOnly() {
        var mine = Officials.asAdministrator(() -> units.enter(Units.of("Sở " + name)));
        var other = Officials.asAdministrator(() -> units.enter(Units.of("Ban " + name)));
        var official = LimitedOfficials.official("qt-" + Ids.code(Ids.next()), Set.of(Role.ADMINISTRATOR), mine);
        make(name, soon);
        make(name + " khác", soon, other);
        assertThatThrownBy(() -> LimitedOfficials.as(
                        official, () -> tokens.make(new ApiTokenDraft(name + " 1", Set.of(), soon))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.field()).isEqualTo("units"));
        assertThatThrownBy(() -> LimitedOfficials.as(
                        official, () -> tokens.make(new ApiTokenDraft(name + " 2", Set.of(other), soon))))
                .isInstanceOf(OutsideUnits.class);
        LimitedOfficials.as(official, () -> tokens.make(new ApiTokenDraft(name + " của tôi", Set.of(mine), soon)));
        assertThat(LimitedOfficials.as(official, tokens::list))
                .extracting(ApiTokenSummary::name)
                .containsExactly(name + " của tôi");
        var foreign = find(name + " khác");
        assertThatThrownBy(() -> LimitedOfficials.run(official, () -> tokens.withdraw(foreign.id(), "Thử")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoManagesNoAccountsMakesNoTokens() {
        assertThatThrownBy(() -> Officials.asSpecialist(tokens::list)).isInstanceOf(AccessDeniedException.class);
    }
}
