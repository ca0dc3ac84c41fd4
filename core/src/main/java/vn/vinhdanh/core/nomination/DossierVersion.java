package vn.vinhdanh.core.nomination;

import java.util.List;
import vn.vinhdanh.core.shared.StoredForm;

/**
 * What was sent, as it was sent.
 *
 * @param nominees in the order of the list
 */
public record DossierVersion(DossierWritten written, List<Sent> nominees) {

    static final StoredForm<DossierVersion> FORM = new StoredForm<>(DossierVersion.class, 1);

    /** A nominee as it was sent. */
    public record Sent(NomineeId id, NomineeWritten written) {}
}
