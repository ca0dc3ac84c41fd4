package vn.vinhdanh.core.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.eligibility.EligibilityProblem;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.eligibility.Remark;

/**
 * What the register says of a nominee now, in short.
 *
 * @param outcome null where nothing could be asked: the register does not hold the nominee, or {@code problem} says why
 * @param lacks what keeps it from being met, at most three sentences
 * @param problem why nothing was judged; null where it was, or the register does not hold the nominee
 */
public record NomineeFinding(
        @Nullable Outcome outcome,
        List<Remark> lacks,
        @Nullable EligibilityProblem problem) {

    static final NomineeFinding NOT_IN_THE_REGISTER = new NomineeFinding(null, List.of(), null);
}
