package vn.vinhdanh.core.opinion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

/** What a citizen said of a list or of one on it, and its way to an answer. */
@Entity
class Opinion {

    @Id
    private long id;

    @Column(columnDefinition = "char(12)")
    private String reference;

    private long listId;
    private @Nullable Long nomineeId;

    @Enumerated(EnumType.STRING)
    private OpinionKind kind;

    private String body;
    private String sender;
    private @Nullable String contact;

    @Column(columnDefinition = "char(2)")
    private String language;

    @Column(columnDefinition = "char(64)")
    private String senderHash;

    private Instant receivedAt;
    private LocalDate promisedOn;

    @Enumerated(EnumType.STRING)
    private OpinionStatus status;

    private boolean named;
    private @Nullable String takenUpBy;
    private @Nullable Instant takenUpAt;
    private String answer;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;
    private boolean demo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Opinion() {}

    @SuppressWarnings("NullAway.Init")
    Opinion(ReceivedOpinion received, OpinionListId list, @Nullable NomineeId nominee, boolean demo) {
        this.id = received.id();
        this.reference = received.reference();
        this.listId = list.value();
        this.nomineeId = nominee == null ? null : nominee.value();
        this.kind = received.kind();
        this.body = received.body();
        this.sender = received.sender();
        this.contact = received.contact().isEmpty() ? null : received.contact();
        this.language = received.language();
        this.senderHash = received.senderHash();
        this.receivedAt = received.receivedAt();
        this.promisedOn = received.promisedOn();
        this.status = OpinionStatus.RECEIVED;
        this.named = received.named();
        this.answer = "";
        this.demo = demo;
    }

    /** @throws StaleData when somebody else has changed it since it was read */
    void requireVersion(int read) {
        if (version != read) {
            throw new StaleData();
        }
    }

    /** @throws OpinionProblem.IllegalMove when the step is not taken from its state */
    void requireFor(OpinionStep step) {
        if (!step.from().contains(status)) {
            throw new OpinionProblem.IllegalMove();
        }
    }

    /** An official looks into it; another one may take it over, and a closed one be taken up again. */
    void takeUp(Instant now, String by) {
        requireFor(OpinionStep.TAKE_UP);
        status = OpinionStatus.IN_PROGRESS;
        takenUpAt = now;
        takenUpBy = by;
        closedAt = null;
        closedBy = null;
    }

    /**
     * Answers it and says how it ended.
     *
     * @throws InvalidInput when no answer is said
     * @throws OpinionProblem.Anonymous when nobody stands for what is to be accepted
     */
    void close(OpinionStatus outcome, String text, Instant now, String by) {
        requireFor(OpinionStep.CLOSE);
        var said = InvalidInput.lines("answer", text, 2000);
        if (said.isEmpty()) {
            throw new InvalidInput("answer", "problem.shared.required");
        }
        if (!outcome.closed()) {
            throw new OpinionProblem.IllegalMove();
        }
        if (outcome == OpinionStatus.ACCEPTED && !named) {
            throw new OpinionProblem.Anonymous();
        }
        status = outcome;
        answer = said;
        closedAt = now;
        closedBy = by;
    }

    OpinionId id() {
        return new OpinionId(id);
    }

    String reference() {
        return reference;
    }

    /** As it is told to the citizen: {@code K7QM-2D9X-HR4T}. */
    String hyphened() {
        return reference.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** The one it is about; null for the whole list. */
    @Nullable
    NomineeId nominee() {
        return nomineeId == null ? null : new NomineeId(nomineeId);
    }

    OpinionStatus status() {
        return status;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** When it was closed; null while it is not. */
    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    /** An e-mail address or telephone number; null when none was given, or it was forgotten. */
    @Nullable
    String contact() {
        return contact;
    }

    /** User name of the official who looks into it, or null. */
    @Nullable
    String takenUpBy() {
        return takenUpBy;
    }
}
