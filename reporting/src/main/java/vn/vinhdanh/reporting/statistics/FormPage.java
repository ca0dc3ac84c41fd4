package vn.vinhdanh.reporting.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormScopes;
import vn.vinhdanh.reporting.form.FormSource;
import vn.vinhdanh.reporting.form.FormState;
import vn.vinhdanh.reporting.form.FormSubmission;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/**
 * The statutory forms: one for a reporting year and scope, of today with what is missing, or as it was submitted with what is another
 * today; submitting it; and the campaigns behind a figure.
 */
@Controller
class FormPage {

    static final String PATH = "/bieu-thong-ke";
    static final String CAMPAIGNS = PATH + "/phong-trao";
    static final String MAY_SUBMIT = "SUBMIT_FORMS";

    private final Questions questions;
    private final FormTables forms;
    private final FormSubmissions submissions;
    private final FormScopes scopes;
    private final Names names;
    private final Wording wording;
    private final Clock clock;
    private final String province;

    FormPage(
            Questions questions,
            FormTables forms,
            FormSubmissions submissions,
            FormScopes scopes,
            Names names,
            Wording wording,
            Clock clock,
            @Value("${vinhdanh.province}") String province) {
        this.questions = questions;
        this.forms = forms;
        this.submissions = submissions;
        this.scopes = scopes;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
        this.province = province;
    }

    @GetMapping(PATH)
    String show(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        var asked = questions.form(query, today());
        if (!asked.form().id().equals(BreakdownAddress.one(query, FormCell.FORM))) {
            return "redirect:" + BreakdownAddress.address(PATH, asked.parameters());
        }
        return show(asked, "", null, locale, model);
    }

    /** Submits the form as it is on the page. */
    @PostMapping(PATH)
    String submit(
            @RequestParam MultiValueMap<String, String> message,
            @RequestParam("da-xem") String seen,
            @RequestParam("sau") int after,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var asked = questions.form(FormAsked.asked(message), today()).as(null);
        var said = VietnameseText.normalise(note);
        try {
            int number = submissions.submit(asked, seen, after, said);
            return "redirect:" + BreakdownAddress.address(PATH, asked.as(number).parameters());
        } catch (FormRefused refused) {
            response.setStatus(422);
            return show(asked, said, wording.text(locale, refused.reason().key()), locale, model);
        }
    }

    private String show(FormAsked asked, String note, @Nullable String refused, Locale locale, Model model) {
        var form = asked.form();
        var table = submissions
                .table(asked, locale)
                .orElseThrow(() -> new WrongAddress("lan", String.valueOf(asked.number()), Reason.UNKNOWN_CODE));
        var known = submissions.of(asked.year(), asked.scope());
        // the last one beside the figures of today, the figures of today beside one that was submitted
        var other = other(asked, known, locale);
        List<FormTable.Difference> differences =
                asked.number() != null && other != null ? table.differences(other) : List.of();
        var words = new FormWords(table, wording, locale);
        var view = new FormView(table, words, differences, wording, locale);
        model.addAttribute("title", words.title());
        model.addAttribute("table", table);
        model.addAttribute("words", words);
        model.addAttribute("form", table.form());
        model.addAttribute("year", asked.year());
        model.addAttribute("basis", table.form().basis().in(locale));
        model.addAttribute("reporter", words.reporter(province));
        model.addAttribute("receiver", table.form().receiver().in(locale));
        model.addAttribute("due", table.form().due().in(locale));
        model.addAttribute("lines", view.lines());
        model.addAttribute("missing", view.missing());
        model.addAttribute("notes", words.notes());
        for (String format : List.of("xlsx", "ods", "csv", "json", "pdf")) {
            model.addAttribute(format, BreakdownAddress.address(PATH + "." + format, asked.parameters()));
        }
        model.addAttribute("demo", table.demo());
        model.addAttribute("version", table.version().label());
        model.addAttribute("countedAt", wording.time(table.countedAt()));
        model.addAttribute(
                "chips",
                names.sentences(Filter.NONE, locale).stream()
                        .map(sentence -> new BreakdownPage.Chip(sentence.toString(), null))
                        .toList());
        question(asked, known, locale, model);
        standing(asked, known, table, other, locale, model);
        model.addAttribute(
                "differences", other == null ? List.of() : view.differences(new FormWords(other, wording, locale)));
        model.addAttribute("note", note);
        model.addAttribute("refused", refused);
        return "form";
    }

    private @Nullable FormTable other(FormAsked asked, List<FormSubmission> known, Locale locale) {
        if (asked.number() != null) {
            return submissions.table(asked.as(null), locale).orElse(null);
        }
        return null;
    }

    /** What can be chosen: form, year, for whom. */
    private void question(FormAsked asked, List<FormSubmission> known, Locale locale, Model model) {
        model.addAttribute(
                "years",
                IntStream.iterate(FormAsked.latest(today()), y -> y >= Forms.FIRST_YEAR, y -> y - 1)
                        .boxed()
                        .toList());
        model.addAttribute(
                "choices",
                Forms.of(asked.year()).stream()
                        .map(one -> choice(one, asked, known, locale))
                        .toList());
        model.addAttribute(
                "ownChoices",
                Forms.own().stream()
                        .filter(one -> one.isFor(asked.year()))
                        .map(one -> choice(one, asked, known, locale))
                        .toList());
        var units = scopes.choices(today());
        model.addAttribute(
                "communes", units.stream().filter(FormScopes.Choice::commune).toList());
        model.addAttribute(
                "units", units.stream().filter(unit -> !unit.commune()).toList());
        model.addAttribute("scope", asked.scope());
        model.addAttribute(
                "further",
                asked.scope().ofUnit()
                        && units.stream()
                                .noneMatch(
                                        unit -> unit.code().equals(asked.scope().code())));
        boolean limited = Official.current().filter(Official::limited).isPresent();
        model.addAttribute("all", wording.text(locale, limited ? "form.scope.own" : "form.scope.all"));
    }

    private BreakdownPage.Choice choice(
            FormDefinition form, FormAsked asked, List<FormSubmission> known, Locale locale) {
        return new BreakdownPage.Choice(form.id(), choice(form, known, locale), form.equals(asked.form()));
    }

    private String choice(FormDefinition form, List<FormSubmission> known, Locale locale) {
        var name = wording.text(locale, "form.choice", form.code(), form.title().in(locale));
        return known.stream()
                .filter(one -> one.form().equals(form.id()))
                .findFirst()
                .map(one -> wording.text(
                        locale,
                        "form.choice.submitted",
                        name,
                        wording.text(locale, "form.state.SUBMITTED", String.valueOf(one.number()))))
                .orElse(name);
    }

    /** Where the form stands, what was submitted, and what may be done. */
    private void standing(
            FormAsked asked,
            List<FormSubmission> known,
            FormTable table,
            @Nullable FormTable other,
            Locale locale,
            Model model) {
        var own = known.stream()
                .filter(one -> one.form().equals(asked.form().id()))
                .toList();
        var state = FormState.after(own.size());
        var digest = FormSubmissions.digest(other == null ? table : other);
        boolean same = !own.isEmpty() && own.getFirst().digest().equals(digest);
        model.addAttribute("live", BreakdownAddress.address(PATH, asked.as(null).parameters()));
        model.addAttribute("number", asked.number());
        model.addAttribute("stood", asked.stood());
        model.addAttribute("after", own.size());
        model.addAttribute("same", same);
        model.addAttribute(
                "submissions",
                own.stream()
                        .map(one -> new SubmissionView(
                                one.number(),
                                wording.text(
                                        locale,
                                        "form.submission",
                                        String.valueOf(one.number()),
                                        wording.time(one.submittedAt()),
                                        one.submittedByName()),
                                BreakdownAddress.address(
                                        PATH, asked.as(one.number()).parameters())))
                        .toList());
        boolean asksForIt = Official.may(MAY_SUBMIT) && !asked.form().ofTheProvince();
        boolean may = asksForIt && asked.stood() == null && scopes.reportable(asked.scope());
        model.addAttribute("may", may);
        model.addAttribute("chooseUnit", asksForIt && !may && asked.stood() == null);
        model.addAttribute("move", state.submitting());
        model.addAttribute(
                "layout",
                Official.may(MAY_SUBMIT)
                        && Official.current()
                                .filter(official -> !official.limited())
                                .isPresent());
        model.addAttribute("seen", digest);
        model.addAttribute("fields", asked.as(null).parameters());
        var hindrance = hindrance(asked, table, same);
        model.addAttribute("hindrance", hindrance == null ? null : hindrance.key());
        model.addAttribute(
                "enter",
                may && asked.form().entered()
                        ? BreakdownAddress.address(
                                FormEntryPage.PATH, asked.as(null).parameters())
                        : null);
    }

    /** Why it cannot be submitted as it is; null where it can. */
    private FormRefused.@Nullable Reason hindrance(FormAsked asked, FormTable table, boolean same) {
        if (!submissions.ended(asked)) {
            return FormRefused.Reason.NOT_ENDED;
        }
        if (same) {
            return FormRefused.Reason.SAME;
        }
        return asked.form().entered() && !table.complete() ? FormRefused.Reason.NOT_WHOLE : null;
    }

    @GetMapping(CAMPAIGNS)
    String campaigns(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        query.keySet().stream()
                .filter(name -> !FormCell.PARTS.contains(name) && !BreakdownAddress.ELSEWHERE.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new WrongAddress(name, "", Reason.UNKNOWN_PART);
                });
        var cell = BreakdownAddress.cell(query);
        if (cell == null || cell.form().of() != FormSource.CAMPAIGNS) {
            throw new WrongAddress(
                    FormCell.FORM, cell == null ? "" : cell.form().id(), Reason.UNKNOWN_CODE);
        }
        var scope = questions.scope(cell);
        var rows = forms.campaigns(cell);
        var which = FormWords.cell(cell, wording, locale, (each, code) -> code);
        model.addAttribute("title", wording.text(locale, "form.campaigns.title"));
        model.addAttribute("which", scope.ofUnit() ? which + "; " + scope.name() : which);
        model.addAttribute("count", wording.count(locale, rows.size()));
        model.addAttribute("countNumber", rows.size());
        model.addAttribute(
                "back",
                BreakdownAddress.address(
                        PATH, new FormAsked(cell.form(), cell.year(), scope, null, null).parameters()));
        model.addAttribute(
                "rows",
                rows.stream()
                        .map(row -> new CampaignView(
                                row.name(),
                                wording.text(locale, "campaign.level." + row.level()),
                                wording.text(locale, "campaign.method." + (row.method() == null ? "-" : row.method())),
                                wording.day(row.periodFrom()) + " – " + wording.day(row.periodTo()),
                                wording.day(row.launchedOn()),
                                row.launchingBody()))
                        .toList());
        model.addAttribute("demo", rows.stream().anyMatch(FormTables.CampaignRow::demo));
        return "form-campaigns";
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }

    /** A submission to open. */
    record SubmissionView(int number, String text, String address) {}

    /** A campaign on the page. */
    record CampaignView(String name, String level, String method, String period, String launchedOn, String body) {}
}
