package vn.vinhdanh.portal.change;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;
import vn.vinhdanh.portal.page.Year;

/** The public log of changes. */
@Controller
class ChangePages {

    private static final int SIZE = 30;
    private static final List<String> TYPES = List.of("CORRECTED", "TAKEN_DOWN", "ANNULLED");

    private final PublicCopy copy;
    private final Wording wording;

    ChangePages(PublicCopy copy, Wording wording) {
        this.copy = copy;
        this.wording = wording;
    }

    @GetMapping("/nhat-ky-thay-doi")
    String list(
            @RequestParam(name = "loai", defaultValue = "") String type,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "quyet-dinh", defaultValue = "") String decision,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        var ofType = TYPES.contains(type) ? type : "";
        var inYear = Year.read(year);
        var ofDecision = decision.matches("[A-Za-z0-9_.-]{1,120}") ? decision : "";
        int number = Paging.read(page, SIZE);
        var query = new BooleanQuery.Builder().add(PublicCopy.of(PublicKind.CHANGE), Occur.FILTER);
        require(query, Fields.CHANGE_TYPE, ofType);
        require(query, Fields.YEAR, inYear);
        require(query, Fields.CHANGED_DECISION, ofDecision);
        var found = copy.search(query.build(), PublicCopy.NEWEST, (number - 1) * SIZE, SIZE, PublicChange.class);
        model.addAttribute("title", wording.text("changes.title"));
        model.addAttribute("intro", wording.text("changes.intro"));
        model.addAttribute("types", TYPES);
        model.addAttribute("type", ofType);
        model.addAttribute("year", inYear);
        model.addAttribute("decision", ofDecision);
        model.addAttribute("years", years());
        model.addAttribute("changes", found);
        model.addAttribute("paging", new Paging(number, SIZE, found.total(), address(ofType, inYear, ofDecision)));
        return "change/list";
    }

    private List<String> years() {
        return copy
                .count(PublicCopy.of(PublicKind.CHANGE), Set.of(Fields.YEAR))
                .counts()
                .getOrDefault(Fields.YEAR, Map.of())
                .keySet()
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static void require(BooleanQuery.Builder query, String field, String value) {
        if (!value.isEmpty()) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static String address(String type, String year, String decision) {
        var address = UriComponentsBuilder.fromPath("/nhat-ky-thay-doi");
        Map.of("loai", type, "nam", year, "quyet-dinh", decision).forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, value);
            }
        });
        return address.encode().build().toUriString();
    }
}
