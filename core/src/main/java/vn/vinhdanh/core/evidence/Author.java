package vn.vinhdanh.core.evidence;

import jakarta.persistence.Embeddable;
import vn.vinhdanh.core.organisation.RecipientId;

/** An author's row of an initiative. */
@Embeddable
class Author {

    private long recipientId;
    private int share;

    @SuppressWarnings("NullAway.Init")
    protected Author() {}

    Author(InitiativeAuthor author) {
        this.recipientId = author.recipient().value();
        this.share = author.share();
    }

    InitiativeAuthor said() {
        return new InitiativeAuthor(new RecipientId(recipientId), share);
    }
}
