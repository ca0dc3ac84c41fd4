package vn.vinhdanh.portal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicInstrument;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.honour.HonourQuestion;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Emblems;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Wording;

/** What can be given, and on what legal ground. */
@Controller
class CataloguePages {

    private static final int MOST = 1000;

    private final PublicCopy copy;
    private final Wording wording;
    private final AwardText text;

    CataloguePages(PublicCopy copy, Wording wording, AwardText text) {
        this.copy = copy;
        this.wording = wording;
        this.text = text;
    }

    /** An award and how many honours of it there are. */
    public record Counted(PublicAward award, int count) {}

    /** A kind of awards, as they are drawn. */
    public record Kind(String key, List<Counted> awards) {}

    @GetMapping("/danh-hieu-hinh-thuc")
    String awards(Model model) {
        var awards = copy.list(PublicKind.AWARD, PublicCopy.BY_ORDINAL, 0, MOST, PublicAward.class).items().stream()
                .filter(award -> !award.revisions().isEmpty())
                .toList();
        model.addAttribute("title", wording.text("awards.title"));
        var counts = copy.count(PublicCopy.of(PublicKind.HONOUR), Set.of(Fields.AWARD))
                .counts()
                .getOrDefault(Fields.AWARD, Map.of());
        model.addAttribute(
                "kinds",
                Emblems.KINDS.stream()
                        .map(kind -> new Kind(
                                kind,
                                awards.stream()
                                        .filter(award -> Emblems.kind(award).equals(kind))
                                        .map(award -> new Counted(award, counts.getOrDefault(award.code(), 0)))
                                        .toList()))
                        .filter(kind -> !kind.awards().isEmpty())
                        .toList());
        return "catalogue/awards";
    }

    @GetMapping("/danh-hieu-hinh-thuc/{code}")
    String award(@PathVariable String code, Model model) {
        var award = copy.find(PublicKind.AWARD, code, PublicAward.class)
                .filter(a -> !a.revisions().isEmpty())
                .orElseThrow(() -> Missing.of(copy, PublicKind.AWARD, code));
        var newest = text.shown(award);
        model.addAttribute("today", text.today());
        model.addAttribute("current", text.current(award));
        var name = wording.english() && !newest.nameEn().isEmpty() ? newest.nameEn() : newest.nameVi();
        model.addAttribute("title", name);
        model.addAttribute("name", name);
        model.addAttribute("award", award);
        model.addAttribute("honoured", copy.count(PublicCopy.of(PublicKind.HONOUR, Fields.AWARD, code)));
        model.addAttribute(
                "honouredAt", HonourQuestion.of("", code, "", "", "", "", "").href());
        model.addAttribute("crumbs", List.of(new Crumb(wording.text("nav.awards"), "/danh-hieu-hinh-thuc")));
        return "catalogue/award";
    }

    @GetMapping("/van-ban")
    String instruments(Model model) {
        model.addAttribute("title", wording.text("instruments.title"));
        model.addAttribute(
                "instruments",
                copy.list(PublicKind.INSTRUMENT, PublicCopy.NEWEST, 0, MOST, PublicInstrument.class)
                        .items());
        return "catalogue/instruments";
    }
}
