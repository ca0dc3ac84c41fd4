package vn.vinhdanh.reporting.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.BreakdownPage.Chip;
import vn.vinhdanh.reporting.statistics.BreakdownPage.Choice;

/** Dossiers, whose days they were, and registered titles: a breakdown with its files. */
@Controller
class ProposalPage {

    private final ReadyView view;
    private final Wording wording;
    private final ProposalWords words;
    private final Questions questions;

    ProposalPage(ReadyView view, Wording wording, ProposalWords words, Questions questions) {
        this.view = view;
        this.wording = wording;
        this.words = words;
        this.questions = questions;
    }

    @GetMapping(ProposalAsked.PATH)
    String page(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        var asked = questions.proposals(query);
        var table = view.show(asked, locale, model);
        model.addAttribute("chips", chips(asked, table.filters()));
        var count = asked.count();
        model.addAttribute("count", count.parameter());
        model.addAttribute(
                "counts",
                Arrays.stream(ProposalCount.values())
                        .map(one -> new Choice(
                                address(one, asked), wording.text(locale, "proposal.count." + one), one == count))
                        .toList());
        model.addAttribute("rowChoices", choices(count.dimensions(), asked.rows(), locale));
        if (count.hasColumns()) {
            var free = count.dimensions().stream()
                    .filter(by -> by != ProposalBy.DOSSIER)
                    .toList();
            model.addAttribute("columnChoices", choices(free, asked.columns(), locale));
        }
        model.addAttribute("year", asked.only().get(ProposalBy.YEAR));
        var kept = new LinkedHashMap<String, String>();
        asked.only().forEach((by, value) -> {
            if (by != ProposalBy.YEAR) {
                kept.put(by.parameter(), value);
            }
        });
        model.addAttribute("kept", kept);
        return "proposals";
    }

    /** The same year counted otherwise, as it is counted unless somebody asks. */
    private static String address(ProposalCount count, ProposalAsked asked) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(ProposalAsked.COUNT, count.parameter());
        var year = asked.only().get(ProposalBy.YEAR);
        if (year != null) {
            parts.put(ProposalBy.YEAR.parameter(), year);
        }
        return BreakdownAddress.address(ProposalAsked.PATH, parts);
    }

    /** What limits the official comes first and what day it is last; between them what was asked for, and can be taken away. */
    private static List<Chip> chips(ProposalAsked asked, List<String> filters) {
        var asks = List.copyOf(asked.only().keySet());
        int first = filters.size() - asks.size() - 1;
        return IntStream.range(0, filters.size())
                .mapToObj(i -> new Chip(
                        filters.get(i),
                        i < first || i >= first + asks.size()
                                ? null
                                : BreakdownAddress.address(
                                        ProposalAsked.PATH,
                                        asked.without(asks.get(i - first)).parameters())))
                .toList();
    }

    private List<Choice> choices(List<ProposalBy> all, @Nullable ProposalBy chosen, Locale locale) {
        return all.stream()
                .map(by -> new Choice(by.parameter(), words.of(by, locale), by == chosen))
                .toList();
    }
}
