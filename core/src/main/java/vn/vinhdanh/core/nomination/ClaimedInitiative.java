package vn.vinhdanh.core.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.evidence.InitiativeEntry;

/**
 * An initiative of a nominee's recipient, as the evidence has it.
 *
 * @param claimed whether the nominee rests on it
 * @param elsewhere other nominees that rest on it and whose dossiers were sent: for them it is reserved until they are refused, withdrawn
 *     or recalled
 */
public record ClaimedInitiative(InitiativeEntry initiative, boolean claimed, List<Elsewhere> elsewhere) {

    /**
     * For whom it is reserved.
     *
     * @param nominee null where their dossier is out of the official's reach
     * @param name of them, with their dossier out of reach empty
     * @param unitName the unit that puts them forward; empty with their dossier out of reach
     * @param award code of the award
     */
    public record Elsewhere(@Nullable NomineeId nominee, String name, String unitName, String award, int year) {}

    /** Whether it supports, or supported, another proposal too: people judge whether that is right. */
    public boolean stands() {
        return !elsewhere.isEmpty() || !initiative.uses().isEmpty();
    }
}
