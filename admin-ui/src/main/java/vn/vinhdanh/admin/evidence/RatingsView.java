package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.annex.LineAccount;
import vn.vinhdanh.admin.annex.RemarkGroups;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.evidence.Certainty;
import vn.vinhdanh.core.evidence.RatingImport;
import vn.vinhdanh.core.evidence.RatingList;
import vn.vinhdanh.core.evidence.RatingLists;
import vn.vinhdanh.core.evidence.RatingPreview;
import vn.vinhdanh.core.evidence.RatingRow;
import vn.vinhdanh.core.evidence.RatingTemplate;
import vn.vinhdanh.core.evidence.RowChoice;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;

/** Yearly ratings from Excel: template, file, whom each row means, preview, entered whole. */
@Route(value = "nhap-xep-loai", layout = MainLayout.class)
@RolesAllowed("RECORD_EVIDENCE")
@Menu(title = "ratings.title", order = 230, icon = "vaadin:clipboard-check")
@StyleSheet("vinhdanh/evidence.css")
class RatingsView extends ConsoleView {

    private static final long serialVersionUID = 1L;
    private static final int MOST_IN_TEMPLATE = 500;

    private final transient RatingImport imports;
    private final transient RatingLists lists;
    private final transient RecipientQueries recipients;
    private final transient UnitDirectory units;
    private final People people;
    private final IntegerField year = new IntegerField(Words.say("evidence.year"));
    private final TextField source = new TextField(Words.say("evidence.source"));
    private final Select<RatingRow.State> shown = new Select<>();
    private final Div stage = new Div();
    private transient @Nullable RatingPreview preview;
    private @Nullable ListSheet<RatingRow> sheet;
    private final Div summary = new Div();
    private RemarkGroups remarks = new RemarkGroups(List.of());

    RatingsView(
            RatingImport imports,
            RatingLists lists,
            RecipientQueries recipients,
            UnitDirectory units,
            OfficialNames names,
            Clock clock) {
        super("ratings.title");
        this.imports = imports;
        this.lists = lists;
        this.recipients = recipients;
        this.units = units;
        this.people = new People(names);
        lead(Words.say("ratings.lead"));
        year.setMin(1945);
        year.setMax(2100);
        year.setStepButtonsVisible(true);
        year.setValue(LocalDate.now(clock.withZone(Words.VIETNAM)).getYear());
        source.setHelperText(Words.say("ratings.source.help"));
        stage.addClassName("vd-ratings");
        summary.getElement().setAttribute("role", "status");
        add(stage);
        begin();
    }

    private void begin() {
        preview = null;
        stage.removeAll();
        var unit = UnitPicker.of("ratings.template.unit", units.all());
        unit.setHelperText(Words.say("ratings.template.unit.help"));
        var template = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = RatingTemplate.xlsx(year(), of(unit));
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            "xep-loai-" + year() + ".xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            file.length);
                }),
                Words.say("ratings.template"));
        template.addClassName("vd-download");
        var first = new Div(new H2(Words.say("ratings.step.1")), year, unit, template);
        first.addClassName("vd-card");
        var second = new Div(
                new H2(Words.say("ratings.step.2")),
                new Paragraph(Words.say("ratings.upload.help")),
                new ListUpload(this::read));
        second.addClassName("vd-card");
        var both = new Div(first, second);
        both.addClassName("vd-sides");
        stage.add(both, new RatingListsSection(lists, people));
    }

    private List<RecipientDetails> of(ComboBox<UnitSummary> unit) {
        var chosen = unit.getValue();
        return chosen == null
                ? List.of()
                : recipients.list(new RecipientFilter(null, chosen.id(), null), 0, MOST_IN_TEMPLATE);
    }

    private int year() {
        var value = year.getValue();
        return value == null ? 0 : value;
    }

    /** Reads a file and shows what it would enter. */
    void read(OfficeFile upload) {
        var list = imports.read(upload, year(), ReadingProgress.toTheEnd());
        source.setValue(upload.name());
        show(imports.preview(list));
    }

    private void show(RatingPreview now) {
        preview = now;
        stage.removeAll();
        shown.setLabel(Words.say("ratings.filter"));
        shown.setItems(RatingRow.State.values());
        shown.setEmptySelectionAllowed(true);
        shown.setEmptySelectionCaption(Words.say("filter.all"));
        shown.setItemLabelGenerator(s -> s == null ? Words.say("filter.all") : Words.word(s));
        shown.setValue(now.count(RatingRow.State.ASKED) > 0 ? RatingRow.State.ASKED : null);
        var rows = new ListSheet<RatingRow>("ratings.preview", this::visible).within();
        rows.filter("xem", shown);
        rows.column("ratings.name", r -> r.line().name()).share(1);
        rows.column("recipients.unit", r -> r.line().unit()).share(1);
        rows.column("evidence.rating", RatingsView::rating);
        rows.cell("ratings.state", RatingsView::state);
        rows.cell("ratings.meant", this::meant).share(1);
        rows.column("ratings.row", r -> r.line().place());
        rows.empty("ratings.none");
        sheet = rows;
        var confirm = new Button(Words.say("ratings.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var again = new Button(Words.say("ratings.other-file"), click -> begin());
        source.addClassName("vd-wide");
        var foot = new Div(source, confirm, again);
        foot.addClassName("vd-form-foot");
        var read = now.list().read();
        remarks = new RemarkGroups(read.remarks());
        stage.add(
                new H2(Words.say("ratings.step.3", String.valueOf(now.list().year()))),
                summary,
                LineAccount.ofNamed(read.account()),
                remarks,
                rows,
                foot);
        say();
    }

    private void say() {
        var now = now();
        summary.removeAll();
        summary.add(new Paragraph(Words.say(
                "ratings.summary",
                Words.number(now.rows().size()),
                Words.number(now.count(RatingRow.State.READY)),
                Words.number(now.count(RatingRow.State.NEW)),
                Words.number(now.count(RatingRow.State.ASKED)),
                Words.number(now.count(RatingRow.State.WRONG)),
                Words.number(now.count(RatingRow.State.LEFT_OUT)))));
        long replaced = now.rows().stream().filter(r -> r.before() != null).count();
        if (replaced > 0) {
            summary.add(new Paragraph(Words.say("ratings.replaced", Words.number(replaced))));
        }
        var again = now.again();
        if (again != null) {
            var note = new Paragraph(Words.say(
                    "problem.evidence.list-again",
                    people.read(again.by()).name(again.by()),
                    Words.dateTime(again.at())));
            note.addClassName("vd-form-summary");
            summary.add(note);
        }
        var unknown = now.rows().stream()
                .filter(r -> r.state() == RatingRow.State.ASKED && r.certainty() == Certainty.NONE)
                .toList();
        if (unknown.size() > 1) {
            summary.add(
                    new Button(Words.say("ratings.all-new", Words.number(unknown.size())), click -> allNew(unknown)));
        }
    }

    private void allNew(List<RatingRow> unknown) {
        var choices = new java.util.HashMap<>(now().list().choices());
        unknown.forEach(r -> choices.put(r.index(), RowChoice.someoneNew()));
        var list = now().list();
        renew(list.with(choices));
    }

    private List<RatingRow> visible() {
        var state = shown.getValue();
        var now = preview;
        return now == null
                ? List.of()
                : now.rows().stream()
                        .filter(r -> state == null || r.state() == state)
                        .toList();
    }

    private static String rating(RatingRow row) {
        var rating = row.line().rating();
        var said = rating == null ? row.line().written() : Words.word(rating);
        var before = row.before();
        var old = before == null ? null : before.rating();
        return said
                + (row.line().maternityLeave() ? " – " + Words.say("evidence.rating.leave") : "")
                + (before == null
                        ? ""
                        : " ("
                                + Words.say(
                                        "ratings.instead-of",
                                        old == null ? Words.say("evidence.rating.leave") : Words.word(old))
                                + ")");
    }

    private static Cell state(RatingRow row) {
        var tone = switch (row.state()) {
            case READY -> StatusMark.Tone.GOOD;
            case NEW -> StatusMark.Tone.INFO;
            case ASKED -> StatusMark.Tone.WAIT;
            case WRONG -> StatusMark.Tone.STOP;
            case LEFT_OUT -> StatusMark.Tone.QUIET;
        };
        var problem = row.problem();
        var mark = Cell.mark(new StatusMark(tone, Words.word(row.state())));
        return problem == null ? mark : Cell.of(mark, Cell.text("vd-evidence-more", Words.say(problem)));
    }

    /** Whom a row means: said when it is clear, else to be chosen. */
    private Cell meant(RatingRow row) {
        var known = row.recipient();
        if (row.state() == RatingRow.State.READY && row.certainty() == Certainty.CERTAIN && known != null) {
            return Cell.text(RecipientPicker.label(known));
        }
        var choices = new ArrayList<RowChoice>();
        var options = new ArrayList<String>();
        for (var candidate : row.candidates()) {
            choices.add(RowChoice.of(candidate.id()));
            options.add(RecipientPicker.label(candidate));
        }
        for (var other : List.of(RowChoice.someoneNew(), RowChoice.leaveOut())) {
            choices.add(other);
            options.add(Words.word(other.kind()));
        }
        var made = now().list().choices().get(row.index());
        return Cell.choice(
                "ratings.meant",
                Words.say("ratings.meant.of", row.line().name()),
                Words.say("ratings.choose"),
                options,
                made == null ? -1 : choices.indexOf(made),
                at -> choose(row, choices.get(at)));
    }

    private void choose(RatingRow row, RowChoice choice) {
        renew(imports.choose(now().list(), row.index(), choice));
    }

    private void renew(RatingList list) {
        preview = imports.preview(list);
        say();
        var rows = sheet;
        if (rows != null) {
            rows.refresh();
        }
    }

    private void confirm() {
        var now = now();
        try {
            int entered = imports.confirm(now.list(), source.getValue(), remarks.confirmed());
            Notices.done(Words.say(
                    "ratings.entered",
                    Words.number(entered),
                    String.valueOf(now.list().year())));
            begin();
        } catch (RuntimeException problem) {
            preview = imports.preview(now.list());
            say();
            Notices.refused(ConsoleProblems.sentence(problem));
        }
    }

    private RatingPreview now() {
        var now = preview;
        if (now == null) {
            throw new IllegalStateException("No list was read");
        }
        return now;
    }
}
