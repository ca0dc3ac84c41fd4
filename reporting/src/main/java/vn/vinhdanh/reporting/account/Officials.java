package vn.vinhdanh.reporting.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.shared.Official;

/** Who an official is now, for what is done in their name while they are not there. */
@Component
public class Officials {

    private final Accounts accounts;

    Officials(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The official as they would sign in now; empty when the account is closed or may not see figures any more. */
    public Optional<Official> now(String username) {
        return accounts.find(username).map(Officials::of);
    }

    static Official of(Account account) {
        return new Official(
                account.username(), account.fullName(), account.limited(), account.units(), account.fingerprint());
    }
}
