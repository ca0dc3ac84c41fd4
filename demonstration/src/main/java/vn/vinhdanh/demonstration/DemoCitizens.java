package vn.vinhdanh.demonstration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.inbox.InboxRow;
import vn.vinhdanh.core.inbox.InboxTaker;
import vn.vinhdanh.core.shared.Ids;

/** Citizens who write to us: what they send is taken in by the doors that take rows of the inbox. The loading thread acts as the system. */
@Component
class DemoCitizens {

    private final TransactionTemplate transaction;

    DemoCitizens(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Sends a row as the portal would have left it.
     *
     * @param columns besides the sender, the key and the hour
     * @return the key of what was taken in, or empty when the door dropped it
     */
    Optional<Long> send(InboxTaker door, Instant at, Map<String, String> columns) {
        long id = Ids.next();
        var values = new LinkedHashMap<>(columns);
        values.put("sender_hash", "%064x".formatted(id));
        values.put("received_at", LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString());
        return Boolean.TRUE.equals(transaction.execute(status -> door.take(new InboxRow(id, values))))
                ? Optional.of(id)
                : Optional.empty();
    }
}
