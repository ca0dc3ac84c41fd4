package vn.vinhdanh.core.annex;

import java.util.List;

/**
 * What would be registered, what is still asked, and every problem with its place.
 *
 * @param entries one for each recipient, in the order of the list
 * @param questions asked once for many rows, open ones first
 * @param problems of the whole list (not of one row)
 * @param errors how many rows or facts cannot be registered like this
 * @param open how many questions are open, in rows and about the decision
 * @param warnings how many warnings are not confirmed yet
 * @param honours how many honours would be registered
 */
public record AnnexPreview(
        AnnexDocument document,
        AnnexAnswers answers,
        List<AnnexEntry> entries,
        List<AnnexQuestion> questions,
        List<AnnexProblem> problems,
        int errors,
        int open,
        int warnings,
        int honours) {

    /** Whether the list can be registered now. */
    public boolean ready() {
        return errors == 0 && open == 0 && warnings == 0 && honours > 0;
    }

    /** All problems: those of the list first, then row by row. */
    public List<AnnexProblem> allProblems() {
        var all = new java.util.ArrayList<>(problems);
        entries.forEach(e -> all.addAll(e.problems()));
        return all;
    }
}
