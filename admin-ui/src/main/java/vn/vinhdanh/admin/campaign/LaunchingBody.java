package vn.vinhdanh.admin.campaign;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A body that may launch a campaign.
 *
 * @param text as it is written
 * @param unit id of the unit when it is one of the directory, or null
 */
record LaunchingBody(String text, @Nullable Long unit) implements Serializable {}
