package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import vn.vinhdanh.admin.shell.Overtaken;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.WithdrawalKind;
import vn.vinhdanh.core.decision.WithdrawalStep;
import vn.vinhdanh.core.decision.WithdrawalSummary;

/** One proposal to take down, correct or annul, with what the second official may do about it. */
final class ProposalCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param people who read the names of those who proposed */
    ProposalCard(
            WithdrawalSummary proposal,
            People people,
            ProposalDialogs dialogs,
            DraftDialogs drafts,
            SerializableRunnable done) {
        addClassName("vd-proposal");
        add(new H3(Words.word(proposal.kind()) + ": " + DraftDialogs.about(proposal)), Tones.mark(proposal.status()));
        add(new Paragraph(Words.say("withdrawal.reason-is", proposal.internalReason())));
        if (proposal.kind() == WithdrawalKind.ANNULMENT) {
            add(new Paragraph(Words.say(
                    "withdrawal.annulled-by", proposal.annullingNumber(), Words.date(proposal.annulledOn()))));
        }
        dialogs.changes(proposal).ifPresent(changes -> add(new Paragraph(Words.say("withdrawal.changes")), changes));
        if (!proposal.publicNote().isEmpty()) {
            add(new Paragraph(Words.say("withdrawal.public-note-is", proposal.publicNote())));
        }
        add(new Paragraph(Words.say(
                "withdrawal.proposed", people.name(proposal.proposedBy()), Words.dateTime(proposal.proposedAt()))));
        if (proposal.overtaken()) {
            add(new Overtaken());
        }
        var buttons = new Div();
        buttons.addClassName("vd-actions");
        if (proposal.may(WithdrawalStep.TAKE_BACK)) {
            add(new Paragraph(Words.say("matter.own")));
            var back = new Button(Words.say("withdrawal.take-back"), click -> drafts.takeBack(proposal, done));
            back.setAriaLabel(Words.say("withdrawal.take-back.of", DraftDialogs.about(proposal)));
            buttons.add(back);
        }
        if (proposal.may(WithdrawalStep.REFUSE)) {
            buttons.add(new Button(Words.say("withdrawal.refuse"), click -> dialogs.refuse(proposal, done)));
        }
        if (proposal.may(WithdrawalStep.CONFIRM) && !proposal.overtaken()) {
            var confirm = new Button(Words.say("withdrawal.confirm"), click -> dialogs.confirm(proposal, done));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(confirm);
        }
        if (!proposal.steps().isEmpty()) {
            add(buttons);
        }
    }
}
