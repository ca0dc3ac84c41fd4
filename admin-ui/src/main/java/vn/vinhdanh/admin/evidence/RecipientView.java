package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.organisation.ForcesField;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.decision.HonourHistory;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.organisation.Joining;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;

/** Everything that is known of one person, collective or household. */
@Route(value = "nguoi-duoc-khen/:recipient", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@StyleSheet("vinhdanh/evidence.css")
class RecipientView extends ConsoleView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String POINTED = "can-cu";

    private final transient RecipientQueries recipients;
    private final transient RecipientRegister register;
    private final transient RecipientJoining joining;
    private final transient HonourHistory history;
    private final transient EvidenceReading reading;
    private final transient CompletenessRegister completeness;
    private final transient EvidenceBooks books;
    private final transient CurrentOfficial official;
    private final People people;
    private final transient Clock clock;
    private final Div content = new Div();
    private transient @Nullable Around around;

    /**
     * What stands around the evidence of a recipient and is changed by no entry of it: read when the page is opened.
     *
     * @param complete for which years the registers are
     */
    private record Around(List<HonourYears> awards, Map<Register, Set<Integer>> complete, List<Joining> joinings) {}

    RecipientView(
            RecipientQueries recipients,
            RecipientRegister register,
            RecipientJoining joining,
            HonourHistory history,
            EvidenceReading reading,
            CompletenessRegister completeness,
            EvidenceBooks books,
            CurrentOfficial official,
            OfficialNames names,
            Clock clock) {
        super("recipients.title");
        this.recipients = recipients;
        this.register = register;
        this.joining = joining;
        this.history = history;
        this.reading = reading;
        this.completeness = completeness;
        this.books = books;
        this.official = official;
        this.people = new People(names);
        this.clock = clock;
        content.addClassName("vd-recipient");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var pointed = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(POINTED)
                .flatMap(RecipientView::pointed)
                .orElse(null);
        show(new RecipientId(Ids.id(event.getRouteParameters().get("recipient").orElse(""))), pointed);
    }

    private static Optional<EvidenceId> pointed(String code) {
        try {
            return Optional.of(new EvidenceId(Ids.id(code)));
        } catch (NotFound noCode) {
            return Optional.empty();
        }
    }

    private void show(RecipientId id, @Nullable EvidenceId pointed) {
        var evidence = reading.of(id);
        var read = new Around(
                HonourYears.of(history.of(id)),
                completeness.declarations().of(evidence.recipient().unit()),
                people.read(joining.of(id), one -> Arrays.asList(one.joinedBy(), one.partedBy())));
        around = read;
        show(evidence, read, pointed);
    }

    /** Reads the evidence anew after an entry; of what stands around it nothing has changed. */
    private void again(RecipientId id) {
        var read = around;
        if (read == null) {
            show(id, null);
        } else {
            show(reading.of(id), read, null);
        }
    }

    private void show(RecipientEvidence evidence, Around read, @Nullable EvidenceId pointed) {
        var id = evidence.recipient().id();
        var recipient = evidence.recipient();
        title(recipient.name());
        lead(recipient.unitText());
        content.removeAll();
        var into = recipient.joinedInto();
        boolean whole = into == null;
        boolean joins = official.may(Permission.REGISTER_DECISIONS);
        if (into != null) {
            content.add(new Div(
                    new StatusMark(StatusMark.Tone.STOP, Words.say("evidence.joined-into")),
                    new Span(" "),
                    link(recipients.get(into))));
        }
        var shownActions = new ArrayList<Component>();
        if (joins && whole) {
            shownActions.add(new Button(
                    Words.say("evidence.join"),
                    click -> new JoinDialog(recipient, recipients, joining, reading, history, () -> show(id, null))
                            .open()));
        }
        if (whole) {
            var judge = new Button(
                    Words.say("eligibility.open"), click -> UI.getCurrent().navigate("xet-dieu-kien/" + id.value()));
            judge.addThemeVariants(ButtonVariant.PRIMARY);
            shownActions.add(judge);
        }
        if (whole && (joins || official.may(Permission.RECORD_EVIDENCE))) {
            shownActions.add(new Button(Words.say("recipients.forces.mark"), click -> mark(recipient)));
        }
        actions(shownActions.toArray(Component[]::new));
        var facts = new Facts();
        facts.add("recipients.kind", Words.word(recipient.kind()));
        facts.add("recipients.unit", recipient.unitText());
        var sex = recipient.sex();
        facts.add("evidence.sex", sex == null ? "" : Words.word(sex));
        facts.add("evidence.code", Ids.code(id.value()));
        facts.add("recipients.forces", forces(recipient));
        if (recipient.demo()) {
            facts.add("evidence.demo", Words.say("evidence.demo.yes"));
        }
        content.add(facts);
        years(evidence, read);
        content.add(new EvidenceSections(
                books,
                evidence,
                today().getYear() - 1,
                whole && official.may(Permission.RECORD_EVIDENCE),
                whole && official.may(Permission.RECORD_DISCIPLINE),
                pointed,
                () -> reading.of(id),
                () -> again(id)));
        joinings(id, read.joinings(), joins);
    }

    private static String forces(RecipientDetails recipient) {
        var said = ForcesField.word(recipient.forces());
        return recipient.ownForces() == null && recipient.unitForces() != null
                ? Words.say("recipients.forces.as-unit", said)
                : said;
    }

    private void mark(RecipientDetails recipient) {
        var window = new StepWindow(
                Words.say("recipients.forces.mark"), Words.say("recipients.forces.text", recipient.name()));
        var form = window.form();
        var forces = form.add("forces", new ForcesField("recipients.forces"));
        forces.setEmptySelectionCaption(Words.say("recipients.forces.empty"));
        forces.setValue(recipient.ownForces());
        window.open("action.save", () -> {
            register.mark(recipient.id(), forces.getValue());
            show(recipient.id(), null);
        });
    }

    private void years(RecipientEvidence evidence, Around read) {
        content.add(new H2(Words.say("evidence.timeline")));
        content.add(new YearStrips(read.awards(), evidence, read.complete(), today().getYear()));
        content.add(new H2(Words.say("evidence.completeness")), completeness(read.complete()));
    }

    /** What the registers can say of these years, in plain words. */
    private static Component completeness(Map<Register, Set<Integer>> complete) {
        var list = new UnorderedList();
        list.addClassName("vd-complete-words");
        for (AwardLevel level : AwardLevel.values()) {
            list.add(new ListItem(word(
                    Words.say("evidence.completeness.honours", Words.word(level)),
                    complete.getOrDefault(Register.honours(level), Set.of()))));
        }
        list.add(new ListItem(word(Words.word(Register.RATINGS), complete.getOrDefault(Register.RATINGS, Set.of()))));
        list.add(new ListItem(
                word(Words.word(Register.INITIATIVES), complete.getOrDefault(Register.INITIATIVES, Set.of()))));
        return list;
    }

    private static String word(String register, Set<Integer> years) {
        return years.isEmpty()
                ? Words.say("evidence.completeness.none", register)
                : Words.say("evidence.completeness.some", register, spans(years));
    }

    /** 2016–2019, 2021. */
    static String spans(Set<Integer> years) {
        var out = new ArrayList<String>();
        Integer from = null;
        for (int year : new TreeSet<>(years)) {
            from = from == null ? Integer.valueOf(year) : from;
            if (!years.contains(year + 1)) {
                out.add(from == year ? String.valueOf(year) : from + "–" + year);
                from = null;
            }
        }
        return String.join(", ", out);
    }

    private void joinings(RecipientId id, List<Joining> all, boolean writes) {
        if (all.isEmpty()) {
            return;
        }
        content.add(new H2(Words.say("evidence.joinings")));
        content.add(
                EvidenceLine.list(all.stream().map(j -> joining(id, j, writes)).toList(), "evidence.years.none"));
    }

    private EvidenceLine joining(RecipientId id, Joining joined, boolean writes) {
        var partedBy = joined.partedBy();
        var line = new EvidenceLine(
                Words.date(joined.joinedAt()),
                Words.say(
                        "evidence.joining.line",
                        joined.joinedName(),
                        Ids.code(joined.joined().value()),
                        people.name(joined.joinedBy())),
                partedBy != null
                        ? joined.reason() + " – "
                                + Words.say(
                                        "evidence.joining.parted", people.name(partedBy), Words.date(joined.partedAt()))
                        : joined.reason());
        if (writes && partedBy == null) {
            line.step("evidence.part", () -> part(id, joined));
        }
        return line;
    }

    private void part(RecipientId id, Joining joined) {
        Asking.first(
                Words.say(
                        "evidence.part.ask",
                        joined.joinedName(),
                        Ids.code(joined.joined().value())),
                List.of(Words.say("evidence.part.text", joined.joinedName())),
                "evidence.part",
                () -> {
                    joining.part(joined.id());
                    show(id, null);
                    Notices.done(Words.say("evidence.parted"));
                });
    }

    private static Component link(RecipientDetails recipient) {
        return new RouterLink(
                RecipientPicker.label(recipient),
                RecipientView.class,
                new RouteParameters("recipient", Ids.code(recipient.id().value())));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.VIETNAM));
    }
}
