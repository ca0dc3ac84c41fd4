package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.SearchWords;

/** Finds awards by their English names as the catalogue has them: "certificate of merit", "labour order third class". */
final class EnglishAwards {

    private static final Set<String> SMALL =
            Set.of("of", "the", "a", "an", "for", "and", "in", "by", "to", "from", "at", "with");

    private static final Map<String, String> SAME = Map.of(
            "labor", "labour",
            "1st", "first",
            "2nd", "second",
            "3rd", "third",
            "defense", "defence");

    private EnglishAwards() {}

    /**
     * What a question in English asks for.
     *
     * @param award the condition: one of these awards
     * @param others the words that are no part of its name; may be empty
     */
    record Named(Query award, String others) {}

    /** Labour orders, provincial emulation fighters. */
    private static String singular(String word, Set<String> known) {
        var without = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return known.contains(word) || !known.contains(without) ? word : without;
    }

    /**
     * Awards whose English name has the English words of a question. Null when the question has no English word of an award, or no award
     * has them all.
     *
     * @param words as they are written
     */
    static @Nullable Named read(List<String> words, Collection<PublicAward> awards) {
        var namesByCode = new HashMap<String, Set<String>>();
        var known = new HashSet<String>();
        for (PublicAward award : awards) {
            var name = new HashSet<String>();
            award.revisions().forEach(r -> name.addAll(SearchWords.plain(r.nameEn())));
            name.removeAll(SMALL);
            namesByCode.put(award.code(), name);
            known.addAll(name);
        }
        var english = new HashSet<String>();
        var others = new ArrayList<String>();
        boolean surely = false;
        for (String word : words) {
            for (String one : SearchWords.plain(word)) {
                var plain = singular(SAME.getOrDefault(one, one), known);
                if (known.contains(plain)) {
                    english.add(plain);
                    surely |= !Keystrokes.syllable(plain);
                } else if (!SMALL.contains(plain)) {
                    others.add(word);
                }
            }
        }
        var codes = new ArrayList<BytesRef>();
        namesByCode.forEach((code, name) -> {
            if (name.containsAll(english)) {
                codes.add(new BytesRef(code));
            }
        });
        if (!surely || codes.isEmpty()) {
            return null;
        }
        return new Named(new TermInSetQuery(Fields.AWARD, codes), String.join(" ", others));
    }
}
