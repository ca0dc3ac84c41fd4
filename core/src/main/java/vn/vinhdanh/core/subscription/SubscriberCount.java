package vn.vinhdanh.core.subscription;

import java.util.EnumMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What the administrator may know of the subscribers: how many there are, never who. */
@Service
@PreAuthorize("hasAnyAuthority('MANAGE_ACCOUNTS', 'SYSTEM')")
public class SubscriberCount {

    private final JdbcClient jdbc;
    private final Schemas schemas;

    SubscriberCount(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    private record OfTopic(SubscriptionTopic topic, long subscribers) {}

    /** The figures now. */
    @Transactional(readOnly = true)
    public SubscriberFigures figures() {
        var topics = new EnumMap<SubscriptionTopic, Long>(SubscriptionTopic.class);
        sql("select t.topic, count(*) subscribers from {domain}.subscriber_topic t group by t.topic")
                .query(Rows.each(OfTopic.class, of -> topics.put(of.topic(), of.subscribers())));
        return new SubscriberFigures(count("CONFIRMED"), count("PENDING"), topics);
    }

    private long count(String status) {
        return sql("select count(*) from {domain}.subscriber where status = ?")
                .param(status)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
