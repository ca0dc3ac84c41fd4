package vn.vinhdanh.reporting.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.FormDefinition.Row;
import vn.vinhdanh.reporting.form.FormEach;
import vn.vinhdanh.reporting.form.FormShare;
import vn.vinhdanh.reporting.form.Said;
import vn.vinhdanh.reporting.statistics.FormTable.Cell;
import vn.vinhdanh.reporting.statistics.FormTable.Line;
import vn.vinhdanh.reporting.statistics.FormTable.State;

/** Counts the rows of a form from its groups; a row that stands once for each award, unit or campaign becomes those of the year. */
final class FormLineMaker {

    private final FormDefinition form;
    private final List<Leaf> leaves;
    private final BiFunction<FormEach, String, String> names;

    /** @param names how an award, unit or campaign is called */
    FormLineMaker(FormDefinition form, List<Leaf> leaves, BiFunction<FormEach, String, String> names) {
        this.form = form;
        this.leaves = leaves;
        this.names = names;
    }

    List<Line> lines(FormGroups now, FormGroups before) {
        var numbers = new int[1];
        return form.rows().stream()
                .flatMap(row -> row.each() == null ? Stream.of(row) : each(row, now, numbers).stream())
                .map(row -> row.heading()
                        ? new Line(row, List.of(), null)
                        : new Line(row, cells(row, now), cell(row, leaves.getFirst(), before)))
                .toList();
    }

    /** The rows of what honours of the year have; they are numbered through the whole table. */
    private List<Row> each(Row row, FormGroups now, int[] numbers) {
        var each = java.util.Objects.requireNonNull(row.each());
        var places = new HashMap<String, Integer>();
        now.of(row).stream().mapToObj(now.all()::get).forEach(group -> {
            var value = group.fact().get(each.column());
            if (value != null) {
                places.merge(value, group.place(), Math::min);
            }
        });
        record Named(String code, String name) {}
        var order = Comparator.comparing(Named::name, VietnameseText.ORDER).thenComparing(Named::code);
        return places.keySet().stream()
                .map(code -> new Named(code, names.apply(each, code)))
                .sorted(
                        each == FormEach.AWARD
                                ? Comparator.comparingInt((Named one) -> places.getOrDefault(one.code, 0))
                                        .thenComparing(order)
                                : order)
                .map(one -> row.of(one.code, new Said(one.name, one.name), String.valueOf(++numbers[0])))
                .toList();
    }

    /** By what breakdowns count the same. */
    static Dimension dimension(FormEach each) {
        return switch (each) {
            case AWARD -> Dimension.AWARD;
            case UNIT -> Dimension.UNIT;
            case CAMPAIGN -> Dimension.CAMPAIGN;
        };
    }

    private List<Cell> cells(Row row, FormGroups groups) {
        var cells = new ArrayList<Cell>();
        for (Leaf leaf : leaves) {
            cells.add(leaf.share() == null ? cell(row, leaf, groups) : new Cell(State.CROSSED, 0));
        }
        for (int i = 0; i < leaves.size(); i++) {
            var share = leaves.get(i).share();
            if (share != null) {
                cells.set(i, share(cells.get(at(share.of())), cells.get(at(share.by()))));
            }
        }
        return List.copyOf(cells);
    }

    private int at(String key) {
        return leaves.stream().map(Leaf::key).toList().indexOf(key);
    }

    private static Cell share(Cell part, Cell whole) {
        return part.state() == State.UNKNOWN || whole.state() == State.UNKNOWN
                ? new Cell(State.UNKNOWN, 0)
                : new Cell(State.SHARE, FormShare.tenths(part.count(), whole.count()));
    }

    private Cell cell(Row row, Leaf leaf, FormGroups groups) {
        if (!row.only().isEmpty() && !row.only().contains(leaf.column().key())) {
            return new Cell(State.CROSSED, 0);
        }
        long count = groups.sum(groups.of(leaf), groups.of(row));
        boolean unsure = inGap(row.unknown(), groups, groups.of(leaf)) || inGap(leaf.unknown(), groups, groups.of(row));
        return new Cell(unsure ? State.UNKNOWN : State.NUMBER, count);
    }

    /** Whether a gap has facts among these of a column or a row. */
    private boolean inGap(@Nullable String gap, FormGroups groups, BitSet which) {
        return gap != null && groups.of(form.gap(gap).orElseThrow()).intersects(which);
    }
}
