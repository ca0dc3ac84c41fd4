package vn.vinhdanh.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Reads the name of an award as an office wrote it: accents, capitals, abbreviations (UBND, TTg, CSTĐ) and the word "cấp" do not
 * matter. An exact name wins; else the longest name the writing begins with; else every award whose name begins with the
 * writing ("Bằng khen"), which is ambiguous and must be asked.
 */
final class AwardNames {

    private AwardNames() {}

    static List<AwardSummary> resolve(String written, List<AwardSummary> inForce) {
        var wanted = key(written);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var exact = new ArrayList<AwardSummary>();
        var beginning = new ArrayList<AwardSummary>();
        var longest = new ArrayList<AwardSummary>();
        int length = 0;
        for (AwardSummary award : inForce) {
            boolean isExact = false;
            boolean begins = false;
            int covered = 0;
            for (String name : names(award)) {
                var known = key(name);
                isExact |= known.equals(wanted);
                begins |= known.startsWith(wanted + " ");
                if (wanted.startsWith(known + " ")) {
                    covered = Math.max(covered, known.length());
                }
            }
            if (isExact) {
                exact.add(award);
            } else if (begins) {
                beginning.add(award);
            }
            if (covered > length) {
                longest.clear();
                length = covered;
            }
            if (covered > 0 && covered == length) {
                longest.add(award);
            }
        }
        if (!exact.isEmpty()) {
            return List.copyOf(exact);
        }
        return List.copyOf(longest.isEmpty() ? beginning : longest);
    }

    private static List<String> names(AwardSummary award) {
        var names = new ArrayList<>(award.shortNames());
        names.add(award.nameVi());
        return names;
    }

    private static String key(String name) {
        var words = new StringBuilder();
        for (String word : VietnameseText.fold(name).split(" ")) {
            words.append(
                    switch (word) {
                        case "ubnd" -> "uy ban nhan dan ";
                        case "cstd" -> "chien si thi dua ";
                        case "cstdcs" -> "chien si thi dua co so ";
                        case "ttg" -> "thu tuong ";
                        case "cp" -> "chinh phu ";
                        case "bk" -> "bang khen ";
                        case "gk" -> "giay khen ";
                        case "ct" -> "chu tich ";
                        case "hc" -> "huan chuong ";
                        case "hcld" -> "huan chuong lao dong ";
                        case "sy" -> "si ";
                        case "cap", "danh", "hieu", "tang" -> "";
                        default -> word + " ";
                    });
        }
        return words.toString().strip();
    }
}
