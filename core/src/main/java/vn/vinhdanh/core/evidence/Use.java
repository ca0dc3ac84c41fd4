package vn.vinhdanh.core.evidence;

import jakarta.persistence.Embeddable;
import vn.vinhdanh.core.organisation.RecipientId;

/** A row that says for which proposal an initiative was used. */
@Embeddable
class Use {

    private long recipientId;
    private String awardCode;
    private int year;
    private boolean title;

    @SuppressWarnings("NullAway.Init")
    protected Use() {}

    Use(InitiativeUse use) {
        this.recipientId = use.recipient().value();
        this.awardCode = use.award();
        this.year = use.year();
        this.title = use.title();
    }

    InitiativeUse said() {
        return new InitiativeUse(new RecipientId(recipientId), awardCode, year, title);
    }
}
