package vn.vinhdanh.core.evidence;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.StaleData;

/** Enters, concludes, corrects and removes what is being examined. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_DISCIPLINE', 'SYSTEM')")
public class ProceedingBook {

    private final EvidenceSaving saving;

    ProceedingBook(EvidenceSaving saving) {
        this.saving = saving;
    }

    /** Enters it. */
    public EvidenceId enter(ProceedingDraft draft) {
        saving.recipient(draft.recipient());
        return saving.enter(new Proceeding(Ids.next(), draft), "proceeding", new StaleData());
    }

    /**
     * Corrects an entry; the recipient stays.
     *
     * @param version the version that the screen showed
     */
    public void change(EvidenceId id, int version, ProceedingDraft draft) {
        var kept = saving.load(Proceeding.class, id, version);
        saving.recipient(kept.recipient());
        var before = kept.said();
        kept.rewrite(draft);
        saving.change(kept, "proceeding", before, new StaleData());
    }

    /** Removes an entry that was made by mistake. */
    public void remove(EvidenceId id, int version) {
        var kept = saving.load(Proceeding.class, id, version);
        saving.recipient(kept.recipient());
        saving.remove(kept, "proceeding");
    }
}
