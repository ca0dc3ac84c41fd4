package vn.vinhdanh.admin.eligibility;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.BackgroundWork;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.eligibility.EligibilityAsk;
import vn.vinhdanh.core.eligibility.EligibilitySurvey;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.eligibility.Survey;
import vn.vinhdanh.core.eligibility.SurveyRow;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;

/** Who of a unit, or of the whole province, may be proposed for an award this year, and what the others lack. */
@Route(value = "du-dieu-kien", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@StyleSheet("console-eligibility.css")
@Menu(title = "survey.title", order = 220, icon = "vaadin:check-square-o")
class SurveyView extends ConsoleView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final List<Outcome> BEST_FIRST =
            List.of(Outcome.MET, Outcome.TO_JUDGE, Outcome.NOT_KNOWN, Outcome.NOT_MET);

    private static final int SHOWN_CAPS = 10;

    private final transient EligibilitySurvey survey;
    private final SurveyAct act;
    private final AskFields fields;
    private final RemarkWords words;
    private final ComboBox<UnitSummary> unit = new ComboBox<>(Words.say("survey.unit"));
    private final Button ask = new Button(Words.say("survey.ask"));
    private final Div working = new Div();
    private final Div answer = new Div();
    private final AtomicBoolean stopped = new AtomicBoolean();

    SurveyView(EligibilitySurvey survey, AwardCatalogue catalogue, UnitDirectory units, SurveyAct act) {
        super("survey.title");
        this.survey = survey;
        this.act = act;
        lead(Words.say("survey.lead"));
        words = new RemarkWords(catalogue.all());
        fields = new AskFields(catalogue, () -> {});
        unit.setItemLabelGenerator(UnitSummary::name);
        Picker.units(unit, units.on(LocalDate.now(Words.VIETNAM)));
        unit.setPlaceholder(Words.say("survey.all-units"));
        unit.setClearButtonVisible(true);
        unit.setWidth("20rem");
        fields.add(unit);
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.addClickListener(click -> ask());
        var foot = new Div(ask);
        foot.addClassName("vd-form-foot");
        answer.addClassName("vd-answer");
        add(fields, foot, working, answer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fields.choose(event.getLocation().getQueryParameters(), null);
    }

    private void ask() {
        var asked = fields.ask();
        answer.removeAll();
        if (asked == null) {
            answer.add(new Paragraph(Words.say("eligibility.choose")));
            return;
        }
        UnitId of = unit.getValue() == null ? null : unit.getValue().id();
        var judged = new AtomicInteger();
        stopped.set(false);
        ask.setEnabled(false);
        var said = new Paragraph(Words.say("survey.working"));
        said.getElement().setAttribute("role", "status");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Words.say("survey.working"));
        var stop = new Button(Words.say("survey.stop"), click -> stopped.set(true));
        working.add(said, bar, stop);
        BackgroundWork.run(
                UI.getCurrent(),
                () -> survey.ask(of, asked, n -> {
                    judged.set(n);
                    if (stopped.get()) {
                        throw BackgroundWork.stopped();
                    }
                }),
                done -> {
                    finish();
                    show(done);
                },
                failed -> {
                    finish();
                    if (!stopped.get()) {
                        Notices.refused(ConsoleProblems.sentence(failed));
                    }
                });
    }

    private void finish() {
        working.removeAll();
        ask.setEnabled(true);
    }

    private void show(Survey done) {
        var outcome = outcomes("survey.outcome");
        var measured = outcomes("survey.measured");
        var sheet = new ListSheet<SurveyRow>("survey.title", () -> rows(done, outcome.getValue(), measured.getValue()))
                .within();
        sheet.filter("ket-qua", outcome);
        sheet.filter("da-do", measured);
        sheet.does("survey.name", SurveyRow::name, row -> open(row, done.ask()));
        sheet.column("survey.unit", SurveyRow::unit).share(1);
        sheet.mark("survey.outcome", row -> RemarkWords.mark(row.outcome())).by(SurveyRow::outcome);
        sheet.mark("survey.measured", row -> RemarkWords.mark(row.measured())).by(SurveyRow::measured);
        sheet.column("survey.lacks", row -> words.say(row.lacks())).share(3);
        sheet.column("survey.preferred", SurveyView::preferred);
        sheet.empty("survey.empty");
        act.offer(sheet, done.ask());
        answer.removeAll();
        answer.add(figures(done), measured(done), shares(done));
        if (!done.caps().isEmpty()) {
            answer.add(caps(done.caps()));
        }
        answer.add(download(done), sheet);
    }

    /** Units that would have more of the title than the law of then gave them, with their numbers. */
    private static Div caps(List<Survey.UnitCap> caps) {
        var over = caps.stream().filter(Survey.UnitCap::exceeded).toList();
        var percent = Words.number(caps.getFirst().percent());
        var article = caps.getFirst().article();
        var units = Words.number(caps.size());
        var said = new Div();
        said.addClassName("vd-unsure");
        if (over.isEmpty()) {
            said.add(new Paragraph(Words.say("survey.cap.none", percent, units, article)));
            return said;
        }
        said.add(new Paragraph(Words.say("survey.cap", percent, Words.number(over.size()), units, article)));
        var list = new UnorderedList();
        over.stream()
                .limit(SHOWN_CAPS)
                .map(c -> new ListItem(Words.say(
                        "survey.cap.unit",
                        SurveyFile.unit(c),
                        Words.number(c.advanced()),
                        Words.number(c.most()),
                        Words.number(c.mayBeProposed()),
                        Words.number(c.given()))))
                .forEach(list::add);
        if (over.size() > SHOWN_CAPS) {
            list.add(new ListItem(Words.say("survey.cap.more", Words.number(over.size() - SHOWN_CAPS))));
        }
        said.add(list);
        return said;
    }

    private static Select<Outcome> outcomes(String label) {
        var outcomes = new Select<Outcome>();
        outcomes.setLabel(Words.say(label));
        outcomes.setItems(BEST_FIRST);
        outcomes.setEmptySelectionAllowed(true);
        outcomes.setEmptySelectionCaption(Words.say("survey.any-outcome"));
        outcomes.setItemLabelGenerator(o -> o == null ? Words.say("survey.any-outcome") : Words.word(o));
        return outcomes;
    }

    private static List<SurveyRow> rows(Survey done, @Nullable Outcome outcome, @Nullable Outcome measured) {
        return done.rows().stream()
                .filter(r -> outcome == null || r.outcome() == outcome)
                .filter(r -> measured == null || r.measured() == measured)
                .toList();
    }

    private static Paragraph measured(Survey done) {
        return new Paragraph(Words.say(
                "survey.measured-counts",
                BEST_FIRST.stream()
                        .map(o -> Words.number(done.measured().getOrDefault(o, 0L)))
                        .toArray()));
    }

    private static Div figures(Survey done) {
        var figures = new Div();
        figures.addClassName("vd-figures");
        for (Outcome outcome : BEST_FIRST) {
            var number = new Span(Words.number(done.counts().getOrDefault(outcome, 0L)));
            number.addClassName("vd-figure-number");
            var figure = new Div(number, RemarkWords.mark(outcome));
            figure.addClassName("vd-card");
            figures.add(figure);
        }
        return figures;
    }

    private static Paragraph shares(Survey done) {
        var preferred = done.preferred();
        var direct = done.directWorkers();
        return new Paragraph(Words.say(
                "survey.shares",
                Words.number(preferred.part()),
                Words.number(preferred.of()),
                Words.number(direct.part()),
                Words.number(direct.of())));
    }

    private static String preferred(SurveyRow row) {
        var share = row.womenPercent();
        if (!row.preferredAmongEquals()) {
            return "";
        }
        return share == null ? Words.say("survey.woman") : Words.say("survey.women", Words.number(share));
    }

    private Anchor download(Survey done) {
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = SurveyFile.of(done, words);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            "du-dieu-kien-" + done.ask().award().toLowerCase(java.util.Locale.ROOT) + "-"
                                    + done.ask().year() + ".xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            file.length);
                }),
                Words.say("survey.download"));
        download.addClassName("vd-download");
        return download;
    }

    private static void open(SurveyRow row, EligibilityAsk ask) {
        UI.getCurrent().navigate(EligibilityView.class, row.recipient().value(), AskFields.address(ask));
    }
}
