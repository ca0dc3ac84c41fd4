package vn.vinhdanh.core.announcement;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.matter.HandedOver;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.matter.Standing;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/** Which steps are open with an announcement: its page shows them, each door requires its own. The one place that says so. */
@Component
class ArticleSteps {

    private final ArticleRepository articles;
    private final ProposedCorrections corrections;
    private final PeopleOfAnnouncement people;
    private final MatterQueries matters;
    private final CurrentOfficial official;

    ArticleSteps(
            ArticleRepository articles,
            ProposedCorrections corrections,
            PeopleOfAnnouncement people,
            MatterQueries matters,
            CurrentOfficial official) {
        this.articles = articles;
        this.corrections = corrections;
        this.people = people;
        this.matters = matters;
        this.official = official;
    }

    /** An announcement with what is open; asks the database only what may still close a step. */
    ArticleDetails details(Article article) {
        var open = EnumSet.noneOf(ArticleStep.class);
        for (var step : ArticleStep.values()) {
            if (step.from().contains(article.status()) && step.isFor(official)) {
                open.add(step);
            }
        }
        var standing = standing(article);
        var handedOver = standing.handedOver();
        var correction = correction(article);
        open.removeIf(step -> closed(step, article, handedOver, correction) != null);
        if (standing.own()) {
            open.removeAll(List.of(ArticleStep.PUBLISH, ArticleStep.SCHEDULE));
        }
        if (correction != null && correction.own()) {
            open.remove(ArticleStep.CONFIRM_CORRECTION);
        }
        return article.details(handedOver, correction, open);
    }

    /** @throws NotFound when there is no such announcement */
    Article get(ArticleId id) {
        return articles.findById(id.value()).orElseThrow(() -> new NotFound("article " + id.value()));
    }

    /**
     * An announcement for a step. That it is taken by somebody else than its writers the door asks of {@link PeopleOfAnnouncement} itself.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws AnnouncementProblem when the step is not taken from its state, or something else closes it
     */
    Article get(ArticleId id, int version, ArticleStep step) {
        var article = get(id);
        article.expect(version);
        require(article, step);
        return article;
    }

    /** Throws as {@link #get(ArticleId, int, ArticleStep)}, of an announcement whose version was looked at. */
    void require(Article article, ArticleStep step) {
        article.require(step);
        var handedOver = step == ArticleStep.HAND_OVER ? standing(article).handedOver() : null;
        var closed = closed(step, article, handedOver, correction(article));
        if (closed != null) {
            throw closed;
        }
    }

    /** What closes a step besides state, permission and own work; null for nothing. */
    private @Nullable DomainProblem closed(
            ArticleStep step,
            Article article,
            @Nullable HandedOver handedOver,
            @Nullable ProposedCorrection correction) {
        return switch (step) {
            case WRITE ->
                people.two() && article.status() == ArticleStatus.SCHEDULED
                        ? new AnnouncementProblem.ApprovedForItsHour()
                        : null;
            case HAND_OVER ->
                !people.two() || handedOver != null ? new AnnouncementProblem.IllegalMove(article.status()) : null;
            case CORRECT -> people.two() && correction != null ? new AnnouncementProblem.CorrectionWaits() : null;
            case CONFIRM_CORRECTION, DROP_CORRECTION -> correction == null ? new NotFound("correction") : null;
            case DISCARD, SCHEDULE, CANCEL_SCHEDULE, PUBLISH, MOVE, WITHDRAW -> null;
        };
    }

    /** How an announcement stands before the official; nobody waits for another one where one is enough. */
    private Standing standing(Article article) {
        return people.two() && ArticleStep.PUBLISH.from().contains(article.status())
                ? matters.standing(article.matter(), article.version())
                : Standing.NONE;
    }

    private @Nullable ProposedCorrection correction(Article article) {
        return article.wasPublished() ? corrections.of(article.articleId()).orElse(null) : null;
    }
}
