package vn.vinhdanh.portal.honour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.SearchWords;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;

/** The page of a person, collective or household: every honour of theirs, newest first, each with the decision that proves it. */
@Controller
class RecipientPages {

    private static final int SIZE = 50;
    private static final int MOST_NAMESAKES = 12;

    private final PublicCopy copy;
    private final HonourSearch search;
    private final Portraits portraits;
    private final Wording wording;

    RecipientPages(PublicCopy copy, HonourSearch search, Portraits portraits, Wording wording) {
        this.portraits = portraits;
        this.copy = copy;
        this.search = search;
        this.wording = wording;
    }

    @GetMapping("/duoc-vinh-danh/{code}")
    String recipient(
            @PathVariable String code, @RequestParam(name = "trang", defaultValue = "1") String page, Model model) {
        if (!code.matches("[A-Za-z0-9_-]{1,120}")) {
            throw Missing.never();
        }
        int number = Paging.read(page, SIZE);
        var found = search.ofRecipient(code, (number - 1) * SIZE, SIZE);
        var honours = found.page().items();
        if (honours.isEmpty()) {
            throw Missing.recipient(copy, code);
        }
        var newest = number == 1 ? honours.getFirst() : search.ofRecipient(code).getFirst();
        var years = years(found.counts().getOrDefault(Fields.YEAR, Map.of()).keySet());
        var times = found.page().total();
        model.addAttribute("title", newest.name());
        model.addAttribute(
                "description",
                wording.text(
                        "recipient.description",
                        newest.name(),
                        newest.unit().isEmpty() ? "" : ", " + newest.unit(),
                        wording.number(times),
                        years));
        model.addAttribute("newest", newest);
        model.addAttribute("honours", honours);
        model.addAttribute("times", times);
        model.addAttribute("years", years);
        model.addAttribute("paging", new Paging(number, SIZE, times, "/duoc-vinh-danh/" + code));
        model.addAttribute("namesakes", namesakes(newest));
        var stories = stories(honours);
        model.addAttribute("stories", stories);
        model.addAttribute("portrait", portraits.of(code, stories));
        model.addAttribute("crumbs", List.of(new Crumb(wording.text("nav.honours"), "/vinh-danh")));
        return "honour/recipient";
    }

    private static String years(Set<String> years) {
        var sorted = new TreeSet<>(years);
        var first = sorted.getFirst();
        return first.equals(sorted.getLast()) ? first : first + "–" + sorted.getLast();
    }

    /** The newest honour of each other recipient whose name is written the same, so that nobody is taken for another. */
    private List<PublicHonour> namesakes(PublicHonour of) {
        var same = new BooleanQuery.Builder()
                .add(
                        PublicCopy.of(
                                PublicKind.HONOUR,
                                Fields.NAME_WHOLE_ACCENTED,
                                String.join(" ", SearchWords.accented(of.name()))),
                        Occur.FILTER)
                .add(new TermQuery(new Term(Fields.RECIPIENT, of.recipientCode())), Occur.MUST_NOT)
                .build();
        Map<String, PublicHonour> others = new LinkedHashMap<>();
        copy.search(same, PublicCopy.NEWEST, 0, 100, PublicHonour.class)
                .items()
                .forEach(h -> others.putIfAbsent(h.recipientCode(), h));
        return others.values().stream().limit(MOST_NAMESAKES).toList();
    }

    private List<PublicAnnouncement> stories(List<PublicHonour> honours) {
        var any = new BooleanQuery.Builder();
        honours.forEach(h -> any.add(new TermQuery(new Term(Fields.HONOUR, h.code())), Occur.SHOULD));
        return copy.search(any.build(), PublicCopy.NEWEST, 0, 6, PublicAnnouncement.class)
                .items();
    }
}
