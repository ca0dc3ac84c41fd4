package vn.vinhdanh.core.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.round.RoundId;

/** A unit's registration of titles in a round (bản đăng ký thi đua). */
@Entity
@Table(name = "title_registration")
class Registration {

    @Id
    private long id;

    private long roundId;
    private long unitId;
    private String unitName;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;
    private String begunBy;
    private Instant begunAt;
    private int edits;
    private boolean demo;

    /** Null until the first save, by which Spring Data knows a new one. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    @SuppressWarnings("NullAway.Init")
    Registration(long id, RoundId round, UnitSummary unit, String by, Instant at, boolean demo) {
        this.id = id;
        this.roundId = round.value();
        this.unitId = unit.id().value();
        this.unitName = unit.name();
        this.status = RegistrationStatus.DRAFT;
        this.begunBy = by;
        this.begunAt = at;
        this.demo = demo;
    }

    /** @throws RegistrationProblem.IllegalMove when the step is not taken from its state */
    void requireFor(RegistrationStep step) {
        if (!step.from().contains(status)) {
            throw new RegistrationProblem.IllegalMove(unitName);
        }
    }

    /** Takes a step that changes its state. */
    void move(RegistrationStep step, String by, Instant at) {
        requireFor(step);
        var next = step.to();
        if (next == null) {
            throw new IllegalArgumentException(step + " changes no state");
        }
        status = next;
        boolean confirmed = next == RegistrationStatus.CONFIRMED;
        confirmedBy = confirmed ? by : null;
        confirmedAt = confirmed ? at : null;
    }

    /** Something of what it says was changed, so that nobody confirms what they did not look at. */
    void edited() {
        edits++;
    }

    Matter matter() {
        return new Matter(MatterKind.REGISTRATION, id);
    }

    NamedMatter named() {
        return new NamedMatter(matter(), unitName);
    }

    RegistrationId id() {
        return new RegistrationId(id);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    String unitName() {
        return unitName;
    }

    RegistrationStatus status() {
        return status;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    String begunBy() {
        return begunBy;
    }

    Instant begunAt() {
        return begunAt;
    }

    boolean demo() {
        return demo;
    }

    int version() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
