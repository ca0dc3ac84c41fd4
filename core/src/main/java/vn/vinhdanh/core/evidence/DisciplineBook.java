package vn.vinhdanh.core.evidence;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Disciplinary decisions. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_DISCIPLINE', 'SYSTEM')")
public class DisciplineBook implements EvidenceBook<DisciplineDraft> {

    private final RecipientBook<DisciplineDraft, Discipline> book;

    DisciplineBook(EvidenceSaving saving) {
        book = new RecipientBook<>(saving, "discipline", Discipline.class, Discipline::new);
    }

    @Override
    public EvidenceId enter(DisciplineDraft draft) {
        return book.enter(draft);
    }

    @Override
    public void change(EvidenceId id, int version, DisciplineDraft draft) {
        book.change(id, version, draft);
    }

    @Override
    public void remove(EvidenceId id, int version) {
        book.remove(id, version);
    }
}
