package vn.vinhdanh.core.organisation;

import java.util.Optional;
import java.util.Set;

/** For which units the official of the current step acts; answered by the room that knows who is signed in. */
public interface UnitLimit {

    /** Empty when there is no limit by unit; a limit that names no unit reaches nothing. */
    Optional<Set<UnitId>> named();
}
