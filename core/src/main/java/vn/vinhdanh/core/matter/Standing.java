package vn.vinhdanh.core.matter;

import org.jspecify.annotations.Nullable;

/**
 * How a matter stands before the official of this step.
 *
 * @param handedOver who handed it over as it is now, the last one when there were several; null when nobody did
 * @param own whether the official took part, so that somebody else must approve
 */
public record Standing(@Nullable HandedOver handedOver, boolean own) {

    /** Of what waits for nobody. */
    public static final Standing NONE = new Standing(null, false);
}
