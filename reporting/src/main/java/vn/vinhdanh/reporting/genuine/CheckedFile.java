package vn.vinhdanh.reporting.genuine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.download.Answers;
import vn.vinhdanh.reporting.download.GivenFile;

/**
 * What is known of a file that was sent.
 *
 * @param given the file that it is or names; null when it is none of ours
 * @param told whether the official who asks may be told what stood in it: their units are those of who got it, or they have no limit
 * @param changes what stands otherwise in it than when it was given out
 * @param blanks cells that are empty and should hold a number: sums that were not worked out, or deleted
 * @param lines what stood in it where that is to be compared by eye; null when it is not kept, or need not be shown
 * @param since what the same question is answered otherwise now
 * @param now what it is answered now; null when it was not asked
 */
record CheckedFile(
        Verdict verdict,
        @Nullable GivenFile given,
        boolean told,
        List<Difference> changes,
        int blanks,
        GivenFile.@Nullable Lines lines,
        Freshness freshness,
        List<Difference> since,
        Answers.@Nullable Answer now) {

    /** Of which nothing is known. */
    static CheckedFile unknown(Verdict verdict) {
        return new CheckedFile(verdict, null, false, List.of(), 0, null, Freshness.NOT_ASKED, List.of(), null);
    }
}
