package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.decision.HonourBonus;
import vn.vinhdanh.core.organisation.RecipientsApart;

/** Asks how it was found that somebody who is paid and somebody who looks the same are two, so that the warning goes. */
@SpringComponent
@UIScope
class TwoRecipients {

    private final RecipientsApart apart;
    private final CurrentOfficial official;

    TwoRecipients(RecipientsApart apart, CurrentOfficial official) {
        this.apart = apart;
        this.official = official;
    }

    /** Whether there is something to say of a case that this official may say. */
    boolean mayBeSaid(HonourBonus bonus) {
        return bonus.alike() != null && official.may(Permission.REGISTER_DECISIONS);
    }

    /** Asks for the reason and keeps it. */
    void ask(HonourBonus bonus, SerializableRunnable done) {
        var alike = bonus.alike();
        if (alike == null) {
            return;
        }
        var window = new StepWindow(Words.say("bonus.two.ask", bonus.name()));
        var form = window.form();
        form.insert(new Paragraph(Words.say("bonus.two.what")));
        var reason = form.add("reason", new TextArea(Words.say("bonus.two.reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("vd-wide");
        form.drafts("bonus.two", alike.one().value() + "-" + alike.other().value(), 0);
        window.open("bonus.two.do", () -> {
            apart.say(alike.one(), alike.other(), reason.getValue());
            Notices.done(Words.say("bonus.two.done", bonus.name()));
            done.run();
        });
    }
}
