package vn.vinhdanh.core.officefile;

import java.util.Set;
import java.util.regex.Pattern;
import vn.vinhdanh.core.officefile.LineMark.Kind;

/** Puts the text of one cell together from its runs, and remembers what their look says: struck through, hidden, a footnote mark. */
final class TextRuns {

    private static final Pattern FOOTNOTE = Pattern.compile("[()\\[\\]0-9*†‡,;.\\s]{1,8}|[a-dA-D][).]?");
    /** After these a raised figure is a square or a cube. */
    private static final Set<String> MEASURES = Set.of("m", "km", "cm", "dm", "mm", "hm");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder footnote = new StringBuilder();
    private boolean struck;
    private boolean hidden;
    private boolean deleted;

    /** Adds a run; one that is raised and only marks a footnote is left out of the text. */
    void add(String run, boolean isStruck, boolean isRaised) {
        if (isRaised && FOOTNOTE.matcher(run.strip()).matches() && afterAWord()) {
            footnote.append(run.strip());
            return;
        }
        text.append(run);
        struck |= isStruck && !run.isBlank();
    }

    /** Adds white space. */
    void gap() {
        text.append(' ');
    }

    void hide() {
        hidden = true;
    }

    /** Says that text was deleted here while changes were tracked. */
    void delete() {
        deleted = true;
    }

    private boolean afterAWord() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int from = end;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return from < end && !MEASURES.contains(text.substring(from, end));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    /** Whether the look of the runs says anything. */
    boolean isMarked() {
        return struck || hidden || deleted || !footnote.isEmpty();
    }

    /** Adds what the look of the runs says about the cell in this column. */
    void mark(int column, Set<LineMark> marks) {
        if (struck) {
            marks.add(new LineMark(Kind.STRUCK, column));
        }
        if (hidden) {
            marks.add(new LineMark(Kind.HIDDEN, column));
        }
        if (deleted) {
            marks.add(new LineMark(Kind.DELETED, column));
        }
        if (!footnote.isEmpty()) {
            marks.add(new LineMark(Kind.FOOTNOTE, column, footnote.toString()));
        }
    }

    /** Takes over what another cell's runs hold. */
    void append(TextRuns other) {
        text.append(other.text);
        footnote.append(other.footnote);
        struck |= other.struck;
        hidden |= other.hidden;
        deleted |= other.deleted;
    }
}
