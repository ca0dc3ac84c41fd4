package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.nomination.DossierDetails;
import vn.vinhdanh.core.nomination.DossierGathering;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierSigning;
import vn.vinhdanh.core.nomination.DossierStep;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.GatheredNominees;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeFinding;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.NomineeJudging;
import vn.vinhdanh.core.shared.NotFound;

/** One dossier: where it stands and whose move it is, the submission, its nominees, and the line of its steps. */
@StyleSheet("console-season.css")
@Route(value = "ho-so", layout = MainLayout.class)
@RolesAllowed("VIEW_DOSSIERS")
class DossierView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient DossierWriting writing;
    private final transient DossierQueries queries;
    private final transient DossierPapers papers;
    private final transient GatheredNominees gathered;
    private final transient DossierGathering gathering;
    private final transient NomineeJudging judging;
    private final transient AwardCatalogue catalogue;
    private final People people;
    private final DossierActs acts;
    private final NomineesAtOnce atOnce;
    private final Div content = new Div();
    private final Div shelf = new Div();
    private DossierId id = new DossierId(0);
    private transient @Nullable DossierDetails dossier;
    private transient Map<NomineeId, NomineeFinding> found = new HashMap<>();
    private transient @Nullable List<NomineeDetails> shown;
    private transient @Nullable List<NomineeDetails> listed;

    DossierView(
            DossierWriting writing,
            DossierSigning signing,
            DossierGathering gathering,
            GatheredNominees gathered,
            DossierVerification verification,
            DossierQueries queries,
            DossierPapers papers,
            NomineeJudging judging,
            AwardCatalogue catalogue,
            OfficialNames names,
            CurrentOfficial official) {
        super("dossier.title");
        this.writing = writing;
        this.queries = queries;
        this.papers = papers;
        this.gathered = gathered;
        this.gathering = gathering;
        this.judging = judging;
        this.catalogue = catalogue;
        this.people = new People(names);
        this.atOnce = new NomineesAtOnce(verification);
        this.acts = new DossierActs(writing, signing, gathering, verification, queries, papers, official, this::show);
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new DossierId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("dossier " + parameter);
        }
        found = new HashMap<>();
        show();
    }

    private void show() {
        DossierDetails now;
        try {
            now = queries.get(id);
        } catch (NotFound gone) {
            if (dossier == null) {
                throw gone;
            }
            // it was deleted by the step just taken
            return;
        }
        dossier = now;
        title(Words.say("dossier.title.of", now.name()));
        lead(now.round().name() + " · " + Words.word(now.round().kind()) + " · " + Words.say("round.year") + " "
                + now.round().period());
        content.removeAll();
        shown = null;
        content.add(state(now));
        if (!now.remark().isEmpty()) {
            var remark = new Div(new Span(Words.say("dossier.remark", now.remark())));
            remark.addClassNames("vd-card", "vd-said");
            content.add(remark);
        }
        if (now.may(DossierStep.EDIT)) {
            content.add(form(now));
        } else {
            content.add(facts(now));
        }
        shelf.removeAll();
        content.add(nominees(now), shelf, new DossierLine(now, people));
        // asked once the page stands, as the rules are
        getElement().executeJs("return true").then(stands -> around(now));
        if (now.versions() > 1 || now.versions() == 1 && now.may(DossierStep.EDIT)) {
            content.add(versions(now));
        }
        var offered = new ArrayList<Component>();
        var back = new Button(
                Words.say("dossier.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(DossiersView.class));
        offered.add(back);
        offered.addAll(acts.of(now));
        actions(offered.toArray(Component[]::new));
    }

    /** What was gathered into the dossier or became of it above, and its papers, as they are now. */
    private void around(DossierDetails now) {
        shelf.removeAll();
        shelf.add(new GatheredPanel(gathered, gathering, now, this::gathered));
        shelf.add(new PapersPanel(papers, now, papers.sheet(id), null, this::show));
    }

    private void gathered() {
        found = new HashMap<>();
        show();
    }

    private static Component state(DossierDetails now) {
        var state = new Div(
                DossierMarks.of(now.status()),
                new Span(Words.say("dossier.state." + now.status().name())),
                new Span(DossierMarks.clock(now.clock())));
        state.addClassName("vd-state-line");
        if (!now.superiorName().isEmpty()) {
            state.add(new Span(Words.say("dossier.through", now.superiorName())));
        }
        if (now.simplified()) {
            state.add(new Span(Words.say(now.byBoard() ? "sudden.mark.board" : "sudden.mark")));
            if (now.may(DossierStep.RECEIVE)) {
                state.add(new Span(Words.say("sudden.verify.where")));
            }
        }
        if (now.asSent()) {
            state.add(new Span(Words.say("dossier.as-sent", now.versions())));
        }
        return state;
    }

    private Component form(DossierDetails now) {
        var form = new FormSheet();
        var fields = new DossierFields(form);
        fields.show(now.written());
        form.save("dossier.save", () -> {
            var before = current();
            writing.edit(before.id(), before.version(), fields.written());
            dossier = queries.get(id);
            title(Words.say("dossier.title.of", current().name()));
            offer();
        });
        form.drafts("dossier", String.valueOf(id.value()), now.version()).rereads(null, () -> {
            dossier = queries.get(id);
            fields.show(current().written());
            offer();
        });
        return form;
    }

    /** The steps of the version that was just saved. */
    private void offer() {
        actions(acts.of(current()).toArray(Component[]::new));
    }

    private Component facts(DossierDetails now) {
        people.read(now.specialist(), now.substitute());
        var written = now.written();
        var facts = new Facts();
        facts.add("dossier.unit", now.unitName());
        facts.add("dossier.number", written.number());
        facts.add("dossier.dated", Words.date(written.dated()));
        facts.add("dossier.signer", written.signer());
        facts.add("dossier.signer-post", written.signerPost());
        facts.add("dossier.content", written.content());
        facts.add("dossier.received", Words.date(now.receivedOn()));
        var specialist = now.specialist();
        if (specialist != null) {
            var substitute = now.substitute();
            facts.add(
                    "dossier.specialist",
                    substitute == null
                            ? people.name(specialist)
                            : Words.say("dossier.away", people.name(specialist), people.name(substitute)));
        }
        return facts;
    }

    private Component nominees(DossierDetails now) {
        var all = catalogue.all();
        var awards = all.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, older) -> one));
        var words = new RemarkWords(all);
        var section = new Div(new H2(Words.say("dossier.nominees.title")));
        var list = new ListSheet<NomineeDetails>("dossier.nominees.title", this::standing).within();
        list.opens("nominee.name", n -> n.written().name(), n -> "de-nghi/" + n.id().value())
                .wide("14rem", 2);
        list.column("nominee.kind", n -> Words.word(n.written().kind()));
        list.prose(
                        "nominee.award",
                        n -> awards.getOrDefault(
                                n.written().award(), n.written().award()))
                .wide("12rem", 1);
        list.column("nominee.period", n -> n.written().period().label());
        list.mark("nominee.finding", n -> NomineeFindings.mark(found.get(n.id())))
                .wide("11rem", 0);
        list.prose("nominee.lacks", n -> NomineeFindings.lacks(found.get(n.id()), words))
                .wide("16rem", 2);
        list.mark("nominee.status", n -> DossierMarks.of(n.status())).wide("10rem", 0);
        list.prose("nominee.remark", NomineeDetails::remark).share(1);
        list.empty("dossier.nominees.empty");
        if (now.may(DossierStep.CONCLUDE)) {
            atOnce.offer(list.bulk(n -> n.written().name()), now.status());
        }
        var buttons = new Div();
        buttons.addClassName("vd-actions");
        if (now.may(DossierStep.EDIT)) {
            buttons.add(new Button(
                    Words.say("nominee.add"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(NomineeView.class, NomineeView.NEW + id.value())));
            buttons.add(new Button(
                    Words.say("nominees.title"),
                    VaadinIcon.UPLOAD_ALT.create(),
                    click -> UI.getCurrent().navigate(NomineeListView.class, String.valueOf(id.value()))));
            buttons.add(new Button(
                    Words.say("sources.title"),
                    VaadinIcon.INSERT.create(),
                    click -> UI.getCurrent().navigate(NomineeSourcesView.class, String.valueOf(id.value()))));
        }
        buttons.add(new Button(Words.say("dossier.judge"), VaadinIcon.CHECK_SQUARE_O.create(), click -> {
            judge(list);
            around(now);
        }));
        section.add(buttons, list);
        if (found.isEmpty()) {
            // asked once the page stands, so that it does not wait for the rules
            getElement().executeJs("return true").then(stands -> judge(list));
        }
        return section;
    }

    private void judge(ListSheet<NomineeDetails> list) {
        found = new HashMap<>(judging.all(id));
        // what the rules say changes nothing of whom they say it
        listed = shown;
        list.refresh();
        listed = null;
    }

    private List<NomineeDetails> standing() {
        var known = listed;
        if (known == null) {
            known = queries.nominees(id);
            shown = known;
        }
        return known;
    }

    /** What reads otherwise than in the version before, shown when it is asked for. */
    private Component versions(DossierDetails now) {
        var section = new Div(new H2(Words.say("dossier.versions")));
        var shown = new Div();
        int last = now.may(DossierStep.EDIT) ? now.versions() + 1 : now.versions();
        var buttons = new Div();
        buttons.addClassName("vd-actions");
        for (int number = last; number > 1; number--) {
            int later = number;
            var label = later > now.versions()
                    ? Words.say("dossier.compare.now", later - 1)
                    : Words.say("dossier.compare", later, later - 1);
            buttons.add(new Button(label, click -> {
                shown.removeAll();
                shown.add(new ComparisonSheet(label, queries.comparison(id, later)));
            }));
        }
        section.add(buttons, shown);
        return section;
    }

    private DossierDetails current() {
        var now = dossier;
        if (now == null) {
            throw new IllegalStateException("Nothing in view");
        }
        return now;
    }
}
