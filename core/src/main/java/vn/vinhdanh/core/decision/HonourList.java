package vn.vinhdanh.core.decision;

import jakarta.persistence.EntityManager;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

/** Writes honours into the list of a draft, of whoever they are, in whatever numbers. */
@Component
class HonourList {

    private static final int CHUNK = 1000;

    private final EntityManager entityManager;
    private final AwardCatalogue catalogue;
    private final RecipientRegister recipients;
    private final UnitScope scope;

    HonourList(EntityManager entityManager, AwardCatalogue catalogue, RecipientRegister recipients, UnitScope scope) {
        this.entityManager = entityManager;
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.scope = scope;
    }

    /** A list may be long on its way: a recipient chosen in it gives way to the one it was joined to since. */
    List<HonourDraft> toWhoStands(List<HonourDraft> drafts) {
        var chosen = drafts.stream()
                .map(HonourDraft::recipientId)
                .filter(Objects::nonNull)
                .map(RecipientId::new)
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            return drafts;
        }
        var standing = recipients.standing(chosen);
        return drafts.stream()
                .map(draft -> {
                    var id = draft.recipientId();
                    var stands = id == null ? null : standing.get(new RecipientId(id));
                    return stands == null ? draft : draft.to(stands);
                })
                .toList();
    }

    /** Before anything is written, so that the first honour outside is named and nothing is saved. */
    void requireMine(List<HonourDraft> drafts, int firstOrdinal) {
        var mine = scope.reach();
        if (!mine.limited()) {
            return;
        }
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var chosen = draft.recipientId();
            if (!mine.covers(draft.unitId()) || (chosen != null && !recipients.inScope(new RecipientId(chosen)))) {
                throw new DecisionProblem.HonourOutsideUnits(
                        firstOrdinal + i, draft.name(), draft.unit().isEmpty() ? "–" : draft.unit());
            }
        }
    }

    /** @param progress told how many are written so far; may throw to cancel */
    void append(Decision decision, List<HonourDraft> drafts, int firstOrdinal, IntConsumer progress) {
        var awards = new HashMap<AwardRevisionId, AwardSummary>();
        catalogue.all().forEach(a -> awards.put(a.revision(), a));
        var id = new DecisionId(decision.id());
        for (int from = 0; from < drafts.size(); from += CHUNK) {
            var chunk = drafts.subList(from, Math.min(drafts.size(), from + CHUNK));
            var recipientIds = recipients.enterAll(chunk.stream()
                    .filter(d -> d.recipientId() == null)
                    .map(d -> new RecipientDraft(
                            d.recipientKind(), d.name(), d.sex(), d.unitId(), d.unit(), decision.demo()))
                    .toList());
            var next = recipientIds.iterator();
            var written = new ArrayList<Honour>(chunk.size());
            for (int i = 0; i < chunk.size(); i++) {
                var draft = chunk.get(i);
                check(draft, decision, awards.get(draft.award()));
                var chosen = draft.recipientId();
                var recipient = chosen == null ? next.next() : new RecipientId(chosen);
                var honour = new Honour(Ids.next(), id, firstOrdinal + from + i, recipient, draft);
                entityManager.persist(honour);
                written.add(honour);
            }
            entityManager.flush();
            written.forEach(entityManager::detach);
            progress.accept(from + chunk.size());
        }
    }

    private void check(HonourDraft draft, Decision decision, @Nullable AwardSummary award) {
        if (award == null) {
            throw new NotFound("award revision " + draft.award().value());
        }
        if (!award.inForceOn(decision.written().decidedOn())) {
            throw new DecisionProblem.AwardNotInForce(
                    award.nameVi(),
                    DateTimeFormatter.ofPattern("dd/MM/yyyy")
                            .format(decision.written().decidedOn()));
        }
        if (!award.recipients().contains(draft.recipientKind())) {
            throw new DecisionProblem.WrongRecipient(award.nameVi(), draft.name());
        }
    }

    /**
     * How long a list is.
     *
     * @param last the place of its last honour; 0 for none
     */
    record Counted(int honours, int last) {}

    Counted counted(DecisionId id) {
        return scope.across(
                        Because.REACH_ASKED,
                        "select count(*) honours, coalesce(max(ordinal), 0) last from {scoped}.honour where decision_id = ?")
                .param(id.value())
                .query(Rows.of(Counted.class))
                .single();
    }
}
