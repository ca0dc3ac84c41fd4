package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.DayAndHour;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionWarning;
import vn.vinhdanh.core.decision.DecisionWarnings;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;

/** The small windows of the page of a decision that is not public yet; each does one step and says what it did. */
@SpringComponent
@UIScope
class DecisionDialogs {

    private final DecisionRegister register;
    private final DecisionApproval approval;
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
        var window = window("decision.edit", decision.fullNumber());
        var form = window.form();
        var fields = new DecisionFields(form, campaigns, day -> {});
        var shown = new AtomicReference<DecisionDetails>(decision);
        fields.show(decision.written());
        form.drafts("decision", code(decision), decision.version())
                .rereads(new HasHistory.Subject(HistoryOf.DECISION, code(decision)), () -> {
                    var now = queries.get(decision.id());
                    shown.set(now);
                    fields.show(now.written());
                });
        window.open("action.save", () -> {
            register.edit(decision.id(), shown.get().version(), fields.written());
            done(done, Words.say("decision.edited", decision.fullNumber()));
        });
    }

    void addHonour(DecisionDetails decision, SerializableRunnable done) {
        var fields = new HonourFields(catalogue, units, recipients);
        var window = window("honours.add", decision.fullNumber());
        var form = window.form();
        fields.addTo(form);
        fields.on(decision.written().decidedOn());
        fields.by(decision.written().authorityLevel());
        form.drafts("decision.honour", code(decision), decision.version());
        window.open("honours.add.save", () -> {
            var draft = fields.draft();
            register.addHonour(decision.id(), draft);
            done(done, Words.say("honours.added", draft.name()));
        });
    }

    /** Hands the decision on once the official has looked at what is warned of. */
    void submit(DecisionDetails decision, List<DecisionWarning> warnings, SerializableRunnable done) {
        var window = window("decision.submit", decision.fullNumber());
        var form = window.form();
        form.insert(new WarningList(warnings));
        var looked = form.add("confirmed", new Checkbox(Words.say("decision.warnings.confirm")));
        looked.addClassName("vd-wide");
        window.open("decision.warnings.submit", () -> {
            if (!looked.getValue()) {
                throw new InvalidInput("confirmed", "problem.decision.not-confirmed", warnings.size());
            }
            register.submit(decision.id(), true);
            done(done, Words.say("decision.submitted", decision.fullNumber()));
        });
    }

    void attach(DecisionDetails decision, SerializableRunnable done) {
        var window = window("decision.attach", decision.fullNumber());
        var form = window.form();
        form.insert(new Paragraph(Words.say("decision.attach.help")));
        form.insert(SignedCopy.upload(attachments, (name, sha256) -> {
            register.attach(decision.id(), sha256);
            window.close();
            done(done, Words.say("decision.attached", decision.fullNumber()));
        }));
        form.also(new Button(Words.say("action.cancel"), click -> window.close()));
        window.open();
    }

    void approve(DecisionDetails decision, SerializableRunnable done) {
        var window = window("decision.approve", decision.fullNumber());
        var form = window.form();
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
        window.open("decision.approve.save", () -> {
            var instant = hour.getValue().atZone(Words.VIETNAM).toInstant();
            approval.approve(decision.id(), decision.version(), instant);
            done(
                    done,
                    instant.isAfter(clock.instant())
                            ? Words.say("decision.approved", decision.fullNumber(), Words.dateTime(instant))
                            : Words.say("decision.published", decision.fullNumber()));
        });
    }

    void giveBack(DecisionDetails decision, SerializableRunnable done) {
        var window = window("decision.return", decision.fullNumber());
        var form = window.form();
        var reason = form.add("reason", Counted.upTo(1000, new TextArea(Words.say("decision.return.reason"))));
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("vd-wide");
        form.drafts("decision.return", code(decision), decision.version());
        window.open("decision.return.save", () -> {
            approval.returnForCorrection(decision.id(), decision.version(), reason.getValue());
            done(done, Words.say("decision.gave-back", decision.fullNumber()));
        });
    }

    static String code(DecisionDetails decision) {
        return Ids.code(decision.id().value());
    }

    /** Every window names the decision that it is about. */
    static StepWindow window(String titleKey, String number) {
        return new StepWindow(Words.say("decision.window", Words.say(titleKey), number));
    }

    static void done(SerializableRunnable done, String sentence) {
        Notices.done(sentence);
        done.run();
    }
}
