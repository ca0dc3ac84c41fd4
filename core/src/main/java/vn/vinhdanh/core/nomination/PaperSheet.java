package vn.vinhdanh.core.nomination;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a dossier and what is asked for.
 *
 * @param papers by kind, then as they were added
 * @param needs those of the dossier and of each nominee, in the order of the kinds and of the nominees
 * @param names of the nominees, in the order of the list
 */
public record PaperSheet(List<Paper> papers, List<PaperNeed> needs, Map<NomineeId, String> names) {

    /** What is needed and not there. */
    public List<PaperNeed> missing() {
        return needs.stream().filter(need -> need.state() == PaperState.MISSING).toList();
    }

    /** The same of one nominee: its own papers and needs. */
    public PaperSheet of(NomineeId nominee) {
        return new PaperSheet(
                papers.stream().filter(paper -> nominee.equals(paper.nominee())).toList(),
                needs.stream().filter(need -> nominee.equals(need.nominee())).toList(),
                names);
    }

    /** What a nominee is called; empty for the whole dossier, and for one that is not in it any more. */
    public String name(@Nullable NomineeId nominee) {
        return nominee == null ? "" : names.getOrDefault(nominee, "");
    }
}
