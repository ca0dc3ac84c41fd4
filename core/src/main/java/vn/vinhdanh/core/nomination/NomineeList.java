package vn.vinhdanh.core.nomination;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.ListLines;
import vn.vinhdanh.core.evidence.Certainty;

/**
 * A list of nominees as read from a file; nothing of it is saved.
 *
 * @param read what each line of the file is, and what is to be confirmed of them
 * @param lines who would be put forward
 */
public record NomineeList(ListLines read, List<Line> lines) {

    /**
     * One who would be put forward.
     *
     * @param place number of the line as the program shows it
     * @param written with an empty award where that is not known
     * @param award as the file writes it; empty where it does not
     * @param certainty how surely the register holds them; only whom it surely holds is linked to it
     * @param problem key of the sentence that says why they cannot be put forward so; null for nothing
     */
    public record Line(
            int place,
            NomineeWritten written,
            String award,
            Certainty certainty,
            @Nullable String problem) {}

    /** The lines that are taken in but cannot be. */
    public List<Line> wrong(Set<Integer> leftOut) {
        return lines.stream()
                .filter(line -> line.problem() != null && !leftOut.contains(line.place()))
                .toList();
    }

    /**
     * Whom the list puts forward when it is taken in.
     *
     * @param leftOut numbers of the lines that are not taken in
     * @param confirmed groups of the file's remarks that were looked at and confirmed
     * @throws DossierProblem when a line cannot be taken in, or something said of the file was not confirmed
     */
    public List<NomineeWritten> taken(Set<Integer> leftOut, Set<String> confirmed) {
        var wrong = wrong(leftOut);
        if (!wrong.isEmpty()) {
            throw new DossierProblem.LinesOpen(wrong.size(), wrong.getFirst().place());
        }
        int open = read.unconfirmed(confirmed).size();
        if (open > 0) {
            throw new DossierProblem.NotConfirmed(open);
        }
        return lines.stream()
                .filter(line -> !leftOut.contains(line.place()))
                .map(Line::written)
                .toList();
    }
}
