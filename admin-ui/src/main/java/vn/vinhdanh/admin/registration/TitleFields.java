package vn.vinhdanh.admin.registration;

import java.io.Serializable;
import java.util.List;
import vn.vinhdanh.admin.evidence.ProposedFields;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.registration.TitleWritten;

/** The fields of one registered title: who, from the register or newly written, and the award aimed at. */
final class TitleFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ProposedFields proposed;

    /** @param awards that the round asks for, of today */
    TitleFields(FormSheet form, RecipientQueries recipients, List<AwardSummary> awards) {
        proposed = new ProposedFields(form, TitleWritten.class, recipients, awards);
        proposed.award(form, "titles.award");
    }

    void show(TitleWritten written) {
        proposed.show(
                written.kind(),
                written.recipient(),
                written.name(),
                written.post(),
                written.unitText(),
                written.award());
    }

    TitleWritten written() {
        return new TitleWritten(
                proposed.kind(),
                proposed.recipient(),
                proposed.name(),
                proposed.post(),
                proposed.unitText(),
                proposed.award());
    }
}
