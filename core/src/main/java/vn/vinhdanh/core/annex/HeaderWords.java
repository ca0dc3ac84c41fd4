package vn.vinhdanh.core.annex;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Knows the words that head the columns of lists. */
final class HeaderWords {

    private static final Pattern EARLIER = Pattern.compile(
            "\\b(?:da dat|da duoc|da co|da nhan|da tang|da khen|truoc do|truoc day|gan nhat|lien ke|nam truoc|cac nam"
                    + " truoc|hien co)\\b");
    /** Words of earlier awards, unless the heading says that these are proposed now. */
    private static final Pattern MAYBE_EARLIER = Pattern.compile(
            "\\b(?:cao nhat|cac nam|nhieu nam|[0-9]+ nam|gan day|truoc|lich su|da tung|hien nay)\\b|\\bqua trinh(?! cong hien)\\b");

    private static final Pattern PROPOSED =
            Pattern.compile("\\b(?:de nghi|de xuat|lan nay|dot nay|xet|(?<!qua )trinh|dang ky|nam nay)\\b");
    private static final Pattern OF_AWARDS = Pattern.compile("\\b(?:danh hieu|hinh thuc|htkt|khen thuong|bang khen|giay"
            + " khen|khen cao|huan chuong|huy chuong|duoc khen|da khen)\\b");
    private static final Pattern CODE_OF_AWARD =
            Pattern.compile("^ma (?:so )?(?:cac )?(?:danh hieu|hinh thuc|khen thuong|htkt|dhtd)\\b.*");
    /** Headings of what was decided of a row, or noted beside it, which may be an award. */
    private static final Pattern OUTCOME = Pattern.compile(
            "^(?:ket qua|y kien|de nghi|de xuat|ket luan|xet|xet duyet|duyet|noi dung de nghi|noi dung xet)\\b.*");
    /** Headings made of nothing but words of what is done in a year: "Năm xét", "Thời gian lập thành tích"; "Năm sinh" is another. */
    private static final String IN_A_YEAR = " (?:duoc|xet|de nghi|de xuat|lap|dat|co|tang|thuong|khen|khen thuong|cong"
            + " nhan|ghi nhan|trao|trinh|tinh|ap dung|thi dua|danh gia|xep loai|thanh tich|danh hieu|hinh thuc|giai doan"
            + "|thoi gian|nam|cua|va|hoac)";

    private static final Pattern YEARS = Pattern.compile("^(?:cac )?(?:nam|giai doan)(?:" + IN_A_YEAR
            + ")+$|^(?:thoi gian|thoi ky|thoi diem)(?=.* (?:thanh tich|khen|xet|tang))(?:" + IN_A_YEAR + ")+$");
    private static final Pattern PROPOSER =
            Pattern.compile("^(?:ten )?(?:don vi|co quan|noi|cap|bo phan|dia phuong)(?: \\w+)?"
                    + " (?:trinh|de nghi|de xuat|lap|gui|dau moi|tham muu|bao cao|gioi thieu)\\b.*");
    private static final Pattern NOT_READ =
            Pattern.compile("^(?:nam sinh|ngay sinh|ngay thang nam sinh|ngay thang|ghi chu|so cccd|cccd|cmnd|so"
                    + " cmnd|so dinh danh|dan toc|que quan|ton giao|trinh do|tien thuong|muc thuong|so tien|thanh tien|ky"
                    + " nhan|ky ten|dien thoai|so dien thoai|email|tuoi|nam(?= nu\\b|$)|nam (?:vao|thanh lap|tuyen"
                    + " dung|cong tac|tot nghiep|ket nap|nghi|bat dau|bo nhiem|tham gia)|nu|dang vien|so luong|don gia|ten|ma|luong|so"
                    + " quyet dinh|y kien|ket qua|xep loai|phieu|so phieu|ty le)\\b.*");

    /** Headings over names of offices, enterprises, hamlets: of recipients where nothing else names them, else of units. */
    private static final Pattern NAMES_OF_UNITS = Pattern.compile(
            "\\bten (?:don vi|co quan|doanh nghiep|to chuc|hop tac xa|htx|cong ty|co so|thon|xom|ap|ban|to dan pho|khu"
                    + " (?:dan cu|pho)|xa|phuong|dia phuong|truong|chi bo|dang bo|chi hoi|to|nhom|doi|cau lac bo|clb|mo"
                    + " hinh)\\b(?!.*\\b(?:cong tac|truc thuoc|chu quan|quan ly)\\b)");
    /** Headings that name a unit by its sort alone. */
    private static final Pattern UNIT_BY_SORT = Pattern.compile(
            "^(?:truong(?: hoc)?|(?:truc )?thuoc\\b.*|noi (?:lam viec|hoc|hoc tap|cu tru|thuong tru|sinh song|sinh hoat)|phong(?: ban)?|bo"
                    + " phan|phong khoa|khoa phong|thon|xom|xa|phuong|xa phuong.*|thon (?:xom|ban|to|khu).*|to dan"
                    + " pho|khu (?:pho|dan cu)|dia phuong|dia ban|doanh nghiep|cong ty|to chuc|chi nhanh|hop tac"
                    + " xa)$");

    /** Headings over names without the given name. */
    private static final Pattern WITHOUT_GIVEN =
            Pattern.compile("ho(?: va)?(?: ten)?(?: chu)?(?: ten)? (?:dem|lot)\\b.*");

    private static final Pattern NOT_OF_RECIPIENTS =
            Pattern.compile("\\b(?:vo|chong|con|cha|me|bo|nguoi (?:dai dien|lien he|gioi thieu|ky)|than nhan)\\b");

    private static final Set<String> OF_HEADINGS = Set.of(
            ("stt tt so thu tu ho va ten dem chu lot tap the ca nhan gia dinh nguoi don vi co quan to chuc dia chi noi"
                            + " o cong tac lam viec hoc thuong tru cu thanh tich tom tat dung ly do hinh thuc danh hieu khen muc"
                            + " de nghi duoc tang xet vu nghe nghiep ghi nam ngay thang sinh gioi tinh nu linh vuc loai doi"
                            + " tuong truc thuoc xa phuong thon xom ban pho khu dan truong phong doanh hop xep ket qua hoan"
                            + " nhiem hien nay cap quyet tien hoac cua")
                    .split(" "));

    private HeaderWords() {}

    /** What a column headed by these words says; {@link AnnexColumn#IGNORED} when the words are not known. */
    static AnnexColumn column(String header) {
        var words = VietnameseText.fold(header);
        if (CODE_OF_AWARD.matcher(words).matches() && !isEarlierAward(words)) {
            return AnnexColumn.AWARD;
        }
        if (words.isEmpty()
                || words.startsWith("ma ")
                || words.startsWith("so quyet dinh")
                || isEarlierAward(words)
                || PROPOSER.matcher(words).matches()) {
            return AnnexColumn.IGNORED;
        }
        if (words.equals("stt") || words.equals("tt") || words.equals("so tt") || words.equals("so thu tu")) {
            return AnnexColumn.ORDINAL;
        }
        if (YEARS.matcher(words).matches()) {
            return AnnexColumn.PERIOD;
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
                || words.contains("doi tuong khen")
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
                || words.equals("khen thuong")
                || words.startsWith("hinh thuc de nghi")
                || words.startsWith("khen thuong de nghi")
                || words.startsWith("de nghi khen thuong")
                || words.startsWith("de nghi tang")
                || words.startsWith("muc khen")) {
            return AnnexColumn.AWARD;
        }
        if (words.equals("nam hoc") || words.startsWith("nam hoc ") || words.startsWith("nien khoa")) {
            return AnnexColumn.SCHOOL_YEAR;
        }
        if (words.contains("nam thanh tich")
                || (words.contains("giai doan") && !words.matches("(?:tom tat |noi dung )?thanh tich\\b.*"))
                || words.startsWith("nam khen")
                || header.strip().toLowerCase(Locale.ROOT).equals("năm")
                || words.contains("thoi gian lap thanh tich")) {
            return AnnexColumn.PERIOD;
        }
        if (words.contains("thanh tich") || words.contains("ly do khen") || words.contains("noi dung khen")) {
            return AnnexColumn.ACHIEVEMENT;
        }
        if (isOwnName(words)
                || isFamilyName(header)
                || words.startsWith("tap the ca nhan")
                || words.startsWith("ca nhan tap the")
                || words.startsWith("to chuc ca nhan")
                || words.matches("tap the|ca nhan|ho gia dinh|gia dinh|nguoi duoc (?:khen|tang)\\b.*")
                || isNameOfUnits(words)) {
            return AnnexColumn.NAME;
        }
        if (words.equals("ten")) {
            return AnnexColumn.GIVEN_NAME;
        }
        if (words.contains("don vi")
                || words.contains("noi cong tac")
                || words.contains("co quan")
                || words.contains("dia chi")
                || words.contains("noi o")
                || UNIT_BY_SORT.matcher(words).matches()) {
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

    /** Whether words head nothing but names of those who are honoured: "Họ và tên", "Tên tập thể"; "Tên đơn vị" may head a catalogue. */
    static boolean isOwnName(String words) {
        return !NOT_OF_RECIPIENTS.matcher(words).find() && isNameOfSomebody(words);
    }

    /** Whether a heading stands over a name without its given name: "Họ", "Họ đệm", "Họ và chữ lót". */
    static boolean isPartOfName(String header) {
        return isFamilyName(header)
                || WITHOUT_GIVEN.matcher(VietnameseText.fold(header)).matches();
    }

    /** "Họ", which without its accent is "Hộ" as well. */
    private static boolean isFamilyName(String header) {
        return header.strip().toLowerCase(Locale.ROOT).equals("họ");
    }

    private static boolean isNameOfSomebody(String words) {
        return words.contains("ho va ten")
                || words.contains("ho ten")
                || WITHOUT_GIVEN.matcher(words).matches()
                || words.startsWith("ten tap the")
                || words.startsWith("ten ca nhan")
                || words.startsWith("ten don vi duoc")
                || words.startsWith("ten nguoi duoc")
                || words.startsWith("ten gia dinh")
                || words.matches("(?:ten )?(?:chu ho|dai dien ho)\\b.*")
                || words.startsWith("ten ho");
    }

    /** Whether folded words head names of units, which are recipients where nothing else names these. */
    static boolean isNameOfUnits(String words) {
        return words.startsWith("ten ") && NAMES_OF_UNITS.matcher(words).find();
    }

    /** The kind of all who stand below a heading of names, such as "Tên tập thể" or "Chủ hộ"; null when it heads several, or any. */
    static @Nullable RecipientKind kindBelow(String header) {
        var words = VietnameseText.fold(header);
        boolean household = words.contains("chu ho")
                || words.contains("gia dinh")
                || header.toLowerCase(Locale.ROOT).contains("tên hộ");
        boolean collective =
                words.contains("tap the") || NAMES_OF_UNITS.matcher(words).find();
        boolean person =
                words.contains("ca nhan") || (!household && (words.contains("ho va ten") || words.contains("ho ten")));
        if ((household ? 1 : 0) + (collective ? 1 : 0) + (person ? 1 : 0) != 1) {
            return null;
        }
        // "Họ và tên" heads collectives too in many a list
        return household
                ? RecipientKind.HOUSEHOLD
                : collective ? RecipientKind.COLLECTIVE : words.contains("ca nhan") ? RecipientKind.PERSON : null;
    }

    /** Whether a column so headed is left unread on purpose: what the register does not keep, earlier honours, who proposes. */
    static boolean isLeftUnread(String header) {
        var words = VietnameseText.fold(header);
        return words.isEmpty()
                || words.startsWith("ma ")
                || isEarlierAward(words)
                || PROPOSER.matcher(words).matches()
                || (NOT_READ.matcher(words).matches() && !words.equals("ten") && !words.startsWith("ten "));
    }

    /** Honours that somebody has already are never those that a list gives: "Danh hiệu đã đạt", "Khen thưởng đã được tặng". */
    private static boolean isEarlierAward(String words) {
        return OF_AWARDS.matcher(words).find()
                && (EARLIER.matcher(words).find()
                        || (MAYBE_EARLIER.matcher(words).find() && !isProposed(words)));
    }

    /** Whether folded words say that what stands below is proposed or decided now. */
    static boolean isProposed(String words) {
        return PROPOSED.matcher(words).find();
    }

    /** Whether a column so headed holds awards that somebody has already. */
    static boolean isOfEarlierAwards(String header) {
        return isEarlierAward(VietnameseText.fold(header));
    }

    /** Whether a column so headed says what became of a row, which may be its award. */
    static boolean isOutcome(String header) {
        return OUTCOME.matcher(VietnameseText.fold(header)).matches();
    }

    /** Whether a column so headed, though it is left unread, may hold an award or a refusal in some of its cells. */
    static boolean mayDecide(String header) {
        var words = VietnameseText.fold(header);
        return OUTCOME.matcher(words).matches() || words.startsWith("ghi chu") || words.startsWith("xep loai");
    }

    /** Whether a text is one that heads columns, also such that are not read. */
    static boolean isKnown(String header) {
        var words = VietnameseText.fold(header);
        return column(header) != AnnexColumn.IGNORED
                || isEarlierAward(words)
                || PROPOSER.matcher(words).matches()
                || words.startsWith("nam ")
                || NOT_READ.matcher(words).matches();
    }

    /** Whether all words of a text are such as headings are made of, so that it is no name, office or sentence. */
    static boolean isMadeOfHeadings(String text) {
        if (text.length() > 60) {
            return false;
        }
        for (String word : VietnameseText.fold(text).split(" ")) {
            if (!OF_HEADINGS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text says "serial number", which stands in headers only. */
    static boolean isOrdinal(String header) {
        return column(header) == AnnexColumn.ORDINAL;
    }

    /** How surely a heading of its meaning names what is wanted: "Đơn vị công tác" before "Đơn vị" before "Địa chỉ". */
    static int preference(AnnexColumn column, String header) {
        var words = VietnameseText.fold(header);
        return switch (column) {
            case UNIT -> words.contains("cong tac") ? 3 : words.contains("dia chi") || words.contains("noi o") ? 1 : 2;
            case AWARD ->
                words.matches(".*\\b(?:de nghi|duoc tang|de xuat|xet tang|dang ky|trinh|duoc khen|cong nhan|lan"
                                + " nay)\\b.*")
                        ? 3
                        : words.startsWith("ma ") ? 1 : 2;
            case PERIOD ->
                words.contains("thanh tich")
                        ? 3
                        : words.matches(".*\\b(?:xet|thi dua|danh gia|xep loai|giai doan)\\b.*|nam") ? 2 : 1;
            case NAME -> isOwnName(words) ? 3 : words.contains("tap the") ? 2 : isNameOfUnits(words) ? 0 : 1;
            case ACHIEVEMENT -> words.contains("tom tat") || words.startsWith("thanh tich") ? 3 : 2;
            default -> 2;
        };
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
