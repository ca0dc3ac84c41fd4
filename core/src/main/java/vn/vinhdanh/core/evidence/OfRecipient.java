package vn.vinhdanh.core.evidence;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import vn.vinhdanh.core.organisation.RecipientId;

/** Something that is known of one recipient. */
@MappedSuperclass
abstract class OfRecipient<D> implements Kept<D> {

    @Id
    private long id;

    private long recipientId;

    @Version
    private int version;

    protected OfRecipient() {}

    OfRecipient(long id, RecipientId recipient) {
        this.id = id;
        this.recipientId = recipient.value();
    }

    final RecipientId recipient() {
        return new RecipientId(recipientId);
    }

    @Override
    public final long id() {
        return id;
    }

    @Override
    public final int version() {
        return version;
    }
}
