package vn.vinhdanh.core.errorreport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

/** What a citizen reported as wrong, and its way to an answer. */
@Entity
class ErrorReport {

    /** Longest report, in characters as a person counts them. */
    static final int MAX_CHARACTERS = 1000;

    /** What the column takes, whatever a character is. */
    static final int COLUMN = 8000;

    @Id
    private long id;

    @Column(columnDefinition = "char(12)")
    private String reference;

    private long decisionId;
    private @Nullable Long honourId;

    @Enumerated(EnumType.STRING)
    private ErrorKind kind;

    private String body;
    private @Nullable String contact;

    @Column(columnDefinition = "char(2)")
    private String language;

    @Column(columnDefinition = "char(64)")
    private String senderHash;

    private Instant receivedAt;
    private LocalDate promisedOn;

    @Enumerated(EnumType.STRING)
    private ErrorReportStatus status;

    private @Nullable String takenUpBy;
    private @Nullable Instant takenUpAt;
    private String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;
    private boolean demo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ErrorReport() {}

    @SuppressWarnings("NullAway.Init")
    ErrorReport(ReceivedReport received, Subject subject) {
        this.id = received.id();
        this.reference = received.reference();
        this.decisionId = subject.decision();
        this.honourId = subject.honour();
        this.kind = received.kind();
        this.body = received.body();
        this.contact = received.contact().isEmpty() ? null : received.contact();
        this.language = received.language();
        this.senderHash = received.senderHash();
        this.receivedAt = received.receivedAt();
        this.promisedOn = received.promisedOn();
        this.status = ErrorReportStatus.RECEIVED;
        this.answer = "";
        this.demo = subject.demo();
    }

    /**
     * What a report is about.
     *
     * @param honour null for the whole decision
     */
    record Subject(long decision, @Nullable Long honour, boolean demo) {}

    /** @throws StaleData when somebody else has changed it since it was read */
    void requireVersion(int read) {
        if (version != read) {
            throw new StaleData();
        }
    }

    /** An official looks into it; another one may take it over, and a closed one be taken up again. */
    void takeUp(Instant now, String by) {
        become(ErrorReportStatus.IN_PROGRESS);
        takenUpAt = now;
        takenUpBy = by;
        closedAt = null;
        closedBy = null;
    }

    /** Says something to the public before it is decided; empty takes an answer back. */
    void answer(String text, Instant now, String by) {
        if (status != ErrorReportStatus.IN_PROGRESS) {
            throw new ErrorReportProblem.IllegalMove();
        }
        say(InvalidInput.lines("answer", text, 2000), now, by);
    }

    /** Decides it; the public reads outcome and answer. */
    void close(ErrorReportStatus outcome, String text, Instant now, String by) {
        var said = InvalidInput.lines("answer", text, 2000);
        if (said.isEmpty()) {
            throw new InvalidInput("answer", "problem.shared.required");
        }
        if (!outcome.closed()) {
            throw new ErrorReportProblem.IllegalMove();
        }
        become(outcome);
        say(said, now, by);
        closedAt = now;
        closedBy = by;
    }

    private void say(String text, Instant now, String by) {
        answer = text;
        answeredAt = text.isEmpty() ? null : now;
        answeredBy = text.isEmpty() ? null : by;
    }

    private void become(ErrorReportStatus next) {
        if (!status.canBecome(next)) {
            throw new ErrorReportProblem.IllegalMove();
        }
        status = next;
    }

    ErrorReportChanged changed() {
        return new ErrorReportChanged(
                reference,
                new DecisionId(decisionId),
                honourId == null ? null : new HonourId(honourId),
                kind,
                status,
                receivedAt,
                promisedOn,
                answer,
                answeredAt,
                demo);
    }

    long id() {
        return id;
    }

    long decisionId() {
        return decisionId;
    }

    /** Null for the whole decision. */
    @Nullable
    Long honourId() {
        return honourId;
    }

    LocalDate promisedOn() {
        return promisedOn;
    }

    /** User name of the official who looks into it, or null. */
    @Nullable
    String takenUpBy() {
        return takenUpBy;
    }

    String reference() {
        return reference;
    }

    ErrorReportStatus status() {
        return status;
    }
}
