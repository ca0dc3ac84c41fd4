package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A field of several parts, unfinished ones included, that can be written as one text and made again from it: for drafts. */
public interface Drafted {

    /** All that stands in it; {@link #rows(List)} is one way to write it. */
    String written();

    /**
     * Makes it again.
     *
     * @param text as {@link #written} gave it
     * @return whether all of it could be taken back
     */
    boolean write(String text);

    /** The text as a person reads it. */
    default String read(String text) {
        return rows(text).stream()
                .map(row -> row.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" – ")))
                .collect(Collectors.joining("; "));
    }

    /** One text of rows of cells; tabs and line ends inside a cell are kept. */
    static String rows(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Drafted::escaped).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** The rows of cells of such a text. */
    static List<List<String>> rows(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n", -1))
                        .map(row -> Arrays.stream(row.split("\t", -1))
                                .map(Drafted::plain)
                                .toList())
                        .toList();
    }

    /** What stands in some fields, a cell of each. */
    static List<String> cells(Component... fields) {
        return Arrays.stream(fields).map(FieldText::of).toList();
    }

    /** Puts the cells back into the same fields. @return whether all of it stands there now */
    static boolean fill(List<String> cells, Component... fields) {
        boolean whole = cells.size() == fields.length;
        for (int i = 0; i < fields.length && i < cells.size(); i++) {
            whole &= FieldText.put(fields[i], cells.get(i));
        }
        return whole;
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "").replace("\n", "\\n");
    }

    private static String plain(String cell) {
        var out = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                char next = cell.charAt(++i);
                out.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
