package vn.vinhdanh.core.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.shared.InvalidInput;

/** A proposal to take down, correct or annul; settled by somebody else, as the room {@code matter} knows. */
@Entity
class Withdrawal {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private WithdrawalKind kind;

    private long decisionId;
    private @Nullable Long honourId;
    private long aboutVersion;
    private String internalReason;
    private String annullingNumber = "";
    private @Nullable LocalDate annulledOn;
    private @Nullable String corrected;
    private @Nullable String was;
    private String publicNote = "";

    @Enumerated(EnumType.STRING)
    private WithdrawalStatus status = WithdrawalStatus.PROPOSED;

    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String settledBy;
    private @Nullable Instant settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Withdrawal() {}

    /** @param aboutVersion the version of what it is about, as it stood when it was proposed */
    Withdrawal(
            long id,
            WithdrawalKind kind,
            long decisionId,
            @Nullable Long honourId,
            long aboutVersion,
            String internalReason,
            String by,
            Instant at) {
        this.id = id;
        this.kind = kind;
        this.decisionId = decisionId;
        this.honourId = honourId;
        this.aboutVersion = aboutVersion;
        this.internalReason = InvalidInput.required("reason", internalReason, 2000);
        this.proposedBy = by;
        this.proposedAt = at;
    }

    void annulledBy(String number, LocalDate on) {
        this.annullingNumber = InvalidInput.required("annullingNumber", number, 60);
        this.annulledOn = on;
    }

    void correctedTo(String json, String note) {
        this.corrected = json;
        this.publicNote = InvalidInput.required("publicNote", note, 1000);
    }

    /** A correction that says itself what it corrects, without a sentence beside it. */
    void correctedTo(String json) {
        this.corrected = json;
    }

    /** Keeps what a correction found when it was carried out. */
    void found(String json) {
        this.was = json;
    }

    /** Ends the proposal, in a step that {@link WithdrawalSteps} let through. */
    void settle(WithdrawalStatus to, String by, Instant at) {
        status = to;
        settledBy = by;
        settledAt = at;
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    WithdrawalStatus status() {
        return status;
    }

    String proposedBy() {
        return proposedBy;
    }

    Matter matter() {
        return new Matter(MatterKind.WITHDRAWAL, id);
    }

    /** As officials are told of it, by the number of the decision. */
    NamedMatter named(Decision decision) {
        return new NamedMatter(matter(), decision.fullNumber(), decision.id());
    }

    WithdrawalKind kind() {
        return kind;
    }

    long decisionId() {
        return decisionId;
    }

    @Nullable
    Long honourId() {
        return honourId;
    }

    long aboutVersion() {
        return aboutVersion;
    }

    String annullingNumber() {
        return annullingNumber;
    }

    @Nullable
    LocalDate annulledOn() {
        return annulledOn;
    }

    @Nullable
    String corrected() {
        return corrected;
    }

    String publicNote() {
        return publicNote;
    }
}
