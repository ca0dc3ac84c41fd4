package vn.vinhdanh.portal.honour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.vinhdanh.portal.copy.SearchWords;

/** What people say before a name: BS., PGS.TS, đồng chí, thầy, Thượng tá. It stands in {@code search/titles.txt}. */
final class Titles {

    private static final int LONGEST = 6;

    /** Names of families that are written as titles are when nobody types accents; after a title they begin the name. */
    private static final Set<String> FAMILIES = Set.of("chu", "ong");

    /** Titles with accents, by the same without. */
    private static final Map<String, Set<String>> KNOWN = read();

    private Titles() {}

    /**
     * How many words at the beginning are titles; 0 when they are all there is.
     *
     * @param words as they are written
     */
    static int before(List<String> words) {
        int from = 0;
        for (int next = one(words, from); next > from; next = one(words, from)) {
            from = next;
        }
        return from < words.size() ? from : 0;
    }

    /** Where the longest title that begins here ends; where it begins when there is none. */
    private static int one(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
            var written = String.join(" ", words.subList(from, to));
            var plain = String.join(" ", SearchWords.plain(written));
            if (from > 0 && FAMILIES.contains(plain)) {
                return from;
            }
            var accented = KNOWN.getOrDefault(plain, Set.of());
            boolean meant = SearchWords.hasAccents(String.join(" ", words))
                    ? accented.contains(String.join(" ", SearchWords.accented(written)))
                    : !accented.isEmpty();
            if (meant) {
                return to;
            }
        }
        return from;
    }

    private static Map<String, Set<String>> read() {
        var known = new HashMap<String, Set<String>>();
        var in = Objects.requireNonNull(Titles.class.getResourceAsStream("/search/titles.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    for (String title : line.split("\\|")) {
                        known.computeIfAbsent(String.join(" ", SearchWords.plain(title)), k -> new HashSet<>())
                                .add(String.join(" ", SearchWords.accented(title)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.remove("");
        return known;
    }
}
