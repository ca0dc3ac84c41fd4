package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.decision.DecisionBonuses;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.DecisionStep;
import vn.vinhdanh.core.decision.DecisionWarning;
import vn.vinhdanh.core.decision.DecisionWarnings;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.decision.HonourStatus;
import vn.vinhdanh.core.decision.WithdrawalSummary;
import vn.vinhdanh.core.shared.Ids;

/** The page of a decision: where it stands and whose move it is, its facts, its file, its list, what was proposed about it. */
@StyleSheet("decision.css")
@Route(value = "quyet-dinh", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
class DecisionView extends ConsoleView implements HasHistory, HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final DecisionQueries queries;
    private final DecisionRegister register;
    private final CampaignQueries campaigns;
    private final DecisionDialogs dialogs;
    private final ProposalDialogs proposing;
    private final DraftDialogs drafts;
    private final Attachments attachments;
    private final DecisionBonuses bonuses;
    private final DecisionWarnings warnings;
    private final TwoRecipients two;
    private final People people;
    private final Div content = new Div();
    private DecisionId id = new DecisionId(0);

    DecisionView(
            DecisionQueries queries,
            DecisionRegister register,
            CampaignQueries campaigns,
            DecisionDialogs dialogs,
            ProposalDialogs proposing,
            DraftDialogs drafts,
            Attachments attachments,
            DecisionBonuses bonuses,
            DecisionWarnings warnings,
            TwoRecipients two,
            OfficialNames names) {
        super("decisions.title");
        this.queries = queries;
        this.register = register;
        this.campaigns = campaigns;
        this.dialogs = dialogs;
        this.proposing = proposing;
        this.drafts = drafts;
        this.attachments = attachments;
        this.bonuses = bonuses;
        this.warnings = warnings;
        this.two = two;
        this.people = new People(names);
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        id = new DecisionId(Ids.id(code));
        show();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("dinh-chinh")
                .ifPresent(this::proposeFor);
    }

    /** Comes from elsewhere in the console with an honour to put right. */
    private void proposeFor(String honourCode) {
        var decision = queries.get(id);
        var honour = queries.get(new HonourId(Ids.id(honourCode)));
        if (honour.decision().equals(id)
                && honour.status() == HonourStatus.ACTIVE
                && decision.may(DecisionStep.PROPOSE_FOR_HONOUR)) {
            proposing.proposeForHonour(decision, honour, this::show);
        }
    }

    private void show() {
        var page = queries.page(id);
        var decision = page.decision();
        var proposals = page.proposals();
        people.read(Stream.concat(
                Stream.<@Nullable String>of(decision.registeredBy(), decision.submittedBy(), decision.approvedBy()),
                proposals.stream().<@Nullable String>map(WithdrawalSummary::proposedBy)));
        title(Words.say("decision.of-number", decision.fullNumber()));
        lead(decision.written().title());
        content.removeAll();
        content.add(steps(decision));
        if (!decision.returnReason().isEmpty() && decision.status() == DecisionStatus.DRAFT) {
            var returned = new Paragraph(Words.say("decision.returned", decision.returnReason()));
            returned.addClassNames("vd-note", "vd-tone-wait");
            content.add(returned);
        }
        int shown = queries.limited() ? queries.countHonours(id, null) : decision.honourCount();
        if (shown != decision.honourCount()) {
            var part = new Paragraph(
                    Words.say("decision.in-scope", Words.number(shown), Words.number(decision.honourCount())));
            part.addClassNames("vd-note", "vd-tone-info");
            content.add(part);
        }
        warnings(decision);
        if (decision.status() == DecisionStatus.SUBMITTED
                && decision.may(DecisionStep.RETURN)
                && !decision.may(DecisionStep.APPROVE)) {
            var own = new Paragraph(Words.say("matter.own"));
            own.addClassNames("vd-note", "vd-tone-wait");
            content.add(own);
        }
        var paid = new Div();
        content.add(
                facts(decision),
                proposals(proposals),
                new HonourSheet(decision, shown, queries, drafts, proposing, this::show),
                paid);
        // reckoned once the page stands, so that neither a step nor the page waits for it
        getElement().executeJs("return true").then(stands -> {
            paid.removeAll();
            paid.add(new BonusPanel(decision, bonuses, two, this::show));
        });
        actions(buttons(decision).toArray(Component[]::new));
    }

    /** Before it is submitted, what must be looked at; afterwards what its author stood by, and what was found since. */
    private void warnings(DecisionDetails decision) {
        var status = decision.status();
        var found = new ArrayList<DecisionWarning>();
        var confirmed = List.<DecisionWarning>of();
        if (status == DecisionStatus.DRAFT || status == DecisionStatus.SUBMITTED) {
            var look = warnings.look(id);
            found.addAll(look.found());
            confirmed = look.confirmed();
        } else if (status == DecisionStatus.APPROVED) {
            confirmed = warnings.confirmed(id);
        }
        if (status == DecisionStatus.SUBMITTED || status == DecisionStatus.APPROVED) {
            var by = decision.submittedBy();
            if (!confirmed.isEmpty() && by != null) {
                content.add(new WarningList(Words.say("decision.warnings.confirmed", people.name(by)), confirmed));
            }
            found.removeAll(confirmed);
            if (!found.isEmpty()) {
                content.add(new WarningList(Words.say("decision.warnings.since"), found));
            }
        } else if (!found.isEmpty()) {
            content.add(new WarningList(found));
        }
    }

    /** The line of steps: done with who and when, the one that waits, and whose move it is. */
    private Component steps(DecisionDetails decision) {
        var steps = new OrderedList();
        steps.addClassName("vd-steps");
        steps.add(step(
                true,
                "decision.step.registered",
                people.name(decision.registeredBy()) + ", " + Words.dateTime(decision.registeredAt())));
        var submitted = decision.submittedBy();
        steps.add(step(
                decision.status() != DecisionStatus.DRAFT,
                "decision.step.submitted",
                submitted == null ? Words.say("decision.step.specialist") : people.name(submitted)));
        var approved = decision.approvedBy();
        steps.add(step(
                approved != null,
                "decision.step.approved",
                approved == null
                        ? Words.say("decision.step.leader")
                        : people.name(approved) + ", " + Words.dateTime(decision.approvedAt())));
        var published = decision.publishedAt();
        steps.add(step(
                published != null,
                "decision.step.published",
                published != null
                        ? Words.dateTime(published)
                        : decision.publishAt() == null
                                ? ""
                                : Words.say("decision.step.at", Words.dateTime(decision.publishAt()))));
        if (decision.status() == DecisionStatus.TAKEN_DOWN || decision.status() == DecisionStatus.ANNULLED) {
            steps.add(new ListItem(Tones.mark(decision.status())));
        }
        return steps;
    }

    private static ListItem step(boolean done, String key, String detail) {
        var name = new Span((done ? "✓ " : "") + Words.say(key));
        name.addClassName("vd-step-name");
        var item = new ListItem(name, new Span(detail));
        item.addClassName(done ? "vd-step-done" : "vd-step-open");
        return item;
    }

    private Component facts(DecisionDetails decision) {
        var written = decision.written();
        var list = new DescriptionList();
        list.addClassName("vd-facts");
        fact(list, "decisions.status", Tones.mark(decision.status()));
        fact(list, "decision.decided-on", new Span(Words.date(written.decidedOn())));
        fact(list, "decision.authority", new Span(written.authority()));
        fact(
                list,
                "decision.signer",
                new Span(
                        written.signer().isEmpty()
                                ? "–"
                                : written.signer()
                                        + (written.signerPost().isEmpty() ? "" : ", " + written.signerPost())));
        fact(
                list,
                "decision.ceremony-on",
                new Span(written.ceremonyOn() == null ? "–" : Words.date(written.ceremonyOn())));
        var campaign = written.campaign();
        fact(
                list,
                "campaign.choice",
                new Span(campaign == null ? "–" : campaigns.summary(campaign).name()));
        fact(list, "decision.file", file(decision));
        if (decision.demo()) {
            fact(list, "decision.demo", new Span(Words.say("decision.demo.note")));
        }
        return list;
    }

    private static void fact(DescriptionList list, String key, Component value) {
        // A group of term and description, so that the two stay together in the grid
        var group = new Div(new DescriptionList.Term(Words.say(key)), new DescriptionList.Description(value));
        list.getElement().appendChild(group.getElement());
    }

    private Component file(DecisionDetails decision) {
        var sha256 = decision.fileSha256();
        if (sha256 == null) {
            return new Span(Words.say("decision.file.none"));
        }
        return SignedCopy.link(
                attachments, sha256, "quyet-dinh-" + decision.written().number() + ".pdf");
    }

    private Component proposals(List<WithdrawalSummary> about) {
        var all = new Div();
        if (about.isEmpty()) {
            return all;
        }
        all.add(new H2(Words.say("withdrawals.of-decision")));
        for (var proposal : about) {
            all.add(new ProposalCard(proposal, people, proposing, drafts, this::show));
        }
        return all;
    }

    /** What is open now, each with its dialog; the one that leads on is the primary one. */
    private List<Component> buttons(DecisionDetails decision) {
        var buttons = new ArrayList<Component>();
        if (decision.may(DecisionStep.DELETE)) {
            buttons.add(button(
                    "decision.delete",
                    false,
                    () -> drafts.delete(decision, () -> UI.getCurrent().navigate(DecisionsView.class))));
        }
        if (decision.may(DecisionStep.ATTACH)) {
            buttons.add(button("decision.attach", false, () -> dialogs.attach(decision, this::show)));
        }
        if (decision.may(DecisionStep.EDIT)) {
            buttons.add(button("decision.edit", false, () -> dialogs.edit(decision, this::show)));
            buttons.add(button("honours.add", false, () -> dialogs.addHonour(decision, this::show)));
        }
        if (decision.may(DecisionStep.SUBMIT)) {
            buttons.add(button("decision.submit", true, () -> submit(decision)));
        }
        if (decision.may(DecisionStep.TAKE_BACK)) {
            buttons.add(button("decision.take-back", false, () -> drafts.takeBack(decision, this::show)));
        }
        if (decision.may(DecisionStep.RETURN)) {
            buttons.add(button("decision.return", false, () -> dialogs.giveBack(decision, this::show)));
        }
        if (decision.may(DecisionStep.APPROVE)) {
            buttons.add(button("decision.approve", true, () -> dialogs.approve(decision, this::show)));
        }
        if (decision.may(DecisionStep.PROPOSE)) {
            buttons.add(button("decision.replace-file", false, () -> proposing.replaceFile(decision, this::show)));
            buttons.add(button("decision.name-campaign", false, () -> proposing.proposeCampaign(decision, this::show)));
            buttons.add(button("decision.withdraw", false, () -> proposing.proposeForDecision(decision, this::show)));
        }
        if (decision.may(DecisionStep.REOPEN)) {
            buttons.add(button("decision.reopen", true, () -> {
                register.reopen(id);
                show();
            }));
        }
        return buttons;
    }

    private void submit(DecisionDetails decision) {
        var found = warnings.of(id);
        if (!found.isEmpty() && decision.honourCount() > 0) {
            dialogs.submit(decision, found, this::show);
            return;
        }
        register.submit(id);
        Notices.done(Words.say("decision.submitted", decision.fullNumber()));
        show();
    }

    @Override
    public Optional<Subject> subject() {
        return Optional.of(new Subject(HistoryOf.DECISION, Ids.code(id.value())));
    }
}
