package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.SortKey;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * A column of a {@link ListSheet}: what it shows, what it is ordered by and what it is in a file.
 *
 * @param <T> a row
 */
public final class ListColumn<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Grid.Column<T> column;
    private final String key;
    private final String header;
    private final SerializableFunction<T, Cell> cell;
    private SerializableFunction<T, ?> value;
    private @Nullable SortKey by;
    private transient @Nullable Comparator<T> order;
    private boolean summed;
    private boolean told = true;
    private boolean hidden;
    private String size = "";
    private boolean ownAuto = true;
    private @Nullable String ownWidth;
    private int ownShare;

    ListColumn(
            Grid.Column<T> column,
            String headerKey,
            SerializableFunction<T, Cell> cell,
            SerializableFunction<T, ?> value) {
        this.column = column;
        this.key = headerKey;
        this.header = Words.say(headerKey);
        this.cell = cell;
        this.value = value;
        column.setHeader(header).setAutoWidth(true).setResizable(true).setKey(headerKey);
    }

    /** Makes the list orderable by this column, by the database. */
    public ListColumn<T> by(SortKey sortKey) {
        by = sortKey;
        column.setSortable(true).setSortProperty(key);
        return this;
    }

    /** Makes a list that is held whole orderable by something else than the text shown; what has no value comes last. */
    public <C extends Comparable<? super C>> ListColumn<T> by(SerializableFunction<T, @Nullable C> what) {
        order = Comparator.comparing(what, Comparator.nullsLast(Comparator.naturalOrder()));
        column.setSortable(true).setSortProperty(key);
        return this;
    }

    /** A list that is held whole is ordered by the text of a column, in Vietnamese order. */
    void byText(SerializableFunction<T, String> text) {
        order = Comparator.comparing(text, VietnameseText.ORDER);
        column.setSortable(true).setSortProperty(key);
    }

    /**
     * A width of its own, with a share of the room that is left.
     *
     * @param width e.g. {@code 12rem}
     * @param share 0 keeps the width
     */
    public ListColumn<T> wide(String width, int share) {
        column.setAutoWidth(false).setWidth(width).setFlexGrow(share);
        return this;
    }

    /** A share of the room that is left; 0 keeps the width of the content. */
    public ListColumn<T> share(int share) {
        column.setFlexGrow(share);
        return this;
    }

    /** What the column is in a file, where it is not the text shown: a number, a date, a time or another text. */
    public ListColumn<T> file(SerializableFunction<T, ?> written) {
        value = written;
        return this;
    }

    /** Not in files: buttons and the like. */
    public ListColumn<T> onScreenOnly() {
        told = false;
        return this;
    }

    /** Files say the sum of its numbers, so that nobody has to trust that nothing is missing. */
    public ListColumn<T> summed() {
        summed = true;
        return this;
    }

    ListColumn<T> right() {
        column.setTextAlign(ColumnTextAlign.END);
        return this;
    }

    Grid.Column<T> column() {
        return column;
    }

    String key() {
        return key;
    }

    /** How the address names it: the last part of its key. */
    String brief() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    String header() {
        return header;
    }

    Cell cell(T row) {
        return cell.apply(row);
    }

    @Nullable
    Object value(T row) {
        return value.apply(row);
    }

    @Nullable
    SortKey by() {
        return by;
    }

    @Nullable
    Comparator<T> order() {
        return order;
    }

    boolean isSummed() {
        return summed;
    }

    /** Not shown, as the official chose; where rows are columns it takes a call of {@link ListShape#narrow}. */
    void hide(boolean hide) {
        hidden = hide;
    }

    /** Remembers the width that the view gave it. */
    void asItComes() {
        ownAuto = column.isAutoWidth();
        ownWidth = column.getWidth();
        ownShare = column.getFlexGrow();
    }

    /** A width that the official gave it. */
    void size(String width) {
        size = width;
        column.setAutoWidth(false).setWidth(width).setFlexGrow(0);
    }

    /** The width it came with. */
    void unsize() {
        if (!size.isEmpty()) {
            size = "";
            column.setAutoWidth(ownAuto).setWidth(ownWidth).setFlexGrow(ownShare);
        }
    }

    /** The width that the official gave it; empty for none. */
    String size() {
        return size;
    }

    boolean isHidden() {
        return hidden;
    }

    boolean isInFiles() {
        return told;
    }
}
