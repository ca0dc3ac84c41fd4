package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.core.shared.VietnameseText;

/** Goes down the lines of a list: tells recipients from group lines and closing lines, and carries what groups say to their rows. */
final class RowWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}[.)]?");
    private static final Pattern ENUMERATION =
            Pattern.compile("^(?:[A-ZĐ]|[IVXLC]{1,7}|[0-9]{1,3}(?:\\.[0-9]{1,3})*|[a-zđ])\\s*[.)/:-]\\s*|^[-+*•]\\s*");
    private static final Pattern SALUTATION = Pattern.compile(
            "^\\(?((?:Ông|Bà|Đồng chí|Đ/c|Đ\\.c|(?:Thiếu|Trung|Thượng|Đại)\\s+(?:úy|uý|tá|tướng|sĩ|sỹ)|Chuẩn (?:đô đốc|úy|uý)"
                    + "|Hạ sĩ|Hạ sỹ|Binh nhất|Binh nhì|GS\\.?|PGS\\.?|TS\\.?|ThS\\.?|BS\\.?(?:CK(?:I{1,2}|[12])\\.?)?|GV\\.?)"
                    + "(?:[,.]?\\s*(?=Ông|Bà|Đồng chí|Đ/c|Thiếu|Trung|Thượng|Đại|GS|PGS|TS|ThS|BS))?)+\\)?\\.?:?\\s+(?=\\p{L})",
            FLAGS);
    private static final Pattern AWARD_WORDS = Pattern.compile(
            "^(?:Bằng khen|Giấy khen|Cờ thi đua|Cờ của|Chiến sĩ|Chiến sỹ|CSTĐ|Lao động tiên tiến|LĐTT|Tập thể lao động|TTLĐ"
                    + "|Đơn vị (?:quyết thắng|tiên tiến)|Huân chương|Huy chương|Kỷ niệm chương|Kỉ niệm chương|Danh hiệu|Gia"
                    + " đình văn hóa|Gia đình văn hoá|Thôn|Tổ dân phố|Xã, phường|Anh hùng|Nhà giáo|Thầy thuốc|Nghệ sĩ|Nghệ"
                    + " nhân|Giải thưởng|Hình thức|Tặng|Công nhận|BK |GK )",
            FLAGS);

    private RowWords() {}

    /** Rows of a list, the lines that are neither row nor group, and the indexes of lines among the rows that nothing was made of. */
    record Read(List<AnnexRow> rows, List<AnnexLine> below, List<Integer> unread) {}

    static Read read(List<AnnexLine> lines, ColumnMapping mapping, AnnexTitle title) {
        var rows = new ArrayList<AnnexRow>();
        var below = new ArrayList<AnnexLine>();
        var unknown = new ArrayList<Integer>();
        var at = new Positions(mapping);
        boolean ordinals = ordinals(lines, mapping, at);
        var header = mapping.headerLine() < 0 ? null : lines.get(mapping.headerLine());
        RecipientKind kind = title.kind();
        String groupAward = "";
        boolean kindFirst = false;
        boolean awardFirst = false;
        boolean closed = false;
        for (int i = mapping.headerLine() + mapping.headerLines(); i < lines.size(); i++) {
            var line = lines.get(i);
            if (header != null && isHeaderAgain(header, line)) {
                continue;
            }
            boolean numbered = NUMBERED.matcher(line.cell(at.ordinal)).matches();
            var name = clean(line.cell(at.name));
            if (!name.isEmpty() && numbered && filledMapped(line, at) >= 2) {
                closed = false;
                rows.add(row(i, line, at, kind, groupAward, title));
                continue;
            }
            var text = groupText(line, at);
            if (text.isEmpty()) {
                if (!name.isEmpty() && !closed) {
                    rows.add(row(i, line, at, kind, groupAward, title));
                } else if (numbered && filledMapped(line, at) >= 3) {
                    // a numbered row without a name is a mistake to show, not a line to drop
                    rows.add(row(i, line, at, kind, groupAward, title));
                } else {
                    below.add(line);
                    if (!closed) {
                        unknown.add(i);
                    }
                }
                continue;
            }
            if (isClosing(text)) {
                closed = true;
                below.add(line);
                continue;
            }
            if (closed) {
                below.add(line);
                continue;
            }
            var award = groupAward(text);
            var group = award.isEmpty() ? groupKind(text) : groupKindBeside(text);
            if (!award.isEmpty()) {
                groupAward = award;
                awardFirst |= !kindFirst;
                if (group == null && awardFirst) {
                    kind = title.kind();
                }
            }
            if (group != null) {
                kind = group;
                kindFirst |= !awardFirst;
                if (award.isEmpty() && kindFirst) {
                    groupAward = "";
                }
            }
            if (award.isEmpty() && group == null) {
                if (!ordinals && !name.isEmpty()) {
                    rows.add(row(i, line, at, kind, groupAward, title));
                } else {
                    unknown.add(i);
                }
            }
        }
        int last = rows.isEmpty() ? -1 : rows.getLast().line();
        unknown.removeIf(i -> i > last);
        return new Read(rows, below, unknown);
    }

    private static final class Positions {
        final int ordinal;
        final int salutation;
        final int name;
        final int post;
        final int unit;
        final int both;
        final int kind;
        final int award;
        final int achievement;
        final int period;
        final int commendation;
        final int subject;
        final int sex;
        final List<AnnexColumn> columns;

        Positions(ColumnMapping m) {
            ordinal = m.position(AnnexColumn.ORDINAL);
            salutation = m.position(AnnexColumn.SALUTATION);
            name = m.position(AnnexColumn.NAME);
            post = m.position(AnnexColumn.POST);
            unit = m.position(AnnexColumn.UNIT);
            both = m.position(AnnexColumn.POST_AND_UNIT);
            kind = m.position(AnnexColumn.RECIPIENT_KIND);
            award = m.position(AnnexColumn.AWARD);
            achievement = m.position(AnnexColumn.ACHIEVEMENT);
            period = m.position(AnnexColumn.PERIOD);
            commendation = m.position(AnnexColumn.COMMENDATION_KIND);
            subject = m.position(AnnexColumn.SUBJECT_CLASS);
            sex = m.position(AnnexColumn.SEX);
            columns = m.columns();
        }

        boolean mapped(int column) {
            return column < columns.size() && columns.get(column) != AnnexColumn.IGNORED;
        }
    }

    /** Whether this list numbers its rows, so that a line without a number is none. */
    private static boolean ordinals(List<AnnexLine> lines, ColumnMapping mapping, Positions at) {
        if (at.ordinal < 0) {
            return false;
        }
        for (int i = mapping.headerLine() + mapping.headerLines(); i < lines.size(); i++) {
            if (NUMBERED.matcher(lines.get(i).cell(at.ordinal)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeaderAgain(AnnexLine header, AnnexLine line) {
        return line.cells().equals(header.cells()) || HeaderWords.score(line) >= 3;
    }

    private static int filledMapped(AnnexLine line, Positions at) {
        int filled = 0;
        for (int c = 0; c < line.cells().size(); c++) {
            if (at.mapped(c) && !line.cell(c).isEmpty() && !CellText.isError(line.cell(c))) {
                filled++;
            }
        }
        return filled;
    }

    /** The one text of a line that holds nothing else (but a letter or Roman number before it); empty otherwise. */
    private static String groupText(AnnexLine line, Positions at) {
        String text = "";
        for (int c = 0; c < line.cells().size(); c++) {
            var cell = line.cell(c);
            if (cell.isEmpty() || CellText.isError(cell)) {
                continue;
            }
            if (c == at.ordinal && cell.length() <= 6 && !line.cell(at.name).isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                return "";
            }
            text = cell;
        }
        return text;
    }

    private static boolean isClosing(String text) {
        var words = VietnameseText.fold(text);
        return words.startsWith("an dinh")
                || words.startsWith("tong cong")
                || words.startsWith("tong so")
                || words.startsWith("danh sach nay")
                || words.startsWith("danh sach gom")
                || words.startsWith("danh sach co")
                || words.startsWith("nguoi lap")
                || words.startsWith("noi nhan")
                || words.startsWith("ghi chu")
                || words.matches("cong( .*)?")
                || words.startsWith("tm uy ban")
                || words.startsWith("kt chu tich")
                || words.startsWith("chu tich ");
    }

    private static String plain(String text) {
        return ENUMERATION.matcher(text).replaceFirst("").strip();
    }

    /** The award that a group line names, or empty. */
    private static String groupAward(String text) {
        var plain = plain(text);
        if (!AWARD_WORDS.matcher(plain).find()) {
            return "";
        }
        var granted = TitleWords.award(plain);
        if (!granted.isEmpty()) {
            return granted;
        }
        return plain.replaceFirst(
                        "(?iu)^(?:danh hiệu|hình thức(?: khen thưởng)?|tặng(?: thưởng)?|công nhận)\\s*:?\\s*", "")
                .replaceFirst("(?iu)\\s+cho\\s+.*$", "")
                .replaceFirst("\\s*[:(].*$", "")
                .strip();
    }

    private static @Nullable RecipientKind groupKind(String text) {
        var words = VietnameseText.fold(plain(text));
        return words.length() > 60 ? null : TitleWords.oneKind(words);
    }

    /** The kind in a line that also names an award: only what follows "cho" tells whom. */
    private static @Nullable RecipientKind groupKindBeside(String text) {
        int at = text.toLowerCase(Locale.ROOT).lastIndexOf(" cho ");
        return at < 0 ? null : TitleWords.oneKind(text.substring(at));
    }

    private static String clean(String cell) {
        return CellText.isError(cell) ? "" : cell;
    }

    private static AnnexRow row(
            int index,
            AnnexLine line,
            Positions at,
            @Nullable RecipientKind group,
            String groupAward,
            AnnexTitle title) {
        var broken = new ArrayList<String>();
        for (int c = 0; c < line.cells().size(); c++) {
            if (at.mapped(c) && CellText.isError(line.cell(c))) {
                broken.add(AnnexLine.letter(c));
            }
        }
        var name = clean(line.cell(at.name));
        var salutation = clean(line.cell(at.salutation));
        RecipientKind kind = kind(clean(line.cell(at.kind)));
        if (kind == null) {
            kind = group;
        }
        var own = VietnameseText.fold(name);
        boolean household = own.startsWith("ho gia dinh")
                || own.startsWith("ho ong")
                || own.startsWith("ho ba")
                || own.startsWith("gia dinh ong")
                || own.startsWith("gia dinh ba");
        if (kind == null && household) {
            kind = RecipientKind.HOUSEHOLD;
        }
        if (salutation.isEmpty() && kind != RecipientKind.HOUSEHOLD) {
            var m = SALUTATION.matcher(name);
            if (m.find()) {
                salutation = name.substring(0, m.end()).replaceAll("[():]", "").strip();
                name = name.substring(m.end()).strip();
            }
        }
        Sex sex = sex(salutation, clean(line.cell(at.sex)));
        if (kind == null && !salutation.isEmpty()) {
            kind = RecipientKind.PERSON;
        }
        var post = clean(line.cell(at.post));
        var unit = clean(line.cell(at.unit));
        if (at.both >= 0) {
            var both = clean(line.cell(at.both));
            int comma = both.indexOf(',');
            post = comma < 0 ? "" : both.substring(0, comma).strip();
            unit = comma < 0 ? both : both.substring(comma + 1).strip();
        }
        var achievement = clean(line.cell(at.achievement));
        var periodCell = clean(line.cell(at.period));
        AchievementPeriod period = periodCell.isEmpty() ? null : TitleWords.periodCell(periodCell);
        if (period == null) {
            period = TitleWords.period(achievement);
        }
        if (period == null) {
            period = title.period();
        }
        CommendationKind commendation = TitleWords.commendation(clean(line.cell(at.commendation)));
        if (commendation == null && kind(clean(line.cell(at.kind))) == null) {
            commendation = TitleWords.commendation(clean(line.cell(at.kind)));
        }
        var award = clean(line.cell(at.award));
        if (award.isEmpty()) {
            award = groupAward.isEmpty() ? title.award() : groupAward;
        }
        return new AnnexRow(
                index,
                line.number(),
                line.table(),
                kind,
                salutation,
                name,
                post,
                unit,
                award,
                achievement,
                period,
                commendation,
                sex,
                subjectClass(clean(line.cell(at.subject))),
                List.copyOf(broken));
    }

    private static @Nullable RecipientKind kind(String cell) {
        return cell.isEmpty() ? null : TitleWords.oneKind(cell);
    }

    private static @Nullable Sex sex(String salutation, String cell) {
        var words = VietnameseText.fold(cell);
        if (words.equals("nam")) {
            return Sex.MALE;
        }
        if (words.equals("nu")) {
            return Sex.FEMALE;
        }
        boolean man = false;
        boolean woman = false;
        for (String word : salutation.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            man |= word.equals("ông");
            woman |= word.equals("bà");
        }
        return man == woman ? null : man ? Sex.MALE : Sex.FEMALE;
    }

    /** The class of subject that a cell names in the words of the statistics forms, or null. */
    static @Nullable SubjectClass subjectClass(String cell) {
        var words = VietnameseText.fold(cell);
        if (words.isEmpty()) {
            return null;
        }
        if (words.startsWith("lanh dao cap bo") || words.startsWith("lanh dao cap tinh")) {
            return SubjectClass.PROVINCIAL_LEADER;
        }
        if (words.startsWith("lanh dao cap vu")
                || words.startsWith("lanh dao cap so")
                || words.startsWith("lanh dao so")) {
            return SubjectClass.DEPARTMENT_LEADER;
        }
        if (words.startsWith("doanh nhan")) {
            return SubjectClass.ENTREPRENEUR;
        }
        if (words.startsWith("cac cap lanh dao")
                || words.startsWith("lanh dao tu pho phong")
                || words.equals("lanh dao khac")) {
            return SubjectClass.OTHER_LEADER;
        }
        if (words.startsWith("nguoi truc tiep") || words.startsWith("truc tiep")) {
            return SubjectClass.DIRECT_WORKER;
        }
        if (words.startsWith("co quan dang") || words.startsWith("to chuc chinh tri")) {
            return SubjectClass.PARTY_OR_MASS_ORGANISATION;
        }
        if (words.startsWith("co quan trung uong")) {
            return SubjectClass.CENTRAL_BODY;
        }
        if (words.startsWith("co quan hanh chinh")) {
            return SubjectClass.ADMINISTRATIVE_BODY;
        }
        if (words.startsWith("don vi su nghiep")) {
            return SubjectClass.PUBLIC_SERVICE_UNIT;
        }
        if (words.startsWith("doanh nghiep")) {
            return SubjectClass.ENTERPRISE;
        }
        if (words.startsWith("hop tac xa")) {
            return SubjectClass.COOPERATIVE;
        }
        if (words.startsWith("ho gia dinh")) {
            return SubjectClass.HOUSEHOLD;
        }
        return words.startsWith("doi tuong khac") ? SubjectClass.OTHER : null;
    }
}
