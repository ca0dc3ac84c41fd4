package vn.vinhdanh.core.nomination;

import static vn.vinhdanh.core.account.Permission.PROPOSE_DOSSIERS;
import static vn.vinhdanh.core.account.Permission.SIGN_DOSSIERS;
import static vn.vinhdanh.core.account.Permission.VERIFY_DOSSIERS;
import static vn.vinhdanh.core.account.Permission.WRITE_DOSSIERS;
import static vn.vinhdanh.core.nomination.DossierStatus.*;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/**
 * What officials do with a dossier: who, from which states, which it has then, whether they say why, and whom it is told. The dossier lies
 * in the official's units; what {@code PROPOSE_DOSSIERS} lets in is only what the board itself proposes. What else closes a step stands in {@link DossierSteps}. The table of {@code docs/dossiers.md} is made of this one.
 */
public enum DossierStep implements Step<DossierStatus> {
    /** Writes it and its nominees. */
    EDIT(EnumSet.of(WRITE_DOSSIERS, PROPOSE_DOSSIERS), null, Asks.NOTHING, Told.NOBODY, DRAFT, RETURNED),
    /** Deletes what was never sent. */
    DELETE(EnumSet.of(WRITE_DOSSIERS, PROPOSE_DOSSIERS), null, Asks.NOTHING, Told.NOBODY, DRAFT),
    /** Hands it to the leader of the unit; it must be complete and the round take it. */
    HAND_OVER(
            EnumSet.of(WRITE_DOSSIERS, PROPOSE_DOSSIERS),
            AWAITING_LEADER,
            Asks.NOTHING,
            Told.LEADERS_OF_THE_UNIT,
            DRAFT,
            RETURNED),
    /** Takes it back from the leader to write on. */
    TAKE_BACK(EnumSet.of(WRITE_DOSSIERS, PROPOSE_DOSSIERS), DRAFT, Asks.NOTHING, Told.NOBODY, AWAITING_LEADER),
    /** The leader gives it back to be written on. */
    GIVE_BACK(EnumSet.of(SIGN_DOSSIERS, PROPOSE_DOSSIERS), DRAFT, Asks.WHY, Told.WRITERS, AWAITING_LEADER),
    /** The leader, who wrote none of it, signs: a version is frozen and goes to the board. */
    SIGN(EnumSet.of(SIGN_DOSSIERS, PROPOSE_DOSSIERS), SENT, Asks.NOTHING, Told.THE_BOARD, AWAITING_LEADER),
    /** The same where the dossier goes through a superior unit: the version goes to it. */
    SIGN_UP(EnumSet.of(SIGN_DOSSIERS), AT_SUPERIOR, Asks.NOTHING, Told.THE_SUPERIOR, AWAITING_LEADER),
    /** The superior unit takes its nominees into a dossier of its own that is being written. */
    GATHER(EnumSet.of(WRITE_DOSSIERS), GATHERED, Asks.WHERE, Told.THE_UNIT, AT_SUPERIOR),
    /** The superior unit sends it back with reasons; what was gathered of it leaves the dossier above. */
    PASS_DOWN(EnumSet.of(WRITE_DOSSIERS, SIGN_DOSSIERS), RETURNED, Asks.WHY, Told.THE_UNIT, AT_SUPERIOR, GATHERED),
    /** Takes back what nobody has received yet. */
    RECALL(
            EnumSet.of(WRITE_DOSSIERS, SIGN_DOSSIERS, PROPOSE_DOSSIERS),
            DRAFT,
            Asks.WHY,
            Told.WHO_HAS_IT,
            SENT,
            AT_SUPERIOR),
    /** The board receives it: its day chooses the law. */
    RECEIVE(EnumSet.of(VERIFY_DOSSIERS), RECEIVED, Asks.NOTHING, Told.THE_UNIT, SENT),
    /** Gives it to a specialist, or takes it over. */
    ASSIGN(EnumSet.of(VERIFY_DOSSIERS), IN_VERIFICATION, Asks.WHOM, Told.THE_SPECIALIST, RECEIVED, IN_VERIFICATION),
    /** Returns it with reasons, at the very nominee or for all of it. */
    RETURN(EnumSet.of(VERIFY_DOSSIERS), RETURNED, Asks.WHY, Told.THE_UNIT, SENT, RECEIVED, IN_VERIFICATION),
    /** Concludes of a nominee; only the specialist who has it. After the end only of one on hold. */
    CONCLUDE(EnumSet.of(VERIFY_DOSSIERS), null, Asks.NOTHING, Told.NOBODY, IN_VERIFICATION, VERIFIED),
    /** Ends the verification; every nominee has a conclusion. Only the specialist who has it. */
    FINISH(EnumSet.of(VERIFY_DOSSIERS), VERIFIED, Asks.NOTHING, Told.THE_UNIT, IN_VERIFICATION),
    /** Goes on verifying what was ended too early. */
    REOPEN(EnumSet.of(VERIFY_DOSSIERS), IN_VERIFICATION, Asks.WHY, Told.THE_UNIT, VERIFIED),
    /** The leader withdraws what was sent; nothing of it is lost. */
    WITHDRAW(
            EnumSet.of(SIGN_DOSSIERS, PROPOSE_DOSSIERS),
            WITHDRAWN,
            Asks.WHY,
            Told.WHO_HAS_IT,
            DRAFT,
            RETURNED,
            AT_SUPERIOR,
            SENT,
            RECEIVED,
            IN_VERIFICATION,
            VERIFIED);

    /** What the official says with a step. */
    public enum Asks {
        NOTHING,
        WHY,
        WHOM,
        WHERE
    }

    /** Who learns of a step besides the official who takes it. */
    public enum Told {
        NOBODY,
        WRITERS,
        LEADERS_OF_THE_UNIT,
        THE_UNIT,
        THE_SUPERIOR,
        THE_BOARD,
        WHO_HAS_IT,
        THE_SPECIALIST
    }

    private final Set<Permission> permissions;
    private final @Nullable DossierStatus to;
    private final Asks asks;
    private final Told told;
    private final Set<DossierStatus> from;

    DossierStep(Set<Permission> permissions, @Nullable DossierStatus to, Asks asks, Told told, DossierStatus... from) {
        this.permissions = permissions;
        this.to = to;
        this.asks = asks;
        this.told = told;
        this.from = Set.of(from);
    }

    @Override
    public Set<DossierStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether those who propose take it, the unit or the board in its place, and neither a superior nor the board that verifies. */
    boolean ofUnit() {
        return this != GATHER && this != PASS_DOWN && !permissions.contains(VERIFY_DOSSIERS);
    }

    /** The state after it; null where it stays. What goes to {@link DossierStatus#DRAFT} is RETURNED again where the board gave it back. */
    public @Nullable DossierStatus to() {
        return to;
    }

    /** What the official says with it. */
    public Asks asks() {
        return asks;
    }

    /** Who learns of it. */
    public Told told() {
        return told;
    }
}
