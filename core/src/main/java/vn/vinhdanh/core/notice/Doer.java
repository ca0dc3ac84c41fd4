package vn.vinhdanh.core.notice;

import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.SignedInOfficial;

/** Who does what a notice tells of, by full name; what citizens and the clock do is done by nobody's name. */
@Component
class Doer {

    private final Colleagues colleagues;
    private final CurrentOfficial official;

    Doer(Colleagues colleagues, CurrentOfficial official) {
        this.colleagues = colleagues;
        this.official = official;
    }

    /** The full name; empty for nobody's. */
    String name() {
        return official.signedIn()
                .map(SignedInOfficial::fullName)
                .orElseGet(() -> official.acts() ? colleagues.nameOf(official.name()) : "");
    }
}
