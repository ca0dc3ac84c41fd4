package vn.vinhdanh.core.evidence;

import java.util.List;
import java.util.Map;
import vn.vinhdanh.core.annex.ListLines;
import vn.vinhdanh.core.officefile.OfficeFile;

/**
 * A list of ratings as read, before anything is matched; lives in the official's session, nothing of it is saved.
 *
 * @param year the year the ratings are of
 * @param read what each line of the file is, and what is to be said of them
 * @param choices what the official said, by index of the row
 */
public record RatingList(
        OfficeFile upload, int year, ListLines read, List<RatingLine> lines, Map<Integer, RowChoice> choices) {

    /** The same list with other choices. */
    public RatingList with(Map<Integer, RowChoice> others) {
        return new RatingList(upload, year, read, lines, Map.copyOf(others));
    }
}
