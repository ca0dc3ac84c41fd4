package vn.vinhdanh.admin.condition;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.inbox.SetAsideRows;

/** Tells how many rows of the inbox wait for somebody to look at them; citizens sent them, but nobody else is kept from anything. */
@Component("inboxHealthIndicator")
class InboxWatch implements HealthIndicator {

    private final SetAsideRows rows;

    InboxWatch(SetAsideRows rows) {
        this.rows = rows;
    }

    @Override
    public Health health() {
        var aside = new AtomicInteger();
        CurrentOfficial.asSystem(() -> aside.set(rows.count()));
        return Health.up().withDetail("setAside", aside.get()).build();
    }
}
