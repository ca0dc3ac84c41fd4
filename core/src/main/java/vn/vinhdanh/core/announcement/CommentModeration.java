package vn.vinhdanh.core.announcement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.NotFound;

/** Deciding on readers' comments and answering them. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MODERATE_COMMENTS', 'SYSTEM')")
public class CommentModeration {

    private final CommentRepository comments;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CommentModeration(
            CommentRepository comments,
            Ledger ledger,
            CurrentOfficial official,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.comments = comments;
        this.ledger = ledger;
        this.official = official;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Approves comments; those approved already are left alone, so that two moderators do not hinder each other.
     *
     * @return how many became public
     */
    public int approve(Collection<CommentId> ids) {
        return decide(
                ids, CommentStatus.APPROVED, "comment.approved", Map.of(), c -> c.approve(now(), official.name()));
    }

    /**
     * Rejects comments, or takes approved ones off.
     *
     * @return how many were rejected by this call
     */
    public int reject(Collection<CommentId> ids, RejectionReason reason) {
        return decide(
                ids,
                CommentStatus.REJECTED,
                "comment.rejected",
                Map.of("reason", reason.name()),
                c -> c.reject(reason, now(), official.name()));
    }

    /**
     * Answers an approved comment in the agency's name.
     *
     * @param answer at most 2,000 characters; empty takes the answer back
     * @throws AnnouncementProblem.CommentMove when it is not approved
     */
    public void answer(CommentId id, String answer) {
        var comment = get(id);
        comment.answer(answer, now(), official.name());
        comments.flush();
        ledger.record(new Act("comment.answered", "comment", String.valueOf(id.value()), Map.of("answer", answer)));
        facts.publishEvent(new ArticleChanged(new ArticleId(comment.articleId())));
    }

    private int decide(
            Collection<CommentId> ids,
            CommentStatus next,
            String verb,
            Map<String, String> detail,
            Consumer<Comment> decision) {
        var articles = new LinkedHashSet<ArticleId>();
        int decided = 0;
        for (CommentId id : new LinkedHashSet<>(ids)) {
            var comment = get(id);
            if (comment.status() == next) {
                continue;
            }
            boolean wasPublic = comment.status() == CommentStatus.APPROVED;
            decision.accept(comment);
            ledger.record(new Act(verb, "comment", String.valueOf(comment.id()), detail));
            decided++;
            if (wasPublic || next == CommentStatus.APPROVED) {
                articles.add(new ArticleId(comment.articleId()));
            }
        }
        comments.flush();
        articles.forEach(a -> facts.publishEvent(new ArticleChanged(a)));
        return decided;
    }

    private Comment get(CommentId id) {
        return comments.findById(id.value()).orElseThrow(() -> new NotFound("comment " + id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
