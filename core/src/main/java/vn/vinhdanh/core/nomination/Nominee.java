package vn.vinhdanh.core.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.eligibility.JudgementId;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.core.shared.Written;

/** One recipient that a dossier puts forward for one award. */
@Entity
class Nominee {

    @Id
    private long id;

    private long dossierId;
    private int ordinal;

    /** As which it was put forward first, by a unit below; null for one of the unit's own. */
    private @Nullable Long originId;

    private @Nullable Long recipientId;

    @Enumerated(EnumType.STRING)
    private RecipientKind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private String post;
    private String unitText;

    @Enumerated(EnumType.STRING)
    private @Nullable SubjectClass subjectClass;

    private String award;
    private int yearFrom;
    private int yearTo;
    private boolean schoolYear;
    private String achievement;

    /** Marks of the achievement, see {@link Likeness}; null where it is too short for them. */
    private @Nullable Long like1;

    private @Nullable Long like2;
    private @Nullable Long like3;
    private @Nullable Long like4;
    private @Nullable Long like5;
    private @Nullable Long like6;

    @Enumerated(EnumType.STRING)
    private NomineeStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private String reason;
    private @Nullable LocalDate holdUntil;

    /** What it was before an accepted complaint held it; null for any other. */
    @Enumerated(EnumType.STRING)
    private @Nullable NomineeStatus heldFrom;

    private @Nullable Long judgementId;
    private @Nullable String concludedBy;
    private @Nullable String concludedInPlaceOf;
    private @Nullable Instant concludedAt;

    /** Null until the first save, by which Spring Data knows a new nominee. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Nominee() {}

    @SuppressWarnings("NullAway.Init")
    Nominee(long id, DossierId dossier, int ordinal, NomineeWritten written) {
        this.id = id;
        this.dossierId = dossier.value();
        this.ordinal = ordinal;
        write(written);
    }

    /** The same nominee in the dossier of a superior unit, which remembers as which it was put forward first. */
    Nominee gathered(long copy, DossierId into, int place) {
        var gathered = new Nominee(copy, into, place, written());
        gathered.originId = line();
        return gathered;
    }

    /** What a nominee and those that were gathered from it have in common: the id of the first. */
    long line() {
        var origin = originId;
        return origin == null ? id : origin;
    }

    /** As which it was put forward first; null for one of the unit's own. */
    @Nullable
    NomineeId origin() {
        return originId == null ? null : new NomineeId(originId);
    }

    /** Writes it anew; what was concluded of what stood before is no conclusion of what stands now. */
    void write(NomineeWritten unchecked) {
        var written = Written.checked(unchecked);
        if (written.kind() != RecipientKind.PERSON && written.sex() != null) {
            throw new InvalidInput("sex", "problem.nomination.sex");
        }
        kind = written.kind();
        var of = written.recipient();
        recipientId = of == null ? null : of.value();
        name = written.name();
        sex = written.sex();
        post = written.post();
        unitText = written.unitText();
        subjectClass = written.subjectClass();
        award = written.award();
        yearFrom = written.period().from();
        yearTo = written.period().to();
        schoolYear = written.period().schoolYear();
        achievement = written.achievement();
        mark();
        status = NomineeStatus.PROPOSED;
        outcome = null;
        reason = "";
        holdUntil = null;
        heldFrom = null;
        judgementId = null;
        concludedBy = null;
        concludedInPlaceOf = null;
        concludedAt = null;
    }

    private void mark() {
        var marks = Likeness.marks(achievement);
        boolean none = marks.isEmpty();
        like1 = none ? null : marks.get(0);
        like2 = none ? null : marks.get(1);
        like3 = none ? null : marks.get(2);
        like4 = none ? null : marks.get(3);
        like5 = none ? null : marks.get(4);
        like6 = none ? null : marks.get(5);
    }

    /** What is written about it. */
    NomineeWritten written() {
        return new NomineeWritten(
                kind,
                recipientId == null ? null : new RecipientId(recipientId),
                name,
                sex,
                post,
                unitText,
                subjectClass,
                award,
                new AchievementPeriod(yearFrom, yearTo, schoolYear),
                achievement);
    }

    /**
     * Keeps what a specialist concluded.
     *
     * @param found what the register said; null where it was not asked
     * @param kept the judgement that was kept with it, or null
     * @param inPlaceOf who was away and for whom it is concluded, by user name; null for nobody
     * @throws DossierProblem.NoSuchConclusion when that is not concluded from here
     */
    void conclude(
            DossierStatus dossier,
            NomineeConclusion conclusion,
            @Nullable Outcome found,
            @Nullable JudgementId kept,
            String by,
            @Nullable String inPlaceOf,
            Instant at) {
        if (!status.conclusions(dossier).contains(conclusion.status())) {
            throw new DossierProblem.NoSuchConclusion(name);
        }
        status = conclusion.status();
        outcome = found;
        reason = conclusion.reason();
        holdUntil = conclusion.holdUntil();
        heldFrom = null;
        judgementId = kept == null ? null : kept.value();
        concludedBy = by;
        concludedInPlaceOf = inPlaceOf;
        concludedAt = at;
    }

    /**
     * An accepted complaint holds it; what was concluded before comes back with {@link #release}.
     *
     * @throws DossierProblem.NoSuchConclusion when it is held already, or was found not eligible
     */
    void hold(String why, LocalDate until, String by, Instant at) {
        if (status != NomineeStatus.PROPOSED && status != NomineeStatus.ELIGIBLE) {
            throw new DossierProblem.NoSuchConclusion(name);
        }
        heldFrom = status;
        status = NomineeStatus.ON_HOLD;
        reason = why;
        holdUntil = until;
        concludedBy = by;
        concludedInPlaceOf = null;
        concludedAt = at;
    }

    /**
     * What a complaint held is what it was before; that it was eligible says now whoever releases it.
     *
     * @throws DossierProblem.NoSuchConclusion when no complaint holds it
     */
    void release(String why, String by, Instant at) {
        var before = heldFrom;
        if (before == null) {
            throw new DossierProblem.NoSuchConclusion(name);
        }
        boolean concluded = before != NomineeStatus.PROPOSED;
        status = before;
        heldFrom = null;
        reason = concluded ? why : "";
        holdUntil = null;
        concludedBy = concluded ? by : null;
        concludedInPlaceOf = null;
        concludedAt = concluded ? at : null;
    }

    /** Whether an accepted complaint holds it. */
    boolean held() {
        return heldFrom != null;
    }

    NomineeId id() {
        return new NomineeId(id);
    }

    DossierId dossier() {
        return new DossierId(dossierId);
    }

    int ordinal() {
        return ordinal;
    }

    String name() {
        return name;
    }

    String award() {
        return award;
    }

    String achievement() {
        return achievement;
    }

    @Nullable
    Long recipient() {
        return recipientId;
    }

    NomineeStatus status() {
        return status;
    }

    /** What was concluded; null while nothing is. */
    @Nullable
    Concluded concluded() {
        var by = concludedBy;
        var at = concludedAt;
        return by == null || at == null
                ? null
                : new Concluded(
                        outcome,
                        reason,
                        holdUntil,
                        judgementId == null ? null : new JudgementId(judgementId),
                        by,
                        concludedInPlaceOf,
                        at);
    }

    int version() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
