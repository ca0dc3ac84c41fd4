package vn.vinhdanh.core.evidence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Schemas;

/** What is being examined; concluding it is a correction. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_DISCIPLINE', 'SYSTEM')")
public class ProceedingBook implements EvidenceBook<ProceedingDraft> {

    private final RecipientBook<ProceedingDraft, Proceeding> book;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    ProceedingBook(EvidenceSaving saving, JdbcClient jdbc, Schemas schemas) {
        book = new RecipientBook<>(saving, "proceeding", Proceeding.class, Proceeding::new)
                .past("opened", ProceedingDraft::opened)
                .past("closed", ProceedingDraft::closed);
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @Override
    public EvidenceId enter(ProceedingDraft draft) {
        return book.enter(draft);
    }

    @Override
    public void change(EvidenceId id, int version, ProceedingDraft draft) {
        book.change(id, version, draft);
    }

    /** Removes an entry that was made by mistake; a line of an agency's list that it came of is open again. */
    @Override
    public void remove(EvidenceId id, int version) {
        jdbc.sql(schemas.in(
                        "update {domain}.outside_entry set status = 'OPEN', proceeding_id = null, version = version + 1"
                                + " where proceeding_id = ?"))
                .param(id.value())
                .update();
        book.remove(id, version);
    }
}
