package vn.vinhdanh.core.evidence;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;

/** Enters, corrects and removes what heads of collectives certified about their members. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class HeadcountBook {

    private final EvidenceSaving saving;

    HeadcountBook(EvidenceSaving saving) {
        this.saving = saving;
    }

    /**
     * Enters certified counts.
     *
     * @throws EvidenceProblem.YearTaken when the year has them
     * @throws EvidenceProblem.WrongKind for anything but a collective
     */
    public EvidenceId enter(HeadcountDraft draft) {
        saving.requirePast("certifiedOn", draft.certifiedOn());
        var recipient = saving.recipient(draft.recipient());
        if (recipient.kind() != RecipientKind.COLLECTIVE) {
            throw new EvidenceProblem.WrongKind(recipient.name());
        }
        return saving.enter(
                new CertifiedCounts(Ids.next(), draft),
                "headcount",
                new EvidenceProblem.YearTaken(recipient.name(), draft.year()));
    }

    /**
     * Corrects an entry; the recipient stays.
     *
     * @param version the version that the screen showed
     */
    public void change(EvidenceId id, int version, HeadcountDraft draft) {
        saving.requirePast("certifiedOn", draft.certifiedOn());
        var kept = saving.load(CertifiedCounts.class, id, version);
        var recipient = saving.recipient(kept.recipient());
        var before = kept.said();
        kept.rewrite(draft);
        saving.change(kept, "headcount", before, new EvidenceProblem.YearTaken(recipient.name(), draft.year()));
    }

    /** Removes an entry that was made by mistake. */
    public void remove(EvidenceId id, int version) {
        var kept = saving.load(CertifiedCounts.class, id, version);
        saving.recipient(kept.recipient());
        saving.remove(kept, "headcount");
    }
}
