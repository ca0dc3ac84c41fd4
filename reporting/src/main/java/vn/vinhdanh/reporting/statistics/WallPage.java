package vn.vinhdanh.reporting.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.chart.Format;
import vn.vinhdanh.reporting.shared.ContentPolicy;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * A year for the wall of a hall: the figures and pictures of the start page in turn, to be read from ten metres. The only page with a
 * script; without it the same stand below one another.
 */
@Controller
class WallPage {

    static final String PATH = "/man-hinh";

    private final Glances glances;
    private final Sights sights;
    private final Names names;
    private final Wording wording;

    WallPage(Glances glances, Sights sights, Names names, Wording wording) {
        this.glances = glances;
        this.sights = sights;
        this.names = names;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam MultiValueMap<String, String> query,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var glance = glances.of(glances.asked(query), locale);
        HomePage.fill(glance, names, wording, locale, model);
        model.addAttribute("sights", sights.of(glance, Format.WALL, locale));
        model.addAttribute("at", wording.minute(glance.counts().countedAt()));
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.WITH_OWN_SCRIPT);
        return "wall";
    }
}
