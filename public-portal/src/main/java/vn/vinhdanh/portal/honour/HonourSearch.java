package vn.vinhdanh.portal.honour;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.DecisionCampaigns;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.SearchWords;
import vn.vinhdanh.portal.copy.UnitWords;

/**
 * Answers questions to the register of honours. What is closest to the words comes first: names as written, accents included, then names
 * without accents, then units, then all of whom the words are said. When no name or unit has the words, unfinished words and small
 * typing errors are forgiven, then a missing word.
 */
@Component
public class HonourSearch {

    /** Results on a page. */
    public static final int SIZE = 20;

    /** So many are counted, by award, year and kind too; of more it is only said that they are more, and choices have no counts. */
    private static final int MOST_COUNTED = 10_000;

    private static final Set<String> COUNTED =
            Set.of(Fields.AWARD, Fields.YEAR, Fields.RECIPIENT_KIND, Fields.COMMENDATION);

    private static final Sort NAMES = new Sort(
            new SortField(Fields.ORDER, SortField.Type.STRING),
            new SortField(Fields.AT, SortField.Type.LONG, true),
            SortField.FIELD_DOC);

    private final PublicCopy copy;
    private final DecisionCampaigns campaigns;
    private final Register register;
    private final Cache<Asked, Found> known =
            Caffeine.newBuilder().maximumSize(4_000).build();

    /** A question whatever its order and page, and the state of the copy that it was put to. */
    private record Asked(HonourQuestion question, long stamp) {}

    /**
     * What is the same on all pages of an answer.
     *
     * @param turns what comes first, and next; empty when nothing is asked in words
     * @param all whatever is found
     */
    private record Found(
            HonourAnswer.How how, List<Query> turns, Query all, long total, Map<String, Map<String, Integer>> counts) {

        static final Found NOTHING =
                new Found(HonourAnswer.How.EXACT, List.of(), new MatchNoDocsQuery("nothing"), 0, Map.of());
    }

    HonourSearch(PublicCopy copy, DecisionCampaigns campaigns) {
        this.copy = copy;
        this.campaigns = campaigns;
        this.register = new Register(copy);
    }

    /** A page of the answer. */
    public HonourAnswer answer(HonourQuestion question, int offset, int size) {
        long stamp = copy.stamp(Set.of(PublicKind.HONOUR, PublicKind.AWARD, PublicKind.CAMPAIGN, PublicKind.DECISION));
        var found = known.get(new Asked(question.with("sap-xep", ""), stamp), asked -> find(asked.question()));
        if (found.total() == 0) {
            return new HonourAnswer(List.of(), 0, false, HonourAnswer.How.EXACT, Map.of());
        }
        List<PublicHonour> page;
        if (question.sort().isEmpty() && !found.turns().isEmpty()) {
            page = copy.inTurn(found.turns(), offset, size, PublicHonour.class);
        } else {
            var sort = question.sort().equals("ten") ? NAMES : PublicCopy.NEWEST;
            page = copy.page(found.all(), sort, offset, size, PublicHonour.class);
        }
        long total = Math.max(found.total(), offset + page.size());
        boolean more = total > MOST_COUNTED && !found.turns().isEmpty();
        return new HonourAnswer(page, more ? MOST_COUNTED : total, more, found.how(), found.counts());
    }

    /** The condition of all that a question finds when nothing in it is forgiven. */
    public Query exactly(HonourQuestion question) {
        var found = find(question);
        return found.how() == HonourAnswer.How.EXACT ? found.all() : new MatchNoDocsQuery("nothing exact");
    }

    private Found find(HonourQuestion question) {
        var words = new WordsAsked(question.words());
        var filters = filters(question);
        if (words.none()) {
            return question.words().isBlank()
                    ? everybody(within(PublicCopy.of(PublicKind.HONOUR), filters))
                    : Found.NOTHING;
        }
        var anywhere = within(words.anywhere(), filters);
        var close = within(words.close(), filters);
        if (any(close)) {
            var found = found(HonourAnswer.How.EXACT, and(close, anywhere), anywhere);
            // what is close is said anywhere too, but for words that are abbreviated across one another
            return found.total() > 0 ? found : found(HonourAnswer.How.EXACT, close, either(close));
        }
        var unfinished = within(words.unfinished(), filters);
        var slipped = within(words.oneSlip(), filters);
        boolean exact = any(and(unfinished, anywhere));
        var near = and(and(unfinished, slipped), anywhere);
        if (exact || any(slipped)) {
            return found(exact ? HonourAnswer.How.EXACT : HonourAnswer.How.SIMILAR, near, either(near));
        }
        var similar = within(words.slips(), filters);
        if (any(similar)) {
            return found(HonourAnswer.How.SIMILAR, similar, either(similar));
        }
        return words.size() < 3
                ? Found.NOTHING
                : found(HonourAnswer.How.PARTIAL, List.of(), within(words.most(), filters));
    }

    private boolean any(List<Query> conditions) {
        return conditions.stream().anyMatch(copy::any);
    }

    private Found found(HonourAnswer.How how, List<Query> turns, Query all) {
        var counts = copy.count(all, COUNTED, MOST_COUNTED);
        return new Found(how, turns, all, counts.total(), counts.counts());
    }

    private Found everybody(Query all) {
        var counts = copy.count(all, COUNTED, MOST_COUNTED);
        long total = counts.total() > MOST_COUNTED ? copy.count(all) : counts.total();
        return new Found(HonourAnswer.How.EXACT, List.of(), all, total, counts.counts());
    }

    private List<Query> filters(HonourQuestion question) {
        var filters = new ArrayList<Query>();
        exactly(filters, Fields.AWARD, question.award());
        exactly(filters, Fields.YEAR, question.year());
        exactly(filters, Fields.RECIPIENT_KIND, question.kind());
        exactly(filters, Fields.COMMENDATION, question.commendation());
        exactly(filters, Fields.COMMUNE, question.commune());
        exactly(filters, Fields.RECIPIENT, question.recipient());
        exactly(filters, Fields.DECISION, question.decision());
        for (String word : UnitWords.oneForm(SearchWords.plain(question.unit()))) {
            exactly(filters, Fields.UNIT, word);
        }
        if (!question.level().isEmpty()) {
            filters.add(anyOf(Fields.AWARD, register.awardsOf(question.level())));
        }
        if (!question.campaign().isEmpty()) {
            filters.add(anyOf(Fields.DECISION, campaigns.decisionsOf(question.campaign())));
        }
        return filters;
    }

    private static void exactly(List<Query> filters, String field, String value) {
        if (!value.isEmpty()) {
            filters.add(new TermQuery(new Term(field, value)));
        }
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static List<Query> within(List<Query> conditions, List<Query> filters) {
        return conditions.stream().map(query -> within(query, filters)).toList();
    }

    private static Query within(Query condition, List<Query> filters) {
        if (filters.isEmpty()) {
            return condition;
        }
        var all = new BooleanQuery.Builder().add(condition, Occur.FILTER);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        return all.build();
    }

    private static List<Query> and(List<Query> first, Query then) {
        return and(first, List.of(then));
    }

    private static List<Query> and(List<Query> first, List<Query> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Query either(List<Query> conditions) {
        if (conditions.size() == 1) {
            return conditions.getFirst();
        }
        var either = new BooleanQuery.Builder();
        conditions.forEach(query -> either.add(query, Occur.SHOULD));
        return either.build();
    }

    /** Honours whose name or unit goes on as these words do, the closest first, each found without forgiving anything first. */
    List<PublicHonour> completions(String words, int limit) {
        var asked = new WordsAsked(words);
        if (asked.none()) {
            return List.of();
        }
        var going = copy.inTurn(and(asked.unfinished(), asked.close()), 0, limit, PublicHonour.class);
        return going.isEmpty() ? copy.inTurn(asked.oneSlip(), 0, limit, PublicHonour.class) : going;
    }

    /** The newest honours. */
    public List<PublicHonour> newest(int limit) {
        return copy.search(PublicCopy.of(PublicKind.HONOUR), PublicCopy.NEWEST, 0, limit, PublicHonour.class)
                .items();
    }

    /** The honours of a recipient, newest first, at most a hundred. */
    public List<PublicHonour> ofRecipient(String recipientCode) {
        return copy.page(of(recipientCode), PublicCopy.NEWEST, 0, 100, PublicHonour.class);
    }

    /** Some of the honours of a recipient, newest first, and in how many honours each achievement year occurs. */
    PublicCopy.Found<PublicHonour> ofRecipient(String recipientCode, int offset, int limit) {
        return copy.search(
                of(recipientCode), PublicCopy.NEWEST, offset, limit, PublicHonour.class, Set.of(Fields.YEAR));
    }

    private static Query of(String recipientCode) {
        return PublicCopy.of(PublicKind.HONOUR, Fields.RECIPIENT, recipientCode);
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
        return register.coverage();
    }

    /** The choices that a filter may offer when what is found is too much to count: every value of the register. */
    Map<String, Map<String, Integer>> everything() {
        return register.everything();
    }

    /** The titles and forms by code. */
    Map<String, PublicAward> awards() {
        return register.awards();
    }
}
