package vn.vinhdanh.reporting.statistics;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What part of a name looks for, as a regular expression for the lower-case name that the database and Java read alike. Typed
 * without accents it finds every accent; typed with accents they count, but not the place of the tone: {@code hoà} and {@code hòa}
 * are one word in two spellings. Đ is found however it was written (U+0110, U+00D0, U+0189).
 */
final class UnitNamePattern {

    private static final List<String> FAMILIES = List.of(
            "aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđðɖ");
    private static final String CROSSED = "đðɖ";

    /** Both spellings of a vowel pair whose tone stands on either, by each of them. */
    private static final Map<String, String> SPELLINGS = spellings();

    private UnitNamePattern() {}

    /** @param typed in NFC, not blank */
    static String of(String typed) {
        var text = typed.toLowerCase(Locale.ROOT);
        boolean plain = text.chars().noneMatch(c -> CROSSED.indexOf(c) >= 0)
                && Normalizer.normalize(text, Normalizer.Form.NFD).length() == text.length();
        var pattern = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            var spellings = i + 2 <= text.length() ? SPELLINGS.get(text.substring(i, i + 2)) : null;
            if (!plain && spellings != null) {
                pattern.append(spellings);
                i += 2;
                continue;
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            pattern.append(one(c, plain));
        }
        return pattern.toString();
    }

    private static String one(int c, boolean plain) {
        if (CROSSED.indexOf(c) >= 0) {
            return "[" + CROSSED + "]";
        }
        if (plain) {
            for (String family : FAMILIES) {
                if (family.charAt(0) == c) {
                    return "[" + family + "]";
                }
            }
        }
        return Character.isLetterOrDigit(c) || c == ' ' || c > 0x7f
                ? Character.toString(c)
                : "\\" + Character.toString(c);
    }

    private static Map<String, String> spellings() {
        var map = new HashMap<String, String>();
        for (String pair : List.of("oa", "oe", "uy")) {
            for (char tone : new char[] {'\u0300', '\u0301', '\u0309', '\u0303', '\u0323'}) {
                var first = composed(pair.substring(0, 1) + tone) + pair.charAt(1);
                var second = pair.charAt(0) + composed(pair.substring(1) + tone);
                var both = "(" + first + "|" + second + ")";
                map.put(first, both);
                map.put(second, both);
            }
        }
        return Map.copyOf(map);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
