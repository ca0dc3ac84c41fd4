package vn.vinhdanh.portal.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.campaign.Campaigns;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.Kept;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.honour.HonourSearch;
import vn.vinhdanh.portal.page.Wording;

/** The first page: search, this year's movement, the newest honours, three announcements, one exemplar. */
@Controller
class HomePage {

    private static final int DECISIONS = 3;
    private static final int HONOURS = 4;

    private final PublicCopy copy;
    private final HonourSearch search;
    private final Campaigns campaigns;
    private final Wording wording;
    private final Kept<List<NewestDecision>> newest;

    HomePage(PublicCopy copy, HonourSearch search, Campaigns campaigns, Wording wording) {
        this.newest = new Kept<>(
                copy,
                Set.of(PublicKind.HONOUR, PublicKind.DECISION),
                () -> NewestDecision.read(copy, DECISIONS, HONOURS));
        this.copy = copy;
        this.campaigns = campaigns;
        this.search = search;
        this.wording = wording;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("title", wording.text("home.title"));
        model.addAttribute("description", wording.text("home.description"));
        model.addAttribute("coverage", search.coverage());
        model.addAttribute("campaign", campaign().orElse(null));
        model.addAttribute("newest", newest.get());
        model.addAttribute("articles", announcements());
        var exemplar = copy.search(
                        PublicCopy.of(PublicKind.ANNOUNCEMENT, Fields.TOPIC, "EXEMPLAR"),
                        PublicCopy.NEWEST,
                        0,
                        1,
                        PublicAnnouncement.class)
                .items();
        model.addAttribute("exemplar", exemplar.isEmpty() ? null : exemplar.getFirst());
        model.addAttribute(
                "exemplarHonours",
                exemplar.isEmpty()
                        ? List.of()
                        : copy.findAll(PublicKind.HONOUR, exemplar.getFirst().honourCodes(), PublicHonour.class));
        return "home/home";
    }

    /** The province's campaign of this year, else the newest one. */
    private Optional<PublicCampaign> campaign() {
        int year = wording.today().getYear();
        return campaigns.all().stream()
                .filter(c -> c.level().equals("PROVINCE"))
                .filter(c -> c.year() <= year)
                .max(Comparator.comparingInt(PublicCampaign::year));
    }

    private List<PublicAnnouncement> announcements() {
        var query = new BooleanQuery.Builder()
                .add(PublicCopy.of(PublicKind.ANNOUNCEMENT), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.TOPIC, "EXEMPLAR")), Occur.MUST_NOT)
                .build();
        return copy.search(query, PublicCopy.NEWEST, 0, 3, PublicAnnouncement.class)
                .items();
    }
}
