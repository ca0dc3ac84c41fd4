package vn.vinhdanh.core.officefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Syllables;

/**
 * Notices text typed in the fonts of before Unicode: TCVN3 (.VnTime) and VNI show other letters than they store, so that "Cộng hòa"
 * is stored as "Céng hßa" or "Coäng hoøa". A word counts when it is no Vietnamese syllable as it stands and becomes one when it is
 * converted; so names of other languages (Müller, Université, Khamphét) and trademarks are left alone.
 */
final class LegacyEncoding {

    private static final String TCVN3_STORED =
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòôõøö÷ùúýûüþ§¡¢£¤¥¦";
    private static final String TCVN3_SHOWN =
            "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụừứửữựỳýỷỹỵĐĂÂÊÔƠƯ";

    /** The marks of VNI after a plain vowel, and what they add to it. */
    private static final String VNI_MARKS = "øùûõïâàáåãäêèéúüë";

    private static final Map<Character, String> VNI = Map.of(
            'a', "àáảãạâầấẩẫậăằắẳẵặ",
            'e', "èéẻẽẹêềếểễệ",
            'o', "òóỏõọôồốổỗộ",
            'u', "ùúủũụ",
            'y', "ỳýỷỹ",
            'ô', "ờớởỡợ",
            'ö', "ừứửữự");
    private static final String VNI_ALONE_STORED = "ñôöæóòî";
    private static final String VNI_ALONE_SHOWN = "đơưỉĩịỵ";

    /** At least so many cells, and more than those in Unicode, make it the encoding of the list. */
    private static final int LEAST = 3;

    private LegacyEncoding() {}

    /**
     * What a text would read.
     *
     * @param encoding its name as Unikey writes it
     */
    record Found(String encoding, String reading) {}

    /** Name of the encoding that most accented texts of the lines are in; null when it is Unicode. */
    static @Nullable String of(List<FileLine> lines) {
        var counts = new HashMap<String, Integer>();
        int unicode = 0;
        for (var line : lines.subList(0, Math.min(lines.size(), 2_000))) {
            for (String cell : line.cells()) {
                var found = in(cell);
                if (found != null) {
                    counts.merge(found.encoding, 1, Integer::sum);
                } else if (isVietnamese(cell)) {
                    unicode++;
                }
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all < LEAST || all <= unicode
                ? null
                : counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
    }

    /** How many accented words of a text are syllables when they are converted from an old font, and are none as they stand. */
    static int oldWords(String text) {
        int count = 0;
        for (String word : words(text)) {
            boolean old = !isPlain(word) && !isUnicode(word);
            count += old && (syllable(tcvn3(word)) != null || syllable(vni(word)) != null) ? 1 : 0;
        }
        return count;
    }

    /** How many accented words of a text are syllables as they stand. */
    static int unicodeWords(String text) {
        int count = 0;
        for (String word : words(text)) {
            count += !isPlain(word) && Syllables.isOne(word) ? 1 : 0;
        }
        return count;
    }

    /** What a cell would read in the encoding it looks written in; null when nothing speaks for one. */
    static @Nullable Found in(String cell) {
        if (isPlain(cell)) {
            return null;
        }
        int tcvn3 = 0;
        int vni = 0;
        int neither = 0;
        var words = words(cell);
        for (String word : words) {
            if (isPlain(word) || isUnicode(word) || isPowerAfterAWord(word)) {
                continue;
            }
            boolean one = syllable(tcvn3(word)) != null;
            boolean other = syllable(vni(word)) != null;
            tcvn3 += one ? 1 : 0;
            vni += other ? 1 : 0;
            neither += one || other || !hasVowel(word) ? 0 : 1;
        }
        int most = Math.max(tcvn3, vni);
        if (most == 0 || neither > most) {
            return null;
        }
        boolean isVni = vni > tcvn3;
        var reading = new StringBuilder();
        for (String word : words) {
            var shown = isPlain(word) || isBeyond(word) ? null : syllable(isVni ? vni(word) : tcvn3(word));
            reading.append(shown == null ? word : shown);
        }
        return new Found(isVni ? "VNI" : "TCVN3 (ABC)", reading.toString());
    }

    /** The words of a text and what stands between them, in order. */
    private static List<String> words(String text) {
        var parts = new java.util.ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isPart(text.charAt(i)) != isPart(text.charAt(i - 1))) {
                parts.add(text.substring(from, i));
                from = i;
            }
        }
        return parts;
    }

    private static boolean isPart(char c) {
        return Character.isLetter(c) || TCVN3_STORED.indexOf(c) >= 0;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word has a letter that no old font stores. */
    private static boolean isBeyond(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0xff) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnicode(String word) {
        return isBeyond(word) || Syllables.isOne(word) || !Character.isLetter(word.charAt(0)) && word.length() == 1;
    }

    private static boolean isVietnamese(String text) {
        if (isPlain(text)) {
            return false;
        }
        for (String word : words(text)) {
            if (!isPlain(word) && (isBeyond(word) || Syllables.isOne(word))) {
                return true;
            }
        }
        return false;
    }

    /** "Vân¹" with a raised one typed as a letter, not "H¹c". */
    private static boolean isPowerAfterAWord(String word) {
        return word.endsWith("¹") && Syllables.isOne(word.substring(0, word.length() - 1));
    }

    private static boolean hasVowel(String word) {
        return word.toLowerCase(java.util.Locale.ROOT).chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    /** The word when it is a syllable; with the ư that TCVN3 stores as a soft hyphen, which is lost on the way; else null. */
    private static @Nullable String syllable(String word) {
        if (Syllables.isOne(word)) {
            return word;
        }
        for (int i = 0; i < word.length(); i++) {
            if ("ơờớởỡợƠ".indexOf(word.charAt(i)) >= 0) {
                var whole = word.substring(0, i) + "ư" + word.substring(i);
                if (Syllables.isOne(whole)) {
                    return whole;
                }
            }
        }
        return null;
    }

    private static String tcvn3(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = TCVN3_STORED.indexOf(word.charAt(i));
            out.append(at < 0 ? word.charAt(i) : TCVN3_SHOWN.charAt(at));
        }
        return out.toString();
    }

    private static String vni(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char small = Character.toLowerCase(c);
            var toned = VNI.get(small);
            int mark = i + 1 < word.length() ? VNI_MARKS.indexOf(Character.toLowerCase(word.charAt(i + 1))) : -1;
            char shown;
            if (toned != null && mark >= 0 && mark < toned.length()) {
                shown = toned.charAt(mark);
                i++;
            } else {
                int alone = VNI_ALONE_STORED.indexOf(small);
                shown = alone < 0 ? small : VNI_ALONE_SHOWN.charAt(alone);
            }
            out.append(Character.isUpperCase(c) ? Character.toUpperCase(shown) : shown);
        }
        return out.toString();
    }
}
