package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StatusMark.Tone;
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
    private final transient Registers registers;
    private final transient Map<UnitId, UnitSummary> units;
    private final transient List<AnnexEntry> entries;
    private final SerializableRunnable confirmed;
    private final SerializableRunnable again;
    private final ListSheet<AnnexEntry> list = new ListSheet<AnnexEntry>("annex.preview.rows", this::matching).within();
    private final Select<Show> show;
    private final Select<String> kind = new Select<>();
    private final TextField search;

    /** Which rows are shown. */
    enum Show {
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
        this.registers = registers;
        this.units = registers.units().all().stream().collect(Collectors.toMap(UnitSummary::id, Function.identity()));
        this.confirmed = confirmed;
        this.again = again;
        this.entries = preview.entries().stream()
                .sorted(Comparator.comparing(
                        e -> e.severity() == null ? 9 : e.severity().ordinal()))
                .toList();
        show = list.choice("hien", "annex.show", Show.values(), desk.show, AnnexWords::word);
        kinds();
        search = list.search("annex.search");
        search.setValue(desk.search);

        list.column("annex.row", e -> AnnexWords.place(e.row().table(), e.row().place()))
                .by(e -> e.row().line())
                .wide("6.2rem", 0);
        list.cell("annex.who", this::who).share(3);
        list.cell("annex.to-look-at", this::problems).share(4);
        list.cell("annex.actions", this::actions).wide("9.5rem", 0);
        list.empty("annex.rows.none");
        add(list);
    }

    /** Shows the rows with warnings of one kind, and nothing else. */
    void showWarnings(String key) {
        search.clear();
        show.clear();
        kind.setValue(key);
    }

    private void kinds() {
        var keys = entries.stream()
                .flatMap(e -> e.problems().stream())
                .filter(p -> p.severity() == Severity.WARNING)
                .map(AnnexProblem::key)
                .distinct()
                .toList();
        kind.setLabel(Words.say("annex.show.warning"));
        kind.setItems(keys);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Words.say("annex.show.every-warning"));
        kind.setItemLabelGenerator(key -> key == null
                ? Words.say("annex.show.every-warning")
                : Words.say(
                        "annex.warning." + key.substring("problem.annex.".length()),
                        Words.number(entries.stream().filter(e -> warns(e, key)).count())));
        kind.setValue(keys.contains(desk.warning) ? desk.warning : null);
        kind.setVisible(!keys.isEmpty());
        list.filter("canh-bao", kind);
    }

    private static boolean warns(AnnexEntry entry, String key) {
        return entry.problems().stream().anyMatch(p -> p.key().equals(key));
    }

    /** Shows the rows as they are now. */
    void refresh() {
        list.refresh();
    }

    /** Those that the official wants to see, which the desk remembers. */
    private List<AnnexEntry> matching() {
        var wanted = show.getValue();
        var warning = kind.getValue();
        desk.show = wanted;
        desk.warning = warning;
        desk.search = search.getValue();
        var text = VietnameseText.fold(desk.search);
        return entries.stream()
                .filter(e -> (wanted == null || matches(e, wanted))
                        && (warning == null || warns(e, warning))
                        && (text.isEmpty() || VietnameseText.fold(e.name()).contains(text)))
                .toList();
    }

    private static boolean matches(AnnexEntry entry, Show wanted) {
        return switch (wanted) {
            case PROBLEMS -> !entry.problems().isEmpty();
            case ERROR -> entry.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
            case QUESTION -> entry.problems().stream().anyMatch(p -> p.severity() == Severity.QUESTION);
            case WARNING -> entry.problems().stream().anyMatch(p -> p.severity() == Severity.WARNING);
            case NAMESAKE -> entry.namesakes() > 0;
            case LEFT_OUT -> entry.leftOut();
        };
    }

    private Cell who(AnnexEntry entry) {
        var lines = new ArrayList<Cell>();
        lines.add(Cell.text("vd-annex-name", (entry.row().salutation() + " " + entry.name()).strip()));
        line(lines, ", ", entry.post(), entry.unit());
        var id = entry.unitId();
        var unit = id == null || entry.leftOut() ? null : units.get(id);
        if (unit != null) {
            var to = unit.validTo();
            line(
                    lines,
                    "",
                    Words.say(
                            to == null ? "annex.unit.since" : "annex.unit.years",
                            unit.name(),
                            Words.date(unit.validFrom()),
                            Words.date(to)));
        }
        var award = entry.award();
        var commended = entry.commendation();
        line(
                lines,
                " · ",
                award == null ? entry.row().award() : award.nameVi(),
                AnnexWords.period(entry.period()),
                commended == null ? "" : AnnexWords.word(commended));
        line(lines, "", entry.achievement());
        if (entry.leftOut()) {
            lines.add(Cell.mark(new StatusMark(Tone.QUIET, Words.say("annex.left-out"))));
        }
        return Cell.block("vd-annex-who", lines.toArray(Cell[]::new));
    }

    private static void line(List<Cell> lines, String between, String... parts) {
        var text = Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
        if (!text.isEmpty()) {
            lines.add(Cell.text("vd-annex-line", text));
        }
    }

    private Cell problems(AnnexEntry entry) {
        var lines = new ArrayList<Cell>();
        for (var problem : entry.problems()) {
            if (!isNamesake(problem)) {
                lines.add(problem(problem));
            } else if (!desk.recognised.containsKey(problem.line())) {
                lines.add(problem(problem, choose(entry, "annex.namesake.choose")));
            }
        }
        var same = desk.recognised.get(entry.row().line());
        if (same == null && entry.namesakes() > 0 && entry.problems().stream().noneMatch(PreviewRows::isNamesake)) {
            lines.add(Cell.block(
                    "vd-annex-problem vd-annex-hint",
                    Cell.text(Words.say("annex.namesake.elsewhere", Words.number(entry.namesakes()))),
                    choose(entry, "annex.namesake.choose")));
        }
        if (same != null) {
            lines.add(Cell.block(
                    "vd-annex-problem vd-annex-done",
                    Cell.text(Words.say(
                            "annex.namesake.same",
                            same.unitText().isEmpty() ? same.name() : same.name() + " (" + same.unitText() + ")")),
                    choose(entry, "annex.namesake.change")));
        }
        return Cell.of(lines.toArray(Cell[]::new));
    }

    /** A problem with its place, for a warning its confirmation, and what else can be done. */
    private Cell problem(AnnexProblem problem, Cell... more) {
        boolean done = problem.severity() == Severity.WARNING && desk.confirmed.contains(problem.group());
        var parts = new ArrayList<Cell>();
        parts.add(Cell.mark(new StatusMark(tone(problem, done), AnnexWords.word(problem.severity()))));
        var place = AnnexWords.place(problem);
        var text = (place.isEmpty() ? "" : place + ": ") + AnnexWords.say(problem);
        parts.add(Cell.text(text));
        if (problem.severity() == Severity.WARNING) {
            var key = done ? "annex.confirmed" : "annex.confirm-one";
            parts.add(Cell.step(key + problem.key(), Words.say(key), Words.say(key) + ": " + text, () -> {
                if (!desk.confirmed.remove(problem.group())) {
                    desk.confirmed.add(problem.group());
                }
                confirmed.run();
            }));
        }
        parts.addAll(List.of(more));
        return Cell.block(
                "vd-annex-problem vd-annex-"
                        + (done ? "done" : problem.severity().name().toLowerCase(Locale.ROOT)),
                parts.toArray(Cell[]::new));
    }

    private static Tone tone(AnnexProblem problem, boolean done) {
        return done
                ? Tone.GOOD
                : switch (problem.severity()) {
                    case ERROR -> Tone.STOP;
                    case QUESTION -> Tone.WAIT;
                    case WARNING -> Tone.INFO;
                };
    }

    private static boolean isNamesake(AnnexProblem problem) {
        return problem.key().equals(AnnexDesk.NAMESAKE);
    }

    private Cell choose(AnnexEntry entry, String key) {
        return Cell.step(
                key,
                Words.say(key),
                Words.say(key) + ": " + entry.name(),
                () -> new NamesakeDialog(entry, desk, registers, confirmed).open());
    }

    private Cell actions(AnnexEntry entry) {
        var line = entry.row().line();
        var key = entry.leftOut() ? "annex.take-in" : "annex.leave-out";
        var leave = Cell.step(key, Words.say(key), Words.say(key) + ": " + entry.name(), () -> {
            if (entry.leftOut()) {
                desk.rows.remove(line);
            } else {
                desk.rows.put(line, RowAnswer.leftOutOfIt());
            }
            desk.recognised.remove(line);
            again.run();
        });
        if (entry.leftOut()) {
            return leave;
        }
        var mend = Cell.step(
                "annex.mend",
                Words.say("annex.mend"),
                Words.say("annex.mend.of", entry.name()),
                () -> new RowDialog(entry, desk, registers, again).open());
        return Cell.block("vd-annex-actions", mend, leave);
    }
}
