package vn.vinhdanh.admin.proof;

import static vn.vinhdanh.admin.shell.StatusMark.Tone.GOOD;
import static vn.vinhdanh.admin.shell.StatusMark.Tone.STOP;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.Callable;
import vn.vinhdanh.admin.shell.BackgroundWork;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.proof.Difference;
import vn.vinhdanh.core.proof.FigureProof;
import vn.vinhdanh.core.proof.ProofResult;

/** What the newest check of figures and public records found; checks again, and has written anew what differs. */
@Route(value = "doi-chieu", layout = MainLayout.class)
@RolesAllowed("PROVE_FIGURES")
@Menu(title = "proof.title", order = 931, icon = "vaadin:scale")
class ProofView extends ConsoleView {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    private final transient FigureProof proof;
    private final Div content = new Div();
    private final Button check = new Button(Words.say("proof.check"), VaadinIcon.SCALE.create());
    private final Button mend = new Button(Words.say("proof.mend"), VaadinIcon.WRENCH.create());

    ProofView(FigureProof proof) {
        super("proof.title");
        this.proof = proof;
        lead(Words.say("proof.lead"));
        check.addClickListener(click -> run(proof::check));
        mend.addClickListener(click -> run(proof::mend));
        actions(check, mend);
        content.getElement().setAttribute("role", "status");
        add(content);
        show();
    }

    private void run(Callable<ProofResult> step) {
        check.setEnabled(false);
        mend.setEnabled(false);
        content.removeAll();
        content.add(new Paragraph(Words.say("proof.running")));
        getUI().ifPresent(ui -> BackgroundWork.run(ui, step, result -> show(), problem -> {
            Notices.refused(Words.say("proof.failed"));
            show();
        }));
    }

    private void show() {
        content.removeAll();
        check.setEnabled(true);
        mend.setVisible(false);
        proof.last().ifPresentOrElse(this::show, () -> content.add(new Paragraph(Words.say("proof.never"))));
    }

    private void show(ProofResult result) {
        var mark = result.clean()
                ? new StatusMark(GOOD, Words.say("proof.clean"))
                : new StatusMark(STOP, Words.say("proof.differs", Words.number(result.differences())));
        var facts = new Facts();
        facts.add("proof.at", Words.dateTime(result.at()));
        facts.add("proof.honours", Words.number(result.honours()));
        facts.add("proof.decisions", Words.number(result.decisions()));
        content.add(new Paragraph(mark), facts);
        if (!result.clean()) {
            mend.setVisible(result.first().stream().anyMatch(d -> d.kind().mendable()));
            mend.setEnabled(true);
            var list = new OrderedList();
            result.first().stream().limit(MOST_SHOWN).map(d -> line(d, result)).forEach(list::add);
            content.add(new H2(Words.say("proof.differences")), list);
            if (result.differences() > MOST_SHOWN) {
                content.add(new Paragraph(Words.say("proof.more", Words.number(MOST_SHOWN))));
            }
        }
    }

    private static ListItem line(Difference difference, ProofResult result) {
        return new ListItem(Words.say(difference.key(), difference.arguments()) + " "
                + Words.say("proof.since", Words.dateTime(result.since(difference))));
    }
}
