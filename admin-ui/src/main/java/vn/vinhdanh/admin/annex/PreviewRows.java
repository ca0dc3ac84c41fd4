package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexEntry;
import vn.vinhdanh.core.annex.AnnexPreview;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.annex.RowAnswer;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.VietnameseText;

/** The rows of the list as they would be registered, problems first, each to mend or leave out. */
final class PreviewRows extends Div {

    private static final long serialVersionUID = 1L;

    private final AnnexDesk desk;
    private final transient AnnexPreview preview;
    private final transient Registers registers;
    private final transient Map<UnitId, UnitSummary> units;
    private final SerializableRunnable confirmed;
    private final SerializableRunnable again;
    private final transient ListDataProvider<AnnexEntry> rows;
    private final Grid<AnnexEntry> grid = new Grid<>();
    private final Select<Show> show = new Select<>();
    private final Select<String> kind = new Select<>();
    private final TextField search = new TextField();
    private final Span count = new Span();
    private boolean isNarrow;

    /** Which rows are shown. */
    enum Show {
        ALL,
        PROBLEMS,
        ERROR,
        QUESTION,
        WARNING,
        NAMESAKE,
        LEFT_OUT
    }

    /**
     * @param confirmed runs after a warning was confirmed, or that was taken back
     * @param again runs after an answer about a row, which must be held against the register anew
     */
    PreviewRows(
            AnnexDesk desk,
            AnnexPreview preview,
            Registers registers,
            SerializableRunnable confirmed,
            SerializableRunnable again) {
        this.desk = desk;
        this.preview = preview;
        this.registers = registers;
        this.units = registers.units().all().stream().collect(Collectors.toMap(UnitSummary::id, Function.identity()));
        this.confirmed = confirmed;
        this.again = again;
        var sorted = new ArrayList<>(preview.entries());
        sorted.sort(Comparator.comparing(
                e -> e.severity() == null ? 9 : e.severity().ordinal()));
        rows = new ListDataProvider<>(sorted);
        show.setLabel(Words.say("annex.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(AnnexWords::word);
        show.setValue(desk.show);
        kinds();
        search.setValue(desk.search);
        show.addValueChangeListener(change -> filter());
        search.setLabel(Words.say("annex.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        var filters = new Div(show, kind, search);
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
        add(bar, grid);
        addClassName("vd-list");
    }

    /** Shows the rows with warnings of one kind, and nothing else. */
    void showWarnings(String key) {
        search.clear();
        show.setValue(Show.ALL);
        kind.setValue(key);
    }

    private void kinds() {
        var keys = new ArrayList<String>();
        keys.add("");
        preview.entries().stream()
                .flatMap(e -> e.problems().stream())
                .filter(p -> p.severity() == Severity.WARNING)
                .map(AnnexProblem::key)
                .distinct()
                .forEach(keys::add);
        kind.setLabel(Words.say("annex.show.warning"));
        kind.setItems(keys);
        kind.setItemLabelGenerator(key -> key.isEmpty()
                ? Words.say("annex.show.every-warning")
                : Words.say(
                        "annex.warning." + key.substring("problem.annex.".length()),
                        Words.number(preview.entries().stream()
                                .filter(e -> warns(e, key))
                                .count())));
        kind.setValue(keys.contains(desk.warning) ? desk.warning : "");
        kind.setVisible(keys.size() > 1);
        kind.addValueChangeListener(change -> filter());
    }

    private static boolean warns(AnnexEntry entry, String key) {
        return entry.problems().stream().anyMatch(p -> p.key().equals(key));
    }

    /** Shows the rows as they are now. */
    void refresh() {
        rows.refreshAll();
    }

    private void filter() {
        var wanted = show.getValue();
        var warning = kind.getValue() == null ? "" : kind.getValue();
        desk.show = wanted == null ? Show.ALL : wanted;
        desk.warning = warning;
        desk.search = search.getValue();
        var text = VietnameseText.fold(search.getValue());
        rows.setFilter(e -> matches(e, wanted)
                && (warning.isEmpty() || warns(e, warning))
                && (text.isEmpty() || VietnameseText.fold(e.name()).contains(text)));
        count.setText(Words.say("list.count", Words.number(rows.size(new Query<>(rows.getFilter())))));
    }

    private static boolean matches(AnnexEntry entry, @Nullable Show wanted) {
        return switch (wanted == null ? Show.ALL : wanted) {
            case ALL -> true;
            case PROBLEMS -> !entry.problems().isEmpty();
            case ERROR -> entry.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
            case QUESTION -> entry.problems().stream().anyMatch(p -> p.severity() == Severity.QUESTION);
            case WARNING -> entry.problems().stream().anyMatch(p -> p.severity() == Severity.WARNING);
            case NAMESAKE -> entry.namesakes() > 0;
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
        var id = entry.unitId();
        var unit = id == null || entry.leftOut() ? null : units.get(id);
        if (unit != null) {
            var to = unit.validTo();
            box.add(line(Words.say(
                    to == null ? "annex.unit.since" : "annex.unit.years",
                    unit.name(),
                    Words.date(unit.validFrom()),
                    Words.date(to))));
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
        for (var problem : entry.problems()) {
            if (!isNamesake(problem)) {
                list.add(new ProblemLine(problem, desk, confirmed));
            } else if (!desk.recognised.containsKey(problem.line())) {
                var line = new ProblemLine(problem, desk, confirmed);
                line.add(choose(entry, "annex.namesake.choose"));
                list.add(line);
            }
        }
        var same = desk.recognised.get(entry.row().line());
        if (same == null && entry.namesakes() > 0 && entry.problems().stream().noneMatch(PreviewRows::isNamesake)) {
            var elsewhere = new Div(
                    ProblemLine.icon(VaadinIcon.INFO_CIRCLE_O),
                    new Span(Words.say("annex.namesake.elsewhere", Words.number(entry.namesakes()))),
                    choose(entry, "annex.namesake.choose"));
            elsewhere.addClassNames("vd-annex-problem", "vd-annex-hint");
            list.add(elsewhere);
        }
        if (same != null) {
            var said = new Div(
                    ProblemLine.icon(VaadinIcon.CHECK_CIRCLE_O),
                    new Span(Words.say(
                            "annex.namesake.same",
                            same.unitText().isEmpty() ? same.name() : same.name() + " (" + same.unitText() + ")")),
                    choose(entry, "annex.namesake.change"));
            said.addClassNames("vd-annex-problem", "vd-annex-done");
            list.add(said);
        }
        return list;
    }

    private static boolean isNamesake(AnnexProblem problem) {
        return problem.key().equals(AnnexDesk.NAMESAKE);
    }

    private Button choose(AnnexEntry entry, String key) {
        var choose = new Button(Words.say(key), click -> new NamesakeDialog(entry, desk, registers, confirmed).open());
        choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        choose.setAriaLabel(choose.getText() + ": " + entry.name());
        return choose;
    }

    private Component actions(AnnexEntry entry) {
        var line = entry.row().line();
        var name = entry.name();
        var mend = new Button(Words.say("annex.mend"), click -> new RowDialog(entry, desk, registers, again).open());
        mend.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        mend.setAriaLabel(Words.say("annex.mend.of", name));
        var leave = new Button(Words.say(entry.leftOut() ? "annex.take-in" : "annex.leave-out"), click -> {
            if (entry.leftOut()) {
                desk.rows.remove(line);
                desk.recognised.remove(line);
            } else {
                desk.rows.put(line, RowAnswer.leftOutOfIt());
                desk.recognised.remove(line);
            }
            again.run();
        });
        leave.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        leave.setAriaLabel(leave.getText() + ": " + name);
        var box = entry.leftOut() ? new Div(leave) : new Div(mend, leave);
        box.addClassName("vd-annex-actions");
        return box;
    }
}
