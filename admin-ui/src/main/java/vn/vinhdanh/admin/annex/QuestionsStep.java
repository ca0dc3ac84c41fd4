package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexReading;

/** What the list says about its decision and its columns, and everything it does not say, asked once for all rows. */
final class QuestionsStep extends Div {

    private static final long serialVersionUID = 1L;

    QuestionsStep(
            AnnexDesk desk,
            AnnexReading reading,
            Registers registers,
            SerializableRunnable toPreview,
            SerializableRunnable back) {
        addClassName("vd-form");
        var next = new Button(Words.say("annex.to-preview"), click -> toPreview.run());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var questions = new QuestionsSection(desk, reading);
        var nobody = new Div(new Paragraph(Words.say("problem.annex.no-recipients")));
        nobody.addClassName("vd-form-summary");
        nobody.getElement().setAttribute("role", "alert");
        nobody.setVisible(isEmpty(desk));
        var columns = new ColumnsSection(desk, reading, () -> {
            nobody.setVisible(isEmpty(desk));
            questions.show();
            next.setEnabled(desk.document().mapping() != null);
        });
        next.setEnabled(desk.document().mapping() != null);
        add(
                nobody,
                new H2(Words.say("annex.section.decision")),
                new DecisionSection(desk, registers.campaigns(), questions::show),
                columns,
                questions);
        var other = new Button(Words.say("annex.other-file"), click -> back.run());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(next, other);
        foot.addClassName("vd-form-foot");
        add(foot);
    }

    /** Whether the columns are known and nobody stands below them: said at once, before anything is typed. */
    private static boolean isEmpty(AnnexDesk desk) {
        return desk.document().mapping() != null && desk.document().rows().isEmpty();
    }
}
