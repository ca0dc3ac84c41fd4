package vn.vinhdanh.core.evidence;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;

/** Recognised initiatives; an official writes of those whose authors are all of the own units. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class InitiativeBook implements EvidenceBook<InitiativeDraft> {

    private static final String KIND = "initiative";

    private final EvidenceSaving saving;
    private final RecipientQueries recipients;

    InitiativeBook(EvidenceSaving saving, RecipientQueries recipients) {
        this.saving = saving;
        this.recipients = recipients;
    }

    @Override
    public EvidenceId enter(InitiativeDraft draft) {
        saving.requirePast("recognisedOn", draft.recognisedOn());
        var kept = new Initiative(Ids.next(), draft);
        kept.authors().forEach(saving::recipient);
        return saving.enter(kept, KIND, awardUnknown());
    }

    @Override
    public void change(EvidenceId id, int version, InitiativeDraft draft) {
        saving.requirePast("recognisedOn", draft.recognisedOn());
        var kept = saving.load(Initiative.class, id, version);
        var before = kept.said();
        var authors = kept.authors();
        requireAll(kept);
        kept.rewrite(draft);
        kept.authors().stream().filter(author -> !authors.contains(author)).forEach(saving::recipient);
        saving.change(kept, KIND, before, awardUnknown());
    }

    @Override
    public void remove(EvidenceId id, int version) {
        var kept = saving.load(Initiative.class, id, version);
        requireAll(kept);
        saving.remove(kept, KIND);
    }

    private static InvalidInput awardUnknown() {
        return new InvalidInput("uses", "problem.evidence.award-unknown");
    }

    /** All authors are of the official's units: an initiative shared with another unit is the board's to change. */
    private void requireAll(Initiative kept) {
        var reached = recipients.get(kept.authors());
        if (reached.isEmpty()) {
            throw new NotFound("initiative " + kept.id());
        }
        if (!reached.keySet().containsAll(kept.authors())) {
            throw new OutsideUnits(kept.said().title());
        }
    }
}
