package vn.vinhdanh.core.upward;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.Written;

/** A proposal upward; who stands in it, its papers and its moves are kept beside it. */
@Entity
class UpwardProposal {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Id
    private long id;

    private long roundId;

    @Enumerated(EnumType.STRING)
    private AuthorityLevel authority;

    private String title;
    private String number;
    private @Nullable LocalDate datedOn;
    private String receiver;

    @Column(columnDefinition = "text")
    private String note;

    @Enumerated(EnumType.STRING)
    private UpwardStatus status;

    private @Nullable LocalDate sentOn;

    /** By when it is asked back; null in any other state. */
    private @Nullable LocalDate dueOn;

    /** How often it was asked back. */
    private int askings;

    private @Nullable String decisionNumber;
    private @Nullable String decisionSymbol;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decisionAuthority;

    private String writtenBy;
    private @Nullable String confirmedBy;
    private boolean demo;

    /** Counts changes of who stands in it and of its papers, so that they make a version of their own. */
    private int changes;

    /** Null until the first save, by which Spring Data knows a new one. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected UpwardProposal() {}

    @SuppressWarnings("NullAway.Init")
    UpwardProposal(long id, UpwardWritten written, String by, boolean demo) {
        this.id = id;
        this.status = UpwardStatus.DRAFT;
        this.writtenBy = by;
        this.demo = demo;
        write(written);
    }

    /** Writes it anew. */
    void write(UpwardWritten unchecked) {
        requireFor(UpwardStep.EDIT);
        var written = Written.checked(unchecked);
        if (written.authority() != AuthorityLevel.PRIME_MINISTER && written.authority() != AuthorityLevel.PRESIDENT) {
            throw new InvalidInput("authority", "problem.upward.authority");
        }
        roundId = written.round().value();
        authority = written.authority();
        title = written.title();
        number = written.number();
        datedOn = written.datedOn();
        receiver = written.receiver();
        note = written.note();
    }

    UpwardWritten written() {
        return new UpwardWritten(round(), authority, title, number, datedOn, receiver, note);
    }

    /** @throws UpwardProblem.IllegalMove when the step is not taken from its state */
    void requireFor(UpwardStep step) {
        if (!step.from().contains(status)) {
            throw new UpwardProblem.IllegalMove();
        }
    }

    /** @throws StaleData when somebody else has changed it since it was read */
    void requireVersion(int read) {
        if (version() != read) {
            throw new StaleData();
        }
    }

    /** Takes a step that changes its state. */
    void move(UpwardStep step) {
        requireFor(step);
        var next = step.to();
        if (next == null) {
            throw new IllegalArgumentException(step + " changes no state");
        }
        status = next;
        dueOn = null;
    }

    /** A second official confirms it. */
    void confirm(String by) {
        move(UpwardStep.CONFIRM);
        confirmedBy = by;
    }

    /** It was sent, under the number that the submission has by now. */
    void send(SentUpward sent) {
        move(UpwardStep.SEND);
        number = sent.number();
        datedOn = sent.datedOn();
        sentOn = sent.sentOn();
    }

    /** The Ministry asks for something by a day. */
    void askBack(LocalDate due) {
        move(UpwardStep.ASK_BACK);
        dueOn = due;
        askings++;
    }

    /** The decision was received. */
    void decide(ReceivedDecision decision) {
        move(UpwardStep.DECIDE);
        decisionNumber = decision.number();
        decisionSymbol = decision.symbol();
        decidedOn = decision.decidedOn();
        decisionAuthority = decision.authority();
    }

    /** Others stand in it, or other papers. */
    void changed() {
        changes++;
    }

    NamedMatter named() {
        return new NamedMatter(new Matter(MatterKind.UPWARD_PROPOSAL, id), title);
    }

    UpwardId id() {
        return new UpwardId(id);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    AuthorityLevel authority() {
        return authority;
    }

    String title() {
        return title;
    }

    UpwardStatus status() {
        return status;
    }

    int askings() {
        return askings;
    }

    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }

    /** What was received; null before. */
    @Nullable
    ReceivedDecision decision() {
        var day = decidedOn;
        return decisionNumber == null || decisionSymbol == null || day == null || decisionAuthority == null
                ? null
                : new ReceivedDecision(decisionNumber, decisionSymbol, day, decisionAuthority);
    }

    String writtenBy() {
        return writtenBy;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    boolean demo() {
        return demo;
    }

    int version() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
