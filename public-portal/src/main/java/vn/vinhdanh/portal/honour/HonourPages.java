package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;

/** Search results and the page of one honour. */
@Controller
class HonourPages {

    private final PublicCopy copy;
    private final HonourSearch search;
    private final Wording wording;
    private volatile @Nullable Catalogue catalogue;

    private record Catalogue(long stamp, Map<String, PublicAward> awards) {}

    HonourPages(PublicCopy copy, HonourSearch search, Wording wording) {
        this.copy = copy;
        this.search = search;
        this.wording = wording;
    }

    /** A filter that is set, with the address without it. */
    public record Chip(String name, String value, String without) {}

    /** A value to choose, with how many it leaves. */
    public record Choice(String value, String label, int count, boolean chosen) {}

    @GetMapping("/vinh-danh")
    String find(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "danh-hieu", defaultValue = "") String award,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "doi-tuong", defaultValue = "") String kind,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "quyet-dinh", defaultValue = "") String decision,
            @RequestParam(name = "sap-xep", defaultValue = "") String sort,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        var question = HonourQuestion.of(words, award, year, kind, unit, decision, sort);
        int number = Paging.read(page, HonourSearch.SIZE);
        var answer = search.answer(question, (number - 1) * HonourSearch.SIZE, HonourSearch.SIZE);
        model.addAttribute(
                "title",
                wording.text(question.words().isEmpty() ? "honours.title" : "honours.title.for", question.words()));
        model.addAttribute("question", question);
        model.addAttribute("answer", answer);
        model.addAttribute("times", search.times(answer.honours()));
        model.addAttribute("paging", new Paging(number, HonourSearch.SIZE, answer.total(), question.href()));
        model.addAttribute("chips", chips(question));
        model.addAttribute("coverage", search.coverage());
        model.addAttribute("awards", awards(question, answer.counts()));
        model.addAttribute("years", choices(answer.counts(), Fields.YEAR, question.year(), "", true));
        model.addAttribute(
                "kinds", choices(answer.counts(), Fields.RECIPIENT_KIND, question.kind(), "recipient", false));
        return "honour/find";
    }

    @GetMapping("/vinh-danh/{code}")
    String honour(@PathVariable String code, Model model) {
        var honour = copy.find(PublicKind.HONOUR, code, PublicHonour.class)
                .orElseThrow(() -> Missing.of(copy, PublicKind.HONOUR, code));
        var others = search.ofRecipient(honour.recipientCode());
        model.addAttribute("title", honour.name() + " – " + honour.awardName());
        model.addAttribute(
                "description",
                wording.text(
                        "honour.description",
                        honour.name(),
                        honour.awardName(),
                        honour.decisionNumber(),
                        wording.date(honour.decisionDate())));
        model.addAttribute("honour", honour);
        model.addAttribute("timeline", others.size() > 1 ? others : List.of());
        model.addAttribute(
                "decision",
                copy.find(PublicKind.DECISION, honour.decisionCode(), PublicDecision.class)
                        .orElse(null));
        model.addAttribute(
                "awardKnown",
                copy.find(PublicKind.AWARD, honour.awardCode(), PublicAward.class)
                        .isPresent());
        model.addAttribute("stories", stories(others));
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

    private List<Chip> chips(HonourQuestion question) {
        var chips = new ArrayList<Chip>();
        if (!question.award().isEmpty()) {
            chips.add(chip(question, "danh-hieu", "filter.award", awardName(question.award())));
        }
        if (!question.year().isEmpty()) {
            chips.add(chip(question, "nam", "filter.year", question.year()));
        }
        if (!question.kind().isEmpty()) {
            chips.add(chip(question, "doi-tuong", "filter.kind", wording.word("recipient", question.kind())));
        }
        if (!question.unit().isEmpty()) {
            chips.add(chip(question, "don-vi", "filter.unit", question.unit()));
        }
        if (!question.decision().isEmpty()) {
            var number = copy.find(PublicKind.DECISION, question.decision(), PublicDecision.class)
                    .map(PublicDecision::number)
                    .orElse(question.decision());
            chips.add(chip(question, "quyet-dinh", "filter.decision", number));
        }
        return chips;
    }

    private Chip chip(HonourQuestion question, String part, String key, String value) {
        return new Chip(wording.text(key), value, question.with(part, "").href());
    }

    private String awardName(String code) {
        return Optional.ofNullable(awards().get(code))
                .map(award -> award.revisions().getFirst())
                .map(revision ->
                        wording.english() && !revision.nameEn().isEmpty() ? revision.nameEn() : revision.nameVi())
                .orElse(code);
    }

    /** The catalogue by code, read anew only when it changed: a page of results names a dozen of them. */
    private Map<String, PublicAward> awards() {
        long stamp = copy.stamp(Set.of(PublicKind.AWARD));
        var known = catalogue;
        if (known == null || known.stamp() != stamp) {
            var byCode = new HashMap<String, PublicAward>();
            copy.list(PublicKind.AWARD, PublicCopy.BY_ORDINAL, 0, 2_000, PublicAward.class)
                    .items()
                    .forEach(award -> byCode.put(award.code(), award));
            known = new Catalogue(stamp, byCode);
            catalogue = known;
        }
        return known.awards();
    }

    private List<Choice> awards(HonourQuestion question, Map<String, Map<String, Integer>> counts) {
        return counts.getOrDefault(Fields.AWARD, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(40)
                .map(e -> new Choice(
                        e.getKey(),
                        awardName(e.getKey()),
                        e.getValue(),
                        e.getKey().equals(question.award())))
                .toList();
    }

    private List<Choice> choices(
            Map<String, Map<String, Integer>> counts, String field, String chosen, String group, boolean descending) {
        Comparator<Map.Entry<String, Integer>> order = Map.Entry.comparingByKey();
        return counts.getOrDefault(field, Map.of()).entrySet().stream()
                .sorted(descending ? order.reversed() : order)
                .limit(60)
                .map(e -> new Choice(
                        e.getKey(),
                        group.isEmpty() ? e.getKey() : wording.word(group, e.getKey()),
                        e.getValue(),
                        e.getKey().equals(chosen)))
                .toList();
    }
}
