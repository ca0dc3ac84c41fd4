package vn.vinhdanh.core.round;

import java.util.List;

/**
 * Which papers a dossier is asked for.
 *
 * @param asked what is missing of them warns
 * @param required those without which a dossier is not sent; they are asked for too
 */
public record AskedPapers(List<PaperKind> asked, List<PaperKind> required) {

    /**
     * Of a dossier that goes by the simplified procedure, whatever its round asks: a short report, and the submission, whose signed file may follow
     * (law 06/2022/QH15, article 85, whose wording was not read).
     */
    public static final AskedPapers SIMPLIFIED =
            new AskedPapers(List.of(PaperKind.SUBMISSION, PaperKind.REPORT), List.of(PaperKind.REPORT));

    /** Copies the lists. */
    public AskedPapers {
        asked = List.copyOf(asked);
        required = List.copyOf(required);
    }

    /** Whether a dossier is asked for such a paper. */
    public boolean asks(PaperKind paper) {
        return asked.contains(paper) || requires(paper);
    }

    /** Whether no dossier is sent without such a paper. */
    public boolean requires(PaperKind paper) {
        return required.contains(paper);
    }
}
