package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionProblem;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;

/** Registers a confirmed list: the decision, all its honours and the memory of its layout in one transaction, or nothing. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'SYSTEM')")
public class AnnexImport {

    private final AnnexReading reading;
    private final DecisionRegister register;
    private final MappingMemory memory;
    private final Ledger ledger;

    AnnexImport(AnnexReading reading, DecisionRegister register, MappingMemory memory, Ledger ledger) {
        this.reading = reading;
        this.register = register;
        this.memory = memory;
        this.ledger = ledger;
    }

    /**
     * Registers the list as the preview showed it. Everything is held against the register once more inside the transaction.
     *
     * @param progress told how many honours are written; may throw to cancel, then nothing is saved
     * @return the decision, a draft that a second official approves
     * @throws AnnexRefused when a question is open, a warning not confirmed or an error left
     * @throws DecisionProblem when the number was taken meanwhile
     */
    public DecisionId confirm(AnnexPreview preview, IntConsumer progress) {
        var now = reading.preview(preview.document(), preview.answers());
        var answers = now.answers();
        var written = answers.written();
        if (!now.ready() || written == null) {
            throw new AnnexRefused("not-ready", now.errors(), now.open(), now.warnings());
        }
        var document = now.document();
        var honours = new ArrayList<HonourDraft>(now.honours());
        for (AnnexEntry entry : now.entries()) {
            if (!entry.leftOut()) {
                honours.add(honour(entry));
            }
        }
        var decision = register.register(
                written, document.upload().sha256(), document.title().demo(), honours, progress);
        var mapping = document.mapping();
        if (mapping != null && document.source() == AnnexDocument.MappingSource.CHOSEN) {
            memory.remember(mapping);
        }
        ledger.record(new Act(
                "annex.imported",
                "decision",
                Ids.code(decision.value()),
                Map.of(
                        "file", document.upload().name(),
                        "sha256", document.upload().sha256(),
                        "honours", honours.size(),
                        "left-out", now.entries().size() - honours.size(),
                        "warnings-confirmed", answers.confirmed().size())));
        return decision;
    }

    private static HonourDraft honour(AnnexEntry entry) {
        var kind = entry.kind();
        var award = entry.award();
        var period = entry.period();
        var commendation = entry.commendation();
        if (kind == null || award == null || period == null || commendation == null) {
            throw new AnnexRefused("not-ready", 0, 1, 0);
        }
        var same = entry.recipient();
        return new HonourDraft(
                kind,
                entry.row().salutation(),
                entry.name(),
                same == null ? null : same.id().value(),
                entry.post(),
                entry.unit(),
                entry.unitId(),
                award.revision(),
                entry.achievement(),
                period,
                commendation,
                entry.sex(),
                entry.subjectClass());
    }
}
