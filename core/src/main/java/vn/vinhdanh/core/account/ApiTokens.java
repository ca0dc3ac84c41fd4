package vn.vinhdanh.core.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Tokens with which other systems of the province read figures and lists of honours from reporting. A token is made with a name, a reach and a
 * last day, shown once, and withdrawn; nothing of it is ever changed. An administrator of certain units makes and sees those within these only.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('MANAGE_ACCOUNTS')")
public class ApiTokens {

    /** How many tokens may be open at once: each is a door, and somebody must know them all. */
    public static final int MOST = 100;

    private static final int LONGEST_YEARS = 2;
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String IN_REACH =
            " [[and exists (select 1 from {domain}.api_token_unit u where u.token_id = t.id)"
                    + " and not exists (select 1 from {domain}.api_token_unit u where u.token_id = t.id"
                    + " and u.unit_id not in (select id from unit_scope))]]";

    private final UnitScope scope;
    private final UnitDirectory units;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    ApiTokens(
            UnitScope scope,
            UnitDirectory units,
            JdbcClient jdbc,
            Schemas schemas,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.scope = scope;
        this.units = units;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The tokens, those that are not withdrawn first, by name; at most 500. */
    @Transactional(readOnly = true)
    public List<ApiTokenSummary> list() {
        return scope.within("""
                        select t.id, t.code, t.name, t.valid_to, t.made_by, t.made_at, t.withdrawn_by, t.withdrawn_at,
                               (select group_concat(u.unit_id) from {domain}.api_token_unit u where u.token_id = t.id) as units,
                               (select max(c.last_at) from {reporting}.api_call c where c.token = t.code) as last_used,
                               (select coalesce(sum(c.calls), 0) from {reporting}.api_call c
                                 where c.token = t.code and c.day > ?) as calls
                          from {domain}.api_token t
                         where 1 = 1""" + IN_REACH + """

                         order by t.withdrawn_at is not null, t.name collate utf8mb4_vi_0900_as_cs, t.id
                         limit 500
                        """)
                .param(today().minusDays(30))
                .query(Rows.of(ApiTokenSummary.class))
                .list();
    }

    /**
     * Makes a token.
     *
     * @return the token, shown this once
     * @throws InvalidInput when the name is missing, too long or that of another open token; when the last day is missing, over, or more
     *     than two years away; when the official has units and names none; when there are {@value #MOST} open tokens
     * @throws OutsideUnits when a unit lies outside the official's own
     */
    public ApiTokenSecret make(ApiTokenDraft draft) {
        requireReach(draft);
        var name = InvalidInput.required("name", draft.name(), 100);
        var validTo = validTo(draft.validTo());
        var open = jdbc.sql(schemas.in(
                        "select name from {domain}.api_token where withdrawn_at is null and valid_to >= ? for update"))
                .param(today())
                .query(String.class)
                .list();
        if (open.size() >= MOST) {
            throw new InvalidInput("name", "problem.account.token-most", MOST);
        }
        if (open.stream().anyMatch(name::equalsIgnoreCase)) {
            throw new InvalidInput("name", "problem.account.token-name-taken", name);
        }
        long id = Ids.next();
        var code = Ids.code(id);
        var secret = ApiTokenSecret.make(code, name, validTo);
        jdbc.sql(schemas.in("insert into {domain}.api_token (id, code, name, secret_hash, valid_to, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)"))
                .params(id, code, name, secret.hash(), validTo, official.name(), now())
                .update();
        draft.units()
                .forEach(unit -> jdbc.sql(
                                schemas.in("insert into {domain}.api_token_unit (token_id, unit_id) values (?, ?)"))
                        .params(id, unit.value())
                        .update());
        ledger.record(new Act(
                "account.token-made",
                "token",
                code,
                Map.of(
                        "name",
                        name,
                        "validTo",
                        validTo.toString(),
                        "units",
                        draft.units().size())));
        return secret;
    }

    /**
     * Withdraws a token: from now on it opens nothing.
     *
     * @param reason why, for the audit
     * @throws NotFound when there is no such token, or none that the official may withdraw
     * @throws AccountProblem.AlreadySo when it is withdrawn already
     */
    public void withdraw(ApiTokenId id, String reason) {
        var why = InvalidInput.required("reason", reason, 300);
        var code = scope.within("select t.code from {domain}.api_token t where t.id = ?" + IN_REACH)
                .param(id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("token " + id.value()));
        int changed = jdbc.sql(schemas.in("update {domain}.api_token set withdrawn_by = ?, withdrawn_at = ?"
                        + " where id = ? and withdrawn_at is null"))
                .params(official.name(), now(), id.value())
                .update();
        if (changed == 0) {
            throw new AccountProblem.AlreadySo();
        }
        ledger.record(new Act("account.token-withdrawn", "token", code, Map.of("reason", why)));
    }

    private LocalDate validTo(@Nullable LocalDate validTo) {
        if (validTo == null) {
            throw new InvalidInput("validTo", "problem.shared.required");
        }
        if (validTo.isBefore(today())) {
            throw new InvalidInput("validTo", "problem.account.token-over");
        }
        if (validTo.isAfter(today().plusYears(LONGEST_YEARS))) {
            throw new InvalidInput("validTo", "problem.account.token-too-long", LONGEST_YEARS);
        }
        return validTo;
    }

    private void requireReach(ApiTokenDraft draft) {
        draft.units().forEach(units::get);
        var reach = scope.reach();
        if (!reach.limited()) {
            return;
        }
        if (draft.units().isEmpty()) {
            throw new InvalidInput("units", "problem.account.unit-within-own");
        }
        draft.units().forEach(unit -> reach.require(unit, units.get(unit).name()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
