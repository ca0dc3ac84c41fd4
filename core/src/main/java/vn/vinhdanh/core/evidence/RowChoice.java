package vn.vinhdanh.core.evidence;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * What an official says about a row that is not certain.
 *
 * @param recipient whom it means; null for {@link Kind#NEW} and {@link Kind#LEAVE_OUT}
 */
public record RowChoice(Kind kind, @Nullable RecipientId recipient) {

    /** What to do with the row. */
    public enum Kind {
        /** It means a recipient of the register. */
        RECIPIENT,
        /** It means somebody who is not in the register yet. */
        NEW,
        /** It is not taken in. */
        LEAVE_OUT
    }

    /** It means that recipient. */
    public static RowChoice of(RecipientId recipient) {
        return new RowChoice(Kind.RECIPIENT, recipient);
    }

    /** It means somebody new. */
    public static RowChoice someoneNew() {
        return new RowChoice(Kind.NEW, null);
    }

    /** It is not taken in. */
    public static RowChoice leaveOut() {
        return new RowChoice(Kind.LEAVE_OUT, null);
    }
}
