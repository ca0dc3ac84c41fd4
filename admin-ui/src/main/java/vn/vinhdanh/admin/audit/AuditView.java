package vn.vinhdanh.admin.audit;

import static vn.vinhdanh.admin.shell.StatusMark.Tone.GOOD;
import static vn.vinhdanh.admin.shell.StatusMark.Tone.STOP;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.admin.shell.ActParticulars;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.ledger.AuditFilter;
import vn.vinhdanh.core.ledger.AuditSort;

/** The audit: who did what and when, newest first; and the proof that the chain is whole. */
@Route(value = "nhat-ky", layout = MainLayout.class)
@RolesAllowed("VIEW_AUDIT")
@Menu(title = "audit.title", order = 920, icon = "vaadin:shield")
class AuditView extends ConsoleView {

    private static final long serialVersionUID = 1L;
    private static final List<String> AREAS = List.of(
            "account",
            "annex",
            "article",
            "attachment",
            "bloc",
            "campaign",
            "catalogue",
            "comment",
            "decision",
            "inbox",
            "list",
            "proof",
            "reporting",
            "unit",
            "withdrawal");
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final transient AuditChain chain;
    private final People people;
    private final transient JsonMapper json;
    private final transient Clock clock;
    private final TextField actor = new TextField(Words.say("audit.filter.actor"));
    private final Select<String> area = new Select<>();
    private final DatePicker from = Words.datePicker("audit.filter.from");
    private final DatePicker to = Words.datePicker("audit.filter.to");
    private final Div proof = new Div();
    private final Div detail = new Div();

    AuditView(AuditChain chain, OfficialNames names, JsonMapper json, Clock clock) {
        super("audit.title");
        this.chain = chain;
        this.people = new People(names);
        this.json = json;
        this.clock = clock;
        lead(Words.say("audit.lead"));
        var verify = new Button(Words.say("audit.verify"), VaadinIcon.SHIELD.create(), click -> verify());
        verify.setDisableOnClick(false);
        actions(verify);
        proof.getElement().setAttribute("role", "status");
        detail.addClassName("vd-beside");

        actor.setClearButtonVisible(true);
        actor.setValueChangeMode(ValueChangeMode.LAZY);
        area.setLabel(Words.say("audit.filter.area"));
        area.setItems(AREAS);
        area.setItemLabelGenerator(a -> a == null ? Words.say("filter.all") : Words.say("audit.area." + a));
        area.setEmptySelectionAllowed(true);
        area.setEmptySelectionCaption(Words.say("filter.all"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);

        var list = new ListSheet<AuditEntry>(
                "audit.title",
                this::filter,
                (filter, page) -> people.read(chain.list(filter, page), entry -> List.of(entry.actor())),
                chain::count);
        list.filter("ai", actor);
        list.filter("viec", area);
        list.filter("tu", from);
        list.filter("den", to);
        list.number("audit.seq", AuditEntry::seq).by(AuditSort.SEQ);
        list.time("audit.at", AuditEntry::at).by(AuditSort.AT);
        list.column("audit.actor", this::actor).by(AuditSort.ACTOR);
        list.column("audit.verb", e -> verb(e.verb())).share(1).by(AuditSort.VERB);
        list.column("audit.subject", AuditView::subject).share(1).by(AuditSort.SUBJECT);
        list.empty("audit.empty");
        list.chooses(this::show);
        var beside = new Div(list, detail);
        beside.addClassName("vd-with-detail");
        add(proof, beside);
        detail.add(hint());
    }

    private static Paragraph hint() {
        var hint = new Paragraph(Words.say("audit.choose"));
        hint.addClassName("vd-lead");
        return hint;
    }

    private AuditFilter filter() {
        var first = from.getValue();
        var last = to.getValue();
        return new AuditFilter(
                actor.getValue(),
                area.getValue() == null ? "" : area.getValue(),
                first == null ? null : first.atStartOfDay(Words.VIETNAM).toInstant(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(Words.VIETNAM).toInstant());
    }

    private void verify() {
        var broken = chain.verify();
        proof.removeAll();
        proof.addClassNames("vd-card", "vd-proof");
        proof.add(
                broken.isEmpty()
                        ? new StatusMark(GOOD, Words.say("audit.whole"))
                        : new StatusMark(
                                STOP, Words.say("audit.broken." + broken.get().kind())));
        proof.add(new Paragraph(broken.map(b -> Words.say("audit.broken.text", Words.number(b.seq())))
                .orElseGet(() -> Words.say(
                        "audit.whole.text",
                        Words.number(chain.count(AuditFilter.all())),
                        Words.dateTime(clock.instant())))));
        var hash = new Code(chain.headHash());
        proof.add(new Paragraph(Words.say("audit.head")), hash);
    }

    private void show(AuditEntry entry) {
        detail.removeAll();
        var facts = new Facts();
        facts.add("audit.seq", Words.number(entry.seq()));
        facts.add("audit.at", Words.dateTime(entry.at()));
        facts.add("audit.actor", actor(entry));
        facts.add("audit.subject", subject(entry));
        var particulars = new ActParticulars(read(entry.detail()));
        particulars.addTo(facts);
        facts.add("audit.hash", new Code(entry.hash()));
        facts.add("audit.previous", new Code(entry.previousHash()));
        detail.add(new H2(verb(entry.verb())), facts);
        particulars.changes().ifPresent(detail::add);
        particulars.rows().ifPresent(detail::add);
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, DETAIL);
        } catch (JacksonException notAnObject) {
            return Map.of("detail", text);
        }
    }

    /** The full name, and the user name that the list is searched by. */
    private String actor(AuditEntry entry) {
        var name = people.name(entry.actor());
        return name.equals(entry.actor()) ? name : Words.say("audit.actor.named", name, entry.actor());
    }

    private static String subject(AuditEntry entry) {
        return Words.find("audit.area." + entry.subjectKind()).orElse(entry.subjectKind()) + " " + entry.subjectId();
    }

    private static String verb(String verb) {
        return Words.find("act." + verb).orElse(verb);
    }
}
