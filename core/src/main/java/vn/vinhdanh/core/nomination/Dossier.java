package vn.vinhdanh.core.nomination;

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
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Written;

/** A dossier (hồ sơ đề nghị khen thưởng): a unit's submission in a round. */
@Entity
class Dossier {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Id
    private long id;

    private long roundId;
    private long unitId;
    private String unitName;
    private @Nullable Long superiorId;
    private @Nullable String superiorName;
    private @Nullable Long gatheredInto;
    private String number;
    private @Nullable LocalDate dated;
    private String signer;
    private String signerPost;

    @Column(columnDefinition = "text")
    private String content;

    @Enumerated(EnumType.STRING)
    private DossierStatus status;

    private int versions;
    private int returnedVersion;
    private String begunBy;
    private Instant begunAt;
    private @Nullable Instant sentAt;
    private @Nullable LocalDate receivedOn;
    private @Nullable String specialist;
    private @Nullable LocalDate dueOn;
    private boolean simplified;
    private boolean byBoard;
    private boolean demo;

    /** Null until the first save, by which Spring Data knows a new dossier. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    @SuppressWarnings("NullAway.Init")
    Dossier(
            long id,
            RoundId round,
            UnitSummary unit,
            @Nullable UnitSummary superior,
            DossierWritten written,
            String by,
            Instant at,
            boolean demo) {
        this.id = id;
        this.roundId = round.value();
        this.unitId = unit.id().value();
        this.unitName = unit.name();
        this.superiorId = superior == null ? null : superior.id().value();
        this.superiorName = superior == null ? null : superior.name();
        this.status = DossierStatus.DRAFT;
        this.begunBy = by;
        this.begunAt = at;
        this.demo = demo;
        write(written);
    }

    /**
     * Lets it go by the simplified procedure for sudden merit.
     *
     * @param board whether the board itself proposes it and not the unit
     */
    void simplify(boolean board) {
        simplified = true;
        byBoard = board;
    }

    /** Writes it anew. */
    void write(DossierWritten unchecked) {
        var written = Written.checked(unchecked);
        if (written.stateSecret()) {
            throw new InvalidInput("stateSecret", "problem.nomination.state-secret");
        }
        number = written.number();
        dated = written.dated();
        signer = written.signer();
        signerPost = written.signerPost();
        content = written.content();
    }

    /** What is written about it. */
    DossierWritten written() {
        return new DossierWritten(number, dated, signer, signerPost, content, false);
    }

    /** @throws DossierProblem.IllegalMove when the step is not taken from its state */
    void requireFor(DossierStep step) {
        if (!step.from().contains(status)) {
            throw new DossierProblem.IllegalMove(name(), status);
        }
    }

    /**
     * Takes a step that changes its state.
     *
     * @return the state it has now
     */
    DossierStatus move(DossierStep step, Instant at) {
        requireFor(step);
        var next = step.to();
        if (next == null) {
            throw new IllegalArgumentException(step + " changes no state");
        }
        switch (step) {
            case SIGN, SIGN_UP -> {
                versions++;
                sentAt = at;
            }
            case RECEIVE -> {
                if (receivedOn == null) {
                    receivedOn = LocalDate.ofInstant(at, ZONE);
                }
            }
            case RETURN -> returnedVersion = versions;
            case PASS_DOWN -> {
                returnedVersion = versions;
                gatheredInto = null;
            }
            default -> {}
        }
        status = next == DossierStatus.DRAFT && versions > 0 && returnedVersion == versions
                ? DossierStatus.RETURNED
                : next;
        return status;
    }

    /** Says into which dossier of the superior unit it is gathered by the step that follows. */
    void gather(DossierId into) {
        gatheredInto = into.value();
    }

    /** Gives it to a specialist, by user name. */
    void assign(String to) {
        specialist = to;
    }

    /** Keeps the day on which whoever has it must be done; null where no clock runs. */
    void due(@Nullable LocalDate day) {
        dueOn = day;
    }

    Matter matter() {
        return new Matter(MatterKind.DOSSIER, id);
    }

    /** As officials call it: the number of the submission where it has one, and the unit. */
    String name() {
        return number.isEmpty() ? unitName : number + ", " + unitName;
    }

    NamedMatter named() {
        return new NamedMatter(matter(), name());
    }

    DossierId id() {
        return new DossierId(id);
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

    /** The unit above through which it goes to the board; null for one that goes there itself. */
    @Nullable
    UnitId superior() {
        return superiorId == null ? null : new UnitId(superiorId);
    }

    /** What that unit was called when the dossier was begun; empty for none. */
    String superiorName() {
        var name = superiorName;
        return name == null ? "" : name;
    }

    /** The dossier of the superior unit in which its nominees stand; null for none. */
    @Nullable
    DossierId gatheredInto() {
        return gatheredInto == null ? null : new DossierId(gatheredInto);
    }

    DossierStatus status() {
        return status;
    }

    /** How many versions were sent. */
    int versions() {
        return versions;
    }

    String begunBy() {
        return begunBy;
    }

    Instant begunAt() {
        return begunAt;
    }

    @Nullable
    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable
    String specialist() {
        return specialist;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    /** Whether it goes by the simplified procedure for sudden merit. */
    boolean simplified() {
        return simplified;
    }

    /** Whether the board itself proposes it and not the unit. */
    boolean byBoard() {
        return byBoard;
    }

    boolean demo() {
        return demo;
    }

    int version() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
