package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.decision.HonourHistory;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.DisciplineBook;
import vn.vinhdanh.core.evidence.DisciplineEntry;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.evidence.HeadcountBook;
import vn.vinhdanh.core.evidence.HeadcountEntry;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.InitiativeEntry;
import vn.vinhdanh.core.evidence.ProceedingBook;
import vn.vinhdanh.core.evidence.ProceedingEntry;
import vn.vinhdanh.core.evidence.RatingBook;
import vn.vinhdanh.core.evidence.RatingEntry;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.organisation.Joining;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;

/** Everything that is known of one person, collective or household. */
@Route(value = "nguoi-duoc-khen/:recipient", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@StyleSheet("vinhdanh/evidence.css")
class RecipientView extends ConsoleView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RecipientQueries recipients;
    private final transient RecipientJoining joining;
    private final transient HonourHistory history;
    private final transient EvidenceReading reading;
    private final transient CompletenessRegister completeness;
    private final transient RatingBook ratings;
    private final transient HeadcountBook headcounts;
    private final transient InitiativeBook initiatives;
    private final transient DisciplineBook disciplines;
    private final transient ProceedingBook proceedings;
    private final transient AwardCatalogue catalogue;
    private final transient CurrentOfficial official;
    private final transient Clock clock;
    private final Div content = new Div();

    RecipientView(
            RecipientQueries recipients,
            RecipientJoining joining,
            HonourHistory history,
            EvidenceReading reading,
            CompletenessRegister completeness,
            RatingBook ratings,
            HeadcountBook headcounts,
            InitiativeBook initiatives,
            DisciplineBook disciplines,
            ProceedingBook proceedings,
            AwardCatalogue catalogue,
            CurrentOfficial official,
            Clock clock) {
        super("recipients.title");
        this.recipients = recipients;
        this.joining = joining;
        this.history = history;
        this.reading = reading;
        this.completeness = completeness;
        this.ratings = ratings;
        this.headcounts = headcounts;
        this.initiatives = initiatives;
        this.disciplines = disciplines;
        this.proceedings = proceedings;
        this.catalogue = catalogue;
        this.official = official;
        this.clock = clock;
        content.addClassName("vd-recipient");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new RecipientId(Ids.id(event.getRouteParameters().get("recipient").orElse(""))));
    }

    private void show(RecipientId id) {
        var recipient = recipients.get(id);
        var evidence = reading.of(id);
        title(recipient.name());
        lead(recipient.unitText());
        content.removeAll();
        var into = recipient.joinedInto();
        boolean whole = into == null;
        boolean writes = whole && official.may(Permission.RECORD_EVIDENCE);
        boolean joins = official.may(Permission.REGISTER_DECISIONS);
        var dialogs = new EvidenceDialogs(recipient, today().getYear() - 1, () -> show(id));
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
                    click -> new JoinDialog(recipient, recipients, joining, reading, history, () -> show(id)).open()));
        }
        if (whole) {
            var judge = new Button(
                    Words.say("eligibility.open"), click -> UI.getCurrent().navigate("xet-dieu-kien/" + id.value()));
            judge.addThemeVariants(ButtonVariant.PRIMARY);
            shownActions.add(judge);
        }
        actions(shownActions.toArray(Component[]::new));
        var facts = new Facts();
        facts.add("recipients.kind", Words.word(recipient.kind()));
        facts.add("recipients.unit", recipient.unitText());
        var sex = recipient.sex();
        facts.add("evidence.sex", sex == null ? "" : Words.word(sex));
        facts.add("evidence.code", Ids.code(id.value()));
        if (recipient.demo()) {
            facts.add("evidence.demo", Words.say("evidence.demo.yes"));
        }
        content.add(facts);
        years(recipient, evidence);
        ratings(evidence, dialogs, writes);
        if (recipient.kind() == RecipientKind.COLLECTIVE) {
            headcounts(evidence, dialogs, writes);
        }
        initiatives(evidence, dialogs, writes);
        if (evidence.discipline()) {
            discipline(evidence, dialogs, whole && official.may(Permission.RECORD_DISCIPLINE));
        }
        joinings(id, joins);
    }

    private void years(RecipientDetails recipient, RecipientEvidence evidence) {
        var awards = HonourYears.of(history.of(recipient.id()));
        var complete = completeness.declarations().of(recipient.unit());
        content.add(new H2(Words.say("evidence.timeline")));
        content.add(new YearStrips(awards, evidence, complete, today().getYear()));
        content.add(new H2(Words.say("evidence.completeness")), completeness(complete));
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

    private void ratings(RecipientEvidence evidence, EvidenceDialogs dialogs, boolean writes) {
        if (evidence.recipient().kind() == RecipientKind.HOUSEHOLD) {
            return;
        }
        section("evidence.ratings", writes ? () -> dialogs.rating(ratings, null) : null, "evidence.rating.add");
        list(
                evidence.ratings().reversed(),
                (RatingEntry r) -> {
                    var value = r.rating();
                    return line(
                            String.valueOf(r.year()),
                            (value == null ? Words.say("evidence.rating.none") : Words.word(value))
                                    + (r.maternityLeave() ? " – " + Words.say("evidence.rating.leave") : ""),
                            r.source(),
                            writes ? () -> dialogs.rating(ratings, r) : null);
                },
                "evidence.ratings.none");
    }

    private void headcounts(RecipientEvidence evidence, EvidenceDialogs dialogs, boolean writes) {
        section(
                "evidence.headcounts",
                writes ? () -> dialogs.headcount(headcounts, null) : null,
                "evidence.headcount.add");
        list(
                evidence.headcounts().reversed(),
                (HeadcountEntry h) -> line(
                        String.valueOf(h.year()),
                        List.of(Headcount.values()).stream()
                                .filter(h.counts()::containsKey)
                                .map(c -> Words.word(c) + ": " + count(h, c))
                                .collect(Collectors.joining("; ")),
                        Words.say("evidence.certified", h.certifiedBy(), Words.date(h.certifiedOn())),
                        writes ? () -> dialogs.headcount(headcounts, h) : null),
                "evidence.headcounts.none");
    }

    private static String count(HeadcountEntry entry, Headcount of) {
        var count = entry.counts().getOrDefault(of, 0);
        var members = entry.counts().get(Headcount.MEMBERS);
        return of == Headcount.MEMBERS || members == null
                ? Words.number(count)
                : Words.number(count) + " ("
                        + Words.number(new java.math.BigDecimal(100L * count)
                                .divide(java.math.BigDecimal.valueOf(members), 1, java.math.RoundingMode.HALF_UP))
                        + " %)";
    }

    private void initiatives(RecipientEvidence evidence, EvidenceDialogs dialogs, boolean writes) {
        SerializableRunnable add = writes ? () -> dialogs.initiative(initiatives, recipients, awards(), null) : null;
        section("evidence.initiatives", add, "evidence.initiative.add");
        list(
                evidence.initiatives().reversed(),
                (InitiativeEntry i) -> {
                    var mine = i.authors().stream()
                            .filter(a ->
                                    a.recipient().equals(evidence.recipient().id()))
                            .findFirst();
                    var used = i.uses().stream()
                            .map(u -> u.award() + " " + u.year())
                            .collect(Collectors.joining(", "));
                    return line(
                            String.valueOf(i.year()),
                            i.title(),
                            Words.say(
                                            "evidence.initiative.line",
                                            Words.word(i.kind()),
                                            Words.word(i.recognised()),
                                            Words.word(i.effect()),
                                            i.recognisedBy(),
                                            mine.map(a -> Words.number(a.share()))
                                                    .orElse(""))
                                    + (used.isEmpty() ? "" : " " + Words.say("evidence.initiative.used", used)),
                            writes ? () -> dialogs.initiative(initiatives, recipients, awards(), i) : null);
                },
                "evidence.initiatives.none");
    }

    private List<AwardSummary> awards() {
        var seen = new java.util.HashSet<String>();
        return catalogue.all().stream().filter(a -> seen.add(a.code())).toList();
    }

    private void discipline(RecipientEvidence evidence, EvidenceDialogs dialogs, boolean writes) {
        section(
                "evidence.disciplines",
                writes ? () -> dialogs.discipline(disciplines, null) : null,
                "evidence.discipline.add");
        list(
                evidence.disciplines().reversed(),
                (DisciplineEntry d) -> line(
                        Words.date(d.from()),
                        Words.word(d.form()),
                        Words.say("evidence.discipline.line", Words.date(d.until()), d.number()),
                        writes ? () -> dialogs.discipline(disciplines, d) : null),
                "evidence.disciplines.none");
        section(
                "evidence.proceedings",
                writes ? () -> dialogs.proceeding(proceedings, null) : null,
                "evidence.proceeding.add");
        list(
                evidence.proceedings().reversed(),
                (ProceedingEntry p) -> line(
                        Words.date(p.opened()),
                        Words.word(p.kind()) + " – " + p.agency(),
                        p.summary() + " "
                                + (p.closed() == null
                                        ? Words.say("evidence.proceeding.open")
                                        : Words.say("evidence.proceeding.was-closed", Words.date(p.closed()))),
                        writes ? () -> dialogs.proceeding(proceedings, p) : null),
                "evidence.proceedings.none");
        for (var entry : evidence.uncertain()) {
            var note = new Div(
                    new StatusMark(StatusMark.Tone.WAIT, Words.say("evidence.uncertain")),
                    new Paragraph(Words.say(
                            "evidence.uncertain.text",
                            entry.sender(),
                            Words.date(entry.sentOn()),
                            entry.name(),
                            entry.unit(),
                            entry.reason())));
            note.addClassName("vd-card");
            content.add(note);
        }
    }

    private void joinings(RecipientId id, boolean writes) {
        var all = joining.of(id);
        if (all.isEmpty()) {
            return;
        }
        content.add(new H2(Words.say("evidence.joinings")));
        list(
                all,
                (Joining j) -> line(
                        Words.date(j.joinedAt()),
                        Words.say(
                                "evidence.joining.line",
                                j.joinedName(),
                                Ids.code(j.joined().value()),
                                j.joinedBy()),
                        j.reason()
                                + (j.partedBy() == null
                                        ? ""
                                        : " – "
                                                + Words.say(
                                                        "evidence.joining.parted",
                                                        j.partedBy(),
                                                        Words.date(j.partedAt()))),
                        writes && j.partedBy() == null ? () -> part(id, j) : null,
                        "evidence.part"),
                "evidence.years.none");
    }

    private void part(RecipientId id, Joining joined) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Words.say("evidence.part"));
        dialog.setText(Words.say("evidence.part.text", joined.joinedName()));
        dialog.setConfirmText(Words.say("evidence.part"));
        dialog.setCancelable(true);
        dialog.setCancelText(Words.say("action.cancel"));
        dialog.addConfirmListener(confirmed -> {
            try {
                joining.part(joined.id());
                show(id);
                Notices.done(Words.say("evidence.parted"));
            } catch (RuntimeException problem) {
                Notices.refused(ConsoleProblems.sentence(problem));
            }
        });
        dialog.open();
    }

    private void section(String titleKey, @Nullable SerializableRunnable add, String addKey) {
        var head = new Div(new H2(Words.say(titleKey)));
        head.addClassName("vd-section-head");
        if (add != null) {
            head.add(new Button(Words.say(addKey), click -> add.run()));
        }
        content.add(head);
    }

    private <T> void list(List<T> entries, java.util.function.Function<T, ListItem> line, String emptyKey) {
        if (entries.isEmpty()) {
            var none = new Paragraph(Words.say(emptyKey));
            none.addClassName("vd-lead");
            content.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("vd-evidence");
        entries.forEach(e -> list.add(line.apply(e)));
        content.add(list);
    }

    private static ListItem line(String when, String what, String more, @Nullable SerializableRunnable change) {
        return line(when, what, more, change, "evidence.change");
    }

    private static ListItem line(
            String when, String what, String more, @Nullable SerializableRunnable change, String changeKey) {
        var day = new Span(when);
        day.addClassName("vd-evidence-when");
        var text = new Div(new Span(what));
        text.addClassName("vd-evidence-what");
        if (!more.isBlank()) {
            var rest = new Span(more);
            rest.addClassName("vd-evidence-more");
            text.add(rest);
        }
        var item = new ListItem(day, text);
        if (change != null) {
            var button = new Button(Words.say(changeKey), click -> change.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(Words.say(changeKey) + ": " + when + " " + what);
            item.add(button);
        }
        return item;
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
