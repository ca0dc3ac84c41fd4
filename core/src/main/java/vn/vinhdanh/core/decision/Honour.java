package vn.vinhdanh.core.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.core.shared.VietnameseText;

/** One honour a decision confers, as printed in it. */
@Entity
class Honour {

    @Id
    private long id;

    private long decisionId;
    private int ordinal;
    private long recipientId;

    @Enumerated(EnumType.STRING)
    private RecipientKind recipientKind;

    private String salutation;
    private String name;
    private String nameFold;
    private String post;
    private String unitText;
    private @Nullable Long unitId;
    private long awardRevisionId;
    private String achievement;
    private int yearFrom;
    private int yearTo;
    private boolean schoolYear;

    @Enumerated(EnumType.STRING)
    private CommendationKind commendationKind;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    @Enumerated(EnumType.STRING)
    private @Nullable SubjectClass subjectClass;

    @Enumerated(EnumType.STRING)
    private HonourStatus status = HonourStatus.ACTIVE;

    private String correctionNote = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Honour() {}

    Honour(long id, DecisionId decision, int ordinal, RecipientId recipient, HonourDraft draft) {
        this.id = id;
        this.decisionId = decision.value();
        this.ordinal = ordinal;
        this.recipientId = recipient.value();
        this.recipientKind = draft.recipientKind();
        this.salutation = InvalidInput.optional("salutation", draft.salutation(), 60);
        this.name = InvalidInput.required("name", draft.name(), 300);
        this.nameFold = VietnameseText.fold(this.name);
        this.post = InvalidInput.optional("post", draft.post(), 300);
        this.unitText = InvalidInput.optional("unit", draft.unit(), 300);
        this.unitId = value(draft.unitId());
        this.awardRevisionId = draft.award().value();
        this.achievement = InvalidInput.lines("achievement", draft.achievement(), 2000);
        period(draft.period());
        this.commendationKind = draft.kind();
        this.sex = draft.sex();
        this.subjectClass = draft.subjectClass();
    }

    private void period(AchievementPeriod period) {
        this.yearFrom = period.from();
        this.yearTo = period.to();
        this.schoolYear = period.schoolYear();
    }

    /** Puts right what was registered wrongly; the note is public. */
    void correct(HonourCorrection to, String note) {
        requireStanding();
        this.salutation = InvalidInput.optional("salutation", to.salutation(), 60);
        this.name = InvalidInput.required("name", to.name(), 300);
        this.nameFold = VietnameseText.fold(this.name);
        this.post = InvalidInput.optional("post", to.post(), 300);
        var unit = InvalidInput.optional("unit", to.unit(), 300);
        if (to.unitId() != null || !unit.equals(this.unitText)) {
            // the code goes with the name: another name that is no unit of the directory has none
            this.unitId = value(to.unitId());
        }
        this.unitText = unit;
        this.achievement = InvalidInput.lines("achievement", to.achievement(), 2000);
        period(to.period());
        this.correctionNote = note;
    }

    /** What a correction may change, as it stands. */
    HonourCorrection asItStands() {
        return new HonourCorrection(
                salutation,
                name,
                post,
                unitText,
                unitId == null ? null : new UnitId(unitId),
                achievement,
                new AchievementPeriod(yearFrom, yearTo, schoolYear));
    }

    /** What a correction may change, for the audit to tell one state from the next. */
    Map<String, @Nullable Object> written() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("salutation", salutation);
        fields.put("name", name);
        fields.put("post", post);
        fields.put("unit", unitText);
        fields.put("achievement", achievement);
        fields.put("period", new AchievementPeriod(yearFrom, yearTo, schoolYear).label());
        return fields;
    }

    void withdraw(HonourStatus to) {
        requireStanding();
        this.status = to;
    }

    void requireStanding() {
        if (status != HonourStatus.ACTIVE) {
            throw new DecisionProblem.NotStanding();
        }
    }

    long id() {
        return id;
    }

    long decisionId() {
        return decisionId;
    }

    int version() {
        return version;
    }

    @Nullable
    Long unitId() {
        return unitId;
    }

    String name() {
        return name;
    }

    RecipientId recipient() {
        return new RecipientId(recipientId);
    }

    private static @Nullable Long value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
