package vn.vinhdanh.admin.decision;

import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionDrafts;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.decision.WithdrawalSummary;

/** The way back: each asks with the name and number of the thing, does one step and says what it did. */
@SpringComponent
@UIScope
class DraftDialogs {

    private final DecisionDrafts drafts;
    private final DecisionRegister register;
    private final HonourWithdrawal withdrawal;

    DraftDialogs(DecisionDrafts drafts, DecisionRegister register, HonourWithdrawal withdrawal) {
        this.drafts = drafts;
        this.register = register;
        this.withdrawal = withdrawal;
    }

    /** Makes a submitted decision a draft again. */
    void takeBack(DecisionDetails decision, SerializableRunnable done) {
        Asking.first(
                Words.say("decision.take-back.ask", decision.fullNumber()),
                List.of(Words.say("decision.take-back.what")),
                "decision.take-back",
                () -> {
                    drafts.takeBack(decision.id());
                    Notices.done(Words.say("decision.taken-back", decision.fullNumber()));
                    done.run();
                });
    }

    /** Deletes a draft with its whole list. */
    void delete(DecisionDetails decision, SerializableRunnable done) {
        Asking.delete(
                Words.say("decision.delete.ask", decision.fullNumber()),
                List.of(
                        Words.say("decision.delete.rows", Words.number(decision.honourCount())),
                        Words.say("decision.delete.people"),
                        Words.say("decision.delete.again"),
                        Words.say("decision.delete.audit")),
                "decision.delete",
                () -> {
                    drafts.delete(decision.id(), decision.version());
                    Notices.done(Words.say("decision.deleted", decision.fullNumber()));
                    done.run();
                });
    }

    /** Deletes one row of a draft's list. */
    void remove(DecisionDetails decision, HonourDetails honour, SerializableRunnable done) {
        Asking.delete(
                Words.say("honours.remove.ask", Words.number(honour.ordinal()), honour.name()),
                List.of(Words.say("honours.remove.what", honour.awardName(), decision.fullNumber())),
                "honours.remove",
                () -> {
                    register.removeHonour(honour.id());
                    Notices.done(Words.say("honours.removed", honour.name(), decision.fullNumber()));
                    done.run();
                });
    }

    /** Takes a proposal back that nobody has settled. */
    void takeBack(WithdrawalSummary proposal, SerializableRunnable done) {
        Asking.first(
                Words.say("withdrawal.take-back.ask", Words.word(proposal.kind()), about(proposal)),
                List.of(Words.say("withdrawal.take-back.what")),
                "withdrawal.take-back",
                () -> {
                    withdrawal.takeBack(proposal.id());
                    Notices.done(Words.say("withdrawal.taken-back"));
                    done.run();
                });
    }

    /** Whom and which decision a proposal is about: "Bà Nguyễn Thị A – Quyết định số 87/QĐ-UBND". */
    static String about(WithdrawalSummary proposal) {
        var number = Words.say("decision.of-number", proposal.decision().number());
        return proposal.name().isEmpty() ? number : proposal.name() + " – " + number;
    }
}
