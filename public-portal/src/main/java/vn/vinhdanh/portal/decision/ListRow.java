package vn.vinhdanh.portal.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.core.publication.PublicHonour;

/**
 * A row of the list of a decision: an honour, or in its place that it was withdrawn.
 *
 * @param ordinal number in the list
 */
public record ListRow(
        int ordinal,
        @Nullable PublicHonour honour,
        @Nullable PublicChange gone) {

    /** The withdrawals of single rows. */
    static List<PublicChange> withdrawn(List<PublicChange> changes) {
        return changes.stream()
                .filter(c -> c.about().equals("HONOUR") && !c.type().equals("CORRECTED"))
                .toList();
    }

    /**
     * The rows of a page in the order of the list.
     *
     * @param honours those of the page
     * @param withdrawn what was withdrawn of the whole list
     * @param before number of the last honour of the page before; 0 for the first page
     * @param last whether this is the last page
     */
    static List<ListRow> of(List<PublicHonour> honours, List<PublicChange> withdrawn, int before, boolean last) {
        var rows = new ArrayList<ListRow>();
        honours.forEach(h -> rows.add(new ListRow(h.ordinal(), h, null)));
        int until = last || honours.isEmpty()
                ? Integer.MAX_VALUE
                : honours.getLast().ordinal();
        var there = honours.stream().map(PublicHonour::ordinal).collect(Collectors.toSet());
        withdrawn.stream()
                .filter(c -> c.ordinal() > before && c.ordinal() <= until && there.add(c.ordinal()))
                .forEach(c -> rows.add(new ListRow(c.ordinal(), null, c)));
        rows.sort(Comparator.comparingInt(ListRow::ordinal));
        return rows;
    }
}
