package vn.vinhdanh.core.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private ListWords() {}

    /**
     * What a line is about, by its own words, else by those above it, else by how the name begins.
     *
     * @param above what headings and group lines say of it; null when they say nothing
     */
    static RecipientKind kind(String said, @Nullable RecipientKind above, String name, WrittenUnits units) {
        var own = kind(said, name, units);
        if (!said.isBlank() || above == null || own == RecipientKind.HOUSEHOLD) {
            return own;
        }
        // an office among persons, and whoever is addressed among collectives, say otherwise themselves
        boolean against = above == RecipientKind.PERSON
                ? own == RecipientKind.COLLECTIVE
                : !WrittenName.of(name).salutation().isEmpty() && above == RecipientKind.COLLECTIVE;
        return against ? own : above;
    }

    private static RecipientKind kind(String said, String name, WrittenUnits units) {
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
        boolean salutation = !WrittenName.of(name).salutation().isEmpty();
        return !salutation && (beginsAsACollective(name) || units.meant(name).isPresent())
                ? RecipientKind.COLLECTIVE
                : RecipientKind.PERSON;
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
