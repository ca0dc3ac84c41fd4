package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Set;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.decision.WithdrawalKind;
import vn.vinhdanh.core.decision.WithdrawalStatus;
import vn.vinhdanh.core.decision.WithdrawalSummary;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterQueries;

/** One proposal to take down, correct or annul, with what the second official may do about it. */
final class ProposalCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param own whether the official took part in it, so that somebody else settles it */
    ProposalCard(
            WithdrawalSummary proposal,
            boolean own,
            DecisionDialogs dialogs,
            DraftDialogs drafts,
            CurrentOfficial official,
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
        add(new Paragraph(
                Words.say("withdrawal.proposed", proposal.proposedBy(), Words.dateTime(proposal.proposedAt()))));
        if (proposal.status() != WithdrawalStatus.PROPOSED) {
            return;
        }
        if (own) {
            add(new Paragraph(Words.say("matter.own")));
            if (proposal.proposedBy().equals(official.name())) {
                var back = new Button(Words.say("withdrawal.take-back"), click -> drafts.takeBack(proposal, done));
                back.setAriaLabel(Words.say("withdrawal.take-back.of", DraftDialogs.about(proposal)));
                var actions = new Div(back);
                actions.addClassName("vd-actions");
                add(actions);
            }
            return;
        }
        if (!official.may(Permission.APPROVE_DECISIONS)) {
            return;
        }
        var confirm = new Button(Words.say("withdrawal.confirm"), click -> dialogs.confirm(proposal, done));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var refuse = new Button(Words.say("withdrawal.refuse"), click -> dialogs.refuse(proposal, done));
        var buttons = new Div(refuse, confirm);
        buttons.addClassName("vd-actions");
        add(buttons);
    }

    /** Of these proposals those in which the official took part, by their ids. */
    static Set<Long> own(List<WithdrawalSummary> proposals, MatterQueries matters) {
        return matters.own(
                MatterKind.WITHDRAWAL,
                proposals.stream().map(proposal -> proposal.id().value()).toList());
    }
}
