package vn.vinhdanh.core.account;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.signin.SignInProblem;

/** Lets officials change their own password. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class OwnPassword {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final CurrentOfficial official;
    private final FirstPasswordFile first;
    private final Ledger ledger;

    OwnPassword(
            AccountRepository accounts,
            PasswordEncoder passwords,
            CurrentOfficial official,
            FirstPasswordFile first,
            Ledger ledger) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.official = official;
        this.first = first;
        this.ledger = ledger;
    }

    /**
     * Changes the password of the official who is signed in; their other sessions end.
     *
     * @return the official anew, with all permissions, to go on in this session
     * @throws InvalidInput at {@code oldPassword} or {@code password} when they will not do
     */
    public SignedInOfficial change(String oldPassword, String password) {
        var account = accounts.findByUsername(official.name()).orElseThrow(SignInProblem.Refused::new);
        if (!passwords.matches(oldPassword, account.passwordHash())) {
            throw new InvalidInput("oldPassword", "problem.account.wrong-password");
        }
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
