package vn.vinhdanh.core.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.VietnameseText;

/** A reader's comment and its moderation. */
@Entity
class Comment {

    /** Longest comment, in characters as a person counts them. */
    static final int MAX_CHARACTERS = 500;

    @Id
    private long id;

    private long articleId;
    private String authorName;
    private @Nullable String authorEmail;
    private String body;

    @Column(columnDefinition = "char(64)")
    private String senderHash;

    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private CommentStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionReason rejectionReason;

    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private String answer;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    @SuppressWarnings("NullAway.Init")
    Comment(
            long id,
            long articleId,
            String authorName,
            @Nullable String authorEmail,
            String body,
            String senderHash,
            Instant receivedAt) {
        this.id = id;
        this.articleId = articleId;
        this.authorName = authorName;
        this.authorEmail = authorEmail;
        this.body = body;
        this.senderHash = senderHash;
        this.receivedAt = receivedAt;
        this.status = CommentStatus.PENDING;
        this.answer = "";
    }

    void approve(Instant now, String by) {
        decide(CommentStep.APPROVE, CommentStatus.APPROVED, null, now, by);
    }

    void reject(RejectionReason reason, Instant now, String by) {
        decide(CommentStep.REJECT, CommentStatus.REJECTED, reason, now, by);
    }

    private void decide(
            CommentStep step, CommentStatus next, @Nullable RejectionReason reason, Instant now, String by) {
        require(step);
        status = next;
        rejectionReason = reason;
        decidedAt = now;
        decidedBy = by;
    }

    /** @param text the agency's answer; empty takes an answer back */
    void answer(String text, Instant now, String by) {
        require(CommentStep.ANSWER);
        answer = InvalidInput.lines("answer", text, 2000);
        answeredAt = answer.isEmpty() ? null : now;
        answeredBy = answer.isEmpty() ? null : by;
    }

    private void require(CommentStep step) {
        if (!step.from().contains(status)) {
            throw new AnnouncementProblem.CommentMove();
        }
    }

    /** Whether it says something under a name, and no more than is allowed. */
    boolean isReadable() {
        return !authorName.isEmpty() && !body.isEmpty() && VietnameseText.countAsAPerson(body) <= MAX_CHARACTERS;
    }

    long id() {
        return id;
    }

    String body() {
        return body;
    }

    String senderHash() {
        return senderHash;
    }

    long articleId() {
        return articleId;
    }

    CommentStatus status() {
        return status;
    }
}
