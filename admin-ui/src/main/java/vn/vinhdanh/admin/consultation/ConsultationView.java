package vn.vinhdanh.admin.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.consultation.AskedNominee;
import vn.vinhdanh.core.consultation.BodyAnswer;
import vn.vinhdanh.core.consultation.Consultation;
import vn.vinhdanh.core.consultation.ConsultationDesk;
import vn.vinhdanh.core.consultation.ConsultationId;
import vn.vinhdanh.core.consultation.ConsultationQueries;
import vn.vinhdanh.core.consultation.ConsultationStatus;
import vn.vinhdanh.core.consultation.GivenAnswer;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.shared.Ids;

/** One consultation: what is asked about whom, the form of whoever answers, and the answers once they are final. */
@Route(value = "hoi-y-kien", layout = MainLayout.class)
@RolesAllowed({"VERIFY_DOSSIERS", "ANSWER_CONSULTATIONS"})
class ConsultationView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient ConsultationQueries queries;
    private final transient ConsultationDesk desk;
    private final transient CurrentOfficial official;
    private final transient Clock clock;
    private final transient Map<String, String> awards;
    private final People people;
    private final Div content = new Div();
    private ConsultationId id = new ConsultationId(0);

    ConsultationView(
            ConsultationQueries queries,
            ConsultationDesk desk,
            AwardCatalogue catalogue,
            CurrentOfficial official,
            OfficialNames names,
            Clock clock) {
        super("consultations.title");
        this.queries = queries;
        this.desk = desk;
        this.official = official;
        this.clock = clock;
        this.people = new People(names);
        this.awards = catalogue.all().stream()
                .collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (newest, older) -> newest));
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        id = new ConsultationId(Ids.id(code));
        show();
    }

    private void show() {
        var now = queries.get(id);
        var asked = queries.nominees(id);
        people.read(now.askedBy(), now.answeredBy());
        title(now.body());
        lead(now.dossierName());
        content.removeAll();
        var question = new Div(new Span(now.question()));
        question.addClassNames("vd-card", "vd-said");
        content.add(facts(now), new H2(Words.say("consultation.question")), question);
        content.add(new H2(Words.say("consultation.about")));
        if (queries.answers(now)) {
            content.add(form(now, asked));
        } else {
            asked.forEach(one -> content.add(answered(one)));
        }
        actions(steps(now));
    }

    private Component facts(Consultation now) {
        var facts = new Facts();
        facts.add("consultations.status", ConsultationMarks.of(now.status()));
        facts.add("consultations.due", ConsultationMarks.due(now, LocalDate.now(clock.withZone(Words.VIETNAM))));
        if (official.may(Permission.VERIFY_DOSSIERS)) {
            facts.add(
                    "consultations.dossier", new Anchor("ho-so/" + now.dossier().value(), now.dossierName()));
        }
        facts.add("consultation.asked-by", people.name(now.askedBy()) + ", " + Words.dateTime(now.askedAt()));
        var by = now.answeredBy();
        if (by != null) {
            facts.add("consultation.answered-by", people.name(by) + ", " + Words.dateTime(now.answeredAt()));
        }
        if (!now.note().isEmpty()) {
            facts.add("consultation.note", now.note());
        }
        return facts;
    }

    private String about(AskedNominee one) {
        return java.util.stream.Stream.of(
                        one.post(), one.unitText(), awards.getOrDefault(one.award(), one.award()), one.period())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Component answered(AskedNominee one) {
        var card = new Div(new Div(one.name()), new Div(about(one)), ConsultationMarks.of(one.answer()));
        if (!one.reason().isEmpty()) {
            card.add(new Div(one.reason()));
        }
        card.addClassName("vd-card");
        return card;
    }

    private record Fields(NomineeId nominee, RadioButtonGroup<BodyAnswer> answer, TextArea reason)
            implements Serializable {}

    private Component form(Consultation now, List<AskedNominee> asked) {
        var form = new FormSheet();
        var fields = new ArrayList<Fields>();
        for (var one : asked) {
            var answer = new RadioButtonGroup<BodyAnswer>(one.name());
            answer.setItems(BodyAnswer.values());
            answer.setItemLabelGenerator(Words::word);
            answer.setHelperText(about(one));
            answer.addClassName("vd-wide");
            var reason = Counted.upTo(1000, new TextArea(Words.say("consultation.reason", one.name())));
            reason.addClassName("vd-wide");
            form.add("answer" + one.nominee().value(), answer);
            form.add("reason" + one.nominee().value(), reason);
            fields.add(new Fields(one.nominee(), answer, reason));
        }
        var note = form.add("note", Counted.upTo(1000, new TextArea(Words.say("consultation.note"))));
        note.setHelperText(Words.say("consultation.note.help"));
        note.addClassName("vd-wide");
        form.save(
                "consultation.answer",
                () -> Asking.first(
                        Words.say("consultation.answer.ask", now.dossierName()),
                        List.of(Words.say("consultation.answer.final")),
                        "consultation.answer",
                        () -> {
                            if (form.check(() -> desk.answer(id, now.version(), given(fields), note.getValue()))) {
                                Notices.done(Words.say("consultation.answered"));
                                show();
                            }
                        }));
        form.drafts("consultation.answer", String.valueOf(id.value()), now.version());
        return form;
    }

    private static List<GivenAnswer> given(List<Fields> fields) {
        return fields.stream()
                .filter(one -> one.answer().getValue() != null)
                .map(one -> new GivenAnswer(
                        one.nominee(), one.answer().getValue(), one.reason().getValue()))
                .toList();
    }

    private Component[] steps(Consultation now) {
        var steps = new ArrayList<Component>();
        var back = new Button(
                Words.say("consultation.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(ConsultationsView.class));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        steps.add(back);
        if (now.status() == ConsultationStatus.ASKED && official.may(Permission.VERIFY_DOSSIERS)) {
            steps.add(new Button(Words.say("consultation.withdraw"), click -> withdraw(now)));
        }
        return steps.toArray(Component[]::new);
    }

    private void withdraw(Consultation now) {
        Asking.first(
                Words.say("consultation.withdraw.ask", now.body()),
                List.of(Words.say("consultation.withdraw.what")),
                "consultation.withdraw",
                () -> {
                    desk.withdraw(id, now.version());
                    Notices.done(Words.say("consultation.withdrawn"));
                    show();
                });
    }
}
