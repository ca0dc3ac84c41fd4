package vn.vinhdanh.core.annex;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/** Knows the words that head the columns of lists, and finds the header line by them. */
final class HeaderWords {

    private static final int LOOK_AT = 80;

    private HeaderWords() {}

    /** What a column headed by these words says; {@link AnnexColumn#IGNORED} when the words are not known. */
    static AnnexColumn column(String header) {
        var words = VietnameseText.fold(header);
        if (words.isEmpty() || words.startsWith("ma ") || words.startsWith("so quyet dinh")) {
            return AnnexColumn.IGNORED;
        }
        if (words.equals("stt") || words.equals("tt") || words.equals("so tt") || words.equals("so thu tu")) {
            return AnnexColumn.ORDINAL;
        }
        if (words.startsWith("ten goi")
                || words.startsWith("danh xung")
                || words.equals("ong ba")
                || words.startsWith("xung ho")) {
            return AnnexColumn.SALUTATION;
        }
        if (words.contains("phan loai doi tuong") || words.equals("doi tuong")) {
            return AnnexColumn.SUBJECT_CLASS;
        }
        if (words.contains("phan loai khen thuong")
                || words.equals("loai")
                || words.startsWith("tap the hoac ca nhan")) {
            return AnnexColumn.RECIPIENT_KIND;
        }
        if (words.contains("loai hinh")) {
            return AnnexColumn.COMMENDATION_KIND;
        }
        if (words.contains("chuc vu") || words.contains("chuc danh") || words.contains("nghe nghiep")) {
            return words.contains("don vi")
                            || words.contains("cong tac")
                            || words.contains("co quan")
                            || words.contains("dia chi")
                    ? AnnexColumn.POST_AND_UNIT
                    : AnnexColumn.POST;
        }
        if (words.contains("danh hieu")
                || words.contains("hinh thuc khen")
                || words.equals("hinh thuc")
                || words.startsWith("muc khen")) {
            return AnnexColumn.AWARD;
        }
        if (words.contains("nam thanh tich")
                || words.contains("giai doan")
                || words.startsWith("nam khen")
                || words.equals("nam hoc")
                || words.contains("thoi gian lap thanh tich")) {
            return AnnexColumn.PERIOD;
        }
        if (words.contains("thanh tich") || words.contains("ly do khen") || words.contains("noi dung khen")) {
            return AnnexColumn.ACHIEVEMENT;
        }
        if (words.contains("ho va ten")
                || words.contains("ho ten")
                || words.contains("ho va chu dem")
                || words.startsWith("ten tap the")
                || words.startsWith("ten ca nhan")
                || words.startsWith("ten don vi duoc")
                || words.startsWith("ten ho")
                || words.startsWith("tap the ca nhan")
                || words.equals("tap the")
                || words.equals("ca nhan")
                || words.equals("ten don vi")) {
            return AnnexColumn.NAME;
        }
        if (words.contains("don vi")
                || words.contains("noi cong tac")
                || words.contains("co quan")
                || words.contains("dia chi")
                || words.contains("noi o")) {
            return AnnexColumn.UNIT;
        }
        if (words.contains("linh vuc")) {
            return AnnexColumn.FIELD;
        }
        if (words.contains("gioi tinh") || words.equals("nam nu")) {
            return AnnexColumn.SEX;
        }
        return AnnexColumn.IGNORED;
    }

    /** The header of a table, or null when no line looks like one. */
    static @Nullable ColumnMapping find(List<AnnexLine> lines) {
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < Math.min(lines.size(), LOOK_AT); i++) {
            int score = score(lines.get(i));
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        if (best < 0) {
            return null;
        }
        return mapping(lines, best);
    }

    /** How many columns a line names; 0 when it does not name who is honoured and something else. */
    static int score(AnnexLine line) {
        Set<AnnexColumn> found = new HashSet<>();
        int longest = 0;
        for (String cell : line.cells()) {
            if (!cell.isEmpty()) {
                longest = Math.max(longest, cell.length());
                found.add(column(cell));
            }
        }
        found.remove(AnnexColumn.IGNORED);
        return found.contains(AnnexColumn.NAME) && found.size() >= 2 && line.filled() >= 2 && longest < 120
                ? found.size()
                : 0;
    }

    private static ColumnMapping mapping(List<AnnexLine> lines, int at) {
        var line = lines.get(at);
        var headers = new ArrayList<>(line.cells());
        int taken = 1;
        if (at + 1 < lines.size() && isSecondLine(line, lines.get(at + 1))) {
            var second = lines.get(at + 1);
            for (int i = 0; i < second.cells().size(); i++) {
                while (headers.size() <= i) {
                    headers.add("");
                }
                if (!second.cell(i).isEmpty() && !second.cell(i).equals(headers.get(i))) {
                    headers.set(i, (headers.get(i) + " " + second.cell(i)).strip());
                }
            }
            taken++;
        }
        if (at + taken < lines.size() && isNumbering(lines.get(at + taken))) {
            taken++;
        }
        var columns = new ArrayList<AnnexColumn>();
        for (String header : headers) {
            var column = column(header);
            // the first column of a meaning has it; "Đơn vị trình" after "Đơn vị công tác" is not a second unit
            columns.add(columns.contains(column) ? AnnexColumn.IGNORED : column);
        }
        return new ColumnMapping(fingerprint(headers), at, taken, List.copyOf(columns));
    }

    /** The lower half of a header over two lines: no ordinal, short words, at least one of them known or under a blank. */
    private static boolean isSecondLine(AnnexLine header, AnnexLine next) {
        boolean known = false;
        for (int i = 0; i < next.cells().size(); i++) {
            var cell = next.cell(i);
            if (cell.length() > 60 || cell.chars().anyMatch(Character::isDigit)) {
                return false;
            }
            if (!cell.isEmpty() && !cell.equals(header.cell(i))) {
                known |= column(cell) != AnnexColumn.IGNORED && header.cell(i).isEmpty();
            }
        }
        return known && next.filled() >= 2;
    }

    /** A line that only numbers the columns: 1 2 3 4 or (1) (2) (3) (4). */
    private static boolean isNumbering(AnnexLine line) {
        int filled = 0;
        int expected = -1;
        for (String cell : line.cells()) {
            if (!cell.isEmpty()) {
                var digits = cell.replaceAll("[()\\s]", "");
                if (!digits.matches("[0-9]{1,2}") || (expected >= 0 && Integer.parseInt(digits) != expected)) {
                    return false;
                }
                expected = Integer.parseInt(digits) + 1;
                filled++;
            }
        }
        return filled >= 3;
    }

    /** A key of the header's words and their places, by which a layout is known again. */
    static String fingerprint(List<String> headers) {
        var text = new StringBuilder();
        for (String header : headers) {
            text.append(VietnameseText.fold(header)).append('|');
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().replaceAll("\\|+$", "").getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
