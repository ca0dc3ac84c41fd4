package vn.vinhdanh.core.bloc;

import jakarta.persistence.Embeddable;
import vn.vinhdanh.core.organisation.UnitId;

/** One who signed a pact for a member unit. */
@Embeddable
class PactSignatory {

    private long unitId;
    private String person;
    private String post;

    @SuppressWarnings("NullAway.Init")
    protected PactSignatory() {}

    PactSignatory(PactDraft.Signatory signatory) {
        this.unitId = signatory.unit().value();
        this.person = signatory.person();
        this.post = signatory.post();
    }

    long unitId() {
        return unitId;
    }

    PactDraft.Signatory record() {
        return new PactDraft.Signatory(new UnitId(unitId), person, post);
    }
}
