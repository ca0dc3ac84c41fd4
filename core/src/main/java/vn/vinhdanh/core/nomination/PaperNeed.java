package vn.vinhdanh.core.nomination;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.PaperKind;

/**
 * A paper that a round asks for, and how it stands with it.
 *
 * @param nominee of whom; null for one of the dossier
 * @param required whether no dossier is sent without it
 */
public record PaperNeed(PaperKind kind, @Nullable NomineeId nominee, PaperState state, boolean required) {

    /** Whether a dossier is not sent because of it. */
    boolean blocks() {
        return required && state == PaperState.MISSING;
    }
}
