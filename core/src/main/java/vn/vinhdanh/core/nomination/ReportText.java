package vn.vinhdanh.core.nomination;

import java.util.Map;
import vn.vinhdanh.core.shared.StoredForm;

/**
 * What was written into the blocks of an achievement report, as it is kept.
 *
 * @param blocks what is empty is not in it
 */
record ReportText(Map<ReportBlock, String> blocks) {

    static final StoredForm<ReportText> FORM = new StoredForm<>(ReportText.class, 1);

    static final ReportText NOTHING = new ReportText(Map.of());

    ReportText {
        blocks = Map.copyOf(blocks);
    }
}
