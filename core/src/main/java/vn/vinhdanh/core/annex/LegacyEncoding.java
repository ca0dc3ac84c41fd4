package vn.vinhdanh.core.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices text typed in the fonts of before Unicode: TCVN3 (.VnTime) and VNI show other letters than they store, so that "Cộng hòa"
 * is stored as "Céng hßa" or "Coäng hoøa". Such a list must be converted by the program that made it.
 */
final class LegacyEncoding {

    /** Signs that stand inside words in TCVN3 and never in Unicode Vietnamese. */
    private static final String TCVN3 = "µ¸¶·¹¨»¾¼½Æ©ÇËÎÏÐÑÖ×ØÜÞßåæç«ëîïñ¬ö÷øûþ®ª¤¦§";

    /** Marks that VNI puts after a plain vowel. */
    private static final String VNI_MARKS = "øûõïùêâàáãèéëúüÙØÛÕÏÊÂ";

    private LegacyEncoding() {}

    /** Name of the encoding when at least a twentieth of the texts, and three, are written in it; else null. */
    static @Nullable String of(List<AnnexLine> lines) {
        int texts = 0;
        int tcvn3 = 0;
        int vni = 0;
        for (var line : lines.subList(0, Math.min(lines.size(), 2_000))) {
            for (String cell : line.cells()) {
                if (cell.length() > 3 && Character.isLetter(cell.charAt(0))) {
                    texts++;
                    if (vni(cell)) {
                        vni++;
                    } else if (tcvn3(cell)) {
                        tcvn3++;
                    }
                }
            }
        }
        int least = Math.max(3, texts / 20);
        return vni >= least && vni >= tcvn3 ? "VNI" : tcvn3 >= least ? "TCVN3 (ABC)" : null;
    }

    private static boolean tcvn3(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (TCVN3.indexOf(text.charAt(i)) >= 0 && Character.isLetter(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean vni(String text) {
        int pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            if (VNI_MARKS.indexOf(text.charAt(i)) >= 0 && "aeouyöôAEOUYÖÔ".indexOf(text.charAt(i - 1)) >= 0) {
                // oà, uý, uè are also Unicode spellings; øûõïêâ after a vowel are not, except uê and uâ
                if ("øûõïëüØÛÕÏ".indexOf(text.charAt(i)) >= 0
                        || ("aeoAEO".indexOf(text.charAt(i - 1)) >= 0 && "êâùÊÂÙ".indexOf(text.charAt(i)) >= 0)) {
                    pairs++;
                }
            }
        }
        return pairs > 0;
    }
}
