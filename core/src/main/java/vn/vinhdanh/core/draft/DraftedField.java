package vn.vinhdanh.core.draft;

import java.io.Serializable;

/**
 * One field that was written otherwise than it was shown, as text: what is typed as it is typed, days as {@code 2026-11-29}, what is chosen
 * by its code or id.
 *
 * @param was what the field showed when the official began, so that a change by somebody else meanwhile is seen
 * @param is what stands in it now
 */
public record DraftedField(String was, String is) implements Serializable {}
