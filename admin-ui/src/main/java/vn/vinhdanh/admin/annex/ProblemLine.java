package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;

/** One problem with its icon, its place, what to do, and for a warning its confirmation. */
final class ProblemLine extends Div {

    private static final long serialVersionUID = 1L;

    /** @param confirmed runs after the warning was confirmed, or that was taken back */
    ProblemLine(AnnexProblem problem, AnnexDesk desk, SerializableRunnable confirmed) {
        boolean done = problem.severity() == Severity.WARNING && desk.confirmed.contains(problem.group());
        var place = AnnexWords.place(problem);
        var text = new Span(AnnexWords.word(problem.severity())
                + (place.isEmpty() ? ": " : ", " + place + ": ")
                + AnnexWords.say(problem));
        add(
                icon(
                        done
                                ? VaadinIcon.CHECK_CIRCLE_O
                                : switch (problem.severity()) {
                                    case ERROR -> VaadinIcon.BAN;
                                    case QUESTION -> VaadinIcon.QUESTION_CIRCLE_O;
                                    case WARNING -> VaadinIcon.INFO_CIRCLE_O;
                                }),
                text);
        addClassNames(
                "vd-annex-problem",
                done ? "vd-annex-done" : "vd-annex-" + problem.severity().name().toLowerCase(Locale.ROOT));
        if (problem.severity() == Severity.WARNING) {
            var confirm = new Button(Words.say(done ? "annex.confirmed" : "annex.confirm-one"), click -> {
                if (!desk.confirmed.remove(problem.group())) {
                    desk.confirmed.add(problem.group());
                }
                confirmed.run();
            });
            confirm.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            confirm.setAriaLabel(confirm.getText() + ": " + text.getText());
            add(confirm);
        }
    }

    static Icon icon(VaadinIcon picture) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
