package vn.vinhdanh.core.publication;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.subscription.SubscriptionTopic;
import vn.vinhdanh.core.subscription.SubscriptionsOffered;

/** Says on the showcase whether citizens may subscribe, so that the portal shows no form that leads nowhere. */
@Component
class SubscriptionShowcase {

    private final Showcase showcase;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    SubscriptionShowcase(Showcase showcase, JdbcClient jdbc, Schemas schemas) {
        this.showcase = showcase;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @EventListener
    void on(SubscriptionsOffered fact) {
        boolean shown = jdbc.sql(schemas.in(
                                "select count(*) from {domain}.public_record where kind = 'SUBSCRIPTION' and code = ?"))
                        .param(PublicSubscription.EMAIL)
                        .query(Integer.class)
                        .single()
                > 0;
        if (fact.offered() && !shown) {
            showcase.show(
                    PublicKind.SUBSCRIPTION,
                    PublicSubscription.EMAIL,
                    new PublicSubscription(
                            PublicSubscription.EMAIL,
                            Arrays.stream(SubscriptionTopic.values())
                                    .map(Enum::name)
                                    .toList()));
        } else if (!fact.offered() && shown) {
            showcase.hide(PublicKind.SUBSCRIPTION, List.of(PublicSubscription.EMAIL));
        }
    }
}
