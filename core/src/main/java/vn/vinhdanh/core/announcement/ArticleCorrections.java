package vn.vinhdanh.core.announcement;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.PastDay;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Corrects announcements that are public: at once where one person publishes, else by two as everything that goes out, one proposing and
 * another confirming.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('PUBLISH_ANNOUNCEMENTS', 'SYSTEM')")
public class ArticleCorrections {

    private final ArticleSteps steps;
    private final ArticleActs acts;
    private final ArticleRepository articles;
    private final EntityManager entities;
    private final ProposedCorrections corrections;
    private final PeopleOfAnnouncement people;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ArticleCorrections(
            ArticleSteps steps,
            ArticleActs acts,
            ArticleRepository articles,
            EntityManager entities,
            ProposedCorrections corrections,
            PeopleOfAnnouncement people,
            TwoPeople twoPeople,
            CurrentOfficial official,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.steps = steps;
        this.acts = acts;
        this.articles = articles;
        this.entities = entities;
        this.corrections = corrections;
        this.people = people;
        this.twoPeople = twoPeople;
        this.official = official;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Corrects a published announcement, or proposes it where announcements take two people; its address stays.
     *
     * @param note what was corrected, shown to the public; may be empty only when neither words nor picture changed
     * @return whether it is public now; false when it waits for a second official
     * @throws InvalidInput when a required part is missing
     * @throws AnnouncementProblem.CorrectionUnexplained when words changed without a note
     * @throws AnnouncementProblem.CorrectionWaits when another correction of it waits
     * @throws StaleData when somebody else saved meanwhile
     */
    public boolean correct(ArticleId id, int version, ArticleWritten written, String note) {
        var article = steps.get(id, version, ArticleStep.CORRECT);
        PastDay.require("datedOn", written.datedOn(), clock);
        if (!people.two()) {
            publish(article, written, note, official.name());
            return true;
        }
        var before = acts.fields(article);
        article.correct(written, note, now(), official.name());
        var changes = Changes.between(before, acts.fields(article));
        // Was tried to hear every refusal now; nothing of it is saved
        entities.detach(article);
        var correction = new ProposedCorrection(
                new CorrectionId(Ids.next()), note.strip(), official.name(), now(), changes, false, true);
        corrections.keep(correction, id, version, written);
        twoPeople.handOver(correction.matter(), ProposedCorrection.VERSION);
        twoPeople.waits(correction.id().named(steps.get(id)), Set.of());
        act("article.correction-proposed", steps.get(id), note, changes);
        return false;
    }

    /**
     * Confirms a correction that somebody else proposed: readers see it from this commit on.
     *
     * @param version {@link ProposedCorrection#VERSION}
     * @throws MatterProblem.OwnWork when the official proposed it
     * @throws MatterProblem.Overtaken when the announcement is no longer what was corrected
     * @throws NotFound when it was settled meanwhile
     */
    public void confirm(CorrectionId id, int version) {
        var proposal = corrections.get(id);
        twoPeople.requireAnother(id.matter(), version, ProposedCorrection.VERSION);
        var article = steps.get(proposal.articleId());
        steps.require(article, ArticleStep.CONFIRM_CORRECTION);
        twoPeople.requireUntouched(proposal.articleVersion(), article.version());
        corrections.delete(id);
        twoPeople.settled(id.named(article), MatterOutcome.APPROVED);
        publish(article, corrections.written(proposal), proposal.note(), proposal.proposedBy());
    }

    /**
     * Refuses a correction, or takes one's own back; what is public stays. Names no version: a correction is never edited, so that its
     * id is what was looked at.
     *
     * @throws NotFound when it was settled meanwhile
     */
    public void drop(CorrectionId id) {
        var proposal = corrections.get(id);
        var article = steps.get(proposal.articleId());
        steps.require(article, ArticleStep.DROP_CORRECTION);
        corrections.delete(id);
        boolean own = proposal.proposedBy().equals(official.name());
        twoPeople.settled(id.named(article), own ? MatterOutcome.TAKEN_BACK : MatterOutcome.REFUSED);
        act(own ? "article.correction-taken-back" : "article.correction-refused", article, proposal.note(), Map.of());
    }

    private void publish(Article article, ArticleWritten written, String note, String by) {
        var before = acts.fields(article);
        article.correct(written, note, now(), by);
        articles.flush();
        act("article.corrected", article, note, Changes.between(before, acts.fields(article)));
        facts.publishEvent(new ArticleChanged(article.articleId()));
    }

    private void act(String verb, Article article, String note, Map<String, ?> changes) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("note", note);
        if (!changes.isEmpty()) {
            detail.put("changes", changes);
        }
        acts.record(verb, article, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
