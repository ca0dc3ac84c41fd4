package vn.vinhdanh.core.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this installation is a demonstration ({@code VINHDANH_DEMO=true}); only there demonstration accounts exist. */
@Component
class DemoInstallation {

    private final boolean here;

    DemoInstallation(@Value("${vinhdanh.demo:${VINHDANH_DEMO:false}}") boolean here) {
        this.here = here;
    }

    boolean here() {
        return here;
    }
}
