package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexDocument.WrongTotal;
import vn.vinhdanh.core.shared.RecipientKind;

/** The lines of a list that add up, held against the rows that were read above them. */
final class ListSums {

    /** Rows read so far; grows while the list is read. */
    private final List<AnnexRow> rows;

    private final List<Sum> sums = new ArrayList<>();

    /** A line that adds up, and where counting may have begun. */
    private record Sum(int line, String text, TotalWords stated, int rows, List<Integer> starts) {}

    ListSums(List<AnnexRow> rows) {
        this.rows = rows;
    }

    /**
     * Notes a line that adds up.
     *
     * @param line its index in the table
     * @param groups how many rows had been read when each of the open groups began
     */
    void add(int line, String text, List<Integer> groups) {
        var starts = new ArrayList<>(groups);
        starts.add(sums.isEmpty() ? 0 : sums.getLast().rows());
        sums.add(new Sum(line, text, TotalWords.of(text), rows.size(), starts));
    }

    /** What the line that closes the whole list states of each kind. */
    TotalWords closing() {
        for (var sum : sums.reversed()) {
            if (ClosingWords.isOverall(sum.text()) && sum.stated().byKind() && sum.rows() == rows.size()) {
                return sum.stated();
            }
        }
        return TotalWords.NOTHING;
    }

    /** The totals that are not what was read; the closing line is held against each kind elsewhere. */
    List<WrongTotal> wrong() {
        var wrong = new ArrayList<WrongTotal>();
        var closing = closing();
        for (var sum : sums) {
            var stated = sum.stated().all();
            boolean isClosing = sum.stated().equals(closing) && sum.rows() == rows.size();
            if (stated == null || isClosing) {
                continue; // the closing line is held against each kind, once the kinds are known
            }
            boolean right = stated == sum.rows()
                    || sum.starts().stream().anyMatch(start -> stated == sum.rows() - start)
                    || of(sum, RecipientKind.PERSON, sum.stated().persons())
                    || of(sum, RecipientKind.COLLECTIVE, sum.stated().collectives());
            if (!right) {
                int start = ClosingWords.isOverall(sum.text())
                        ? 0
                        : sum.starts().stream().mapToInt(s -> s).max().orElse(0);
                wrong.add(new WrongTotal(sum.line(), stated, sum.rows() - start));
            }
        }
        return wrong;
    }

    /** Whether a sum of one kind is right for the rows of that kind among those it may count. */
    private boolean of(Sum sum, RecipientKind kind, @Nullable Integer stated) {
        if (stated == null || !stated.equals(sum.stated().all())) {
            return false;
        }
        var starts = new ArrayList<>(sum.starts());
        starts.add(0);
        return starts.stream()
                .anyMatch(start -> rows.subList(start, sum.rows()).stream()
                                .filter(r -> r.kind() == kind)
                                .count()
                        == stated);
    }
}
