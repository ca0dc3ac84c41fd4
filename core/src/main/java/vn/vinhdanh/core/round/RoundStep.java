package vn.vinhdanh.core.round;

import static vn.vinhdanh.core.round.RoundStatus.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/** What the board does with a round: from which states, and which it has then. */
public enum RoundStep implements Step<RoundStatus> {
    /** Writes it anew; of an open one neither kind nor year. */
    EDIT(null, PREPARED, OPEN),
    /** Deletes it. */
    DELETE(null, PREPARED),
    /** Opens it to the units. */
    BEGIN(OPEN, PREPARED),
    /** Closes it. */
    CLOSE(CLOSED, OPEN),
    /** Opens it once more. */
    REOPEN(OPEN, CLOSED);

    private final @Nullable RoundStatus to;
    private final Set<RoundStatus> from;

    RoundStep(@Nullable RoundStatus to, RoundStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** The state after it; null where it stays as it is. */
    @Nullable
    RoundStatus to() {
        return to;
    }

    @Override
    public Set<RoundStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.MANAGE_ROUNDS);
    }
}
