package vn.vinhdanh.core.nomination;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The achievement report of a nominee as it is being written.
 *
 * @param version to hand back with a change; 0 for one that is not written yet
 * @param blocks those of its template, in order
 * @param texts what is written; of one that is not written yet what the nominee says already
 * @param known honours of before that the register holds, which the report prints by itself
 * @param paper the Word file in the dossier that was made of it; null when there is none
 * @param outdated whether the nominee was written anew since, so that the Word file says what stood before
 */
public record ReportDetails(
        NomineeDetails nominee,
        DossierDetails dossier,
        int version,
        List<ReportBlock> blocks,
        Map<ReportBlock, String> texts,
        List<EarlierHonour> known,
        @Nullable PaperId paper,
        boolean outdated) {}
