package vn.vinhdanh.core.account;

import java.util.Set;

/**
 * A step that officials take on a thing, as the enum of its room says it: from which states, and who may. A view shows what is open, the
 * door requires the same.
 *
 * @param <S> the states of the thing
 */
public interface Step<S> {

    /** The states from which it is taken. */
    Set<S> from();

    /** The permissions of which one is needed, as the door says it. */
    Set<Permission> permissions();

    /** Whether the official of this step has the permission; not whether the thing is in their reach. */
    default boolean isFor(CurrentOfficial official) {
        return permissions().stream().anyMatch(official::may);
    }
}
