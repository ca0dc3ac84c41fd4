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
public record NomineeList(DossierId dossier, ListLines read, List<Line> lines) {

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
}
