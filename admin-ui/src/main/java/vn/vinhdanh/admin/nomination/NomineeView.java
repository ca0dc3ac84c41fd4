package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.consultation.ConsultationsBeside;
import vn.vinhdanh.admin.eligibility.EvidenceLinks;
import vn.vinhdanh.admin.eligibility.FindingsSheet;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.eligibility.Findings;
import vn.vinhdanh.core.eligibility.Judgement;
import vn.vinhdanh.core.nomination.DossierDetails;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierStep;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.NomineeBeside;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.NomineeJudging;
import vn.vinhdanh.core.nomination.NomineePage;
import vn.vinhdanh.core.nomination.SuddenMerit;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.NotFound;

/** One nominee of a dossier: what is asked for it, what the rules say clause by clause, and what the board concludes. */
@StyleSheet("console-season.css")
@Route(value = "de-nghi", layout = MainLayout.class)
@RolesAllowed("VIEW_DOSSIERS")
class NomineeView extends ConsoleView implements HasUrlParameter<String> {

    /** Begins the address of a nominee that is not there yet; the id of the dossier follows. */
    static final String NEW = "moi-";

    private static final long serialVersionUID = 1L;

    private final transient DossierWriting writing;
    private final transient DossierVerification verification;
    private final transient SuddenMerit sudden;
    private final transient DossierQueries queries;
    private final transient DossierPapers papers;
    private final transient NomineeJudging judging;
    private final transient RegistrationQueries registrations;
    private final transient NomineeBeside nomineeBeside;
    private final transient RoundQueries rounds;
    private final transient RecipientQueries recipients;
    private final transient AwardCatalogue catalogue;
    private final transient EvidenceLinks links;
    private final transient ConsultationsBeside consultations;
    private final People people;
    private final Div content = new Div();
    private final Div judged = new Div();
    private transient @Nullable NomineeDetails nominee;

    NomineeView(
            DossierWriting writing,
            DossierVerification verification,
            SuddenMerit sudden,
            DossierQueries queries,
            DossierPapers papers,
            NomineeJudging judging,
            RegistrationQueries registrations,
            NomineeBeside nomineeBeside,
            RoundQueries rounds,
            RecipientQueries recipients,
            DecisionQueries decisions,
            AwardCatalogue catalogue,
            ConsultationsBeside consultations,
            OfficialNames names) {
        super("nominee.title");
        this.writing = writing;
        this.verification = verification;
        this.sudden = sudden;
        this.queries = queries;
        this.papers = papers;
        this.judging = judging;
        this.registrations = registrations;
        this.nomineeBeside = nomineeBeside;
        this.rounds = rounds;
        this.recipients = recipients;
        this.catalogue = catalogue;
        this.links = new EvidenceLinks(decisions, recipients);
        this.consultations = consultations;
        this.people = new People(names);
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            if (parameter.startsWith(NEW)) {
                begin(new DossierId(Long.parseLong(parameter.substring(NEW.length()))));
            } else {
                show(new NomineeId(Long.parseLong(parameter)));
            }
        } catch (NumberFormatException e) {
            throw new NotFound("nominee " + parameter);
        }
    }

    private void begin(DossierId id) {
        var dossier = queries.get(id);
        nominee = null;
        title(Words.say("nominee.new"));
        lead(dossier.name());
        content.removeAll();
        actions(back(dossier));
        var round = rounds.get(dossier.round().id()).written();
        var form = new FormSheet();
        var fields = new NomineeFields(form, recipients, catalogue.on(java.time.LocalDate.now(Words.VIETNAM)), round);
        fields.begin(round);
        form.save("nominee.save", () -> {
            var added = writing.nominate(id, fields.written());
            Notices.done(Words.say("nominee.saved", fields.written().name()));
            UI.getCurrent().navigate(NomineeView.class, String.valueOf(added.value()));
        });
        form.drafts("nominee", "moi-" + id.value(), 0);
        content.add(form);
    }

    private void show(NomineeId id) {
        var page = queries.page(id);
        var now = page.nominee();
        var dossier = page.dossier();
        nominee = now;
        title(now.written().name());
        lead(dossier.name());
        content.removeAll();
        people.read(
                now.concluded() == null ? null : now.concluded().by(),
                now.concluded() == null ? null : now.concluded().inPlaceOf());
        content.add(state(now));
        if (!now.remark().isEmpty()) {
            var remark = new Div(new Span(Words.say("nominee.remark.said", now.remark())));
            remark.addClassNames("vd-card", "vd-said");
            content.add(remark);
        }
        registrations
                .registered(dossier.round(), dossier.unit(), now.written())
                .ifPresent(registered -> content.add(
                        new Paragraph(Words.say(registered ? "nominee.registered" : "nominee.not-registered"))));
        if (page.elsewhere() > 0) {
            var elsewhere = new Paragraph(Words.say("nominee.elsewhere", Words.number(page.elsewhere())));
            elsewhere.addClassName("vd-unsure");
            content.add(elsewhere);
        }
        var all = catalogue.all();
        var offered = new ArrayList<Component>(List.of(back(dossier)));
        if (dossier.may(DossierStep.EDIT)) {
            content.add(form(dossier, now, all));
            offered.add(new Button(Words.say("nominee.remove"), click -> askRemove(dossier, now)));
            offered.add(new Button(
                    Words.say("achievement.write"),
                    VaadinIcon.FILE_TEXT_O.create(),
                    click -> UI.getCurrent().navigate(ReportView.class, String.valueOf(id.value()))));
        } else {
            content.add(facts(now, all));
        }
        answers(page).forEach(content::add);
        judged.removeAll();
        var around = new Div();
        content.add(around, judged);
        offered.add(new Button(Words.say("dossier.judge"), VaadinIcon.CHECK_SQUARE_O.create(), click -> {
            around(around, page, all);
            judge(page, all);
        }));
        actions(offered.toArray(Component[]::new));
        // asked once the page stands, so that it does not wait for them, and neither for the other
        getElement().executeJs("return true").then(stands -> around(around, page, all));
        getElement().executeJs("return true").then(stands -> judge(page, all));
    }

    /** What lies around a nominee: its papers, what other bodies say, and where else its initiatives and its text stand. */
    private void around(Div around, NomineePage page, List<AwardSummary> all) {
        var id = page.nominee().id();
        var beside = new BesidePanel(nomineeBeside, all);
        around.removeAll();
        around.add(
                new PapersPanel(papers, page.dossier(), papers.sheet(id), id, () -> show(id)),
                consultations.of(id),
                beside);
        beside.show(page);
    }

    /** What the rules say now, and below it what the specialist who has it concludes. */
    private void judge(NomineePage page, List<AwardSummary> all) {
        judged.removeAll();
        var now = page.nominee();
        var findings = findings(now, all);
        if (page.dossier().may(DossierStep.CONCLUDE)
                && !now.status().conclusions(page.dossier().status()).isEmpty()) {
            judged.add(new ConclusionForm(now, findings, "nominee.conclude", conclusion -> {
                verification.conclude(now.id(), now.version(), conclusion);
                concluded(now);
            }));
        } else if (page.dossier().simplified() && page.dossier().may(DossierStep.RECEIVE)) {
            judged.add(new Paragraph(Words.say("sudden.verify.what")));
            judged.add(new ConclusionForm(now, findings, "sudden.verify", conclusion -> {
                sudden.verify(page.dossier().id(), page.dossier().version(), conclusion);
                concluded(now);
            }));
        }
    }

    private void concluded(NomineeDetails now) {
        Notices.done(Words.say("nominee.concluded", now.written().name()));
        show(now.id());
    }

    private static Button back(DossierDetails dossier) {
        return new Button(
                Words.say("nominee.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent()
                        .navigate(DossierView.class, String.valueOf(dossier.id().value())));
    }

    private Component state(NomineeDetails now) {
        var state = new Div(DossierMarks.of(now.status()));
        state.addClassName("vd-state-line");
        var concluded = now.concluded();
        if (concluded != null) {
            state.add(new Span(Words.say(
                    "nominee.concluded-by",
                    InPlaceOf.said(people, concluded.by(), concluded.inPlaceOf()),
                    Words.dateTime(concluded.at()))));
            if (concluded.holdUntil() != null) {
                state.add(new Span(Words.say("nominee.held-until", Words.date(concluded.holdUntil()))));
            }
        }
        return state;
    }

    private Component form(DossierDetails dossier, NomineeDetails now, List<AwardSummary> all) {
        var today = java.time.LocalDate.now(Words.VIETNAM);
        var form = new FormSheet();
        var fields = new NomineeFields(
                form,
                recipients,
                all.stream().filter(award -> award.inForceOn(today)).toList(),
                rounds.get(dossier.round().id()).written());
        fields.show(now.written());
        form.save("nominee.save", () -> {
            var before = current();
            writing.rewrite(before.id(), before.version(), fields.written());
            Notices.done(Words.say("nominee.saved", fields.written().name()));
            show(before.id());
        });
        form.drafts("nominee", String.valueOf(now.id().value()), now.version()).rereads(null, () -> {
            nominee = queries.nominee(now.id());
            fields.show(current().written());
        });
        return form;
    }

    private void askRemove(DossierDetails dossier, NomineeDetails now) {
        Asking.delete(
                Words.say("nominee.remove.ask", now.written().name()),
                List.of(Words.say("nominee.remove.what")),
                "nominee.remove",
                () -> {
                    writing.remove(now.id(), now.version());
                    Notices.done(Words.say("nominee.removed", now.written().name()));
                    UI.getCurrent()
                            .navigate(
                                    DossierView.class,
                                    String.valueOf(dossier.id().value()));
                });
    }

    private static Component facts(NomineeDetails now, List<AwardSummary> all) {
        var written = now.written();
        var facts = new Facts();
        facts.add("nominee.kind", Words.word(written.kind()));
        facts.add("nominee.post", written.post());
        facts.add("nominee.unit-text", written.unitText());
        facts.add(
                "nominee.award",
                all.stream()
                        .filter(award -> award.code().equals(written.award()))
                        .findFirst()
                        .map(RemarkWords::name)
                        .orElse(written.award()));
        facts.add("nominee.period", written.period().label());
        facts.add("nominee.achievement", written.achievement());
        return facts;
    }

    /** What the rules say now; what cannot be judged is said as that. */
    private @Nullable Findings findings(NomineeDetails now, List<AwardSummary> all) {
        try {
            var judgement = judging.judge(now.id()).orElse(null);
            if (judgement == null) {
                judged.add(new Paragraph(Words.say("nominee.not-in-register")));
                return null;
            }
            judged.add(sheet(judgement, new RemarkWords(all)));
            return judgement.findings();
        } catch (DomainProblem problem) {
            var refused = new Paragraph(Words.say(problem));
            refused.addClassName("vd-form-summary");
            judged.add(refused);
            return null;
        }
    }

    private Component sheet(Judgement judgement, RemarkWords words) {
        var award = judgement.award();
        var sheet = new FindingsSheet(
                Words.say("eligibility.by", RemarkWords.name(award), award.legalBasis()),
                judgement.findings(),
                words,
                links.of(judgement.recipient(), judgement.findings()));
        return new Div(sheet);
    }

    private List<Component> answers(NomineePage page) {
        var concluded = page.nominee().concluded();
        var said = new ArrayList<Component>();
        if (concluded != null && !concluded.reason().isEmpty()) {
            var reason = new Div(new Span(concluded.reason()));
            reason.addClassNames("vd-card", "vd-said");
            said.add(new H2(Words.say("nominee.reason")));
            said.add(reason);
        }
        var answers = page.answers();
        if (!answers.isEmpty()) {
            var list = new UnorderedList();
            answers.forEach(answer -> list.add(new ListItem(Words.say(
                    answer.holds() ? "nominee.answered.holds" : "nominee.answered.not",
                    answer.question(),
                    answer.article(),
                    answer.reason()))));
            said.add(new H2(Words.say("nominee.answers")));
            said.add(list);
        }
        return said;
    }

    private NomineeDetails current() {
        var now = nominee;
        if (now == null) {
            throw new IllegalStateException("Nobody in view");
        }
        return now;
    }
}
