package vn.vinhdanh.core.account;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The second official of a one-time password: whoever gives out the password of an account that enters or decides sees its first half
 * only; another official confirms that they hand it to its owner, and sees the second. Neither can sign in with it.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('CONFIRM_PASSWORDS')")
public class PasswordHandover {

    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final TwoPeople twoPeople;
    private final Ledger ledger;
    private final Clock clock;

    PasswordHandover(
            AccountRepository accounts,
            JdbcClient jdbc,
            Schemas schemas,
            CurrentOfficial official,
            TwoPeople twoPeople,
            Ledger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
        this.twoPeople = twoPeople;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The passwords that wait for this official, those that expire first before the others, at most 200. */
    @Transactional(readOnly = true)
    public List<WaitingPassword> waiting() {
        return jdbc.sql(schemas.in(
                        "select a.id account, a.username, a.full_name, a.given_by, a.given_at, a.one_time_until until,"
                                + " a.version, (select group_concat(r.role) from {domain}.account_role r"
                                + " where r.account_id = a.id) as roles from {domain}.account a where a.second_half is"
                                + " not null and a.status = 'OPEN' and a.one_time_until > ? and not exists (select 1"
                                + " from {domain}.matter_part p where p.kind = 'PASSWORD' and p.matter_id = a.handover"
                                + " and p.official = ?) order by a.one_time_until limit 200"))
                .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), official.name())
                .query(Rows.of(WaitingPassword.class))
                .list();
    }

    /**
     * Confirms that this official hands the second half to its owner.
     *
     * @param version version of the account that the official looked at
     * @return the second half, shown this once
     * @throws MatterProblem.OwnWork when it is the official's own account, or they were shown the first half
     * @throws MatterProblem.ChangedSince when the account was changed meanwhile
     * @throws AccountProblem.NoHalf when none waits any more
     */
    public OneTimePassword confirm(AccountId id, int version) {
        var account = accounts.findById(id.value()).orElseThrow(() -> new NotFound("account " + id.value()));
        var handover = account.handover();
        if (handover == null) {
            throw new AccountProblem.NoHalf();
        }
        twoPeople.requireAnother(handover, version, account.version());
        var half = account.takeSecondHalf(clock.instant());
        ledger.record(new Act(
                "account.password-confirmed",
                "account",
                account.username(),
                Map.of("givenBy", String.valueOf(account.givenBy()))));
        return half;
    }
}
