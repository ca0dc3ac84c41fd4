package vn.vinhdanh.admin.eligibility;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.eligibility.EligibilityJudging;
import vn.vinhdanh.core.eligibility.Judgement;
import vn.vinhdanh.core.eligibility.KeptJudgement;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.DomainProblem;

/** Whether one nominee may be proposed for an award, clause by clause, and the judgements kept of it. */
@Route(value = "xet-dieu-kien", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@StyleSheet("console-eligibility.css")
class EligibilityView extends ConsoleView implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient EligibilityJudging judging;
    private final transient AwardCatalogue catalogue;
    private final transient RecipientQueries recipients;
    private final transient EvidenceLinks links;
    private final People people;
    private final AskFields fields;
    private final RemarkWords words;
    private final Div answer = new Div();
    private final Div keptList = new Div();
    private final Button keep = new Button(Words.say("eligibility.keep"));
    private @Nullable RecipientId recipient;

    EligibilityView(
            EligibilityJudging judging,
            AwardCatalogue catalogue,
            RecipientQueries recipients,
            DecisionQueries decisions,
            CurrentOfficial official,
            OfficialNames names) {
        super("eligibility.title");
        this.judging = judging;
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.people = new People(names);
        links = new EvidenceLinks(decisions, recipients);
        words = new RemarkWords(catalogue.all());
        fields = new AskFields(catalogue, this::judge);
        answer.addClassName("vd-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickListener(click -> keep());
        if (official.may(Permission.RECORD_EVIDENCE)) {
            actions(keep);
        }
        add(fields, answer, keptList);
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        var shown = recipients.get(new RecipientId(id));
        recipient = shown.id();
        title(shown.name());
        lead(lead(shown));
        fields.choose(event.getLocation().getQueryParameters(), shown.kind());
        judge();
        showKept();
    }

    private static String lead(RecipientDetails shown) {
        return shown.unitText().isEmpty()
                ? Words.word(shown.kind())
                : Words.word(shown.kind()) + " · " + shown.unitText();
    }

    private void judge() {
        var nominee = recipient;
        answer.removeAll();
        keep.setEnabled(false);
        var ask = fields.ask();
        if (nominee == null || ask == null) {
            answer.add(new Paragraph(Words.say("eligibility.choose")));
            return;
        }
        try {
            show(judging.judge(nominee, ask));
            keep.setEnabled(true);
        } catch (DomainProblem problem) {
            var refused = new Paragraph(Words.say(problem));
            refused.addClassName("vd-form-summary");
            answer.add(refused);
        }
    }

    private void show(Judgement judgement) {
        var award = judgement.award();
        var newer = judgement.newer();
        var nominee = judgement.recipient().id();
        var addresses = newer == null
                ? links.of(nominee, judgement.findings())
                : links.of(nominee, judgement.findings(), newer.findings());
        answer.add(new FindingsSheet(
                Words.say("eligibility.by", RemarkWords.name(award), award.legalBasis()),
                judgement.findings(),
                words,
                addresses));
        if (newer != null) {
            boolean english = "en".equals(Words.language().getLanguage());
            var note = new Paragraph(
                    newer.read()
                            ? english ? newer.transitionEn() : newer.transitionVi()
                            : Words.say("eligibility.newer.unread"));
            note.addClassName("vd-unsure");
            var beside = new FindingsSheet(
                    Words.say(
                            "eligibility.newer",
                            RemarkWords.name(newer.award()),
                            newer.award().legalBasis(),
                            Words.date(newer.award().validFrom())),
                    newer.findings(),
                    words,
                    addresses);
            beside.addComponentAtIndex(1, note);
            note.setVisible(!note.getText().isBlank());
            answer.add(beside);
        }
    }

    private void keep() {
        var nominee = recipient;
        var ask = fields.ask();
        if (nominee == null || ask == null) {
            return;
        }
        if (Notices.attempt(() -> judging.keep(nominee, ask))) {
            Notices.done(Words.say("eligibility.kept"));
            showKept();
        }
    }

    private void showKept() {
        var nominee = recipient;
        keptList.removeAll();
        if (nominee == null) {
            return;
        }
        var kept = people.read(judging.kept(nominee), one -> List.of(one.judgedBy()));
        if (kept.isEmpty()) {
            return;
        }
        keptList.add(new H2(Words.say("eligibility.kept.title")));
        var list = new UnorderedList();
        list.addClassName("vd-kept");
        kept.forEach(k -> list.add(kept(k)));
        keptList.add(list);
    }

    private ListItem kept(KeptJudgement kept) {
        var open = new Button(
                Words.say(
                        "eligibility.kept.one",
                        kept.awardName(),
                        String.valueOf(kept.ask().year()),
                        Words.dateTime(kept.judgedAt()),
                        people.name(kept.judgedBy())),
                click -> open(kept));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        open.addClassName("vd-opens");
        return new ListItem(RemarkWords.mark(kept.findings().outcome()), open);
    }

    /** Shows the answer of then, judged again from what was kept; it is told when the two should ever differ. */
    private void open(KeptJudgement kept) {
        var again = judging.again(kept.id());
        answer.removeAll();
        var note = new Paragraph(Words.say(
                again.saysAs(kept.findings()) ? "eligibility.kept.same" : "eligibility.kept.differs",
                Words.dateTime(kept.judgedAt())));
        note.addClassName("vd-unsure");
        answer.add(
                note,
                new FindingsSheet(
                        Words.say(
                                "eligibility.kept.by",
                                kept.awardName(),
                                Words.date(kept.ask().receivedOn())),
                        kept.findings(),
                        words,
                        links.of(kept.recipient(), kept.findings())));
        keep.setEnabled(false);
        answer.scrollIntoView();
    }
}
