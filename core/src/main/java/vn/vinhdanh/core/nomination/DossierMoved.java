package vn.vinhdanh.core.nomination;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * A dossier went on, for the officials whom it concerns.
 *
 * @param name as officials call it; never the name of somebody who is put forward
 * @param superior the unit above through which it goes, or null
 * @param byBoard whether the board itself proposes it
 * @param people user names of the unit's own people who took a step on it
 * @param specialist user name of whoever verifies it after this step, or null
 */
public record DossierMoved(
        DossierId id,
        String name,
        DossierStep step,
        UnitId unit,
        @Nullable UnitId superior,
        boolean byBoard,
        Set<String> people,
        @Nullable String specialist,
        Instant at) {}
