package vn.vinhdanh.portal.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.CopyWalk;
import vn.vinhdanh.portal.copy.DecisionCampaigns;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.UnitsOfToday;
import vn.vinhdanh.portal.copy.WordQueries;
import vn.vinhdanh.portal.figure.OpenTotals;
import vn.vinhdanh.portal.honour.HonourQuestion;
import vn.vinhdanh.portal.honour.HonourSearch;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Wording;
import vn.vinhdanh.portal.page.Year;

/** The sets of open data there are. */
@Component
class Datasets {

    private static final String YEAR = Year.PATTERN;
    private static final String CODE = "[A-Za-z0-9_.-]{1,120}";

    private final Map<String, Dataset> byName = new LinkedHashMap<>();

    Datasets(
            PublicCopy copy,
            CopyWalk walk,
            HonourSearch search,
            DecisionCampaigns campaigns,
            UnitsOfToday units,
            OpenTotals totals,
            AwardNames names,
            Frame frame,
            Wording wording) {
        var site = frame.address();
        add(new StoredDataset<>(
                copy,
                walk,
                "honours",
                PublicKind.HONOUR,
                PublicHonour.class,
                OpenHonour.class,
                h -> OpenHonour.of(h, campaigns, units, names, site),
                honourFilters(),
                true,
                asked -> honours(search, asked)));
        add(new StoredDataset<>(
                copy,
                walk,
                "decisions",
                PublicKind.DECISION,
                PublicDecision.class,
                OpenDecision.class,
                d -> OpenDecision.of(d, names, site),
                List.of("q", "nam", "phong-trao"),
                true,
                asked -> inYear(PublicKind.DECISION, asked, asked.value("phong-trao", CODE))));
        add(new StoredDataset<>(
                copy,
                walk,
                "announcements",
                PublicKind.ANNOUNCEMENT,
                PublicAnnouncement.class,
                OpenAnnouncement.class,
                a -> OpenAnnouncement.of(
                        a, wording.body(a.bodyHtml()).replace("src=\"/tep/", "src=\"" + site + "/tep/"), site),
                List.of("q", "chu-de", "nam", "don-vi", "phong-trao"),
                true,
                Datasets::announcements));
        add(new StoredDataset<>(
                copy,
                walk,
                "campaigns",
                PublicKind.CAMPAIGN,
                PublicCampaign.class,
                OpenCampaign.class,
                c -> OpenCampaign.of(c, site),
                List.of("q", "nam"),
                true,
                asked -> inYear(PublicKind.CAMPAIGN, asked, "")));
        add(new StoredDataset<>(
                copy,
                walk,
                "awards",
                PublicKind.AWARD,
                PublicAward.class,
                OpenAward.class,
                a -> OpenAward.of(a, site),
                List.of(),
                false,
                asked -> PublicCopy.of(PublicKind.AWARD)));
        add(new StoredDataset<>(
                copy,
                walk,
                "changes",
                PublicKind.CHANGE,
                PublicChange.class,
                OpenChange.class,
                c -> OpenChange.of(c, site),
                List.of("loai", "nam", "quyet-dinh"),
                true,
                Datasets::changes));
        add(new UnitList(copy, units, site));
        add(new FigureList(copy, totals, names, frame));
    }

    private void add(Dataset dataset) {
        byName.put(dataset.name(), dataset);
    }

    List<Dataset> all() {
        return List.copyOf(byName.values());
    }

    Optional<Dataset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The condition: honours of the decisions of a year. */
    static Query honoursDecidedIn(int year) {
        return new BooleanQuery.Builder()
                .add(PublicCopy.of(PublicKind.HONOUR), Occur.FILTER)
                .add(PublicCopy.ofYears(year, year), Occur.FILTER)
                .build();
    }

    private static List<String> honourFilters() {
        var filters = new ArrayList<String>();
        filters.add("q");
        filters.addAll(HonourQuestion.FILTERS);
        return List.copyOf(filters);
    }

    private static Query honours(HonourSearch search, Asked asked) {
        var parts = new LinkedHashMap<String, String>();
        honourFilters().forEach(name -> parts.put(name, asked.value(name)));
        asked.value("nam", YEAR);
        asked.value("nam-ban-hanh", Year.RANGE);
        var question = HonourQuestion.of(parts);
        for (String name : honourFilters()) {
            if (!asked.value(name).isEmpty() && question.part(name).isEmpty()) {
                throw Asked.refused(name);
            }
        }
        return search.exactly(question);
    }

    private static Query announcements(Asked asked) {
        var query = new BooleanQuery.Builder().add(PublicCopy.of(PublicKind.ANNOUNCEMENT), Occur.FILTER);
        exactly(query, Fields.TOPIC, asked.value("chu-de", "LAUNCH|NEWS|EXEMPLAR|GUIDANCE|NOTICE"));
        exactly(query, Fields.YEAR, asked.value("nam", YEAR));
        exactly(query, Fields.UNIT_CODE, asked.value("don-vi", CODE));
        exactly(query, Fields.CAMPAIGN, asked.value("phong-trao", CODE));
        WordQueries.require(query, words(asked), Fields.TEXT, Fields.TITLE);
        return query.build();
    }

    private static Query changes(Asked asked) {
        var query = new BooleanQuery.Builder().add(PublicCopy.of(PublicKind.CHANGE), Occur.FILTER);
        exactly(query, Fields.CHANGE_TYPE, asked.value("loai", "CORRECTED|TAKEN_DOWN|ANNULLED"));
        exactly(query, Fields.YEAR, asked.value("nam", YEAR));
        exactly(query, Fields.CHANGED_DECISION, asked.value("quyet-dinh", CODE));
        return query.build();
    }

    private static Query inYear(PublicKind kind, Asked asked, String campaign) {
        var query = new BooleanQuery.Builder().add(PublicCopy.of(kind), Occur.FILTER);
        exactly(query, Fields.YEAR, asked.value("nam", YEAR));
        exactly(query, Fields.CAMPAIGN, campaign);
        WordQueries.require(query, words(asked), Fields.TEXT, Fields.TITLE);
        return query.build();
    }

    private static String words(Asked asked) {
        var words = asked.value("q");
        if (words.length() > 200) {
            throw Asked.refused("q");
        }
        return words;
    }

    private static void exactly(BooleanQuery.Builder query, String field, String value) {
        if (!value.isEmpty()) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
