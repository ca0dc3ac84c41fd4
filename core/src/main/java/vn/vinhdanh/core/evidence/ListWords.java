package vn.vinhdanh.core.evidence;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.WrittenUnits;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** What the words in the cells of lists mean. */
final class ListWords {

    private static final Pattern SALUTATION = Pattern.compile(
            "^(ông|bà|đồng chí|đ/c|đ/c\\.|anh|chị|ông/bà|ông \\(bà\\))[ .:]+(?=\\S+ \\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> COLLECTIVES = List.of(
            "phong ",
            "so ",
            "ubnd ",
            "uy ban ",
            "truong ",
            "cong ty ",
            "benh vien ",
            "trung tam ",
            "chi cuc ",
            "ban ",
            "hoi ",
            "tap the ",
            "hop tac xa ",
            "doanh nghiep ",
            "chi nhanh ",
            "tram ",
            "dang uy ",
            "chi bo ",
            "van phong ",
            "khoa ",
            "doan ",
            "doi ",
            "to ",
            "cuc ",
            "kho bac ",
            "ngan hang ",
            "toa an ",
            "vien ",
            "xi nghiep ",
            "co so ",
            "bo chi huy ");

    private ListWords() {}

    /** A person's name without what is said before it. */
    static String name(String written) {
        return SALUTATION.matcher(written).replaceFirst("").strip();
    }

    /** What a line is about, by its own words, else by how the name begins. */
    static RecipientKind kind(String said, String name, WrittenUnits units) {
        var words = VietnameseText.fold(said);
        if (words.contains("tap the") || words.contains("to chuc") || words.contains("doanh nghiep")) {
            return RecipientKind.COLLECTIVE;
        }
        if (words.startsWith("ho ") || words.equals("ho") || words.contains("ho gia dinh")) {
            return RecipientKind.HOUSEHOLD;
        }
        if (words.contains("ca nhan")) {
            return RecipientKind.PERSON;
        }
        var folded = VietnameseText.fold(name);
        if (folded.startsWith("ho ong ") || folded.startsWith("ho ba ") || folded.startsWith("gia dinh ")) {
            return RecipientKind.HOUSEHOLD;
        }
        boolean salutation = !name(name).equals(name.strip());
        return !salutation
                        && (COLLECTIVES.stream().anyMatch(folded::startsWith)
                                || units.find(name).isPresent())
                ? RecipientKind.COLLECTIVE
                : RecipientKind.PERSON;
    }

    /** The rating that a cell means; null when its words are not known. */
    static @Nullable Rating rating(String written) {
        var words = VietnameseText.fold(written);
        if (words.isEmpty()) {
            return null;
        }
        if (words.contains("khong hoan thanh") || words.equals("khtnv") || words.equals("khong ht")) {
            return Rating.NOT_COMPLETED;
        }
        if (words.contains("xuat sac") || words.equals("htxsnv") || words.equals("htxs")) {
            return Rating.EXCELLENT;
        }
        if (words.contains("hoan thanh tot") || words.equals("httnv") || words.equals("tot") || words.equals("htt")) {
            return Rating.GOOD;
        }
        if (words.startsWith("hoan thanh") || words.equals("htnv") || words.equals("ht")) {
            return Rating.COMPLETED;
        }
        return null;
    }

    /** Whether a cell of the maternity column says yes, or the rating's cell says maternity leave. */
    static boolean maternity(String cell, String ratingCell) {
        var words = VietnameseText.fold(cell);
        return (!words.isEmpty() && !words.equals("khong") && !words.equals("0") && !words.equals("k"))
                || VietnameseText.fold(ratingCell).contains("thai san");
    }
}
