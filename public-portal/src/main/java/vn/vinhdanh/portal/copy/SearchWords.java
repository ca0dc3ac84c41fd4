package vn.vinhdanh.portal.copy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Turns text into the words of the index, the same way when indexing and when asking. A plain word has no accents (đ as d, a
 * last y as i after a consonant, so that Mỹ and Mĩ meet); an accented word keeps its accents, but not the place where the tone
 * is written, so that hòa and hoà are one: its letters, then its tone.
 */
public final class SearchWords {

    private static final int LONGEST = 60;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private SearchWords() {}

    /** The plain words of a text, in order. */
    public static List<String> plain(String text) {
        var words = new ArrayList<String>();
        for (String word : VietnameseText.fold(letters(text)).split(" ")) {
            if (!word.isEmpty()) {
                words.add(oneSpelling(limit(word)));
            }
        }
        return words;
    }

    /** The accented words of a text, in order. */
    public static List<String> accented(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var tones = new StringBuilder();
        var decomposed =
                Normalizer.normalize(letters(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (isTone(c)) {
                tones.append(c);
            } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.append(c);
            } else if (Character.isSurrogate(c)) {
                word.append(c);
            } else if (Character.getType(c) != Character.FORMAT) {
                close(words, word, tones);
            }
        }
        close(words, word, tones);
        return words;
    }

    /** The words of a text as they are written, one for each of its {@linkplain #plain plain} words. */
    public static List<String> asWritten(String text) {
        var written = NO_WORD.splitAsStream(VietnameseText.normalise(text))
                .filter(word -> !word.isEmpty())
                .toList();
        var plain = plain(text);
        return written.size() == plain.size() ? written : plain;
    }

    /** Whether a text carries any accent, so that its writer meant them. */
    public static boolean hasAccents(String text) {
        return Normalizer.normalize(letters(text), Normalizer.Form.NFKD)
                .codePoints()
                .anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK || c == 'đ' || c == 'Đ');
    }

    /** The Icelandic Ð and the African Ɖ look like Đ, and old fonts were brought to them. */
    private static String letters(String text) {
        return text.replace('\u00d0', 'Đ')
                .replace('\u00f0', 'đ')
                .replace('\u0189', 'Đ')
                .replace('\u0256', 'đ');
    }

    private static void close(List<String> words, StringBuilder word, StringBuilder tones) {
        if (!word.isEmpty()) {
            var letters = oneSpelling(Normalizer.normalize(word, Normalizer.Form.NFC));
            words.add(limit(tones.isEmpty() ? letters : letters + tones.charAt(0)));
        }
        word.setLength(0);
        tones.setLength(0);
    }

    private static boolean isTone(char c) {
        return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
    }

    private static String oneSpelling(String word) {
        int n = word.length();
        if (n < 2 || word.charAt(n - 1) != 'y') {
            return word;
        }
        char before = word.charAt(n - 2);
        boolean consonant = "bcdghklmnpqrstvx".indexOf(before) >= 0;
        return consonant || word.endsWith("quy") ? word.substring(0, n - 1) + "i" : word;
    }

    private static String limit(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
