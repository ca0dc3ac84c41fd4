package vn.vinhdanh.core.catalogue;

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
import vn.vinhdanh.core.shared.StoredForm;

/** A proposed change of the law data; settled by somebody else, as the room {@code matter} knows. */
@Entity
class LawChange {

    /** Form 1 is from before clauses had marks. */
    static final StoredForm<LawDraft> DRAFT = new StoredForm<>(LawDraft.class, 2);

    @Id
    private long id;

    private String kind;
    private String about;
    private LocalDate startsOn;
    private String draft;
    private @Nullable String beforeDraft;
    private @Nullable Long baseId;
    private String reason;
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    private LawChangeStatus status = LawChangeStatus.PROPOSED;

    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String settledBy;
    private @Nullable Instant settledAt;
    private String settleNote = "";

    /** Null until the first save, by which Spring Data knows a new one. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected LawChange() {}

    LawChange(
            long id,
            String kind,
            LawDraft draft,
            String draftJson,
            Standing before,
            String reason,
            String legalBasis,
            String by,
            Instant at) {
        this.id = id;
        this.kind = kind;
        this.about = draft.about();
        this.startsOn = draft.starts();
        this.draft = draftJson;
        this.beforeDraft = before.json();
        this.baseId = before.id();
        this.reason = InvalidInput.required("reason", reason, 2000);
        this.legalBasis = InvalidInput.required("changeBasis", legalBasis, 500);
        this.proposedBy = by;
        this.proposedAt = at;
    }

    /**
     * What stands before the change.
     *
     * @param id of the row, or null when nothing stands
     * @param json picture of it, or null likewise
     */
    record Standing(@Nullable Long id, @Nullable String json) {}

    void confirm(String by, Instant at) {
        settle(LawChangeStatus.CONFIRMED, by, at, "");
    }

    void refuse(String by, Instant at, String note) {
        settle(LawChangeStatus.REFUSED, by, at, InvalidInput.required("note", note, 1000));
    }

    void takeBack(String by, Instant at) {
        if (!by.equals(proposedBy)) {
            throw new LawProblem.NotOwnWork();
        }
        settle(LawChangeStatus.TAKEN_BACK, by, at, "");
    }

    private void settle(LawChangeStatus to, String by, Instant at, String note) {
        if (!status.canBecome(to)) {
            throw new LawProblem.AlreadySettled();
        }
        status = to;
        settledBy = by;
        settledAt = at;
        settleNote = note;
    }

    long id() {
        return id;
    }

    Matter matter() {
        return new Matter(MatterKind.LAW_CHANGE, id);
    }

    /** As officials are told of it, by the code of what it is about. */
    NamedMatter named() {
        return new NamedMatter(matter(), about);
    }

    String kind() {
        return kind;
    }

    String about() {
        return about;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    String draft() {
        return draft;
    }

    @Nullable
    String beforeDraft() {
        return beforeDraft;
    }

    @Nullable
    Long baseId() {
        return baseId;
    }

    String reason() {
        return reason;
    }

    String legalBasis() {
        return legalBasis;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
