package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexPreview;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.organisation.RecipientSummary;

/** What stands in the way of registering the list, and the confirmation of many warnings of one kind at once. */
final class Obstacles extends Div {

    private static final long serialVersionUID = 1L;
    private static final String NOT_READ = "problem.annex.line-not-read";
    private static final int ONE_BY_ONE = 5;

    private final AnnexDesk desk;
    private final transient AnnexPreview preview;
    private final SerializableConsumer<String> look;
    private final SerializableRunnable lines;
    private final SerializableRunnable changed;
    private final Div state = new Div();
    private final Div bulk = new Div();

    /**
     * @param look shows the rows with warnings of one kind, by its key
     * @param lines shows the lines that were not understood
     * @param changed runs after a warning was confirmed, or that was taken back
     */
    Obstacles(
            AnnexDesk desk,
            AnnexPreview preview,
            SerializableConsumer<String> look,
            SerializableRunnable lines,
            SerializableRunnable changed) {
        this.desk = desk;
        this.preview = preview;
        this.look = look;
        this.lines = lines;
        this.changed = changed;
        state.getElement().setAttribute("role", "status");
        add(state, bulk);
    }

    private long notRead() {
        return preview.problems().stream().filter(p -> p.key().equals(NOT_READ)).count();
    }

    /** Warnings that nobody confirmed yet. */
    List<AnnexProblem> unconfirmed() {
        return preview.allProblems().stream()
                .filter(p -> p.severity() == Severity.WARNING && !desk.settled(p))
                .toList();
    }

    /** Whether nothing stands in the way. */
    boolean ready() {
        return preview.errors() == 0 && preview.open() == 0 && unconfirmed().isEmpty() && preview.honours() > 0;
    }

    /** Recognises at once all whom the register has by exactly this name and unit; those in doubt stay to be looked at one by one. */
    private Optional<Button> sameAll(List<AnnexProblem> namesakes) {
        var asked = namesakes.stream().map(AnnexProblem::line).collect(Collectors.toSet());
        Map<Integer, RecipientSummary> sure = new LinkedHashMap<>();
        for (var entry : preview.entries()) {
            var one = entry.surely();
            if (one != null && asked.contains(entry.row().line())) {
                sure.put(entry.row().line(), one);
            }
        }
        if (sure.isEmpty()) {
            return Optional.empty();
        }
        var same = new Button(Words.say("annex.same-all", Words.number(sure.size())), click -> {
            sure.forEach(desk::recognise);
            changed.run();
        });
        same.addThemeVariants(ButtonVariant.SMALL);
        return Optional.of(same);
    }

    /** Says it anew. */
    void show() {
        state.removeAll();
        bulk.removeAll();
        var warnings = unconfirmed();
        var marks = new Div();
        marks.addClassName("vd-annex-marks");
        if (ready()) {
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
            boolean many = notRead() > ONE_BY_ONE;
            for (var problem : preview.problems()) {
                if (many && problem.key().equals(NOT_READ)) {
                    continue; // counted below, all of them in one dialog
                }
                var item = new ListItem(new ProblemLine(problem, desk, changed));
                list.add(item);
            }
            state.add(list);
        }
        Map<String, List<AnnexProblem>> byKind = new LinkedHashMap<>();
        for (var problem : warnings) {
            if (problem.line() >= 0 || (problem.key().equals(NOT_READ) && notRead() > ONE_BY_ONE)) {
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
                var see = new Button(Words.say("annex.look"), click -> {
                    if (key.equals(NOT_READ)) {
                        lines.run();
                    } else {
                        look.accept(key);
                    }
                });
                see.setAriaLabel(see.getText() + ": " + text.getText());
                see.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                var confirm = new Button(Words.say("annex.confirm-all", Words.number(problems.size())), click -> {
                    problems.forEach(p -> desk.confirmed.add(p.group()));
                    changed.run();
                });
                confirm.addThemeVariants(ButtonVariant.SMALL);
                var item = new ListItem(ProblemLine.icon(VaadinIcon.INFO_CIRCLE_O), text, see, confirm);
                if (key.equals(AnnexDesk.NAMESAKE)) {
                    sameAll(problems).ifPresent(item::add);
                }
                item.addClassNames("vd-annex-problem", "vd-annex-warning");
                list.add(item);
            });
            bulk.add(list);
        }
    }
}
