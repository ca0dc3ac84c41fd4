package vn.vinhdanh.core.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.ListLines;
import vn.vinhdanh.core.annex.WrittenName;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.organisation.WrittenUnits;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** What the words in the cells of lists mean. */
final class ListWords {

    /** How names of collectives begin; with their accents, because Trường is a school and Trương a family name, Tổ a team and Tô one too. */
    private static final List<String> COLLECTIVES = List.of(
            "sở ",
            "phòng ",
            "ubnd ",
            "ủy ban ",
            "uỷ ban ",
            "trường ",
            "công ty ",
            "bệnh viện ",
            "trung tâm ",
            "chi cục ",
            "ban ",
            "hội ",
            "tập thể ",
            "hợp tác xã ",
            "doanh nghiệp ",
            "chi nhánh ",
            "trạm ",
            "đảng ủy ",
            "đảng uỷ ",
            "chi bộ ",
            "văn phòng ",
            "khoa ",
            "đội ",
            "tổ ",
            "cục ",
            "kho bạc ",
            "ngân hàng ",
            "tòa án ",
            "toà án ",
            "viện ",
            "xí nghiệp ",
            "cơ sở ",
            "bộ chỉ huy ",
            "đoàn thanh niên",
            "đoàn tncs",
            "đoàn xã ",
            "đoàn phường ",
            "đoàn khối ",
            "đoàn cơ sở ",
            "đoàn nghệ thuật ",
            "đoàn luật sư ",
            "đoàn kinh tế ",
            "đoàn đại biểu ");

    /** Of those, what without accents may as well be a person's family name; then only the directory of units tells. */
    private static final Set<String> FAMILY_NAMES =
            Set.of("so ", "truong ", "ban ", "hoi ", "khoa ", "doi ", "to ", "vien ", "cuc ");

    private static final List<String> WITHOUT_ACCENTS = COLLECTIVES.stream()
            .map(ListWords::withoutAccents)
            .filter(begin -> !FAMILY_NAMES.contains(begin))
            .toList();

    /** What people are called in a column of kinds that means classes of subjects. */
    private static final Pattern PEOPLE = Pattern.compile(
            "\\b(?:cong chuc|vien chuc|can bo|nguoi lao dong|lanh dao|quan"
                    + " ly|giao vien|nhan vien|chuyen vien|hoc sinh|sinh vien|doanh nhan|nong dan|cong nhan|nguoi truc tiep)\\b");

    private ListWords() {}

    /**
     * What a line is about.
     *
     * @param isSure whether the line or those above it say so; what is only likely is confirmed before it is taken in
     */
    record Kind(RecipientKind kind, boolean isSure) {}

    /**
     * What a line is about, by its own words, else by those above it, else by its name.
     *
     * @param above what headings and group lines say of it; null when they say nothing
     */
    static Kind kind(String said, @Nullable RecipientKind above, String name, WrittenUnits units) {
        var own = ListLines.kind(said);
        if (own != null) {
            return new Kind(own, true);
        }
        var words = VietnameseText.fold(said);
        if (words.startsWith("ho ")) {
            return new Kind(RecipientKind.HOUSEHOLD, true);
        }
        var named = named(name, units);
        if (named == null && PEOPLE.matcher(words).find()) {
            named = RecipientKind.PERSON;
        }
        if (above == null || named == RecipientKind.HOUSEHOLD) {
            return named == null ? new Kind(RecipientKind.PERSON, false) : new Kind(named, isKnown(words));
        }
        if (named == null || named == above || above == RecipientKind.HOUSEHOLD) {
            return new Kind(
                    above, isKnown(words) && (named == null || named != RecipientKind.COLLECTIVE || named == above));
        }
        // an office among persons, and whoever is addressed among collectives, say otherwise themselves; a name alone
        // may deceive
        boolean isSure = named == RecipientKind.PERSON
                ? !WrittenName.of(name).salutation().isEmpty()
                : units.meant(name).isPresent();
        return new Kind(named, isSure);
    }

    /** Whether a cell of the kind says nothing, or what people are: no code that was not understood. */
    private static boolean isKnown(String words) {
        return words.isEmpty() || PEOPLE.matcher(words).find();
    }

    /** What the name alone tells: how names of collectives begin, or of persons; null when it may be either. */
    private static @Nullable RecipientKind named(String name, WrittenUnits units) {
        var folded = VietnameseText.fold(name);
        if (folded.startsWith("ho ong ") || folded.startsWith("ho ba ") || folded.startsWith("gia dinh ")) {
            return RecipientKind.HOUSEHOLD;
        }
        if (!WrittenName.of(name).salutation().isEmpty()) {
            return RecipientKind.PERSON;
        }
        if (beginsAsACollective(name) || units.meant(name).isPresent()) {
            return RecipientKind.COLLECTIVE;
        }
        return ListLines.namesAPerson(name) ? RecipientKind.PERSON : null;
    }

    private static boolean beginsAsACollective(String name) {
        var written = VietnameseText.normalise(name).toLowerCase(Locale.ROOT);
        return written.equals(withoutAccents(written))
                ? WITHOUT_ACCENTS.stream().anyMatch(written::startsWith)
                : COLLECTIVES.stream().anyMatch(written::startsWith);
    }

    private static String withoutAccents(String written) {
        var folded = VietnameseText.fold(written);
        return written.endsWith(" ") ? folded + " " : folded;
    }

    /** The rating that cells of one row mean; null when the words of one are not known, or when they do not mean the same. */
    static @Nullable Rating rating(List<String> written) {
        Rating one = null;
        for (String cell : written) {
            var rating = rating(cell);
            if (rating == null || (one != null && one != rating)) {
                return null;
            }
            one = rating;
        }
        return one;
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
