package vn.vinhdanh.portal.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.portal.copy.CopyPage;
import vn.vinhdanh.portal.copy.DecisionCampaigns;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.WordQueries;
import vn.vinhdanh.portal.honour.HonourSearch;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;
import vn.vinhdanh.portal.page.Year;

/** The list of decisions and the page of one, with its list of honours. */
@Controller
class DecisionPages {

    private static final int DECISIONS = 20;
    private static final int HONOURS = 50;

    private static final int MOST_CHANGES = 5_000;
    private static final String CODE = "[A-Za-z0-9_.-]{1,120}";

    private final PublicCopy copy;
    private final DecisionCampaigns campaigns;
    private final HonourSearch search;
    private final Wording wording;
    private final int printed;

    /** @param printed so many rows are printed from one page; a longer list in parts, each of which says how many there are */
    DecisionPages(
            PublicCopy copy,
            DecisionCampaigns campaigns,
            HonourSearch search,
            Wording wording,
            @Value("${vinhdanh.portal.printed-rows:2000}") int printed) {
        this.printed = printed;
        this.copy = copy;
        this.campaigns = campaigns;
        this.search = search;
        this.wording = wording;
    }

    @GetMapping("/quyet-dinh")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "phong-trao", defaultValue = "") String campaign,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        var asked = limit(words);
        var inYear = Year.read(year);
        var ofCampaign = campaign.matches(CODE) ? campaign : "";
        int number = Paging.read(page, DECISIONS);
        var query = new BooleanQuery.Builder().add(PublicCopy.of(PublicKind.DECISION), Occur.FILTER);
        if (!inYear.isEmpty()) {
            query.add(new TermQuery(new Term(Fields.YEAR, inYear)), Occur.FILTER);
        }
        if (!ofCampaign.isEmpty()) {
            query.add(new TermQuery(new Term(Fields.CAMPAIGN, ofCampaign)), Occur.FILTER);
        }
        search.decisionsNamed(asked)
                .ifPresentOrElse(
                        named -> query.add(named, Occur.FILTER),
                        () -> WordQueries.require(query, asked, Fields.TEXT, Fields.TITLE));
        CopyPage<PublicDecision> found = copy.search(
                query.build(), PublicCopy.NEWEST, (number - 1) * DECISIONS, DECISIONS, PublicDecision.class);
        var address = UriComponentsBuilder.fromPath("/quyet-dinh");
        add(address, "q", asked);
        add(address, "nam", inYear);
        add(address, "phong-trao", ofCampaign);
        model.addAttribute("title", wording.text("decisions.title"));
        model.addAttribute("words", asked);
        model.addAttribute("year", inYear);
        model.addAttribute("years", years());
        model.addAttribute("campaign", ofCampaign);
        model.addAttribute("campaigns", campaigns.named());
        model.addAttribute("decisions", found);
        model.addAttribute(
                "paging",
                new Paging(
                        number,
                        DECISIONS,
                        found.total(),
                        address.encode().build().toUriString()));
        return "decision/list";
    }

    /** The decision with its whole list on one page, to print it; a very long one in parts. */
    @GetMapping("/quyet-dinh/{code}/ban-in")
    String print(
            @PathVariable String code, @RequestParam(name = "trang", defaultValue = "1") String part, Model model) {
        model.addAttribute("whole", true);
        model.addAttribute("noindex", true);
        return decision(code, "", Paging.read(part, printed), printed, model);
    }

    @GetMapping("/quyet-dinh/{code}")
    String decision(
            @PathVariable String code,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        model.addAttribute("whole", false);
        return decision(code, limit(words), Paging.read(page, HONOURS), HONOURS, model);
    }

    private String decision(String code, String asked, int number, int size, Model model) {
        var decision = copy.find(PublicKind.DECISION, code, PublicDecision.class)
                .orElseThrow(() -> Missing.of(copy, PublicKind.DECISION, code));
        var query =
                new BooleanQuery.Builder().add(PublicCopy.of(PublicKind.HONOUR, Fields.DECISION, code), Occur.FILTER);
        WordQueries.require(query, asked, Fields.HONOUR_TEXT, Fields.NAME);
        var honours = copy.search(query.build(), PublicCopy.BY_ORDINAL, (number - 1) * size, size, PublicHonour.class);
        var changes = copy.page(
                PublicCopy.of(PublicKind.CHANGE, Fields.CHANGED_DECISION, code),
                PublicCopy.NEWEST,
                0,
                MOST_CHANGES,
                PublicChange.class);
        var withdrawn = asked.isEmpty() ? ListRow.withdrawn(changes) : List.<PublicChange>of();
        int before = number == 1 || honours.items().isEmpty() ? 0 : ordinalBefore(query.build(), (number - 1) * size);
        boolean last = honours.total() <= (long) number * size;
        model.addAttribute("rows", ListRow.of(honours.items(), withdrawn, before, last));
        model.addAttribute("withdrawn", withdrawn.size());
        model.addAttribute(
                "corrections",
                changes.stream()
                        .filter(c -> c.type().equals("CORRECTED") && c.about().equals("DECISION"))
                        .toList());
        model.addAttribute("changed", !changes.isEmpty());
        var address =
                UriComponentsBuilder.fromPath("/quyet-dinh/" + decision.code() + (size == printed ? "/ban-in" : ""));
        add(address, "q", asked);
        model.addAttribute("title", wording.text("decision.title", decision.number()));
        model.addAttribute("description", decision.title());
        model.addAttribute("decision", decision);
        model.addAttribute(
                "campaign",
                Optional.ofNullable(campaigns.of(code))
                        .flatMap(slug -> copy.find(PublicKind.CAMPAIGN, slug, PublicCampaign.class))
                        .orElse(null));
        model.addAttribute("honours", honours);
        model.addAttribute("words", asked);
        model.addAttribute("mayPrint", honours.total() > HONOURS);
        model.addAttribute(
                "paging",
                new Paging(
                        number, size, honours.total(), address.encode().build().toUriString()));
        model.addAttribute("crumbs", List.of(new Crumb(wording.text("nav.decisions"), "/quyet-dinh")));
        return "decision/decision";
    }

    /** Number in the list of the last honour of the page before. */
    private int ordinalBefore(Query query, int offset) {
        var before = copy.page(query, PublicCopy.BY_ORDINAL, offset - 1, 1, PublicHonour.class);
        return before.isEmpty() ? 0 : before.getFirst().ordinal();
    }

    private List<String> years() {
        var counts = copy.search(
                        PublicCopy.of(PublicKind.DECISION),
                        PublicCopy.NEWEST,
                        0,
                        1,
                        PublicDecision.class,
                        Set.of(Fields.YEAR))
                .counts();
        return List.copyOf(new TreeMap<>(counts.getOrDefault(Fields.YEAR, Map.of()))
                .descendingMap()
                .keySet());
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }

    private static String limit(String words) {
        var normal = VietnameseText.normalise(words);
        return normal.length() <= 120 ? normal : normal.substring(0, 120);
    }
}
