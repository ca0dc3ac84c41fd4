package vn.vinhdanh.core.evidence;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;

/** Enters, corrects and removes recognised initiatives; an official writes of those with an author of the own units. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class InitiativeBook {

    private static final String KIND = "initiative";

    private final EvidenceSaving saving;
    private final RecipientQueries recipients;

    InitiativeBook(EvidenceSaving saving, RecipientQueries recipients) {
        this.saving = saving;
        this.recipients = recipients;
    }

    /**
     * Enters an initiative.
     *
     * @throws InvalidInput when a field is missing or the shares of the authors are more than 100 percent
     */
    public EvidenceId enter(InitiativeDraft draft) {
        saving.requirePast("recognisedOn", draft.recognisedOn());
        var kept = new Initiative(Ids.next(), draft);
        requireAuthors(draft.authors().stream().map(InitiativeAuthor::recipient).toList());
        return saving.enter(kept, KIND, new InvalidInput("uses", "problem.evidence.award-unknown"));
    }

    /**
     * Corrects an initiative, its authors and what it was used for.
     *
     * @param version the version that the screen showed
     */
    public void change(EvidenceId id, int version, InitiativeDraft draft) {
        saving.requirePast("recognisedOn", draft.recognisedOn());
        var kept = saving.load(Initiative.class, id, version);
        var before = kept.said();
        requireAll(kept);
        kept.rewrite(draft);
        var added = kept.authors().stream()
                .filter(a ->
                        before.authors().stream().noneMatch(b -> b.recipient().equals(a)))
                .toList();
        if (!added.isEmpty()) {
            requireAuthors(added);
        }
        saving.change(kept, KIND, before, new InvalidInput("uses", "problem.evidence.award-unknown"));
    }

    /** Removes an initiative that was entered by mistake. */
    public void remove(EvidenceId id, int version) {
        var kept = saving.load(Initiative.class, id, version);
        requireAll(kept);
        saving.remove(kept, KIND);
    }

    private void requireAuthors(List<RecipientId> authors) {
        authors.forEach(saving::recipient);
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
