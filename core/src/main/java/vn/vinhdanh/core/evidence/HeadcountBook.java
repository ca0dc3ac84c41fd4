package vn.vinhdanh.core.evidence;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.RecipientKind;

/** What heads of collectives certified about their members, once a year. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class HeadcountBook implements EvidenceBook<HeadcountDraft> {

    private final RecipientBook<HeadcountDraft, CertifiedCounts> book;

    HeadcountBook(EvidenceSaving saving) {
        book = new RecipientBook<>(saving, "headcount", CertifiedCounts.class, CertifiedCounts::new)
                .past("certifiedOn", HeadcountDraft::certifiedOn)
                .only(RecipientKind.COLLECTIVE::equals)
                .onceIn(HeadcountDraft::year);
    }

    @Override
    public EvidenceId enter(HeadcountDraft draft) {
        return book.enter(draft);
    }

    @Override
    public void change(EvidenceId id, int version, HeadcountDraft draft) {
        book.change(id, version, draft);
    }

    @Override
    public void remove(EvidenceId id, int version) {
        book.remove(id, version);
    }
}
