package vn.vinhdanh.portal.honour;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the words of a question were taken, where not as they stand.
 *
 * @param words the words that were looked for, read from keystrokes where they were typed so
 * @param decoded whether the words were read from keystrokes of Telex or VNI
 * @param titles what was said before a name and is no part of it, as typed; empty when nothing
 * @param asking words that only ask and were not looked for, as typed
 * @param absent words that were left out because nothing has them, as typed
 * @param apart words that were left out because they do not occur together with the others, as typed
 */
public record Reading(
        String words, boolean decoded, String titles, List<String> asking, List<String> absent, List<String> apart) {

    static Reading asTyped(String words) {
        return new Reading(words, false, "", List.of(), List.of(), List.of());
    }

    static Reading decoded(String words) {
        return new Reading(words, true, "", List.of(), List.of(), List.of());
    }

    Reading titled(String set) {
        return new Reading(words, decoded, set, asking, absent, apart);
    }

    Reading asking(List<String> set) {
        return new Reading(words, decoded, titles, set, absent, apart);
    }

    Reading without(List<String> nowhere, List<String> elsewhere) {
        return new Reading(words, decoded, titles, asking, nowhere, elsewhere);
    }

    /** All words that were left out. */
    public List<String> ignored() {
        return Stream.concat(absent.stream(), apart.stream()).toList();
    }

    /** Words, each in quotation marks. */
    private static String quoted(List<String> words) {
        return "“" + String.join("”, “", words) + "”";
    }

    /** The words that nothing has, each in quotation marks. */
    public String absentWords() {
        return quoted(absent);
    }

    /** The words that do not occur together with the others, each in quotation marks. */
    public String apartWords() {
        return quoted(apart);
    }

    /** The words that only ask, as they were typed. */
    public String askingWords() {
        return "“" + String.join(" ", asking) + "”";
    }
}
