package vn.vinhdanh.core.find;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.core.shared.NameKey;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What an official typed in order to find something. Each word is the beginning of a word of what is sought, in any order, accents
 * and case not minded.
 *
 * @param typed as it was typed, without needless space
 * @param words folded, in the order of typing, none twice
 */
public record Sought(String typed, List<String> words) {

    /** So much of what was typed is read, in characters: longer than any name that somebody types. */
    private static final int LONGEST = 200;

    /** Reads what was typed; only the first {@value #LONGEST} characters are looked at. */
    public static Sought of(String typed) {
        var text = VietnameseText.normalise(typed);
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        return new Sought(
                text,
                Arrays.stream(VietnameseText.fold(text).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Whether too little was typed to look for: less than two letters or digits. */
    public boolean isEmpty() {
        return words.stream().mapToInt(String::length).sum() < 2;
    }

    /** The typed text without accents, its words parted by one space. */
    public String folded() {
        return VietnameseText.fold(typed);
    }

    /** The same without some words, given folded. */
    public Sought without(Set<String> some) {
        return new Sought(
                typed, words.stream().filter(word -> !some.contains(word)).toList());
    }

    /** Whether every word begins a word of this folded text. */
    public boolean foundIn(String folded) {
        var text = " " + folded;
        return words.stream().allMatch(word -> text.contains(" " + word));
    }

    /**
     * The same as a condition of a statement.
     *
     * @param folded the column of the folded text
     * @param parameters takes the values, in their order
     */
    public String foundIn(String folded, List<Object> parameters) {
        return words.stream()
                .map(word -> {
                    parameters.add("% " + word + "%");
                    return "concat(' ', " + folded + ") like ?";
                })
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /** Whether anything was typed with its accents, so that what bears the same comes first. */
    public boolean marked() {
        return typed.chars().anyMatch(c -> c > 127);
    }

    /** Whether the name has every word with the accents it was typed with; Hòa and Hoà are one. */
    public boolean agreesWith(String name) {
        var own = new HashSet<>(List.of(NameKey.of(name).split(" ")));
        return own.containsAll(List.of(NameKey.of(typed).split(" ")));
    }
}
