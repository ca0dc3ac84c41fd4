package vn.vinhdanh.core.nomination;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Lines;

/**
 * What an officer writes about a dossier; each may be empty as long as it is a draft.
 *
 * @param number number of the submission (số tờ trình) as the unit gave it, symbol included
 * @param dated day of the submission
 * @param signer who signs it
 * @param signerPost in which post
 * @param content what it asks for
 * @param stateSecret whether any of it is a state secret, which may not be in this system
 */
public record DossierWritten(
        @Size(max = 100) String number,
        @Nullable LocalDate dated,
        @Size(max = 150) String signer,
        @Size(max = 200) String signerPost,
        @Lines @Size(max = 4000) String content,
        boolean stateSecret) {

    /** Nothing written yet. */
    public static final DossierWritten NOTHING = new DossierWritten("", null, "", "", "", false);
}
