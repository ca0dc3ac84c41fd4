package vn.vinhdanh.admin.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.FirstAccount;

/** On an empty installation makes the first administrator; the password is in its file only, never in what a log keeps. */
@Component
class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAccount first;

    FirstStart(FirstAccount first) {
        this.first = first;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeFirstAccount() {
        CurrentOfficial.asSystem(() -> {
            if (first.makeIfNone()) {
                LOG.info("The one-time password of the first administrator is in {}", first.file());
            }
        });
    }
}
