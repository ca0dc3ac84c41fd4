package vn.vinhdanh.portal.honour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.SearchWords;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Wording;

/** The page of a person, collective or household: every honour of theirs, newest first, each with the decision that proves it. */
@Controller
class RecipientPages {

    private static final int MOST_NAMESAKES = 12;

    private final PublicCopy copy;
    private final HonourSearch search;
    private final Wording wording;

    RecipientPages(PublicCopy copy, HonourSearch search, Wording wording) {
        this.copy = copy;
        this.search = search;
        this.wording = wording;
    }

    @GetMapping("/duoc-vinh-danh/{code}")
    String recipient(@PathVariable String code, Model model) {
        if (!code.matches("[A-Za-z0-9_-]{1,120}")) {
            throw Missing.never();
        }
        var honours = search.ofRecipient(code);
        if (honours.isEmpty()) {
            throw Missing.never();
        }
        var newest = honours.getFirst();
        int from = honours.stream().mapToInt(PublicHonour::yearFrom).min().orElseThrow();
        int to = honours.stream().mapToInt(PublicHonour::yearTo).max().orElseThrow();
        model.addAttribute("title", newest.name());
        model.addAttribute(
                "description",
                wording.text(
                        "recipient.description",
                        newest.name(),
                        newest.unit().isEmpty() ? "" : ", " + newest.unit(),
                        wording.number(honours.size()),
                        years(from, to)));
        model.addAttribute("newest", newest);
        model.addAttribute("honours", honours);
        model.addAttribute("years", years(from, to));
        model.addAttribute("namesakes", namesakes(newest));
        model.addAttribute("stories", stories(honours));
        model.addAttribute("crumbs", List.of(new Crumb(wording.text("nav.honours"), "/vinh-danh")));
        return "honour/recipient";
    }

    private static String years(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
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
        honours.stream()
                .limit(50)
                .forEach(h -> any.add(new TermQuery(new Term(Fields.HONOUR, h.code())), Occur.SHOULD));
        return copy.search(any.build(), PublicCopy.NEWEST, 0, 6, PublicAnnouncement.class)
                .items();
    }
}
