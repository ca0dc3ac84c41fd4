package vn.vinhdanh.core.find;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Whether something is meant by what an official types: accents, capitals and the order of words do not matter, and a word may
 * be the initials of several ("cstd", "bk", "ubnd", "sgddt").
 */
public final class Finding {

    /** Words that people add or leave out. */
    private static final Set<String> FILLING = Set.of("cap", "danh", "hieu", "hinh", "thuc", "va", "cua", "tang");

    /** How offices shorten words within a name; so a name that is written short is found by its long form as well. */
    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("ubnd", "uy ban nhan dan"),
            Map.entry("hdnd", "hoi dong nhan dan"),
            Map.entry("mttq", "mat tran to quoc"),
            Map.entry("ttg", "thu tuong chinh phu"),
            Map.entry("thpt", "trung hoc pho thong"),
            Map.entry("thcs", "trung hoc co so"),
            Map.entry("gd", "giao duc"),
            Map.entry("dt", "dao tao"));

    private Finding() {}

    /**
     * Whether one of the names fits.
     *
     * @param typed what was typed; empty fits everything
     * @param names all that the thing is called: name, short names, aliases, code
     */
    public static boolean fits(String typed, Collection<String> names) {
        var asked = words(typed);
        if (asked.isEmpty()) {
            return true;
        }
        var essential = asked.stream().filter(word -> !FILLING.contains(word)).toList();
        return names.stream()
                .map(Finding::words)
                .anyMatch(name -> all(asked, name)
                        || (!essential.isEmpty() && essential.size() < asked.size() && all(essential, name)));
    }

    private static boolean all(List<String> asked, List<String> name) {
        var initials = initials(name, false);
        var brief = initials(name, true);
        return asked.stream()
                .allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word))
                        || (word.length() > 1 && (initials.contains(word) || brief.contains(word))));
    }

    private static String initials(List<String> name, boolean withoutFilling) {
        var initials = new StringBuilder();
        for (String word : name) {
            if (!withoutFilling || !FILLING.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    private static List<String> words(String text) {
        return Arrays.stream(VietnameseText.fold(text).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> Arrays.stream(LONG.getOrDefault(word, word).split(" ")))
                .map(word -> word.equals("sy") ? "si" : word)
                .toList();
    }
}
