package vn.vinhdanh.core.campaign;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.InvalidInput;

/**
 * Who launches a campaign.
 *
 * @param unit when it is a unit of the directory, or null
 * @param text as written, e.g. "Ủy ban nhân dân tỉnh Ninh Bình"; needed to launch
 */
public record LaunchingBody(@Nullable UnitId unit, String text) {

    /** Nobody yet. */
    public static final LaunchingBody NONE = new LaunchingBody(null, "");

    /** Normalises the text. */
    public LaunchingBody {
        text = InvalidInput.optional("launchingBody", text, 300);
    }
}
