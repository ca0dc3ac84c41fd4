package vn.vinhdanh.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.ListLines;
import vn.vinhdanh.core.officefile.OfficeFile;

/**
 * What taking a list in would do; nothing of it is saved.
 *
 * @param read what each line of the file is, and what is to be said of them
 * @param matches one for each line
 * @param broken numbers of rows with formulas that could not be worked out: the file must be put right first
 * @param again the same file as it was taken in before; null when it was not
 */
public record OutsidePreview(
        OfficeFile upload,
        ListLines read,
        List<OutsideLine> lines,
        List<Match> matches,
        List<Integer> broken,
        @Nullable OutsideListSummary again) {

    /** How many lines match so. */
    public int count(Certainty certainty) {
        return (int) matches.stream().filter(m -> m.certainty() == certainty).count();
    }
}
