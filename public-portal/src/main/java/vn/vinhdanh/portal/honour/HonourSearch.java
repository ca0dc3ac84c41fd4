package vn.vinhdanh.portal.honour;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
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
import vn.vinhdanh.portal.page.Year;

/**
 * Answers questions to the register of honours. What is closest to the words comes first: names as written, accents included, then names
 * without accents, then units, then all of whom the words are said. When no name or unit has the words, unfinished words and small
 * typing errors are forgiven, then a missing word, which is said. {@link Finding} has the steps.
 */
@Component
public class HonourSearch {

    /** Results on a page. */
    public static final int SIZE = 20;

    /** So many honours are handed out in one file; what finds more is narrowed first, or taken by year. */
    public static final int MOST_IN_A_FILE = Asking.MOST_COUNTED;

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

    HonourSearch(PublicCopy copy, DecisionCampaigns campaigns) {
        this.copy = copy;
        this.campaigns = campaigns;
        this.register = new Register(copy);
    }

    /** A page of the answer. */
    public HonourAnswer answer(HonourQuestion question, int offset, int size) {
        var found = found(question);
        if (found.total() == 0) {
            return new HonourAnswer(
                    found.numbered(), List.of(), 0, false, HonourAnswer.How.EXACT, found.reading(), Map.of());
        }
        List<PublicHonour> page;
        if (question.sort().isEmpty() && !found.turns().isEmpty()) {
            page = copy.inTurn(found.turns(), offset, size, PublicHonour.class);
        } else {
            var sort = question.sort().equals("ten") ? NAMES : PublicCopy.NEWEST;
            page = copy.page(found.all(), sort, offset, size, PublicHonour.class);
        }
        long total = Math.max(found.total(), offset + page.size());
        boolean more = total > Asking.MOST_COUNTED && !found.turns().isEmpty();
        return new HonourAnswer(
                found.numbered(),
                page,
                more ? Asking.MOST_COUNTED : total,
                more,
                found.how(),
                found.reading(),
                found.counts());
    }

    /**
     * What the question finds, each recipient once with how many of their honours are found.
     *
     * @param total how many recipients
     */
    record Grouped(List<PublicHonour> first, Map<String, Integer> times, int total) {}

    /** A page of the recipients that a question finds; only where all that is found was {@linkplain HonourAnswer#more counted}. */
    Grouped grouped(HonourQuestion question, int offset, int size) {
        var found = found(question);
        var turns = question.sort().isEmpty() && !found.turns().isEmpty() ? found.turns() : List.of(found.all());
        var sort = question.sort().equals("ten") ? NAMES : PublicCopy.NEWEST;
        var groups = copy.groups(turns, sort, Fields.RECIPIENT, Asking.MOST_COUNTED, offset, size, PublicHonour.class);
        var times = new HashMap<String, Integer>();
        groups.items().forEach(group -> times.put(group.record().recipientCode(), group.count()));
        return new Grouped(
                groups.items().stream().map(PublicCopy.Newest::record).toList(), times, groups.total());
    }

    private Found found(HonourQuestion question) {
        long stamp = copy.stamp(Set.of(PublicKind.HONOUR, PublicKind.AWARD, PublicKind.CAMPAIGN, PublicKind.DECISION));
        return known.get(
                new Asked(question.with("sap-xep", "").with("nhom", ""), stamp), asked -> find(asked.question()));
    }

    /** The condition of everything that a question finds, as its answer shows it. */
    public Query shown(HonourQuestion question) {
        return found(question).all();
    }

    /** The condition of all that a question finds when nothing in it is forgiven. */
    public Query exactly(HonourQuestion question) {
        var found = find(question);
        return found.how() == HonourAnswer.How.EXACT ? found.all() : new MatchNoDocsQuery("nothing exact");
    }

    /**
     * The condition of the decisions that words name, for a list of decisions; empty when the words may be said of anything, or name
     * somebody or something besides.
     */
    public Optional<Query> decisionsNamed(String words) {
        return Optional.ofNullable(DecisionAsked.named(words))
                .filter(asked -> asked.rest().isEmpty() && (asked.surely() || !asked.maybeYear()))
                .map(asked -> Stream.of(asked, asked.yearApart())
                        .map(form -> form.of(Fields.OWN_NUMBER))
                        .filter(copy::any)
                        .findFirst()
                        .orElseGet(() -> asked.of(Fields.OWN_NUMBER)));
    }

    /** What the question means. */
    Found find(HonourQuestion question) {
        var within = !question.decision().isEmpty();
        return new Finding(
                        new Asking(copy, filters(question)), register.awards().values(), within)
                .find(question.words());
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
        if (!question.decided().isEmpty()) {
            filters.add(PublicCopy.ofYears(Year.first(question.decided()), Year.last(question.decided())));
        }
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

    /** Honours whose name or unit goes on as these words do, the closest first, each found without forgiving anything first. */
    List<PublicHonour> completions(String words, int limit) {
        var asked = new WordsAsked(words);
        if (asked.none()) {
            return List.of();
        }
        var going = going(asked, limit);
        var written = SearchWords.asWritten(words);
        var name = String.join(" ", written.subList(Titles.before(written), written.size()));
        for (String read : List.of(name, Keystrokes.read(name))) {
            if (going.isEmpty() && !read.equals(words)) {
                going = going(new WordsAsked(read), limit);
            }
        }
        return going.isEmpty() ? copy.inTurn(new WordsAsked(name).oneSlip(), 0, limit, PublicHonour.class) : going;
    }

    private List<PublicHonour> going(WordsAsked asked, int limit) {
        var turns = Stream.of(asked.unfinished(), asked.close(), List.of(asked.together()))
                .flatMap(List::stream)
                .toList();
        return copy.inTurn(turns, 0, limit, PublicHonour.class);
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
