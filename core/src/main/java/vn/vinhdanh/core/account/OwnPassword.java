package vn.vinhdanh.core.account;

import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.signin.Origin;
import vn.vinhdanh.core.signin.SignInPlace;
import vn.vinhdanh.core.signin.SignInProblem;
import vn.vinhdanh.core.signin.SignInTries;

/** Lets officials change their own password. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnPassword {

    private final SignInTries tries;
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final CurrentOfficial official;
    private final FirstPasswordFile first;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    OwnPassword(
            SignInTries tries,
            AccountRepository accounts,
            PasswordEncoder passwords,
            CurrentOfficial official,
            FirstPasswordFile first,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.tries = tries;
        this.accounts = accounts;
        this.passwords = passwords;
        this.official = official;
        this.first = first;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Changes the password of the official who is signed in; their other sessions end. Guesses at the old one are slowed, counted and noted
     * as those at the form are: who finds a console left open has no more tries than a stranger. They are looked at before the
     * transaction, which would hold its connection while they wait in line.
     *
     * @param from address and browser of the request
     * @return the official anew, with all permissions, to go on in this session
     * @throws InvalidInput at {@code oldPassword} or {@code password} when they will not do
     * @throws SignInProblem.Wait when there were wrong tries before
     * @throws SignInProblem.Crowded when so many sign in that this one was not looked at
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignedInOfficial change(String oldPassword, String password, Origin from) {
        var hash = own().passwordHash();
        try {
            tries.again(SignInPlace.CONSOLE, official.name(), oldPassword, from, hash);
        } catch (SignInProblem.Refused wrong) {
            throw new InvalidInput("oldPassword", "problem.account.wrong-password");
        }
        return Objects.requireNonNull(transaction.execute(status -> change(password)));
    }

    private Account own() {
        return accounts.findByUsername(official.name()).orElseThrow(SignInProblem.Refused::new);
    }

    private SignedInOfficial change(String password) {
        var account = own();
        PasswordPolicy.check(password, account.username(), account.fullName());
        if (passwords.matches(password, account.passwordHash())) {
            throw new InvalidInput("password", "problem.account.same-password");
        }
        account.choosePassword(passwords.encode(password));
        accounts.flush();
        first.forget(account.username());
        ledger.record(new Act("account.password-changed", "account", account.username(), Map.of()));
        return account.signedIn();
    }
}
