package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.vinhdanh.admin.shell.DayAndHour;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.ListBulk;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionDrafts;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionStep;
import vn.vinhdanh.core.decision.DecisionSummary;

/**
 * What can be done with several decisions at once: submit drafts, and approve what others submitted, for one hour. A draft with warnings
 * is not submitted from here: whoever stands by it must have read them.
 */
@SpringComponent
@UIScope
class DecisionsAtOnce {

    private final DecisionRegister register;
    private final DecisionDrafts drafts;
    private final DecisionApproval approval;
    private final CurrentOfficial official;
    private final Clock clock;

    DecisionsAtOnce(
            DecisionRegister register,
            DecisionDrafts drafts,
            DecisionApproval approval,
            CurrentOfficial official,
            Clock clock) {
        this.register = register;
        this.drafts = drafts;
        this.approval = approval;
        this.official = official;
        this.clock = clock;
    }

    /** Offers what the official may do. */
    void offer(ListSheet<DecisionSummary> list) {
        boolean submits = DecisionStep.SUBMIT.isFor(official);
        boolean approves = DecisionStep.APPROVE.isFor(official);
        if (!submits && !approves) {
            return;
        }
        var bulk = list.bulk(d -> d.decision().number());
        if (submits) {
            bulk.act(
                            "decisions.bulk.submit",
                            d -> DecisionStep.SUBMIT.from().contains(d.status()),
                            d -> register.submit(d.decision().id()))
                    .undo(d -> drafts.takeBack(d.decision().id()));
        }
        if (approves) {
            bulk.ask(
                    "decisions.bulk.approve",
                    d -> DecisionStep.APPROVE.from().contains(d.status()),
                    rows -> approve(bulk, rows));
        }
    }

    private void approve(ListBulk<DecisionSummary> bulk, List<DecisionSummary> rows) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("decisions.bulk.approve.ask", Words.number(rows.size())));
        dialog.setWidth("min(36rem, 96vw)");
        var form = new FormSheet();
        form.insert(new Paragraph(Words.say(
                "decisions.bulk.approve.what",
                Words.number(
                        rows.stream().mapToInt(DecisionSummary::honourCount).sum()))));
        var hour = new DayAndHour("decision.publish-at");
        hour.setHelperText(Words.say("decision.publish-at.help"));
        hour.setValue(LocalDateTime.now(clock.withZone(Words.VIETNAM)).truncatedTo(ChronoUnit.MINUTES));
        form.add("publishAt", hour);
        form.save("decision.approve.save", () -> {
            var at = hour.getValue().atZone(Words.VIETNAM).toInstant();
            dialog.close();
            bulk.each(
                    "decisions.bulk.approve",
                    rows,
                    d -> approval.approve(d.decision().id(), d.version(), at));
        });
        form.also(new Button(Words.say("action.cancel"), click -> dialog.close()));
        dialog.add(form);
        dialog.open();
    }
}
