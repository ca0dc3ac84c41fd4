package vn.vinhdanh.core.evidence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;

/** Enters, concludes, corrects and removes what is being examined. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_DISCIPLINE', 'SYSTEM')")
public class ProceedingBook {

    private final EvidenceSaving saving;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    ProceedingBook(EvidenceSaving saving, JdbcClient jdbc, Schemas schemas) {
        this.saving = saving;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** Enters it. */
    public EvidenceId enter(ProceedingDraft draft) {
        saving.requirePast("opened", draft.opened());
        saving.requirePast("closed", draft.closed());
        saving.recipient(draft.recipient());
        return saving.enter(new Proceeding(Ids.next(), draft), "proceeding", new StaleData());
    }

    /**
     * Corrects an entry; the recipient stays.
     *
     * @param version the version that the screen showed
     */
    public void change(EvidenceId id, int version, ProceedingDraft draft) {
        saving.requirePast("opened", draft.opened());
        saving.requirePast("closed", draft.closed());
        var kept = saving.load(Proceeding.class, id, version);
        saving.recipient(kept.recipient());
        var before = kept.said();
        kept.rewrite(draft);
        saving.change(kept, "proceeding", before, new StaleData());
    }

    /** Removes an entry that was made by mistake; a line of an agency's list that it came of is open again. */
    public void remove(EvidenceId id, int version) {
        var kept = saving.load(Proceeding.class, id, version);
        saving.recipient(kept.recipient());
        jdbc.sql(schemas.in(
                        "update {domain}.outside_entry set status = 'OPEN', proceeding_id = null, version = version + 1"
                                + " where proceeding_id = ?"))
                .param(id.value())
                .update();
        saving.remove(kept, "proceeding");
    }
}
