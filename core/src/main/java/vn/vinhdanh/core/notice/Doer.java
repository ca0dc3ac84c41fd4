package vn.vinhdanh.core.notice;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.SignedInOfficial;

/** Who does what a notice tells of, by full name; what citizens and the clock do is done by nobody's name. */
@Component
class Doer {

    private final OfficialNames names;
    private final CurrentOfficial official;

    Doer(OfficialNames names, CurrentOfficial official) {
        this.names = names;
        this.official = official;
    }

    /** The full name; empty for nobody's. */
    String name() {
        return official.signedIn().map(SignedInOfficial::fullName).orElseGet(() -> {
            var username = official.acts() ? official.name() : "";
            return names.of(Set.of(username)).getOrDefault(username, username);
        });
    }
}
