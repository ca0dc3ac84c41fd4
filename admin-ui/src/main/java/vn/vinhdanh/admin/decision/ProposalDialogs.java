package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.campaign.CampaignChoice;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.decision.WithdrawalKind;
import vn.vinhdanh.core.decision.WithdrawalStatus;
import vn.vinhdanh.core.decision.WithdrawalSummary;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;

/** The small windows in which a public decision is changed: one official proposes, another one settles. */
@SpringComponent
@UIScope
class ProposalDialogs {

    private final HonourWithdrawal withdrawal;
    private final DecisionQueries queries;
    private final Attachments attachments;
    private final CampaignQueries campaigns;
    private final UnitDirectory units;

    ProposalDialogs(
            HonourWithdrawal withdrawal,
            DecisionQueries queries,
            Attachments attachments,
            CampaignQueries campaigns,
            UnitDirectory units) {
        this.withdrawal = withdrawal;
        this.queries = queries;
        this.attachments = attachments;
        this.campaigns = campaigns;
        this.units = units;
    }

    /** Proposes another signed copy for a public decision; a second official confirms it. */
    void replaceFile(DecisionDetails decision, SerializableRunnable done) {
        var window = DecisionDialogs.window("decision.replace-file", decision.fullNumber());
        var form = window.form();
        form.insert(new Paragraph(Words.say("decision.replace-file.why", decision.fullNumber())));
        var reason = reason(form);
        var chosen = new Span(Words.say("decision.replace-file.none"));
        form.insert(SignedCopy.upload(attachments, (name, sha256) -> {
            ComponentUtil.setData(chosen, String.class, sha256);
            chosen.setText(name);
        }));
        form.insert(chosen);
        form.drafts("decision.replace-file", DecisionDialogs.code(decision), decision.version());
        window.open("withdrawal.propose", () -> {
            var sha256 = ComponentUtil.getData(chosen, String.class);
            if (sha256 == null) {
                throw new InvalidInput("file", "problem.shared.required");
            }
            withdrawal.proposeFile(decision.id(), sha256, reason.getValue());
            DecisionDialogs.done(done, Words.say("withdrawal.proposed-now"));
        });
    }

    void proposeForDecision(DecisionDetails decision, SerializableRunnable done) {
        var window = DecisionDialogs.window("decision.withdraw", decision.fullNumber());
        var form = window.form();
        form.insert(new Paragraph(
                Words.say("withdrawal.whole", decision.fullNumber(), Words.number(decision.honourCount()))));
        var kind = kinds(form, false);
        var annulling = annulment(form, kind);
        var reason = reason(form);
        form.drafts("decision.withdraw", DecisionDialogs.code(decision), decision.version());
        window.open("withdrawal.propose", () -> {
            if (kind.getValue() == WithdrawalKind.ANNULMENT) {
                withdrawal.proposeAnnulment(
                        decision.id(), null, annulling.number(), annulling.day(), reason.getValue());
            } else {
                withdrawal.proposeTakeDown(decision.id(), null, reason.getValue());
            }
            DecisionDialogs.done(done, Words.say("withdrawal.proposed-now"));
        });
    }

    /** Names another campaign for a public decision, or none; a second official confirms it. */
    void proposeCampaign(DecisionDetails decision, SerializableRunnable done) {
        var window = DecisionDialogs.window("decision.name-campaign", decision.fullNumber());
        var form = window.form();
        form.insert(new Paragraph(Words.say("decision.name-campaign.why", decision.fullNumber())));
        var campaign = form.add("campaign", new CampaignChoice(campaigns));
        campaign.choose(decision.written().campaign());
        var reason = reason(form);
        form.drafts("decision.name-campaign", DecisionDialogs.code(decision), decision.version());
        window.open("withdrawal.propose", () -> {
            withdrawal.proposeCampaign(decision.id(), campaign.chosen(), reason.getValue());
            DecisionDialogs.done(done, Words.say("withdrawal.proposed-now"));
        });
    }

    void proposeForHonour(DecisionDetails decision, HonourDetails honour, SerializableRunnable done) {
        var window = DecisionDialogs.window("honours.change.title", decision.fullNumber());
        var form = window.form();
        form.insert(new Paragraph(Words.say("withdrawal.one", honour.name(), honour.awardName())));
        var kind = kinds(form, true);
        var annulling = annulment(form, kind);
        var correction =
                new CorrectionFields(honour, units.on(decision.written().decidedOn()));
        correction.addTo(form);
        kind.addValueChangeListener(change -> correction.visible(change.getValue() == WithdrawalKind.CORRECTION));
        correction.visible(kind.getValue() == WithdrawalKind.CORRECTION);
        var reason = reason(form);
        form.drafts("honour.change", Ids.code(honour.id().value()), decision.version());
        window.open("withdrawal.propose", () -> {
            switch (kind.getValue()) {
                case TAKE_DOWN -> withdrawal.proposeTakeDown(decision.id(), honour.id(), reason.getValue());
                case ANNULMENT ->
                    withdrawal.proposeAnnulment(
                            decision.id(), honour.id(), annulling.number(), annulling.day(), reason.getValue());
                case CORRECTION ->
                    withdrawal.proposeCorrection(
                            decision.id(), honour.id(), correction.corrected(), correction.note(), reason.getValue());
            }
            DecisionDialogs.done(done, Words.say("withdrawal.proposed-now"));
        });
    }

    void confirm(WithdrawalSummary proposal, SerializableRunnable done) {
        var window =
                DecisionDialogs.window("withdrawal.confirm", proposal.decision().number());
        var form = window.form();
        form.insert(new Paragraph(Words.word(proposal.kind()) + ": " + DraftDialogs.about(proposal)));
        form.insert(new Paragraph(Words.say(
                proposal.kind() != WithdrawalKind.CORRECTION
                        ? "withdrawal.confirm.gone"
                        : proposal.honour() == null
                                ? "withdrawal.confirm.decision"
                                : "withdrawal.confirm.correction")));
        changes(proposal).ifPresent(form::insert);
        window.open("withdrawal.confirm", () -> {
            withdrawal.confirm(proposal.id(), proposal.version());
            DecisionDialogs.done(done, Words.say("withdrawal.confirmed"));
        });
    }

    /** What a correction that waits would change; empty for everything else. */
    Optional<CorrectionChanges> changes(WithdrawalSummary proposal) {
        var honour = proposal.honour();
        if (proposal.kind() != WithdrawalKind.CORRECTION || proposal.status() != WithdrawalStatus.PROPOSED) {
            return Optional.empty();
        }
        if (honour == null) {
            return withdrawal.decisionCorrection(proposal.id()).map(to -> {
                var sha256 = to.fileSha256();
                return sha256 == null
                        ? new CorrectionChanges(
                                name(queries.get(proposal.decision().id())
                                        .written()
                                        .campaign()),
                                name(to.campaign()))
                        : new CorrectionChanges(SignedCopy.link(attachments, sha256, "de-nghi-thay.pdf"));
            });
        }
        return withdrawal
                .correction(proposal.id())
                .map(to -> new CorrectionChanges(queries.get(honour), to, this::code));
    }

    void refuse(WithdrawalSummary proposal, SerializableRunnable done) {
        try {
            withdrawal.refuse(proposal.id(), proposal.version());
            Notices.done(Words.say("withdrawal.refused"));
        } catch (RuntimeException refused) {
            Notices.refused(ConsoleProblems.sentence(refused));
        }
        done.run();
    }

    private String code(@Nullable UnitId unit) {
        return unit == null ? "" : units.get(unit).code();
    }

    private String name(@Nullable CampaignId campaign) {
        return campaign == null ? "" : campaigns.summary(campaign).name();
    }

    private static RadioButtonGroup<WithdrawalKind> kinds(FormSheet form, boolean correction) {
        var kind = new RadioButtonGroup<WithdrawalKind>(Words.say("withdrawal.kind"));
        if (correction) {
            kind.setItems(WithdrawalKind.CORRECTION, WithdrawalKind.TAKE_DOWN, WithdrawalKind.ANNULMENT);
            kind.setValue(WithdrawalKind.CORRECTION);
        } else {
            kind.setItems(WithdrawalKind.TAKE_DOWN, WithdrawalKind.ANNULMENT);
            kind.setValue(WithdrawalKind.TAKE_DOWN);
        }
        kind.setItemLabelGenerator(k -> Words.say("withdrawal.kind." + k.name()));
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.addClassName("vd-wide");
        return form.add("kind", kind);
    }

    private static Annulment annulment(FormSheet form, RadioButtonGroup<WithdrawalKind> kind) {
        var number =
                form.add("annullingNumber", Counted.upTo(60, new TextField(Words.say("withdrawal.annulling-number"))));
        number.setRequiredIndicatorVisible(true);
        var day = form.add("annulledOn", Words.datePicker("withdrawal.annulled-on"));
        day.setRequiredIndicatorVisible(true);
        number.setVisible(kind.getValue() == WithdrawalKind.ANNULMENT);
        day.setVisible(kind.getValue() == WithdrawalKind.ANNULMENT);
        kind.addValueChangeListener(change -> {
            number.setVisible(change.getValue() == WithdrawalKind.ANNULMENT);
            day.setVisible(change.getValue() == WithdrawalKind.ANNULMENT);
        });
        return new Annulment(number, day);
    }

    private record Annulment(TextField field, DatePicker picker) {
        String number() {
            return field.getValue();
        }

        LocalDate day() {
            var day = picker.getValue();
            if (day == null) {
                throw new InvalidInput("annulledOn", "problem.shared.required");
            }
            return day;
        }
    }

    private static TextArea reason(FormSheet form) {
        var reason = form.add("reason", Counted.upTo(2000, new TextArea(Words.say("withdrawal.reason"))));
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.say("withdrawal.reason.help"));
        reason.addClassName("vd-wide");
        return reason;
    }
}
