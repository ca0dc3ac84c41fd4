package vn.vinhdanh.portal.honour;

import java.util.List;

/**
 * How the words of a question were taken, where not as they stand.
 *
 * @param words the words that were looked for, read from keystrokes where they were typed so
 * @param decoded whether the words were read from keystrokes of Telex or VNI
 * @param titles what was said before a name and is no part of it, as typed; empty when nothing
 * @param ignored words that were left out because nothing has them, as typed
 * @param apart whether the words left out do occur, only not together with the others
 */
public record Reading(String words, boolean decoded, String titles, List<String> ignored, boolean apart) {

    static Reading asTyped(String words) {
        return new Reading(words, false, "", List.of(), false);
    }

    Reading without(List<String> left, boolean elsewhere) {
        return new Reading(words, decoded, titles, left, elsewhere);
    }

    /** The words left out, each in quotation marks. */
    public String ignoredWords() {
        return "“" + String.join("”, “", ignored) + "”";
    }
}
