package vn.vinhdanh.core.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Creates accounts, gives them roles and units, closes and reopens them, resets passwords. Every change ends their sessions. An
 * administrator of certain units does so within these only.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_ACCOUNTS', 'SYSTEM')")
public class AccountAdministration {

    static final Duration ONE_TIME = Duration.ofDays(7);

    private final AccountRepository accounts;
    private final UnitDirectory units;
    private final AccountReach reach;
    private final PasswordEncoder passwords;
    private final SecondOfficial second;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final DemoInstallation demo;
    private final Ledger ledger;
    private final Clock clock;

    AccountAdministration(
            AccountRepository accounts,
            UnitDirectory units,
            AccountReach reach,
            PasswordEncoder passwords,
            SecondOfficial second,
            TwoPeople twoPeople,
            CurrentOfficial official,
            DemoInstallation demo,
            Ledger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.reach = reach;
        this.passwords = passwords;
        this.second = second;
        this.twoPeople = twoPeople;
        this.official = official;
        this.demo = demo;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Creates an account.
     *
     * @return its one-time password or the first half of it, to be handed over in person; good for seven days
     * @throws InvalidInput when the name is taken or a field will not do
     */
    public OneTimePassword create(AccountDraft draft) {
        var account = make(draft, false);
        var once = giveOneTimePassword(account);
        record(
                "account.created",
                account,
                Map.of("roles", names(draft.roles()), "units", draft.units().size(), "halves", once.half()));
        return once;
    }

    /**
     * Changes name, roles and units; the user name stays. An account whose password one person has held alone, and which is to decide from
     * now on, gets a new one by two people.
     *
     * @param version version of the account that the official looked at
     * @return the first half of that password; empty otherwise
     * @throws StaleData when it was changed meanwhile
     * @throws AccountProblem.OwnAccount when an administrator would take the role from themselves
     */
    public Optional<OneTimePassword> change(AccountId id, int version, AccountDraft draft) {
        var account = get(id, version);
        var fullName = InvalidInput.required("fullName", draft.fullName(), 120);
        check(draft);
        if (own(account) && !draft.roles().contains(Role.ADMINISTRATOR)) {
            throw new AccountProblem.OwnAccount();
        }
        var before = names(account.roles());
        boolean decided = ofTwoPeople(account);
        account.rename(fullName);
        account.give(draft.roles(), draft.units());
        record(
                "account.changed",
                account,
                Map.of(
                        "rolesBefore",
                        before,
                        "roles",
                        names(draft.roles()),
                        "units",
                        draft.units().size()));
        if (decided || !ofTwoPeople(account) || !account.alone() || !second.isThereFor(account)) {
            return Optional.empty();
        }
        record("account.password-reset", account, Map.of("halves", true));
        return Optional.of(giveOneTimePassword(account));
    }

    /**
     * Closes an account: it cannot sign in any more and its sessions end.
     *
     * @param reason why, for the audit
     */
    public void close(AccountId id, int version, String reason) {
        var account = get(id, version);
        if (own(account)) {
            throw new AccountProblem.OwnAccount();
        }
        var why = InvalidInput.required("reason", reason, 300);
        account.become(AccountStatus.CLOSED);
        record("account.closed", account, Map.of("reason", why));
    }

    /** Opens a closed account again, with a new one-time password or the first half of one. */
    public OneTimePassword reopen(AccountId id, int version) {
        var account = get(id, version);
        account.become(AccountStatus.OPEN);
        var once = giveOneTimePassword(account);
        record("account.reopened", account, Map.of("halves", once.half()));
        return once;
    }

    /**
     * Gives an account a new one-time password, good for seven days; its old one is worth nothing from now on.
     *
     * @return the password, or the first half of it when another official must be shown the second
     */
    public OneTimePassword resetPassword(AccountId id, int version) {
        var account = get(id, version);
        var once = giveOneTimePassword(account);
        record("account.password-reset", account, Map.of("halves", once.half()));
        return once;
    }

    /**
     * Makes a demonstration account with a known password, on a demonstration installation only; does nothing when the name exists.
     *
     * @throws AccountProblem.DemonstrationOnly on a real installation
     */
    @PreAuthorize("hasAuthority('SYSTEM')")
    public void createDemo(String username, String fullName, Set<Role> roles, Set<UnitId> unitIds, String password) {
        if (!demo.here()) {
            throw new AccountProblem.DemonstrationOnly();
        }
        if (accounts.existsByUsername(username)) {
            return;
        }
        var account = make(new AccountDraft(username, fullName, roles, unitIds), true);
        account.choosePassword(passwords.encode(password));
        accounts.save(account);
        record("account.created", account, Map.of("roles", names(roles), "demo", true));
    }

    private Account make(AccountDraft draft, boolean demonstration) {
        var username = InvalidInput.required("username", draft.username(), 60).toLowerCase(Locale.ROOT);
        if (!username.matches("[a-z0-9][a-z0-9.-]{2,59}")) {
            throw new InvalidInput("username", "problem.account.username-form");
        }
        if (accounts.existsByUsername(username)) {
            throw new InvalidInput("username", "problem.account.username-taken", username);
        }
        var fullName = InvalidInput.required("fullName", draft.fullName(), 120);
        check(draft);
        return new Account(
                Ids.next(), username, fullName, draft.roles(), draft.units(), demonstration, clock.instant());
    }

    private void check(AccountDraft draft) {
        if (draft.roles().isEmpty()) {
            throw new InvalidInput("roles", "problem.account.no-role");
        }
        if (Role.apart(draft.roles())) {
            throw new InvalidInput("roles", "problem.account.roles-apart");
        }
        if (draft.units().isEmpty() && draft.roles().stream().anyMatch(Role::ofAUnit)) {
            throw new InvalidInput("units", "problem.account.no-unit");
        }
        draft.units().forEach(units::get);
        reach.require(draft);
    }

    /**
     * Nobody who gives out the password of an account that decides can sign in with it, as long as there is a second official. Keeps the
     * account.
     */
    private OneTimePassword giveOneTimePassword(Account account) {
        var now = clock.instant();
        var once = OneTimePassword.make(account.username(), now.plus(ONE_TIME));
        boolean two = ofTwoPeople(account) && second.isThereFor(account);
        account.giveOneTimePassword(
                passwords.encode(once.password()),
                once.until(),
                official.name(),
                now,
                two ? once.secondHalf().password() : null);
        var given = accounts.saveAndFlush(account);
        var handover = given.handover();
        if (handover != null) {
            twoPeople.tookPart(handover, given.version());
            // nor does the owner hand it to themselves
            twoPeople.tookPart(handover, given.version(), given.username());
        }
        return two ? once.firstHalf() : once;
    }

    private static boolean ofTwoPeople(Account account) {
        return account.roles().stream().anyMatch(Role::ofTwoPeople);
    }

    private Account get(AccountId id, int version) {
        var account = accounts.findById(id.value()).orElseThrow(() -> new NotFound("account " + id.value()));
        reach.require(account);
        if (account.version() != version) {
            throw new StaleData();
        }
        return account;
    }

    private boolean own(Account account) {
        return account.username().equals(official.name());
    }

    private void record(String verb, Account account, Map<String, ?> detail) {
        ledger.record(new Act(verb, "account", account.username(), detail));
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toList();
    }
}
