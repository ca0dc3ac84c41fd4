package vn.vinhdanh.portal.bloc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.publication.PublicBloc;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Wording;
import vn.vinhdanh.portal.page.Year;

/** The blocs of a year. */
@Controller
class BlocPages {

    private final PublicCopy copy;
    private final Wording wording;

    BlocPages(PublicCopy copy, Wording wording) {
        this.copy = copy;
        this.wording = wording;
    }

    @GetMapping("/khoi-thi-dua")
    String list(@RequestParam(name = "nam", defaultValue = "") String year, Model model) {
        var years = years();
        var chosen = years.contains(Year.read(year)) ? year.strip() : years.isEmpty() ? "" : years.getFirst();
        var blocs = chosen.isEmpty()
                ? List.<PublicBloc>of()
                : copy.search(
                                PublicCopy.of(PublicKind.BLOC, Fields.YEAR, chosen),
                                PublicCopy.BY_ORDINAL,
                                0,
                                200,
                                PublicBloc.class)
                        .items();
        model.addAttribute("title", wording.text("blocs.title", chosen));
        model.addAttribute("years", years);
        model.addAttribute("year", chosen);
        model.addAttribute("blocs", blocs);
        model.addAttribute(
                "signed", blocs.stream().filter(b -> b.pact() != null).count());
        return "bloc/list";
    }

    private List<String> years() {
        var counts = copy.search(
                        PublicCopy.of(PublicKind.BLOC),
                        PublicCopy.BY_ORDINAL,
                        0,
                        1,
                        PublicBloc.class,
                        Set.of(Fields.YEAR))
                .counts();
        return List.copyOf(new TreeMap<>(counts.getOrDefault(Fields.YEAR, Map.of()))
                .descendingMap()
                .keySet());
    }
}
