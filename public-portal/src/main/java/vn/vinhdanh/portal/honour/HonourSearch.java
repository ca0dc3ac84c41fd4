package vn.vinhdanh.portal.honour;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.SearchWords;

/**
 * Answers questions to the register of honours. All words must occur, accents aside; the last may be unfinished. Names as
 * written, accents included, come first. When nothing has all words, small typing errors are forgiven, then a missing word.
 */
@Component
public class HonourSearch {

    /** Results on a page. */
    public static final int SIZE = 20;

    private static final Set<String> COUNTED = Set.of(Fields.AWARD, Fields.YEAR, Fields.RECIPIENT_KIND);

    private static final Sort NAMES = new Sort(
            new SortField(Fields.ORDER, SortField.Type.STRING),
            new SortField(Fields.AT, SortField.Type.LONG, true),
            SortField.FIELD_DOC);

    private final PublicCopy copy;
    private final Cache<Asked, Counted> counted =
            Caffeine.newBuilder().maximumSize(4_000).build();
    private volatile @Nullable Known coverage;

    private record Known(long stamp, Coverage coverage) {}

    /** A question whatever its order and page, and the state of the copy that it was put to. */
    private record Asked(HonourQuestion question, long stamp) {}

    /** What is the same on all pages of an answer. */
    private record Counted(HonourAnswer.How how, long total, Map<String, Map<String, Integer>> counts) {

        static final Counted NOTHING = new Counted(HonourAnswer.How.EXACT, 0, Map.of());
    }

    HonourSearch(PublicCopy copy) {
        this.copy = copy;
    }

    /** A page of the answer. */
    public HonourAnswer answer(HonourQuestion question, int offset, int size) {
        var plain = SearchWords.plain(question.words());
        if (plain.isEmpty() && !question.words().isBlank()) {
            return new HonourAnswer(List.of(), 0, HonourAnswer.How.EXACT, Map.of());
        }
        var asked = new Asked(question.with("sap-xep", ""), copy.stamp(Set.of(PublicKind.HONOUR)));
        var known = counted.get(asked, a -> count(a.question(), plain));
        if (known.total() == 0) {
            return new HonourAnswer(List.of(), 0, HonourAnswer.How.EXACT, Map.of());
        }
        var page = copy.search(
                query(question, plain, known.how()), sort(question, plain), offset, size, PublicHonour.class);
        return new HonourAnswer(page.items(), page.total(), known.how(), known.counts());
    }

    private Counted count(HonourQuestion question, List<String> plain) {
        for (HonourAnswer.How how : HonourAnswer.How.values()) {
            if (how != HonourAnswer.How.EXACT
                    && (plain.isEmpty() || (how == HonourAnswer.How.PARTIAL && plain.size() < 3))) {
                break;
            }
            var found = copy.count(query(question, plain, how), COUNTED);
            if (found.total() > 0) {
                return new Counted(how, found.total(), found.counts());
            }
        }
        return Counted.NOTHING;
    }

    /** The newest honours. */
    public List<PublicHonour> newest(int limit) {
        return copy.search(PublicCopy.of(PublicKind.HONOUR), PublicCopy.NEWEST, 0, limit, PublicHonour.class)
                .items();
    }

    /** All honours of a recipient, newest first. */
    public List<PublicHonour> ofRecipient(String recipientCode) {
        return copy.search(
                        PublicCopy.of(PublicKind.HONOUR, Fields.RECIPIENT, recipientCode),
                        PublicCopy.NEWEST,
                        0,
                        100,
                        PublicHonour.class)
                .items();
    }

    /** How often the recipients of these honours were honoured, by their code. */
    public Map<String, Integer> times(List<PublicHonour> honours) {
        var times = new HashMap<String, Integer>();
        honours.forEach(h -> times.computeIfAbsent(
                h.recipientCode(), code -> copy.count(new TermQuery(new Term(Fields.RECIPIENT, code)))));
        return times;
    }

    /** What the register covers. */
    public Coverage coverage() {
        long stamp = copy.stamp(Set.of(PublicKind.HONOUR, PublicKind.DECISION));
        var known = coverage;
        return known == null || known.stamp() != stamp ? survey(stamp) : known.coverage();
    }

    /** One reader surveys, the others wait for the answer: it looks at every honour. */
    private synchronized Coverage survey(long stamp) {
        var known = coverage;
        if (known == null || known.stamp() < stamp) {
            known = new Known(stamp, survey());
            coverage = known;
        }
        return known.coverage();
    }

    private Coverage survey() {
        var honours = copy.count(PublicCopy.of(PublicKind.HONOUR), Set.of(Fields.YEAR));
        var years = new TreeMap<>(honours.counts().getOrDefault(Fields.YEAR, Map.of()));
        var decisions = copy.count(PublicCopy.of(PublicKind.DECISION), Set.of(Fields.AUTHORITY));
        var authorities = decisions.counts().getOrDefault(Fields.AUTHORITY, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(8)
                .toList();
        return new Coverage(
                honours.total(),
                decisions.total(),
                years.isEmpty() ? 0 : Integer.parseInt(years.firstKey()),
                years.isEmpty() ? 0 : Integer.parseInt(years.lastKey()),
                authorities);
    }

    private static Sort sort(HonourQuestion question, List<String> words) {
        return switch (question.sort()) {
            case "ten" -> NAMES;
            case "moi" -> PublicCopy.NEWEST;
            default -> words.isEmpty() ? PublicCopy.NEWEST : PublicCopy.BEST;
        };
    }

    private static Query query(HonourQuestion question, List<String> plain, HonourAnswer.How how) {
        var query = new BooleanQuery.Builder().add(PublicCopy.of(PublicKind.HONOUR), Occur.FILTER);
        exactly(query, Fields.AWARD, question.award());
        exactly(query, Fields.YEAR, question.year());
        exactly(query, Fields.RECIPIENT_KIND, question.kind());
        exactly(query, Fields.DECISION, question.decision());
        for (String word : SearchWords.plain(question.unit())) {
            query.add(new TermQuery(new Term(Fields.UNIT, word)), Occur.FILTER);
        }
        if (!plain.isEmpty()) {
            query.add(required(plain, how), Occur.FILTER);
            closeness(query, question.words(), plain);
        }
        return query.build();
    }

    private static Query required(List<String> plain, HonourAnswer.How how) {
        var words = new BooleanQuery.Builder();
        for (int i = 0; i < plain.size(); i++) {
            var word = plain.get(i);
            boolean last = i == plain.size() - 1;
            var meant = how == HonourAnswer.How.EXACT ? exact(word, last) : similar(word, last);
            words.add(meant, how == HonourAnswer.How.PARTIAL ? Occur.SHOULD : Occur.MUST);
        }
        if (how == HonourAnswer.How.PARTIAL) {
            words.setMinimumNumberShouldMatch(plain.size() - 1);
        }
        return words.build();
    }

    private static Query exact(String word, boolean unfinished) {
        var term = new Term(Fields.TEXT, word);
        if (!unfinished) {
            return new TermQuery(term);
        }
        return new BooleanQuery.Builder()
                .add(new TermQuery(term), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.NAME, word)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.UNIT, word)), Occur.SHOULD)
                .build();
    }

    private static Query similar(String word, boolean unfinished) {
        var either = new BooleanQuery.Builder().add(exact(word, unfinished), Occur.SHOULD);
        if (word.length() >= 3) {
            either.add(new FuzzyQuery(new Term(Fields.TEXT, word), 1, 0, 50, true), Occur.SHOULD);
        }
        return either.build();
    }

    /** What makes a result better: the name as a whole, as written, its words, their order. */
    private static void closeness(BooleanQuery.Builder query, String asked, List<String> plain) {
        better(query, Fields.NAME_WHOLE, String.join(" ", plain), 40);
        var phrase = new PhraseQuery.Builder();
        for (String word : plain) {
            better(query, Fields.NAME, word, 4);
            better(query, Fields.UNIT, word, 1);
            phrase.add(new Term(Fields.NAME, word));
        }
        if (plain.size() > 1) {
            query.add(new BoostQuery(new ConstantScoreQuery(phrase.build()), 12), Occur.SHOULD);
        }
        if (SearchWords.hasAccents(asked)) {
            var accented = SearchWords.accented(asked);
            better(query, Fields.NAME_WHOLE_ACCENTED, String.join(" ", accented), 60);
            for (String word : accented) {
                better(query, Fields.NAME_ACCENTED, word, 6);
            }
        }
    }

    private static void better(BooleanQuery.Builder query, String field, String value, float by) {
        query.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), by), Occur.SHOULD);
    }

    private static void exactly(BooleanQuery.Builder query, String field, String value) {
        if (!value.isEmpty()) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
