package vn.vinhdanh.core.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that changed the state of a dossier.
 *
 * @param became the state after it
 * @param doneBy user name
 * @param reason why, as it was said; may be empty
 * @param sentVersion number of the last version that was sent by then; 0 for none
 * @param specialist user name of whoever had it after the step, or null
 * @param inPlaceOf user name of somebody who was away: for whom it was done, or of an assignment to whom it would have been given; null for nobody
 */
public record DossierMove(
        DossierStep step,
        DossierStatus became,
        String doneBy,
        Instant at,
        String reason,
        int sentVersion,
        @Nullable String specialist,
        @Nullable String inPlaceOf) {

    /** Its day in the province. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, Dossier.ZONE);
    }

    /** Why a dossier was returned last, as long as it was not signed again; empty for nothing. */
    static String remark(List<DossierMove> history) {
        var reason = "";
        for (var move : history) {
            reason = switch (move.step()) {
                case RETURN, PASS_DOWN -> move.reason();
                case SIGN, SIGN_UP -> "";
                default -> reason;
            };
        }
        return reason;
    }
}
