package vn.vinhdanh.core.draft;

import java.io.Serializable;
import vn.vinhdanh.core.shared.Ids;

/** Id of one draft: of one form on one screen, so that two screens of the same form never write over each other. */
public record DraftId(long value) implements Serializable {

    /** The id of a draft that is not kept yet. */
    public static DraftId next() {
        return new DraftId(Ids.next());
    }
}
