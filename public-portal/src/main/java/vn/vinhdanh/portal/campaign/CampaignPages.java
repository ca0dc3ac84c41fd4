package vn.vinhdanh.portal.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicBloc;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.honour.HonourQuestion;
import vn.vinhdanh.portal.honour.HonourSearch;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Wording;
import vn.vinhdanh.portal.page.Year;

/** The list of campaigns by year and the page of one. */
@Controller
class CampaignPages {

    private static final int DECISIONS = 5;
    private static final int HONOURS = 6;

    private final PublicCopy copy;
    private final HonourSearch search;
    private final Campaigns campaigns;
    private final Wording wording;

    CampaignPages(PublicCopy copy, HonourSearch search, Campaigns campaigns, Wording wording) {
        this.copy = copy;
        this.campaigns = campaigns;
        this.search = search;
        this.wording = wording;
    }

    @GetMapping("/phong-trao")
    String list(@RequestParam(name = "nam", defaultValue = "") String year, Model model) {
        var inYear = Year.read(year);
        var years = new TreeMap<Integer, List<PublicCampaign>>(java.util.Comparator.reverseOrder());
        campaigns.all().stream()
                .filter(c -> inYear.isEmpty() || inYear.equals(Integer.toString(c.year())))
                .forEach(c -> years.computeIfAbsent(c.year(), y -> new java.util.ArrayList<>())
                        .add(c));
        model.addAttribute("title", wording.text("campaigns.title"));
        model.addAttribute("years", years);
        return "campaign/list";
    }

    @GetMapping("/phong-trao/{slug}")
    String campaign(@PathVariable String slug, Model model) {
        var campaign = copy.find(PublicKind.CAMPAIGN, slug, PublicCampaign.class)
                .orElseThrow(() -> Missing.of(copy, PublicKind.CAMPAIGN, slug));
        var blocs = blocs(campaign);
        model.addAttribute("title", campaign.name());
        model.addAttribute("description", campaign.theme());
        model.addAttribute("campaign", campaign);
        model.addAttribute("blocs", blocs);
        model.addAttribute(
                "signed", blocs.stream().filter(b -> b.pact() != null).count());
        model.addAttribute(
                "children",
                campaigns.all().stream()
                        .filter(c -> c.parents().stream().anyMatch(p -> slug.equals(p.slug())))
                        .toList());
        model.addAttribute(
                "articles",
                copy.search(
                                PublicCopy.of(PublicKind.ANNOUNCEMENT, Fields.CAMPAIGN, slug),
                                PublicCopy.NEWEST,
                                0,
                                6,
                                PublicAnnouncement.class)
                        .items());
        model.addAttribute(
                "decisions",
                copy.search(
                        PublicCopy.of(PublicKind.DECISION, Fields.CAMPAIGN, slug),
                        PublicCopy.NEWEST,
                        0,
                        DECISIONS,
                        PublicDecision.class));
        model.addAttribute("honours", search.answer(HonourQuestion.of(Map.of("phong-trao", slug)), 0, HONOURS));
        model.addAttribute("crumbs", List.of(new Crumb(wording.text("nav.campaigns"), "/phong-trao")));
        return "campaign/campaign";
    }

    private List<PublicBloc> blocs(PublicCampaign campaign) {
        var blocs = new LinkedHashMap<String, PublicBloc>();
        copy.search(
                        PublicCopy.of(PublicKind.BLOC, Fields.CAMPAIGN, campaign.slug()),
                        PublicCopy.BY_ORDINAL,
                        0,
                        200,
                        PublicBloc.class)
                .items()
                .forEach(b -> blocs.put(b.code(), b));
        copy.findAll(PublicKind.BLOC, campaign.blocCodes(), PublicBloc.class)
                .forEach(b -> blocs.putIfAbsent(b.code(), b));
        return List.copyOf(blocs.values());
    }
}
