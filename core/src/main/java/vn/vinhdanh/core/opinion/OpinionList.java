package vn.vinhdanh.core.opinion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.WorkingDays;
import vn.vinhdanh.core.shared.Written;

/** A list of nominees for the people's opinion; who stands on it is kept beside it. */
@Entity
class OpinionList {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Id
    private long id;

    private long roundId;
    private String title;

    @Column(columnDefinition = "text")
    private String note;

    private Instant opensAt;
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private OpinionListStatus status;

    private String writtenBy;
    private @Nullable String confirmedBy;
    private @Nullable Instant endedAt;
    private String reason;
    private boolean demo;

    /** Counts changes of who stands on it, so that they make a version of their own. */
    private int changes;

    /** Null until the first save, by which Spring Data knows a new list. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected OpinionList() {}

    @SuppressWarnings("NullAway.Init")
    OpinionList(long id, OpinionListWritten written, String by, boolean demo) {
        this.id = id;
        this.status = OpinionListStatus.DRAFT;
        this.writtenBy = by;
        this.reason = "";
        this.demo = demo;
        write(written);
    }

    /** Writes it anew. */
    void write(OpinionListWritten unchecked) {
        requireFor(OpinionListStep.EDIT);
        var written = Written.checked(unchecked);
        if (!written.closesAt().isAfter(written.opensAt())) {
            throw new InvalidInput("closesAt", "problem.opinion.hours");
        }
        roundId = written.round().value();
        title = written.title();
        note = written.note();
        opensAt = written.opensAt();
        closesAt = written.closesAt();
    }

    OpinionListWritten written() {
        return new OpinionListWritten(round(), title, note, opensAt, closesAt);
    }

    /** @throws OpinionProblem.IllegalMove when the step is not taken from its state */
    void requireFor(OpinionListStep step) {
        if (!step.from().contains(status)) {
            throw new OpinionProblem.IllegalMove();
        }
    }

    /** @throws StaleData when somebody else has changed it since it was read */
    void requireVersion(int read) {
        if (version() != read) {
            throw new StaleData();
        }
    }

    /**
     * Whether it stands so many working days, from its hour or from now when that has passed.
     *
     * @throws OpinionProblem.TooShort when it does not
     */
    void requireDays(int days, WorkingDays calendar, Instant now) {
        var from = (opensAt.isBefore(now) ? now : opensAt).atZone(ZONE);
        LocalDate last = calendar.after(from.toLocalDate(), days);
        var until = last.atTime(from.toLocalTime()).atZone(ZONE).toInstant();
        if (closesAt.isBefore(until)) {
            throw new OpinionProblem.TooShort(days, until);
        }
    }

    /** Takes a step that changes its state. */
    void move(OpinionListStep step, String why, String by, Instant at) {
        requireFor(step);
        var next = step.to();
        if (next == null) {
            throw new IllegalArgumentException(step + " changes no state");
        }
        status = next;
        reason = why;
        if (step == OpinionListStep.CONFIRM) {
            confirmedBy = by;
        } else if (step == OpinionListStep.TAKE_DOWN) {
            endedAt = at;
        }
    }

    /** Others stand on it. */
    void changed() {
        changes++;
    }

    /** Its hour has come. */
    void open() {
        requireState(OpinionListStatus.CONFIRMED);
        status = OpinionListStatus.PUBLIC;
    }

    /** Its time is over. */
    void end(Instant at) {
        requireState(OpinionListStatus.PUBLIC);
        status = OpinionListStatus.ENDED;
        endedAt = at;
    }

    private void requireState(OpinionListStatus wanted) {
        if (status != wanted) {
            throw new OpinionProblem.IllegalMove();
        }
    }

    /** Whether the public sees it or has seen it. */
    boolean wasShown() {
        var gone = endedAt;
        return status == OpinionListStatus.PUBLIC || gone != null && !opensAt.isAfter(gone);
    }

    NamedMatter named() {
        return new NamedMatter(new Matter(MatterKind.OPINION_LIST, id), title);
    }

    OpinionListId id() {
        return new OpinionListId(id);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    String title() {
        return title;
    }

    OpinionListStatus status() {
        return status;
    }

    String writtenBy() {
        return writtenBy;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    /** When it was taken away; null while it was not. */
    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    String reason() {
        return reason;
    }

    boolean demo() {
        return demo;
    }

    int version() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
