package vn.vinhdanh.portal.figure;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicProposals;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Wording;

/** What became of those who were put forward, year by year, and how many working days each step took; rounded, for nobody is named by it. */
@Controller
class ProposalsPage {

    static final String PATH = "/so-lieu/de-nghi";

    /** More years than there will ever be. */
    private static final int MOST_YEARS = 200;

    private static final List<String> PLACES = List.of("RECEPTION", "APPRAISAL", "UNIT");

    private final PublicCopy copy;
    private final Wording wording;

    ProposalsPage(PublicCopy copy, Wording wording) {
        this.copy = copy;
        this.wording = wording;
    }

    /**
     * A year.
     *
     * @param counts received, eligible, not eligible, withdrawn
     * @param days working days of each step; empty where it is not told
     */
    public record Row(String year, List<String> counts, List<String> days) {}

    @GetMapping(PATH)
    String show(Model model) {
        var years =
                copy
                        .list(PublicKind.PROPOSALS, PublicCopy.NEWEST, 0, MOST_YEARS, PublicProposals.class)
                        .items()
                        .stream()
                        .sorted(Comparator.comparingInt(PublicProposals::year).reversed())
                        .toList();
        model.addAttribute("title", wording.text("proposals.title"));
        model.addAttribute("description", wording.text("proposals.description"));
        model.addAttribute("crumbs", List.of(new Crumb(wording.text("totals.title"), TotalsPage.PATH)));
        model.addAttribute("rows", years.stream().map(this::row).toList());
        model.addAttribute(
                "countHeads",
                List.of(
                        wording.text("proposals.received"),
                        wording.text("proposals.eligible"),
                        wording.text("proposals.not-eligible"),
                        wording.text("proposals.withdrawn")));
        model.addAttribute(
                "dayHeads",
                PLACES.stream()
                        .map(place -> wording.text("proposals.days." + place))
                        .toList());
        model.addAttribute(
                "on",
                years.stream()
                        .map(PublicProposals::on)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        return "figure/proposals";
    }

    private Row row(PublicProposals year) {
        return new Row(
                year.code(),
                List.of(
                        count(year.received()),
                        count(year.eligible()),
                        count(year.notEligible()),
                        count(year.withdrawn())),
                PLACES.stream().map(place -> days(year, place)).toList());
    }

    private String count(@Nullable Integer count) {
        return count == null ? wording.text("proposals.few") : wording.number(count);
    }

    private String days(PublicProposals year, String place) {
        return year.days().stream()
                .filter(one -> one.place().equals(place))
                .map(one -> wording.english() ? one.mean() : one.mean().replace('.', ','))
                .findFirst()
                .orElse("–");
    }
}
