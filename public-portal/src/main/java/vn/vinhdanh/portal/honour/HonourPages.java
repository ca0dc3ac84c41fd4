package vn.vinhdanh.portal.honour;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.DecisionCampaigns;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.UnitsOfToday;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;

/** Search results and the page of one honour. */
@Controller
class HonourPages {

    private final PublicCopy copy;
    private final HonourSearch search;
    private final DecisionCampaigns campaigns;
    private final Wording wording;
    private final FilterChoices filters;
    private final ResultMarkup markup;
    private final UnitsOfToday units;
    private final AwardNames names;
    private final Portraits portraits;

    HonourPages(
            PublicCopy copy,
            HonourSearch search,
            DecisionCampaigns campaigns,
            FilterChoices filters,
            ResultMarkup markup,
            UnitsOfToday units,
            AwardNames names,
            Portraits portraits,
            Wording wording) {
        this.units = units;
        this.names = names;
        this.portraits = portraits;
        this.copy = copy;
        this.search = search;
        this.campaigns = campaigns;
        this.filters = filters;
        this.markup = markup;
        this.wording = wording;
    }

    @GetMapping("/vinh-danh")
    String find(@RequestParam Map<String, String> asked, Model model) {
        var question = HonourQuestion.of(asked);
        int number = Paging.read(asked.getOrDefault("trang", "1"), HonourSearch.SIZE);
        var answer = search.answer(question, (number - 1) * HonourSearch.SIZE, HonourSearch.SIZE);
        model.addAttribute(
                "title",
                wording.text(question.words().isEmpty() ? "honours.title" : "honours.title.for", question.words()));
        model.addAttribute("question", question);
        model.addAttribute("answer", answer);
        // "quyết định" is no part of anybody's name: beside a decision that was asked for nothing is marked
        var marked = answer.decisions().isEmpty() ? answer.reading().words() : "";
        boolean grouped = !question.group().isEmpty() && !answer.more() && answer.total() <= Asking.MOST_COUNTED;
        if (grouped) {
            var groups = search.grouped(question, (number - 1) * HonourSearch.SIZE, HonourSearch.SIZE);
            model.addAttribute("groups", groups.total());
            model.addAttribute("rows", markup.rows(groups.first(), marked, groups.times(), true));
        } else {
            model.addAttribute("rows", markup.rows(answer.honours(), marked, search.times(answer.honours()), false));
        }
        model.addAttribute("grouped", grouped);
        model.addAttribute("csv", question.with("sap-xep", "").with("nhom", "").parameters());
        model.addAttribute(
                "otherwise", question.with("nhom", grouped ? "" : "nguoi").href());
        model.addAttribute("mayGroup", answer.total() > 1 && answer.total() <= Asking.MOST_COUNTED && !answer.more());
        long items = grouped && model.getAttribute("groups") instanceof Integer n ? n : answer.total();
        model.addAttribute("paging", new Paging(number, HonourSearch.SIZE, items, question.href()));
        model.addAttribute(
                "units",
                question.words().isEmpty()
                        ? List.of()
                        : units.named(answer.reading().words()));
        model.addAttribute("filters", filters.of(question, answer));
        model.addAttribute("coverage", search.coverage());
        return "honour/find";
    }

    @GetMapping("/vinh-danh/{code}")
    String honour(@PathVariable String code, Model model) {
        var honour = copy.find(PublicKind.HONOUR, code, PublicHonour.class)
                .orElseThrow(() -> Missing.of(copy, PublicKind.HONOUR, code));
        var others = search.ofRecipient(honour.recipientCode());
        var award = names.of(honour.awardCode(), honour.awardName());
        model.addAttribute("title", honour.name() + " – " + award);
        model.addAttribute(
                "description",
                wording.text(
                        "honour.description",
                        honour.name(),
                        award,
                        honour.decisionNumber(),
                        wording.date(honour.decisionDate())));
        model.addAttribute("honour", honour);
        model.addAttribute(
                "corrections",
                copy
                        .page(
                                PublicCopy.of(PublicKind.CHANGE, Fields.CHANGED_HONOUR, code),
                                PublicCopy.NEWEST,
                                0,
                                20,
                                PublicChange.class)
                        .stream()
                        .filter(change -> change.type().equals("CORRECTED"))
                        .toList());
        model.addAttribute("timeline", others.size() > 1 ? others : List.of());
        model.addAttribute(
                "decision",
                copy.find(PublicKind.DECISION, honour.decisionCode(), PublicDecision.class)
                        .orElse(null));
        model.addAttribute(
                "campaign",
                Optional.ofNullable(campaigns.of(honour.decisionCode()))
                        .flatMap(slug -> copy.find(PublicKind.CAMPAIGN, slug, PublicCampaign.class))
                        .orElse(null));
        model.addAttribute(
                "awardKnown",
                copy.find(PublicKind.AWARD, honour.awardCode(), PublicAward.class)
                        .isPresent());
        model.addAttribute(
                "unitKnown",
                !honour.unit().isEmpty()
                        && honour.unitCode() != null
                        && units.end(honour.unitCode()).isPresent());
        var stories = stories(others);
        model.addAttribute("stories", stories);
        model.addAttribute("portrait", portraits.of(honour.recipientCode(), stories));
        model.addAttribute("crumbs", List.of(new Crumb(wording.text("nav.honours"), "/vinh-danh")));
        return "honour/honour";
    }

    private List<PublicAnnouncement> stories(List<PublicHonour> honours) {
        var any = new BooleanQuery.Builder();
        honours.stream()
                .limit(50)
                .forEach(h -> any.add(new TermQuery(new Term(Fields.HONOUR, h.code())), BooleanClause.Occur.SHOULD));
        return copy.search(any.build(), PublicCopy.NEWEST, 0, 3, PublicAnnouncement.class)
                .items();
    }
}
