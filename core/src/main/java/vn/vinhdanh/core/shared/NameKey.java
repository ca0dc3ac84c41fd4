package vn.vinhdanh.core.shared;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Tells whether two written names are one: Hòa and Hoà are, Hoa and Hòa are not. A name typed wholly without marks may be any that
 * has the same letters.
 */
public final class NameKey {

    private NameKey() {}

    /** The name in small letters, each syllable's tone at its end. */
    public static String of(String name) {
        var out = new StringBuilder();
        var tone = new StringBuilder();
        var letters =
                Normalizer.normalize(VietnameseText.normalise(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            switch (c) {
                case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323' -> tone.append(c);
                default -> {
                    if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.append(tone);
                        tone.setLength(0);
                    }
                    out.append(c);
                }
            }
        }
        return out.append(tone).toString();
    }

    /** Whether two written names may be one. */
    public static boolean same(String one, String other) {
        var a = of(one);
        var b = of(other);
        return a.equals(b)
                || ((isBare(a) || isBare(b)) && VietnameseText.fold(a).equals(VietnameseText.fold(b)));
    }

    private static boolean isBare(String key) {
        return key.chars().allMatch(c -> c < 128);
    }
}
