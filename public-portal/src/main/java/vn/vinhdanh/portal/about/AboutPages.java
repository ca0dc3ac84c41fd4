package vn.vinhdanh.portal.about;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.honour.HonourSearch;
import vn.vinhdanh.portal.page.Wording;

/** What this site is, its accessibility, its privacy notice, and how to reach those who answer for it. */
@Controller
class AboutPages {

    private final PublicCopy copy;
    private final HonourSearch search;
    private final Wording wording;

    AboutPages(PublicCopy copy, HonourSearch search, Wording wording) {
        this.copy = copy;
        this.search = search;
        this.wording = wording;
    }

    @GetMapping("/gioi-thieu")
    String about(Model model) {
        model.addAttribute("coverage", search.coverage());
        model.addAttribute("exemplars", copy.count(PublicCopy.of(PublicKind.ANNOUNCEMENT, Fields.TOPIC, "EXEMPLAR")));
        return page("about", model);
    }

    @GetMapping("/kha-nang-tiep-can")
    String accessibility(Model model) {
        return page("accessibility", model);
    }

    @GetMapping("/quyen-rieng-tu")
    String privacy(Model model) {
        return page("privacy", model);
    }

    @GetMapping("/lien-he")
    String contact(Model model) {
        return page("contact", model);
    }

    private String page(String name, Model model) {
        model.addAttribute("title", wording.text("about." + name));
        model.addAttribute("description", wording.text("about." + name + ".description"));
        return "about/" + name;
    }
}
