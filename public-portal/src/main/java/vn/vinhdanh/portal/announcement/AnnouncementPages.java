package vn.vinhdanh.portal.announcement;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.SearchWords;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;

/** Lists of announcements and exemplars, and the article page. */
@Controller
class AnnouncementPages {

    private static final int SIZE = 12;
    private static final int RELATED = 4;

    private final PublicCopy copy;
    private final Wording wording;

    AnnouncementPages(PublicCopy copy, Wording wording) {
        this.copy = copy;
        this.wording = wording;
    }

    @GetMapping("/tin-tuc")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "chu-de", defaultValue = "") String topic,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "phong-trao", defaultValue = "") String campaign,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        var asked = ArchiveQuestion.of(words, topic, year, unit, campaign);
        int number = Paging.read(page, SIZE);
        var found = copy.search(asked.query(), PublicCopy.NEWEST, (number - 1) * SIZE, SIZE, PublicAnnouncement.class);
        var counts = copy.count(
                        PublicCopy.of(PublicKind.ANNOUNCEMENT), Set.of(Fields.TOPIC, Fields.YEAR, Fields.UNIT_NAMED))
                .counts();
        model.addAttribute("title", wording.text("news.title"));
        model.addAttribute("intro", wording.text("news.intro"));
        model.addAttribute("asked", asked);
        model.addAttribute(
                "topics",
                ArchiveQuestion.TOPICS.stream()
                        .filter(counts.getOrDefault(Fields.TOPIC, Map.of())::containsKey)
                        .toList());
        model.addAttribute(
                "years",
                counts.getOrDefault(Fields.YEAR, Map.of()).keySet().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        model.addAttribute(
                "units", units(counts.getOrDefault(Fields.UNIT_NAMED, Map.of()).keySet()));
        model.addAttribute(
                "campaign",
                asked.campaign().isEmpty()
                        ? null
                        : copy.find(PublicKind.CAMPAIGN, asked.campaign(), PublicCampaign.class)
                                .orElse(null));
        model.addAttribute("total", found.total());
        model.addAttribute("articles", found.items());
        model.addAttribute("paging", new Paging(number, SIZE, found.total(), asked.href()));
        return "announcement/list";
    }

    /** The units that announcements tell of, by name in Vietnamese order. */
    private static List<Choice> units(Set<String> named) {
        return named.stream()
                .map(text -> text.split("\n", 2))
                .map(parts -> new Choice(parts[0], parts[1]))
                .sorted(Comparator.comparing(choice -> VietnameseText.sortKey(choice.name())))
                .toList();
    }

    /** A unit to choose. */
    record Choice(String code, String name) {}

    @GetMapping("/guong-dien-hinh")
    String exemplars(@RequestParam(name = "trang", defaultValue = "1") String page, Model model) {
        int number = Paging.read(page, SIZE);
        var found = copy.search(
                PublicCopy.of(PublicKind.ANNOUNCEMENT, Fields.TOPIC, "EXEMPLAR"),
                PublicCopy.NEWEST,
                (number - 1) * SIZE,
                SIZE,
                PublicAnnouncement.class);
        model.addAttribute("title", wording.text("exemplars.title"));
        model.addAttribute("intro", wording.text("exemplars.intro"));
        model.addAttribute("articles", found.items());
        model.addAttribute("paging", new Paging(number, SIZE, found.total(), "/guong-dien-hinh"));
        return "announcement/exemplars";
    }

    @GetMapping("/tin-tuc/{slug}")
    String article(@PathVariable String slug, Model model) {
        var article = copy.find(PublicKind.ANNOUNCEMENT, slug, PublicAnnouncement.class)
                .orElseThrow(() -> Missing.of(copy, PublicKind.ANNOUNCEMENT, slug));
        boolean exemplar = article.topic().equals("EXEMPLAR");
        model.addAttribute("title", article.headline());
        model.addAttribute("description", article.lead());
        model.addAttribute("article", article);
        model.addAttribute("body", wording.body(article.bodyHtml(), article.bodyPictures()));
        model.addAttribute("honours", copy.findAll(PublicKind.HONOUR, article.honourCodes(), PublicHonour.class));
        model.addAttribute("related", related(article));
        model.addAttribute(
                "crumbs",
                List.of(
                        exemplar
                                ? new Crumb(wording.text("nav.exemplars"), "/guong-dien-hinh")
                                : new Crumb(wording.text("nav.news"), "/tin-tuc")));
        return "announcement/article";
    }

    private List<PublicAnnouncement> related(PublicAnnouncement article) {
        var related = new LinkedHashMap<String, PublicAnnouncement>();
        copy.findAll(PublicKind.ANNOUNCEMENT, article.related(), PublicAnnouncement.class)
                .forEach(chosen -> related.put(chosen.slug(), chosen));
        var query = new BooleanQuery.Builder().add(PublicCopy.of(PublicKind.ANNOUNCEMENT), Occur.FILTER);
        if (article.campaignSlug() != null) {
            query.add(
                    new BoostQuery(new TermQuery(new Term(Fields.CAMPAIGN, article.campaignSlug())), 3), Occur.SHOULD);
        }
        Set.copyOf(SearchWords.plain(article.headline())).stream()
                .filter(word -> word.length() > 2)
                .limit(20)
                .forEach(word -> query.add(new TermQuery(new Term(Fields.TITLE, word)), Occur.SHOULD));
        query.setMinimumNumberShouldMatch(1);
        copy.search(query.build(), Sort.RELEVANCE, 0, RELATED + 5, PublicAnnouncement.class)
                .items()
                .forEach(found -> related.putIfAbsent(found.slug(), found));
        related.remove(article.slug());
        return related.values().stream().limit(RELATED).toList();
    }
}
