package vn.vinhdanh.reporting.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.form.EnteredForm;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormChanged;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormEntries;
import vn.vinhdanh.reporting.form.FormEntry;
import vn.vinhdanh.reporting.form.FormFigures;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.FormScopes;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.shared.ContentPolicy;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/** Where officials enter the figures of a form that has no other source; its rows and columns are those of the form's file. */
@Controller
class FormEntryPage {

    static final String PATH = FormPage.PATH + "/nhap";

    private final Questions questions;
    private final FormEntries entries;
    private final FormScopes scopes;
    private final Wording wording;
    private final Clock clock;
    private final String province;

    FormEntryPage(
            Questions questions,
            FormEntries entries,
            FormScopes scopes,
            Wording wording,
            Clock clock,
            @Value("${vinhdanh.province}") String province) {
        this.questions = questions;
        this.entries = entries;
        this.scopes = scopes;
        this.wording = wording;
        this.clock = clock;
        this.province = province;
    }

    @GetMapping(PATH)
    String open(
            @RequestParam MultiValueMap<String, String> query,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.WITH_OWN_SCRIPT);
        var asked = asked(query);
        var saved = entries.find(asked.form(), asked.year(), asked.scope());
        return show(
                asked,
                FormTyped.of(asked.form(), saved.map(FormEntry::figures).orElse(FormFigures.NONE)),
                saved.map(FormEntry::note).orElse(""),
                saved,
                false,
                locale,
                model);
    }

    @PostMapping(PATH)
    String save(
            @RequestParam MultiValueMap<String, String> message,
            @RequestParam("ban") int version,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.WITH_OWN_SCRIPT);
        var asked = asked(FormAsked.asked(message));
        var typed = FormTyped.of(asked.form(), message);
        var said = VietnameseText.normalise(note);
        if (!typed.wrong().isEmpty() || said.length() > FormEntry.LONGEST_NOTE) {
            response.setStatus(422);
            model.addAttribute("version", version);
            model.addAttribute("refused", true);
            return show(asked, typed, said, saved(asked), false, locale, model);
        }
        try {
            entries.save(asked.form(), asked.year(), asked.scope(), typed.figures(), said, version);
        } catch (FormChanged meanwhile) {
            response.setStatus(409);
            model.addAttribute("refused", true);
            return show(asked, typed, said, saved(asked), true, locale, model);
        }
        return "redirect:" + BreakdownAddress.address(FormPage.PATH, asked.parameters());
    }

    private Optional<FormEntry> saved(FormAsked asked) {
        return entries.find(asked.form(), asked.year(), asked.scope());
    }

    private FormAsked asked(MultiValueMap<String, String> query) {
        var asked = questions
                .form(query, LocalDate.now(clock.withZone(Wording.ZONE)))
                .as(null);
        if (!asked.form().entered()) {
            throw new WrongAddress(FormCell.FORM, asked.form().id(), Reason.UNKNOWN_CODE);
        }
        if (!scopes.reportable(asked.scope())) {
            throw new WrongAddress(FormScope.PART, "", Reason.UNREADABLE);
        }
        return asked;
    }

    private String show(
            FormAsked asked,
            FormTyped typed,
            String note,
            Optional<FormEntry> saved,
            boolean changed,
            Locale locale,
            Model model) {
        var form = asked.form();
        var before = Forms.sameFor(form, asked.year() - 1)
                .filter(form::equals)
                .flatMap(same -> entries.find(form, asked.year() - 1, asked.scope()))
                .map(FormEntry::figures)
                .orElse(FormFigures.NONE);
        var now = new EnteredForm(form, typed.figures());
        var then = new EnteredForm(form, before);
        var leaves = form.leaves(List.of());
        model.addAttribute(
                "title", wording.text(locale, "form.enter.title", form.code(), String.valueOf(asked.year())));
        model.addAttribute(
                "lead",
                wording.text(
                        locale,
                        "form.enter.lead",
                        form.title().in(locale),
                        asked.scope().ofUnit() ? asked.scope().name() : province));
        model.addAttribute(
                "heads",
                leaves.stream().map(leaf -> leaf.column().label().in(locale)).toList());
        model.addAttribute(
                "rows",
                form.rows().stream()
                        .map(row -> {
                            var unit = row.unit();
                            return new RowView(
                                    row.code(),
                                    row.label().in(locale),
                                    unit == null ? "" : unit.in(locale),
                                    row.depth(),
                                    row.heading()
                                            ? List.of()
                                            : leaves.stream()
                                                    .map(leaf -> new CellView(
                                                            FormTyped.name(row, leaf),
                                                            EnteredForm.open(row, leaf),
                                                            typed.text(row, leaf),
                                                            typed.wrong().contains(FormTyped.name(row, leaf)),
                                                            figure(now.at(row, leaf), locale),
                                                            other(
                                                                    changed,
                                                                    typed,
                                                                    saved,
                                                                    FormTyped.name(row, leaf),
                                                                    form),
                                                            beforeText(then.at(row, leaf), locale),
                                                            row.label().in(locale) + ", "
                                                                    + leaf.column()
                                                                            .label()
                                                                            .in(locale)))
                                                    .toList());
                        })
                        .toList());
        model.addAttribute("year", asked.year());
        // in the browser drafts of one official and form are told from others by it
        model.addAttribute(
                "draft",
                Official.current().map(Official::username).orElse("") + ":" + form.id() + ":" + asked.year() + ":"
                        + asked.scope().code());
        model.addAttribute("fields", asked.parameters());
        model.addAttribute("note", note);
        model.addAttribute("noteTooLong", note.length() > FormEntry.LONGEST_NOTE);
        model.addAttribute("wrong", typed.wrong().size());
        model.addAttribute(
                "disagreements",
                now.disagreements().stream()
                        .map(one -> EnteredTables.said(one).in(locale) + " " + wording.count(locale, one.apart()))
                        .toList());
        if (!model.containsAttribute("version")) {
            model.addAttribute("version", saved.map(FormEntry::version).orElse(0));
        }
        model.addAttribute("changed", changed ? changed(saved, locale) : null);
        model.addAttribute(
                "savedNote",
                changed
                        ? saved.map(FormEntry::note)
                                .filter(one -> !one.equals(note))
                                .orElse(null)
                        : null);
        model.addAttribute("back", BreakdownAddress.address(FormPage.PATH, asked.parameters()));
        model.addAttribute(
                "notes", form.notes().stream().map(one -> one.in(locale)).toList());
        return "form-entry";
    }

    private String changed(Optional<FormEntry> saved, Locale locale) {
        return saved.map(entry -> wording.text(
                        locale, "form.enter.changed", entry.changedByName(), wording.time(entry.changedAt())))
                .orElse("");
    }

    /** What is saved in a cell where somebody else saved another figure meanwhile; null where it is the same. */
    private static @Nullable String other(
            boolean changed, FormTyped typed, Optional<FormEntry> saved, String name, FormDefinition form) {
        if (!changed) {
            return null;
        }
        var there = FormTyped.of(form, saved.map(FormEntry::figures).orElse(FormFigures.NONE))
                .text(name);
        return there.equals(typed.text(name)) ? null : there.isEmpty() ? "–" : there;
    }

    private String figure(EnteredForm.Figure figure, Locale locale) {
        return figure.whole() ? wording.count(locale, figure.known()) : wording.text(locale, "form.unknown");
    }

    private @Nullable String beforeText(EnteredForm.Figure figure, Locale locale) {
        return figure.whole() ? wording.count(locale, figure.known()) : null;
    }

    /** A row to enter. */
    record RowView(String code, String label, String unit, int depth, List<CellView> cells) {}

    /**
     * A cell to enter.
     *
     * @param open whether it is entered; else it is a sum
     * @param typed what was typed, as it was typed
     * @param wrong whether that is no figure
     * @param figure what stands there, of a sum
     * @param other what somebody else saved there meanwhile, or null
     * @param before the figure of the year before, or null
     * @param label row and column, for who hears the page
     */
    record CellView(
            String name,
            boolean open,
            String typed,
            boolean wrong,
            String figure,
            @Nullable String other,
            @Nullable String before,
            String label) {}
}
