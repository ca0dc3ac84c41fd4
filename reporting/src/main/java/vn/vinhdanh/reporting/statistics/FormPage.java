package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTable.State;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/** The statutory forms: one for a reporting year, with what is missing, and the campaigns behind a figure. */
@Controller
class FormPage {

    static final String PATH = "/bieu-thong-ke";
    static final String CAMPAIGNS = PATH + "/phong-trao";

    private final Questions questions;
    private final FormTables forms;
    private final Names names;
    private final Wording wording;
    private final Clock clock;
    private final String province;

    FormPage(
            Questions questions,
            FormTables forms,
            Names names,
            Wording wording,
            Clock clock,
            @Value("${vinhdanh.province}") String province) {
        this.questions = questions;
        this.forms = forms;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
        this.province = province;
    }

    @GetMapping(PATH)
    String show(@RequestParam MultiValueMap<String, String> query, Locale locale, Model model) {
        var asked = questions.form(query, today());
        var form = asked.form();
        int year = asked.year();
        if (!form.id().equals(BreakdownAddress.one(query, FormCell.FORM))) {
            return "redirect:" + BreakdownAddress.address(PATH, asked.parameters());
        }
        var table = forms.count(form, year, locale);
        var words = new FormWords(table, wording, locale);
        model.addAttribute("title", words.title());
        model.addAttribute("table", table);
        model.addAttribute("words", words);
        model.addAttribute("form", form);
        model.addAttribute("year", year);
        model.addAttribute("basis", form.basis().in(locale));
        model.addAttribute("reporter", words.reporter(province));
        model.addAttribute("receiver", form.receiver().in(locale));
        model.addAttribute("due", form.due().in(locale));
        model.addAttribute(
                "years",
                IntStream.iterate(FormAsked.latest(today()), y -> y >= Forms.FIRST_YEAR, y -> y - 1)
                        .boxed()
                        .toList());
        model.addAttribute(
                "choices",
                Forms.of(year).stream()
                        .map(one -> new BreakdownPage.Choice(
                                one.id(),
                                wording.text(
                                        locale,
                                        "form.choice",
                                        one.code(),
                                        one.title().in(locale)),
                                one.equals(form)))
                        .toList());
        model.addAttribute("lines", lines(table, words, locale));
        model.addAttribute("missing", missing(table, words));
        model.addAttribute("notes", words.notes());
        model.addAttribute("xlsx", BreakdownAddress.address(PATH + ".xlsx", asked.parameters()));
        model.addAttribute("pdf", BreakdownAddress.address(PATH + ".pdf", asked.parameters()));
        model.addAttribute("demo", table.demo());
        model.addAttribute("version", table.version().label());
        model.addAttribute("countedAt", wording.time(table.countedAt()));
        model.addAttribute(
                "chips",
                names.sentences(Filter.NONE, locale).stream()
                        .map(sentence -> new BreakdownPage.Chip(sentence.toString(), null))
                        .toList());
        return "form";
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
        if (cell == null || cell.form().of() != FormDefinition.Source.CAMPAIGNS) {
            throw new WrongAddress(
                    FormCell.FORM, cell == null ? "" : cell.form().id(), Reason.UNKNOWN_CODE);
        }
        var rows = forms.campaigns(cell);
        model.addAttribute("title", wording.text(locale, "form.campaigns.title"));
        model.addAttribute("which", FormWords.cell(cell, wording, locale, code -> code));
        model.addAttribute("count", wording.count(locale, rows.size()));
        model.addAttribute("countNumber", rows.size());
        model.addAttribute(
                "back", BreakdownAddress.address(PATH, new FormAsked(cell.form(), cell.year()).parameters()));
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

    private List<LineView> lines(FormTable table, FormWords words, Locale locale) {
        var lines = new ArrayList<LineView>();
        for (FormTable.Line line : table.lines()) {
            var row = line.row();
            var unit = row.unit();
            var cells = new ArrayList<CellView>();
            for (int i = 0; i < line.cells().size(); i++) {
                var cell = line.cells().get(i);
                var behind = new FormCell(
                        table.form(),
                        table.year(),
                        row.code(),
                        table.columns().get(i).key());
                boolean known = cell.state() == State.UNKNOWN && cell.count() > 0;
                cells.add(new CellView(
                        words.text(cell),
                        cell.state(),
                        cell.state() != State.CROSSED && cell.count() > 0 ? address(behind) : null,
                        known ? wording.text(locale, "form.at-least", wording.count(locale, cell.count())) : ""));
            }
            var before = line.before();
            lines.add(new LineView(
                    row.code(),
                    row.label().in(locale),
                    unit == null ? "" : unit.in(locale),
                    row.depth(),
                    cells,
                    before == null ? "" : words.text(before),
                    before == null ? "" : difference(line.cells().getFirst(), before, locale)));
        }
        return lines;
    }

    private String difference(FormTable.Cell now, FormTable.Cell before, Locale locale) {
        if (now.state() != State.NUMBER || before.state() != State.NUMBER) {
            return "";
        }
        long more = now.count() - before.count();
        return (more > 0 ? "+" : more < 0 ? "−" : "") + wording.count(locale, Math.abs(more));
    }

    private List<MissingView> missing(FormTable table, FormWords words) {
        return table.missing().stream()
                .map(missing -> new MissingView(words.sentence(missing), address(table, missing)))
                .toList();
    }

    private static String address(FormTable table, FormTable.Missing missing) {
        var cell = missing.cell(table.form(), table.year());
        var award = missing.award();
        var recipient = missing.recipientKind();
        if (award == null || recipient == null) {
            return address(cell);
        }
        return BreakdownAddress.address(
                HonoursPage.PATH,
                Filter.behind(cell)
                        .with(Dimension.AWARD, award)
                        .with(Dimension.RECIPIENT, recipient)
                        .parameters());
    }

    /** Where the honours or campaigns behind a figure are listed. */
    static String address(FormCell cell) {
        return cell.form().of() == FormDefinition.Source.HONOURS
                ? BreakdownAddress.address(HonoursPage.PATH, Filter.behind(cell).parameters())
                : BreakdownAddress.address(CAMPAIGNS, cell.parameters());
    }

    /** A row on the page. */
    record LineView(
            String code,
            String label,
            String unit,
            int depth,
            List<CellView> cells,
            String before,
            String difference) {}

    /**
     * A figure on the page.
     *
     * @param address of what stands behind it, or null
     * @param under what is known of an unsure figure; empty where nothing need be said
     */
    record CellView(String text, State state, @Nullable String address, String under) {}

    /** What is missing, with the address of it. */
    record MissingView(String text, String address) {}

    /** A campaign on the page. */
    record CampaignView(String name, String level, String method, String period, String launchedOn, String body) {}
}
