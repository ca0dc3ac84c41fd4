package vn.vinhdanh.admin.account;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.FirstAccount;

/** On an empty installation makes the first administrator and prints the one-time password, once. */
@Component
class FirstStart {

    private final FirstAccount first;

    FirstStart(FirstAccount first) {
        this.first = first;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeFirstAccount() {
        CurrentOfficial.asSystem(() -> first.makeIfNone().ifPresent(once -> {
            // on purpose to the console, not to the log, which is kept
            System.out.println("\nTài khoản quản trị đầu tiên / first administrator account: " + once.username()
                    + "\nMật khẩu dùng một lần / one-time password: " + once.password()
                    + "\n(cũng ở / also in " + first.file() + ")\n");
        }));
    }
}
