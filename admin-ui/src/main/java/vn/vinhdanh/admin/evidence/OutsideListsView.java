package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.annex.LineAccount;
import vn.vinhdanh.admin.annex.RemarkGroups;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.evidence.Certainty;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.OutsideAgency;
import vn.vinhdanh.core.evidence.OutsideListDraft;
import vn.vinhdanh.core.evidence.OutsideListQueries;
import vn.vinhdanh.core.evidence.OutsideListSummary;
import vn.vinhdanh.core.evidence.OutsideLists;
import vn.vinhdanh.core.evidence.OutsidePreview;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;

/** The lists that police, tax, insurance, environment, health and the inspectorate sent. */
@Route(value = "danh-sach-co-quan", layout = MainLayout.class)
@RolesAllowed("RECORD_OUTSIDE_LISTS")
@Menu(title = "outside.title", order = 231, icon = "vaadin:inbox")
@StyleSheet("vinhdanh/evidence.css")
class OutsideListsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient OutsideLists lists;
    private final transient OutsideListQueries queries;
    private final People people;
    private final transient Clock clock;
    private final ListSheet<OutsideListSummary> sheet;

    OutsideListsView(OutsideLists lists, OutsideListQueries queries, OfficialNames names, Clock clock) {
        super("outside.title");
        this.lists = lists;
        this.queries = queries;
        this.people = new People(names);
        this.clock = clock;
        lead(Words.say("outside.lead"));
        var take = new Button(Words.say("outside.take"), VaadinIcon.UPLOAD_ALT.create(), click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        actions(take);
        sheet = new ListSheet<>("outside.title", queries::lists);
        sheet.opens(
                "outside.sender",
                l -> l.sender() + (l.number().isEmpty() ? "" : ", " + l.number()),
                l -> "danh-sach-co-quan/" + Ids.code(l.id().value()));
        sheet.column("outside.agency", l -> Words.word(l.agency()));
        sheet.date("outside.sent-on", OutsideListSummary::sentOn);
        sheet.column("evidence.year", l -> String.valueOf(l.year()));
        sheet.number("outside.lines", OutsideListSummary::entries).summed();
        sheet.mark(
                        "outside.open",
                        l -> l.open() == 0
                                ? new StatusMark(StatusMark.Tone.GOOD, Words.say("outside.all-settled"))
                                : new StatusMark(
                                        StatusMark.Tone.WAIT, Words.say("outside.open.count", Words.number(l.open()))))
                .by(OutsideListSummary::open);
        sheet.empty("outside.empty");
        add(sheet);
    }

    private static void open(EvidenceId id) {
        UI.getCurrent().navigate(OutsideListView.class, new RouteParameters("list", Ids.code(id.value())));
    }

    private void take() {
        var window = new StepWindow(Words.say("outside.take"), Words.say("outside.take.text"));
        var form = window.form();
        var agency = form.add("agency", new Select<OutsideAgency>());
        agency.setLabel(Words.say("outside.agency"));
        agency.setItems(OutsideAgency.values());
        agency.setItemLabelGenerator(a -> a == null ? "" : Words.word(a));
        agency.setValue(OutsideAgency.POLICE);
        var sender = form.add("sender", new TextField(Words.say("outside.sender")));
        sender.setRequiredIndicatorVisible(true);
        sender.setHelperText(Words.say("outside.sender.help"));
        var number = form.add("number", new TextField(Words.say("evidence.number")));
        var on = form.add("sentOn", Words.datePicker("outside.sent-on"));
        on.setRequiredIndicatorVisible(true);
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        on.setValue(today);
        var year = form.add("year", new IntegerField(Words.say("evidence.year")));
        year.setValue(today.getYear());
        var said = new Div();
        said.getElement().setAttribute("role", "status");
        var read = new Read();
        form.insert(new ListUpload(upload -> {
            read.preview = null;
            said.removeAll();
            var preview = lists.read(upload, ReadingProgress.toTheEnd());
            read.preview = preview;
            said.add(new Paragraph(Words.say(
                    "outside.preview",
                    upload.name(),
                    Words.number(preview.lines().size()),
                    Words.number(preview.count(Certainty.CERTAIN)),
                    Words.number(preview.count(Certainty.UNCERTAIN)),
                    Words.number(preview.count(Certainty.NONE)))));
            read.remarks = new RemarkGroups(preview.read().remarks());
            said.add(LineAccount.ofNamed(preview.read().account()), read.remarks);
            if (!preview.broken().isEmpty()) {
                said.add(new Paragraph(Words.say(
                        "outside.broken",
                        preview.broken().stream().limit(20).map(String::valueOf).collect(Collectors.joining(", ")))));
            }
            var again = preview.again();
            if (again != null) {
                said.add(new Paragraph(Words.say(
                        "problem.evidence.list-again",
                        people.read(again.enteredBy()).name(again.enteredBy()),
                        Words.dateTime(again.enteredAt()))));
            }
        }));
        form.insert(said);
        form.drafts("outside.take");
        window.open("outside.take.do", () -> {
            var preview = read.preview;
            if (preview == null) {
                throw new InvalidInput("file", "problem.evidence.no-file");
            }
            var value = year.getValue();
            var id = lists.take(
                    new OutsideListDraft(
                            agency.getValue(),
                            sender.getValue(),
                            number.getValue(),
                            on.getValue(),
                            value == null ? 0 : value),
                    preview,
                    read.remarks.confirmed());
            Notices.done(Words.say("outside.taken", Words.number(preview.lines().size())));
            open(id);
        });
    }

    /** The file that lies in the dialog. */
    private static final class Read implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private transient @Nullable OutsidePreview preview;
        private RemarkGroups remarks = new RemarkGroups(List.of());
    }
}
