package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.campaign.CampaignChoice;
import vn.vinhdanh.admin.shell.BoundedUpload;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.DayAndHour;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionWarning;
import vn.vinhdanh.core.decision.DecisionWarnings;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.decision.WithdrawalKind;
import vn.vinhdanh.core.decision.WithdrawalStatus;
import vn.vinhdanh.core.decision.WithdrawalSummary;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;

/** The small windows of the decision's page; each does one step and says what it did. */
@SpringComponent
@UIScope
class DecisionDialogs {

    private static final int LARGEST_FILE = 30 * 1024 * 1024;

    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final HonourWithdrawal withdrawal;
    private final DecisionQueries queries;
    private final DecisionWarnings warnings;
    private final Attachments attachments;
    private final AwardCatalogue catalogue;
    private final CampaignQueries campaigns;
    private final UnitDirectory units;
    private final RecipientRegister recipients;
    private final OfficialNames names;
    private final Clock clock;

    DecisionDialogs(
            DecisionRegister register,
            DecisionApproval approval,
            HonourWithdrawal withdrawal,
            DecisionQueries queries,
            DecisionWarnings warnings,
            Attachments attachments,
            AwardCatalogue catalogue,
            CampaignQueries campaigns,
            UnitDirectory units,
            RecipientRegister recipients,
            OfficialNames names,
            Clock clock) {
        this.register = register;
        this.approval = approval;
        this.withdrawal = withdrawal;
        this.queries = queries;
        this.warnings = warnings;
        this.attachments = attachments;
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.units = units;
        this.recipients = recipients;
        this.names = names;
        this.clock = clock;
    }

    void edit(DecisionDetails decision, SerializableRunnable done) {
        var form = new FormSheet();
        var fields = new DecisionFields(form, campaigns, day -> {});
        var shown = new AtomicReference<DecisionDetails>(decision);
        fields.show(decision.written());
        var dialog = window("decision.edit", decision.fullNumber(), form);
        form.save("action.save", () -> {
            register.edit(decision.id(), shown.get().version(), fields.written());
            close(dialog, done, Words.say("decision.edited", decision.fullNumber()));
        });
        form.drafts("decision", code(decision), decision.version())
                .rereads(new HasHistory.Subject(HistoryOf.DECISION, code(decision)), () -> {
                    var now = queries.get(decision.id());
                    shown.set(now);
                    fields.show(now.written());
                });
        dialog.open();
    }

    void addHonour(DecisionDetails decision, SerializableRunnable done) {
        var fields = new HonourFields(catalogue, units, recipients);
        var form = new FormSheet();
        fields.addTo(form);
        fields.on(decision.written().decidedOn());
        fields.by(decision.written().authorityLevel());
        var dialog = window("honours.add", decision.fullNumber(), form);
        form.save("honours.add.save", () -> {
            var draft = fields.draft();
            register.addHonour(decision.id(), draft);
            close(dialog, done, Words.say("honours.added", draft.name()));
        });
        form.drafts("decision.honour", code(decision), decision.version());
        dialog.open();
    }

    /** Hands the decision on once the official has looked at what is warned of. */
    void submit(DecisionDetails decision, List<DecisionWarning> warnings, SerializableRunnable done) {
        var form = new FormSheet();
        var dialog = window("decision.submit", decision.fullNumber(), form);
        form.insert(new WarningList(warnings));
        var looked = form.add("confirmed", new Checkbox(Words.say("decision.warnings.confirm")));
        looked.addClassName("vd-wide");
        form.save("decision.warnings.submit", () -> {
            if (!looked.getValue()) {
                throw new InvalidInput("confirmed", "problem.decision.not-confirmed", warnings.size());
            }
            register.submit(decision.id(), true);
            close(dialog, done, Words.say("decision.submitted", decision.fullNumber()));
        });
        dialog.open();
    }

    void attach(DecisionDetails decision, SerializableRunnable done) {
        var form = new FormSheet();
        var dialog = window("decision.attach", decision.fullNumber(), form);
        form.insert(new Paragraph(Words.say("decision.attach.help")));
        var upload = new Upload(new BoundedUpload(LARGEST_FILE, (file, bytes) -> {
            try {
                var kept = attachments.store(
                        file.fileName(), new ByteArrayInputStream(bytes), Attachments.PDF, LARGEST_FILE);
                register.attach(decision.id(), kept.sha256());
                close(dialog, done, Words.say("decision.attached", decision.fullNumber()));
            } catch (RuntimeException e) {
                Notices.refused(ConsoleProblems.sentence(e));
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setUploadButton(new Button(Words.say("decision.attach.choose")));
        upload.setDropLabel(new Span(Words.say("decision.attach.drop")));
        upload.addFileRejectedListener(refused -> Notices.refused(Words.say("decision.attach.refused")));
        form.insert(upload);
        dialog.open();
    }

    /** Proposes another signed copy for a public decision; a second official confirms it. */
    void replaceFile(DecisionDetails decision, SerializableRunnable done) {
        var form = new FormSheet();
        var dialog = window("decision.replace-file", decision.fullNumber(), form);
        form.insert(new Paragraph(Words.say("decision.replace-file.why", decision.fullNumber())));
        var reason = reason(form);
        var chosen = new Span(Words.say("decision.replace-file.none"));
        var upload = new Upload(new BoundedUpload(LARGEST_FILE, (file, bytes) -> {
            try {
                var kept = attachments.store(
                        file.fileName(), new ByteArrayInputStream(bytes), Attachments.PDF, LARGEST_FILE);
                ComponentUtil.setData(chosen, String.class, kept.sha256());
                chosen.setText(file.fileName());
            } catch (RuntimeException e) {
                Notices.refused(ConsoleProblems.sentence(e));
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setUploadButton(new Button(Words.say("decision.attach.choose")));
        upload.setDropLabel(new Span(Words.say("decision.attach.drop")));
        upload.addFileRejectedListener(refused -> Notices.refused(Words.say("decision.attach.refused")));
        form.insert(upload);
        form.insert(chosen);
        form.save("withdrawal.propose", () -> {
            var sha256 = ComponentUtil.getData(chosen, String.class);
            if (sha256 == null) {
                throw new InvalidInput("file", "problem.shared.required");
            }
            withdrawal.proposeFile(decision.id(), sha256, reason.getValue());
            close(dialog, done, Words.say("withdrawal.proposed-now"));
        });
        form.drafts("decision.replace-file", code(decision), decision.version());
        dialog.open();
    }

    void approve(DecisionDetails decision, SerializableRunnable done) {
        var form = new FormSheet();
        var dialog = window("decision.approve", decision.fullNumber(), form);
        form.insert(new Paragraph(
                Words.say("decision.approve.help", decision.fullNumber(), Words.number(decision.honourCount()))));
        var confirmed = warnings.confirmed(decision.id());
        var author = decision.submittedBy();
        if (!confirmed.isEmpty() && author != null) {
            form.insert(new WarningList(
                    Words.say(
                            "decision.warnings.confirmed",
                            new People(names).read(author).name(author)),
                    confirmed));
        }
        var now = LocalDateTime.now(clock.withZone(Words.VIETNAM)).truncatedTo(ChronoUnit.MINUTES);
        var ceremony = decision.written().ceremonyOn();
        var hour = new DayAndHour("decision.publish-at");
        hour.setHelperText(
                ceremony == null
                        ? Words.say("decision.publish-at.help")
                        : Words.say("decision.publish-at.ceremony", Words.date(ceremony)));
        hour.setValue(ceremony == null || ceremony.isBefore(now.toLocalDate()) ? now : ceremony.atTime(8, 0));
        form.add("publishAt", hour);
        form.save("decision.approve.save", () -> {
            var instant = hour.getValue().atZone(Words.VIETNAM).toInstant();
            approval.approve(decision.id(), decision.version(), instant);
            close(
                    dialog,
                    done,
                    instant.isAfter(clock.instant())
                            ? Words.say("decision.approved", decision.fullNumber(), Words.dateTime(instant))
                            : Words.say("decision.published", decision.fullNumber()));
        });
        dialog.open();
    }

    void giveBack(DecisionDetails decision, SerializableRunnable done) {
        var form = new FormSheet();
        var dialog = window("decision.return", decision.fullNumber(), form);
        var reason = form.add("reason", Counted.upTo(1000, new TextArea(Words.say("decision.return.reason"))));
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("vd-wide");
        form.save("decision.return.save", () -> {
            approval.returnForCorrection(decision.id(), decision.version(), reason.getValue());
            close(dialog, done, Words.say("decision.gave-back", decision.fullNumber()));
        });
        form.drafts("decision.return", code(decision), decision.version());
        dialog.open();
    }

    void proposeForDecision(DecisionDetails decision, SerializableRunnable done) {
        var form = new FormSheet();
        var dialog = window("decision.withdraw", decision.fullNumber(), form);
        form.insert(new Paragraph(
                Words.say("withdrawal.whole", decision.fullNumber(), Words.number(decision.honourCount()))));
        var kind = kinds(form, false);
        var annulling = annulment(form, kind);
        var reason = reason(form);
        form.save("withdrawal.propose", () -> {
            if (kind.getValue() == WithdrawalKind.ANNULMENT) {
                withdrawal.proposeAnnulment(
                        decision.id(), null, annulling.number(), annulling.day(), reason.getValue());
            } else {
                withdrawal.proposeTakeDown(decision.id(), null, reason.getValue());
            }
            close(dialog, done, Words.say("withdrawal.proposed-now"));
        });
        form.drafts("decision.withdraw", code(decision), decision.version());
        dialog.open();
    }

    /** Names another campaign for a public decision, or none; a second official confirms it. */
    void proposeCampaign(DecisionDetails decision, SerializableRunnable done) {
        var form = new FormSheet();
        var dialog = window("decision.name-campaign", decision.fullNumber(), form);
        form.insert(new Paragraph(Words.say("decision.name-campaign.why", decision.fullNumber())));
        var campaign = form.add("campaign", new CampaignChoice(campaigns));
        campaign.choose(decision.written().campaign());
        var reason = reason(form);
        form.save("withdrawal.propose", () -> {
            withdrawal.proposeCampaign(decision.id(), campaign.chosen(), reason.getValue());
            close(dialog, done, Words.say("withdrawal.proposed-now"));
        });
        form.drafts("decision.name-campaign", code(decision), decision.version());
        dialog.open();
    }

    void proposeForHonour(DecisionDetails decision, HonourDetails honour, SerializableRunnable done) {
        var form = new FormSheet();
        var dialog = window("honours.change.title", decision.fullNumber(), form);
        form.insert(new Paragraph(Words.say("withdrawal.one", honour.name(), honour.awardName())));
        var kind = kinds(form, true);
        var annulling = annulment(form, kind);
        var correction =
                new CorrectionFields(honour, units.on(decision.written().decidedOn()));
        correction.addTo(form);
        kind.addValueChangeListener(change -> correction.visible(change.getValue() == WithdrawalKind.CORRECTION));
        correction.visible(kind.getValue() == WithdrawalKind.CORRECTION);
        var reason = reason(form);
        form.save("withdrawal.propose", () -> {
            switch (kind.getValue()) {
                case TAKE_DOWN -> withdrawal.proposeTakeDown(decision.id(), honour.id(), reason.getValue());
                case ANNULMENT ->
                    withdrawal.proposeAnnulment(
                            decision.id(), honour.id(), annulling.number(), annulling.day(), reason.getValue());
                case CORRECTION ->
                    withdrawal.proposeCorrection(
                            decision.id(), honour.id(), correction.corrected(), correction.note(), reason.getValue());
            }
            close(dialog, done, Words.say("withdrawal.proposed-now"));
        });
        form.drafts("honour.change", Ids.code(honour.id().value()), decision.version());
        dialog.open();
    }

    void confirm(WithdrawalSummary proposal, SerializableRunnable done) {
        var form = new FormSheet();
        var dialog = window("withdrawal.confirm", proposal.decision().number(), form);
        form.insert(new Paragraph(Words.word(proposal.kind()) + ": " + DraftDialogs.about(proposal)));
        form.insert(new Paragraph(Words.say(
                proposal.kind() != WithdrawalKind.CORRECTION
                        ? "withdrawal.confirm.gone"
                        : proposal.honour() == null
                                ? "withdrawal.confirm.decision"
                                : "withdrawal.confirm.correction")));
        changes(proposal).ifPresent(form::insert);
        form.save("withdrawal.confirm", () -> {
            withdrawal.confirm(proposal.id(), proposal.version());
            close(dialog, done, Words.say("withdrawal.confirmed"));
        });
        dialog.open();
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

    private String code(@Nullable UnitId unit) {
        return unit == null ? "" : units.get(unit).code();
    }

    private String name(@Nullable CampaignId campaign) {
        return campaign == null ? "" : campaigns.summary(campaign).name();
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

    private static String code(DecisionDetails decision) {
        return Ids.code(decision.id().value());
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

    private record Annulment(TextField field, com.vaadin.flow.component.datepicker.DatePicker picker) {
        String number() {
            return field.getValue();
        }

        java.time.LocalDate day() {
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

    /** Every window names the decision that it is about. */
    private static Dialog window(String titleKey, String number, FormSheet form) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("decision.window", Words.say(titleKey), number));
        dialog.setWidth("min(46rem, 96vw)");
        dialog.setCloseOnOutsideClick(false);
        form.also(new Button(Words.say("action.cancel"), click -> dialog.close()));
        dialog.add(form);
        return dialog;
    }

    private static void close(Dialog dialog, SerializableRunnable done, String sentence) {
        dialog.close();
        Notices.done(sentence);
        done.run();
    }
}
