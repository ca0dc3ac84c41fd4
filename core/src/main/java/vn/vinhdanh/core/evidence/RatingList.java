package vn.vinhdanh.core.evidence;

import java.util.List;
import java.util.Map;
import vn.vinhdanh.core.annex.AnnexUpload;

/**
 * A list of ratings as read, before anything is matched; lives in the official's session, nothing of it is saved.
 *
 * @param year the year the ratings are of
 * @param choices what the official said, by index of the row
 */
public record RatingList(AnnexUpload upload, int year, List<RatingLine> lines, Map<Integer, RowChoice> choices) {}
