package vn.vinhdanh.core.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What officials said about a unit that decisions give as text: which unit of the directory it is, or that it is none. What the rule
 * proposes one official may take over; a unit of their own choice another one confirms.
 */
@Entity
class UnitReading {

    @Id
    private long id;

    private String text;
    private String textFold;
    private @Nullable Long ruleUnitId;
    private @Nullable Long unitId;

    @Enumerated(EnumType.STRING)
    private UnitReadingStatus status;

    private int honourCount;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String settledBy;
    private @Nullable Instant settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected UnitReading() {}

    /**
     * @param rule the unit that the rule proposes, or null
     * @param unit the unit it is, or null when it is none of the directory
     * @param honours how many honours it is about
     */
    UnitReading(
            long id, String text, @Nullable UnitId rule, @Nullable UnitId unit, int honours, String by, Instant at) {
        this.id = id;
        this.text = text;
        this.textFold = VietnameseText.fold(text);
        this.ruleUnitId = rule == null ? null : rule.value();
        this.unitId = unit == null ? null : unit.value();
        this.status =
                unit == null || Objects.equals(rule, unit) ? UnitReadingStatus.CONFIRMED : UnitReadingStatus.PROPOSED;
        this.honourCount = honours;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    void confirm(String by, Instant at) {
        settle(UnitReadingStatus.CONFIRMED, by, at);
    }

    /** How many honours it holds for. */
    void holdsFor(int honours) {
        honourCount = honours;
    }

    void refuse(String by, Instant at) {
        settle(UnitReadingStatus.REFUSED, by, at);
    }

    private void settle(UnitReadingStatus to, String by, Instant at) {
        require(status == UnitReadingStatus.PROPOSED);
        status = to;
        settledBy = by;
        settledAt = at;
    }

    /** Asks again about a text that was said to be no unit of the directory, or takes back one's own choice that still waits. */
    void takeBack(String by, Instant at) {
        boolean own = status == UnitReadingStatus.PROPOSED && by.equals(proposedBy);
        require(own || status == UnitReadingStatus.CONFIRMED && unitId == null);
        status = UnitReadingStatus.TAKEN_BACK;
        settledBy = by;
        settledAt = at;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new DecisionProblem.AlreadySettled();
        }
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    /**
     * The version to name when it is settled: another one when honours of its text came, went or changed.
     *
     * @param state of these honours
     */
    int version(long state) {
        return Objects.hash(version, state);
    }

    Matter matter() {
        return new Matter(MatterKind.UNIT_READING, id);
    }

    /** As officials are told of it, by the text. */
    NamedMatter named() {
        return new NamedMatter(matter(), text);
    }

    /**
     * What the audit says of a step on it.
     *
     * @param unit the unit that the text now means, or null
     * @param honours how many honours the step is about
     */
    Act act(String verb, @Nullable UnitSummary unit, int honours) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("text", text);
        if (unit != null) {
            detail.put("unit", unit.name());
        }
        detail.put("honours", honours);
        return new Act(verb, "unit-reading", Ids.code(id), detail);
    }

    String text() {
        return text;
    }

    String textFold() {
        return textFold;
    }

    @Nullable
    UnitId rule() {
        return ruleUnitId == null ? null : new UnitId(ruleUnitId);
    }

    @Nullable
    UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    UnitReadingStatus status() {
        return status;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }
}
