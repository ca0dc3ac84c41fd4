package vn.vinhdanh.core.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The one place that knows how Vietnamese text is stored, compared and ordered. Text is stored in NFC; looked up by its
 * {@linkplain #fold folded} form; people are ordered by given name in Vietnamese order.
 *
 * <p>Names are never "corrected": old and new tone placement (hòa, hoà) stay as written and meet only in the folded form.
 */
public final class VietnameseText {

    private static final RuleBasedCollator COLLATOR = collator();

    /** Vietnamese dictionary order (a ă â b … ; ngang huyền hỏi ngã sắc nặng) for any text but names of people. */
    public static final Comparator<String> ORDER = Comparator.comparing(VietnameseText::sortKey);

    /** Order of people: given name (the last word) first, then family and middle names. */
    public static final Comparator<String> PERSON_ORDER = Comparator.comparing(VietnameseText::personSortKey);

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int PICTURE_SELECTOR = 0xFE0F;

    private VietnameseText() {}

    private static RuleBasedCollator collator() {
        var collator = (RuleBasedCollator) Collator.getInstance(new ULocale("vi_VN"));
        collator.setStrength(Collator.TERTIARY);
        collator.freeze();
        return collator;
    }

    /**
     * The form in which text is stored: NFC, no control or invisible characters but the joiners inside pictures, runs of white space made one space, trimmed, and one letter Đ:
     * fonts and old converters write it as the Icelandic Ð or the African Ɖ, which look the same and are found by nobody.
     *
     * @param text any text, composed or decomposed
     */
    public static String normalise(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length());
        boolean gap = false;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !out.isEmpty();
            } else if (joins(composed, i, c)
                    || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.appendCodePoint(stroke(c));
            }
        }
        return out.toString();
    }

    /** Whether an invisible joiner makes one picture of two: a family is four faces and three joiners, and one character to everybody. */
    private static boolean joins(String text, int after, int c) {
        if (c != ZERO_WIDTH_JOINER || after < 2 || after >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(after - 1);
        return (Character.isExtendedPictographic(before)
                        || Character.isEmojiModifier(before)
                        || before == PICTURE_SELECTOR)
                && Character.isExtendedPictographic(text.codePointAt(after));
    }

    /** Đ and đ for the letters that look like them; every other letter as it is. */
    private static int stroke(int c) {
        return switch (c) {
            case '\u00D0', '\u0189' -> 'Đ';
            case '\u00F0', '\u0256' -> 'đ';
            default -> c;
        };
    }

    /**
     * Like {@link #normalise}, but line breaks are kept (as {@code \n}), for texts of several paragraphs.
     *
     * @param text any text, composed or decomposed
     */
    public static String normaliseLines(String text) {
        var out = new StringBuilder(text.length());
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            out.append(normalise(line)).append('\n');
        }
        return out.toString().strip();
    }

    /**
     * The form in which text is kept whose spaces mean something, as Markdown: NFC, line feeds, no control or invisible characters;
     * indentation stays.
     *
     * @param text any text, composed or decomposed
     */
    public static String normaliseIndented(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\t", "    ")
                .replace('\u00a0', ' ');
        var out = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
        return out.toString().stripTrailing();
    }

    /**
     * The form in which text is looked up: lower case, without any accent, đ and what looks like it as d, everything that is neither
     * letter nor digit as one space. Equal for hòa and hoà, for NFC and NFD; idempotent.
     *
     * @param text any text
     */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var out = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = stroke(decomposed.codePointAt(i));
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c == 'đ' || c == 'Đ' ? "d" : new String(Character.toChars(c)).toLowerCase(Locale.ROOT));
            } else {
                gap = !out.isEmpty();
            }
        }
        return out.toString();
    }

    /**
     * Lower-case words joined by hyphens for an address: {@code "Thi đua năm 2021!"} becomes {@code thi-dua-nam-2021}. At most
     * 80 characters, cut at a word; may be empty when the text has no letter or digit.
     */
    public static String slug(String text) {
        var slug = fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-+|-+$)", "");
        if (slug.length() <= 80) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', 80);
        return slug.substring(0, cut > 0 ? cut : 80);
    }

    /** A key of ASCII characters whose binary order is the Vietnamese order of the text; at most 255 characters. */
    public static String sortKey(String text) {
        return limited(HexFormat.of().formatHex(key(text)));
    }

    /**
     * A key like {@link #sortKey} for a person's name, read given name first: the given name (the last word) decides wholly
     * before family and middle names are looked at.
     */
    public static String personSortKey(String name) {
        var normal = normalise(name);
        int last = normal.lastIndexOf(' ');
        var given = HexFormat.of().formatHex(key(normal.substring(last + 1)));
        return limited(last < 0 ? given : given + HexFormat.of().formatHex(key(normal.substring(0, last))));
    }

    private static String limited(String hex) {
        return hex.length() <= 255 ? hex : hex.substring(0, 254);
    }

    private static byte[] key(String text) {
        try {
            return COLLATOR.getCollationKey(text).toByteArray();
        } catch (RuntimeException e) {
            throw new IllegalStateException("No sort key for a text of " + text.length() + " characters", e);
        }
    }

    /** How many characters a person counts in the text (grapheme clusters, decomposed accents included). */
    public static int countAsAPerson(String text) {
        var iterator = com.ibm.icu.text.BreakIterator.getCharacterInstance(ULocale.ROOT);
        iterator.setText(text);
        int count = 0;
        while (iterator.next() != com.ibm.icu.text.BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
