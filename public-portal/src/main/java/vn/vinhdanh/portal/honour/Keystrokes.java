package vn.vinhdanh.portal.honour;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed in Telex or VNI while no input method was on: {@code nguyeenx thij hoaf}, {@code nguye6n4 thi5 hoa2}. A mark may
 * follow its letter or come at the end of the syllable, as input methods allow it; a word that does not become a Vietnamese syllable is
 * left as it is.
 */
final class Keystrokes {

    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh?|n?h|[cgkpt]h|tr|gi|qu|[bcdđghklmnpqrstvx])?([aăâeêioôơuưy]{1,3})(ngh?|nh|ch|[cmnpt])?");

    private static final Pattern WITHOUT_MARK = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");

    private static final String TELEX_TONES = "sfrxj";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private final StringBuilder letters = new StringBuilder();
    private char tone;
    private boolean changed;

    private Keystrokes() {}

    /** The text with each word read that can be; the same text when none can. */
    static String read(String text) {
        var read = Arrays.stream(text.split(" ")).map(Keystrokes::word).collect(Collectors.joining(" "));
        return read.equals(text) ? text : read;
    }

    /** Whether plain letters could be a syllable of Vietnamese. */
    static boolean syllable(String plain) {
        return SYLLABLE.matcher(plain).matches();
    }

    private static String word(String word) {
        var typed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (WITHOUT_MARK.matcher(typed).find()) {
            return word;
        }
        var vni = new Keystrokes().vni(typed);
        var read = vni == null ? new Keystrokes().telex(typed) : vni;
        return read == null ? word : read;
    }

    private @Nullable String vni(String typed) {
        if (!Character.isLetter(typed.charAt(0)) || typed.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean taken = switch (c) {
                case '1', '2', '3', '4', '5' -> toned(TONES.charAt(c - '1'));
                case '6' -> replaced("aeo", "âêô");
                case '7' -> horn();
                case '8' -> replaced("aâ", "ăă");
                case '9' -> replaced("d", "đ");
                default -> false;
            };
            if (!taken) {
                letters.append(c);
            }
        }
        return syllable();
    }

    private @Nullable String telex(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int tonePlace = TELEX_TONES.indexOf(c);
            boolean taken = switch (c) {
                case 'a' -> i > 0 && doubled('a', 'â');
                case 'e' -> i > 0 && doubled('e', 'ê');
                case 'o' -> i > 0 && doubled('o', 'ô');
                case 'd' -> letters.indexOf("d") == 0 && replaced("d", "đ");
                case 'w' -> horn() || replaced("aâ", "ăă") || alone();
                default -> tonePlace >= 0 && vowels() && toned(TONES.charAt(tonePlace));
            };
            if (!taken) {
                letters.append(c);
            }
        }
        return syllable();
    }

    private boolean toned(char mark) {
        if (!vowels()) {
            return false;
        }
        tone = mark;
        changed = true;
        return true;
    }

    /** The same vowel again, at once or after the end of the syllable: {@code nguyeen}, {@code nguyene}. */
    private boolean doubled(char vowel, char marked) {
        int at = letters.lastIndexOf(Character.toString(vowel));
        if (at < 0 || letters.substring(at + 1).chars().anyMatch(c -> isVowel((char) c))) {
            return false;
        }
        letters.setCharAt(at, marked);
        changed = true;
        return true;
    }

    /** {@code uo} takes two horns, {@code ua} has its horn at the u, else the last o or u has it; a as in oa takes a breve. */
    private boolean horn() {
        int pair = letters.indexOf("uo");
        if (pair >= 0 && !letters.substring(0, pair).endsWith("q")) {
            letters.replace(pair, pair + 2, "ươ");
        } else if (letters.indexOf("oa") >= 0) {
            return false;
        } else {
            int from = letters.indexOf("qu") == 0 ? 2 : 0;
            int at = Math.max(letters.lastIndexOf("o"), letters.lastIndexOf("u"));
            if (at < from) {
                return false;
            }
            letters.setCharAt(at, letters.charAt(at) == 'o' ? 'ơ' : 'ư');
        }
        changed = true;
        return true;
    }

    private boolean replaced(String plain, String marked) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            int place = plain.indexOf(letters.charAt(i));
            if (place >= 0) {
                letters.setCharAt(i, marked.charAt(place));
                changed = true;
                return true;
            }
        }
        return false;
    }

    private boolean alone() {
        if (vowels()) {
            return false;
        }
        letters.append('ư');
        changed = true;
        return true;
    }

    private boolean vowels() {
        return letters.chars().anyMatch(c -> isVowel((char) c));
    }

    private static boolean isVowel(char c) {
        return "aăâeêioôơuưyáàảãạ".indexOf(c) >= 0;
    }

    /** The syllable with its tone, or null when nothing was read or it is none. */
    private @Nullable String syllable() {
        var found = SYLLABLE.matcher(letters);
        if (!changed || !found.matches()) {
            return null;
        }
        if (tone != 0) {
            letters.insert(tonePlace(found.start(1), found.end(1), found.group(2) != null) + 1, tone);
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** The vowel with a mark of its own; else the middle one, the last before an end, the first of two. */
    private int tonePlace(int from, int to, boolean ended) {
        for (int i = to - 1; i >= from; i--) {
            if ("ăâêôơư".indexOf(letters.charAt(i)) >= 0 && (letters.charAt(i) != 'ư' || i + 1 == to || ended)) {
                return i;
            }
        }
        int n = to - from;
        if (n == 3) {
            return from + 1;
        }
        return n == 2 && ended ? from + 1 : from;
    }
}
