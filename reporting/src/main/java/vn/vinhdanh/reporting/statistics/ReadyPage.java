package vn.vinhdanh.reporting.statistics;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.shared.Wording;

/** Questions that stand ready, and record sheets: a list with its files. */
@Controller
class ReadyPage {

    private final ReadyView view;
    private final Names names;
    private final Wording wording;
    private final Questions questions;

    ReadyPage(ReadyView view, Names names, Wording wording, Questions questions) {
        this.view = view;
        this.names = names;
        this.wording = wording;
        this.questions = questions;
    }

    @GetMapping(ReadyAsked.PATH)
    String question(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        var asked = questions.ready(ReadyAsked.PATH, query);
        model.addAttribute(
                "kinds",
                Arrays.stream(ReadyAsked.Kind.values())
                        .filter(kind -> !kind.isSheet())
                        .map(kind -> new BreakdownPage.Choice(
                                kind.parameter(), wording.text(locale, "ready.kind." + kind), kind == asked.kind()))
                        .toList());
        model.addAttribute("years", names.years(asked.basis()));
        model.addAttribute("year", asked.year());
        model.addAttribute("byDecision", asked.basis() == YearBasis.DECISION);
        view.show(asked, locale, model);
        return "ready";
    }

    @GetMapping(ReadyAsked.SHEETS)
    String sheet(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        view.show(questions.ready(ReadyAsked.SHEETS, query), locale, model);
        return "ready";
    }
}
