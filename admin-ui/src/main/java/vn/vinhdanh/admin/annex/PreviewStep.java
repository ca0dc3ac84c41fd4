package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexEntry;
import vn.vinhdanh.core.annex.AnnexPreview;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.annex.AnnexRemarks;
import vn.vinhdanh.core.annex.RowAnswer;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** What would be registered, problems first; errors are mended or left out, questions answered, warnings confirmed by eye. */
final class PreviewStep extends Div {

    private static final long serialVersionUID = 1L;

    private final AnnexDesk desk;
    private final transient AnnexPreview preview;
    private final transient AwardCatalogue catalogue;
    private final transient UnitDirectory units;
    private final SerializableRunnable again;
    private final Div state = new Div();
    private final Div bulk = new Div();
    private final Button register;
    private final transient ListDataProvider<AnnexEntry> rows;
    private final Grid<AnnexEntry> grid = new Grid<>();
    private final Select<Show> show = new Select<>();
    private final TextField search = new TextField();
    private final Span count = new Span();

    /** Which rows are shown. */
    enum Show {
        ALL,
        PROBLEMS,
        ERROR,
        QUESTION,
        WARNING,
        LEFT_OUT
    }

    PreviewStep(
            AnnexDesk desk,
            AnnexPreview preview,
            AnnexRemarks remarks,
            AwardCatalogue catalogue,
            UnitDirectory units,
            SerializableRunnable back,
            SerializableRunnable again,
            SerializableConsumer<AnnexPreview> confirmed) {
        this.desk = desk;
        this.preview = preview;
        this.catalogue = catalogue;
        this.units = units;
        this.again = again;
        var answers = preview.answers();
        add(new H2(Words.say(
                "annex.preview.of",
                answers.number() + "/" + answers.symbol(),
                Words.date(answers.decidedOn()),
                answers.authority())));
        add(new Paragraph(counts()));
        state.getElement().setAttribute("role", "status");
        add(state, bulk);

        var sorted = new ArrayList<>(preview.entries());
        sorted.sort(Comparator.comparing(
                e -> e.severity() == null ? 9 : e.severity().ordinal()));
        rows = new ListDataProvider<>(sorted);
        add(list());

        register = new Button(
                Words.say("annex.register", Words.number(preview.honours())),
                click -> confirmed.accept(withConfirmations()));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        register.setDisableOnClick(true);
        var backward = new Button(Words.say("annex.back-to-questions"), click -> back.run());
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        var file = remarks.of(withConfirmations(), AnnexWords::remark);
                        return new DownloadResponse(
                                new ByteArrayInputStream(file.content()),
                                file.name(),
                                file.mediaType(),
                                file.content().length);
                    } catch (RuntimeException e) {
                        throw new IOException(e);
                    }
                }),
                Words.say("annex.remarks"));
        download.addClassName("vd-annex-download");
        var foot = new Div(register, backward, download);
        foot.addClassName("vd-form-foot");
        add(foot);
        sayState();
    }

    private String counts() {
        long persons = kind(RecipientKind.PERSON);
        long collectives = kind(RecipientKind.COLLECTIVE);
        long households = kind(RecipientKind.HOUSEHOLD);
        long leftOut = preview.entries().stream().filter(AnnexEntry::leftOut).count();
        return Words.say(
                        "annex.preview.counts",
                        Words.number(preview.honours()),
                        Words.number(collectives),
                        Words.number(persons),
                        Words.number(households))
                + (leftOut == 0 ? "" : " " + Words.say("annex.preview.left-out", Words.number(leftOut)));
    }

    private long kind(RecipientKind kind) {
        return preview.entries().stream()
                .filter(e -> !e.leftOut() && e.kind() == kind)
                .count();
    }

    private AnnexPreview withConfirmations() {
        return new AnnexPreview(
                preview.document(),
                desk.answers(),
                preview.entries(),
                preview.questions(),
                preview.problems(),
                preview.errors(),
                preview.open(),
                unconfirmed().size(),
                preview.honours());
    }

    private List<AnnexProblem> unconfirmed() {
        return preview.allProblems().stream()
                .filter(p -> p.severity() == Severity.WARNING && !desk.confirmed.contains(p.group()))
                .toList();
    }

    // ---- what stands in the way ----

    private void sayState() {
        state.removeAll();
        bulk.removeAll();
        var warnings = unconfirmed();
        boolean ready = preview.errors() == 0 && preview.open() == 0 && warnings.isEmpty() && preview.honours() > 0;
        register.setEnabled(ready);
        var marks = new Div();
        marks.addClassName("vd-annex-marks");
        if (ready) {
            marks.add(new StatusMark(StatusMark.Tone.GOOD, Words.say("annex.preview.ready")));
        }
        if (preview.errors() > 0) {
            marks.add(new StatusMark(
                    StatusMark.Tone.STOP, Words.say("annex.preview.errors", Words.number(preview.errors()))));
        }
        if (preview.open() > 0) {
            marks.add(new StatusMark(
                    StatusMark.Tone.WAIT, Words.say("annex.preview.questions", Words.number(preview.open()))));
        }
        if (!warnings.isEmpty()) {
            marks.add(new StatusMark(
                    StatusMark.Tone.INFO, Words.say("annex.preview.warnings", Words.number(warnings.size()))));
        }
        state.add(marks);
        if (!preview.problems().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("vd-annex-problems");
            for (var problem : preview.problems()) {
                var item = new ListItem(problem(problem));
                list.add(item);
            }
            state.add(list);
        }
        Map<String, List<AnnexProblem>> byKind = new LinkedHashMap<>();
        for (var problem : warnings) {
            if (problem.line() >= 0) {
                byKind.computeIfAbsent(problem.key(), k -> new ArrayList<>()).add(problem);
            }
        }
        if (!byKind.isEmpty()) {
            bulk.add(new Paragraph(Words.say("annex.preview.confirm-lead")));
            var list = new UnorderedList();
            list.addClassName("vd-annex-problems");
            byKind.forEach((key, problems) -> {
                var word = key.substring("problem.annex.".length());
                var text = new Span(Words.say("annex.warning." + word, Words.number(problems.size())));
                var look = new Button(Words.say("annex.look"), click -> {
                    search.clear();
                    show.setValue(Show.WARNING);
                });
                look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                var confirm = new Button(Words.say("annex.confirm-all", Words.number(problems.size())), click -> {
                    problems.forEach(p -> desk.confirmed.add(p.group()));
                    sayState();
                    rows.refreshAll();
                });
                confirm.addThemeVariants(ButtonVariant.SMALL);
                var item = new ListItem(icon(VaadinIcon.INFO_CIRCLE_O), text, look, confirm);
                item.addClassNames("vd-annex-problem", "vd-annex-warning");
                list.add(item);
            });
            bulk.add(list);
        }
    }

    // ---- the rows ----

    private Component list() {
        show.setLabel(Words.say("annex.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(AnnexWords::word);
        show.setValue(Show.ALL);
        show.addValueChangeListener(change -> filter());
        search.setLabel(Words.say("annex.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        var filters = new Div(show, search);
        filters.addClassName("vd-filters");
        filters.getElement().setAttribute("role", "search");
        count.addClassName("vd-count");
        count.getElement().setAttribute("role", "status");
        var bar = new Div(filters, count);
        bar.addClassName("vd-list-bar");

        grid.setDataProvider(rows);
        grid.setAriaLabel(Words.say("annex.preview.rows"));
        grid.addThemeNames("wrap-cell-content", "no-border", "row-stripes");
        grid.setPageSize(50);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(e -> AnnexWords.place(e.row().table(), e.row().place()))
                .setHeader(Words.say("annex.row"))
                .setWidth("6.2rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::who).setHeader(Words.say("annex.who")).setFlexGrow(3);
        var problems = grid.addComponentColumn(this::problems)
                .setHeader(Words.say("annex.to-look-at"))
                .setFlexGrow(4);
        var actions = grid.addComponentColumn(this::actions)
                .setHeader(Words.say("annex.actions"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addAttachListener(attached -> {
            isNarrow = attached.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth() < 760;
            problems.setVisible(!isNarrow);
            actions.setVisible(!isNarrow);
            rows.refreshAll();
        });
        filter();
        var list = new Div(bar, grid);
        list.addClassName("vd-list");
        return list;
    }

    private boolean isNarrow;

    private void filter() {
        var wanted = show.getValue();
        var text = VietnameseText.fold(search.getValue());
        rows.setFilter(e -> matches(e, wanted)
                && (text.isEmpty() || VietnameseText.fold(e.name()).contains(text)));
        long found = preview.entries().stream()
                .filter(e -> matches(e, wanted)
                        && (text.isEmpty() || VietnameseText.fold(e.name()).contains(text)))
                .count();
        count.setText(Words.say("list.count", Words.number(found)));
    }

    private static boolean matches(AnnexEntry entry, @Nullable Show wanted) {
        return switch (wanted == null ? Show.ALL : wanted) {
            case ALL -> true;
            case PROBLEMS -> !entry.problems().isEmpty();
            case ERROR -> entry.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
            case QUESTION -> entry.problems().stream().anyMatch(p -> p.severity() == Severity.QUESTION);
            case WARNING -> entry.problems().stream().anyMatch(p -> p.severity() == Severity.WARNING);
            case LEFT_OUT -> entry.leftOut();
        };
    }

    private Component who(AnnexEntry entry) {
        var name = new Span((entry.row().salutation() + " " + entry.name()).strip());
        name.addClassName("vd-annex-name");
        var box = new Div(name);
        var place = new ArrayList<String>();
        for (String part : List.of(entry.post(), entry.unit())) {
            if (!part.isEmpty()) {
                place.add(part);
            }
        }
        if (!place.isEmpty()) {
            box.add(line(String.join(", ", place)));
        }
        var award = entry.award();
        var given = new ArrayList<String>();
        given.add(award == null ? entry.row().award() : award.nameVi());
        given.add(AnnexWords.period(entry.period()));
        var kind = entry.commendation();
        given.add(kind == null ? "" : AnnexWords.word(kind));
        given.removeIf(String::isEmpty);
        if (!given.isEmpty()) {
            box.add(line(String.join(" · ", given)));
        }
        if (!entry.achievement().isEmpty()) {
            box.add(line(entry.achievement()));
        }
        if (entry.leftOut()) {
            box.add(new StatusMark(StatusMark.Tone.QUIET, Words.say("annex.left-out")));
        }
        box.addClassName("vd-annex-who");
        if (isNarrow) {
            box.add(problems(entry), actions(entry));
        }
        return box;
    }

    private static Span line(String text) {
        var span = new Span(text);
        span.addClassName("vd-annex-line");
        return span;
    }

    private Component problems(AnnexEntry entry) {
        var list = new Div();
        entry.problems().forEach(p -> list.add(problem(p)));
        return list;
    }

    /** One problem with its icon, its place, what to do, and for a warning its confirmation. */
    private Component problem(AnnexProblem problem) {
        boolean done = problem.severity() == Severity.WARNING && desk.confirmed.contains(problem.group());
        var place = AnnexWords.place(problem);
        var text = new Span(AnnexWords.word(problem.severity())
                + (place.isEmpty() ? ": " : ", " + place + ": ")
                + AnnexWords.say(problem));
        var box = new Div(
                icon(
                        done
                                ? VaadinIcon.CHECK_CIRCLE_O
                                : switch (problem.severity()) {
                                    case ERROR -> VaadinIcon.BAN;
                                    case QUESTION -> VaadinIcon.QUESTION_CIRCLE_O;
                                    case WARNING -> VaadinIcon.INFO_CIRCLE_O;
                                }),
                text);
        box.addClassNames(
                "vd-annex-problem",
                done ? "vd-annex-done" : "vd-annex-" + problem.severity().name().toLowerCase(java.util.Locale.ROOT));
        if (problem.severity() == Severity.WARNING) {
            var confirm = new Button(Words.say(done ? "annex.confirmed" : "annex.confirm-one"), click -> {
                if (!desk.confirmed.remove(problem.group())) {
                    desk.confirmed.add(problem.group());
                }
                sayState();
                rows.refreshAll();
            });
            confirm.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            confirm.setAriaLabel(confirm.getText() + ": " + text.getText());
            box.add(confirm);
        }
        return box;
    }

    private Component actions(AnnexEntry entry) {
        var line = entry.row().line();
        var name = entry.name();
        var mend = new Button(
                Words.say("annex.mend"), click -> new RowDialog(entry, desk, catalogue, units, again).open());
        mend.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        mend.setAriaLabel(Words.say("annex.mend.of", name));
        var leave = new Button(Words.say(entry.leftOut() ? "annex.take-in" : "annex.leave-out"), click -> {
            if (entry.leftOut()) {
                desk.rows.remove(line);
            } else {
                desk.rows.put(line, RowAnswer.leftOutOfIt());
            }
            again.run();
        });
        leave.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        leave.setAriaLabel(leave.getText() + ": " + name);
        var box = entry.leftOut() ? new Div(leave) : new Div(mend, leave);
        box.addClassName("vd-annex-actions");
        return box;
    }

    private static Icon icon(VaadinIcon picture) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
