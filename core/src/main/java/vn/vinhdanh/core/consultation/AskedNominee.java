package vn.vinhdanh.core.consultation;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.nomination.NomineeId;

/**
 * One of whom a body is asked, as it stood then: as much as the body needs to know whom it is about.
 *
 * @param answer null until the answers are final
 * @param reason of an objection; may be empty for any other
 */
public record AskedNominee(
        NomineeId nominee,
        String name,
        String post,
        String unitText,
        String award,
        String period,
        @Nullable BodyAnswer answer,
        String reason) {}
