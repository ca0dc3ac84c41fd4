package vn.vinhdanh.core.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.DossierLedger;

/**
 * A dossier whole, but for its nominees.
 *
 * @param version to hand back with a step
 * @param written as it stands; to who sees no drafts as it was sent last, while the unit writes in it
 * @param asSent whether it is shown as it was sent last, since the unit writes in it
 * @param unitName the unit as it was called when the dossier was begun
 * @param superiorName the unit above through which it goes to the board, as it was called then; empty for one that goes there itself
 * @param gatheredInto the dossier of that unit in which its nominees stand; null for none
 * @param versions how many versions were sent
 * @param receivedOn day of the first reception, whose law holds; null before
 * @param specialist user name of whoever verifies it, or null
 * @param substitute who stands in today for that one, as long as the board has it, by user name; null for nobody
 * @param begunBy user name
 * @param moves the steps that changed its state, in order
 * @param ledger whose working days they were, by today
 * @param remark why it was returned last, as long as the unit has it; empty else
 * @param simplified whether it goes by the simplified procedure for sudden merit
 * @param byBoard whether the board itself proposes it and not the unit
 * @param steps what is open with it now for the official who asked
 */
public record DossierDetails(
        DossierId id,
        int version,
        DossierStatus status,
        DossierWritten written,
        boolean asSent,
        RoundSummary round,
        UnitId unit,
        String unitName,
        String superiorName,
        @Nullable DossierId gatheredInto,
        int versions,
        @Nullable LocalDate receivedOn,
        @Nullable String specialist,
        @Nullable String substitute,
        String begunBy,
        Instant begunAt,
        List<DossierMove> moves,
        DossierClock clock,
        DossierLedger ledger,
        String remark,
        boolean simplified,
        boolean byBoard,
        boolean demo,
        Set<DossierStep> steps) {

    /** As officials call it. */
    public String name() {
        return written.number().isEmpty() ? unitName : written.number() + ", " + unitName;
    }

    /** Whether a step is open for the official who asked. */
    public boolean may(DossierStep step) {
        return steps.contains(step);
    }
}
