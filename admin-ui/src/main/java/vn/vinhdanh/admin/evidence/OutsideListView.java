package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.OutsideEntry;
import vn.vinhdanh.core.evidence.OutsideEntrySort;
import vn.vinhdanh.core.evidence.OutsideListDeletion;
import vn.vinhdanh.core.evidence.OutsideListQueries;
import vn.vinhdanh.core.evidence.OutsideListSummary;
import vn.vinhdanh.core.evidence.OutsideLists;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;

/** The lines of a list that another agency sent, and whom they mean. */
@Route(value = "danh-sach-co-quan/:list", layout = MainLayout.class)
@RolesAllowed("RECORD_OUTSIDE_LISTS")
@StyleSheet("vinhdanh/evidence.css")
class OutsideListView extends ConsoleView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient OutsideLists lists;
    private final transient OutsideListQueries queries;
    private final transient OutsideListDeletion deletion;
    private final transient RecipientQueries recipients;
    private final Select<OutsideEntry.Status> status;
    private final ListSheet<OutsideEntry> sheet;
    private transient EvidenceId list = new EvidenceId(0);

    OutsideListView(
            OutsideLists lists, OutsideListQueries queries, OutsideListDeletion deletion, RecipientQueries recipients) {
        super("outside.title");
        this.lists = lists;
        this.queries = queries;
        this.deletion = deletion;
        this.recipients = recipients;
        sheet = new ListSheet<>(
                "outside.entries",
                this::filter,
                (wanted, page) -> queries.entries(wanted.list(), wanted.status(), page),
                wanted -> queries.count(wanted.list(), wanted.status()));
        status = sheet.within().choice("trang-thai", "outside.status", OutsideEntry.Status.values());
        sheet.column("ratings.name", OutsideEntry::name).share(1).by(OutsideEntrySort.NAME);
        sheet.column("recipients.unit", OutsideEntry::unit).share(1).by(OutsideEntrySort.UNIT);
        sheet.column("outside.reason", OutsideEntry::reason).share(1).by(OutsideEntrySort.REASON);
        sheet.mark("outside.status", OutsideListView::state).by(OutsideEntrySort.STATUS);
        sheet.cell("ratings.meant", OutsideListView::meant).share(1);
        sheet.cell("outside.decide", this::decide);
        sheet.empty("outside.none");
        add(sheet);
    }

    /** The lines of a list in a state. */
    private record Wanted(EvidenceId list, OutsideEntry.@Nullable Status status) {}

    private Wanted filter() {
        return new Wanted(list, status.getValue());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list = new EvidenceId(Ids.id(event.getRouteParameters().get("list").orElse("")));
        var summary = queries.find(list).orElseThrow(() -> new NotFound("list " + list.value()));
        actions(new Button(Words.say("outside.delete"), click -> delete(summary)));
        title(summary.sender() + (summary.number().isEmpty() ? "" : ", " + summary.number()));
        lead(Words.say(
                "outside.list.lead",
                Words.date(summary.sentOn()),
                summary.fileName(),
                Words.number(summary.entries()),
                Words.number(summary.open())));
        sheet.refresh();
    }

    private void delete(OutsideListSummary summary) {
        var name = summary.sender() + (summary.number().isEmpty() ? "" : ", " + summary.number());
        Asking.delete(
                Words.say("outside.delete.ask", name, Words.date(summary.sentOn())),
                List.of(
                        Words.say("outside.delete.lines", Words.number(summary.entries())),
                        Words.say("outside.delete.again", summary.fileName()),
                        Words.say("outside.delete.audit")),
                "outside.delete",
                () -> {
                    deletion.delete(summary.id());
                    Notices.done(Words.say("outside.deleted", name));
                    UI.getCurrent().navigate(OutsideListsView.class);
                });
    }

    private static StatusMark state(OutsideEntry entry) {
        return switch (entry.status()) {
            case OPEN ->
                new StatusMark(
                        StatusMark.Tone.WAIT,
                        entry.candidates().isEmpty()
                                ? Words.say("outside.nobody-found")
                                : Words.say(
                                        "outside.candidates",
                                        Words.number(entry.candidates().size())));
            case MEANT -> new StatusMark(StatusMark.Tone.STOP, Words.word(entry.status()));
            case NOBODY -> new StatusMark(StatusMark.Tone.GOOD, Words.word(entry.status()));
        };
    }

    private static Cell meant(OutsideEntry entry) {
        var meant = entry.meant();
        return meant == null
                ? Cell.text("")
                : Cell.link("nguoi-duoc-khen/" + Ids.code(meant.id().value()), RecipientPicker.label(meant));
    }

    private Cell decide(OutsideEntry entry) {
        return Cell.step(
                "outside.decide",
                Words.say(entry.status() == OutsideEntry.Status.OPEN ? "outside.decide" : "outside.decide.again"),
                Words.say("outside.decide.of", entry.name()),
                () -> open(entry));
    }

    private void open(OutsideEntry entry) {
        var window = new StepWindow(
                Words.say("outside.decide.of", entry.name()),
                Words.say("outside.line", String.valueOf(entry.line()), entry.name(), entry.unit(), entry.reason()));
        var form = window.form();
        var choice = form.add("meant", new RadioButtonGroup<Object>(Words.say("outside.meant")));
        choice.addClassNames("vd-wide", "vd-column-choice");
        var items = new ArrayList<Object>(entry.candidates());
        items.add("other");
        items.add("nobody");
        choice.setItems(items);
        choice.setItemLabelGenerator(item -> item instanceof RecipientDetails r
                ? RecipientPicker.label(r)
                : Words.find("outside.meant." + item).orElse(""));
        choice.setRequiredIndicatorVisible(true);
        var other = form.add("other", RecipientPicker.of("outside.meant.who", recipients, null));
        other.addClassName("vd-wide");
        other.setVisible(false);
        choice.addValueChangeListener(change -> other.setVisible("other".equals(change.getValue())));
        form.insert(new Div(new Paragraph(Words.say("outside.meant.help"))));
        window.open("outside.decide.do", () -> {
            switch (choice.getValue()) {
                case RecipientDetails r -> lists.settle(entry.id(), entry.version(), r.id());
                case String word when word.equals("nobody") -> lists.dismiss(entry.id(), entry.version());
                case null, default -> {
                    var who = other.getValue();
                    if (who == null) {
                        throw new InvalidInput("other", "problem.shared.required");
                    }
                    lists.settle(entry.id(), entry.version(), who.id());
                }
            }
            sheet.refresh();
            Notices.done(Words.say("outside.decided", entry.name()));
        });
    }
}
