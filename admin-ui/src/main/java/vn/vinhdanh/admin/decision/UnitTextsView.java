package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.decision.UnitText;
import vn.vinhdanh.core.decision.UnitsAsText;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.VietnameseText;

/** The units that decisions give as text only, worked off in one list. */
@StyleSheet("decision.css")
@Route(value = "don-vi-bang-chu", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "unit-texts.title", order = 413, icon = "vaadin:connect-o")
class UnitTextsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient UnitsAsText texts;
    private final boolean maySettle;
    private final TextField search;
    private final Select<Show> show;
    private final Button takeOver = new Button();
    private final ListSheet<UnitText> sheet;
    private transient List<UnitText> all;

    /** Which texts are shown. */
    enum Show {
        /** Nothing was said about them. */
        OPEN,
        /** Of these, those for which the rule proposes a unit. */
        PROPOSED,
        /** A chosen unit waits for a second official. */
        WAITING,
        /** Said to be no unit of the directory. */
        APART;

        boolean fits(UnitText text) {
            var said = text.said();
            return switch (this) {
                case OPEN -> said == null;
                case PROPOSED -> said == null && text.proposal() != null;
                case WAITING -> said != null && said.unit() != null;
                case APART -> said != null && said.unit() == null;
            };
        }
    }

    UnitTextsView(
            UnitsAsText texts,
            UnitDirectory units,
            CurrentOfficial official,
            MatterQueries matters,
            OfficialNames names,
            ScopeNote scope) {
        super("unit-texts.title");
        this.texts = texts;
        this.all = texts.list();
        maySettle = !texts.limited()
                && (official.may(Permission.REGISTER_DECISIONS) || official.may(Permission.APPROVE_DECISIONS));
        lead(scope.before(Words.say("unit-texts.lead")));
        takeOver.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        takeOver.addClickListener(click -> askToTakeOver());
        sheet = new ListSheet<>("unit-texts.title", this::shown);
        search = sheet.search("unit-texts.search");
        show = sheet.choice(
                "xem",
                "unit-texts.show",
                Show.values(),
                Show.OPEN,
                which -> Words.say("unit-texts.show." + which.name()));
        search.addValueChangeListener(change -> offer());
        show.addValueChangeListener(change -> offer());
        var dialogs = new UnitTextDialog(texts, units, official, matters, names, maySettle, this::again);
        sheet.does("unit-texts.text", UnitText::text, dialogs::open).share(2);
        sheet.number("unit-texts.honours", UnitText::honours).summed();
        sheet.column("unit-texts.days", UnitTextsView::days).by(UnitText::first);
        sheet.column("unit-texts.unit", UnitTextsView::unit).share(2);
        sheet.mark("unit-texts.state", UnitTextsView::state);
        sheet.empty("unit-texts.empty");
        offer();
        add(sheet);
    }

    private List<UnitText> shown() {
        var wanted = VietnameseText.fold(search.getValue());
        var which = show.getValue();
        return all.stream()
                .filter(text -> which == null || which.fits(text))
                .filter(text ->
                        wanted.isEmpty() || VietnameseText.fold(text.text()).contains(wanted))
                .toList();
    }

    private List<UnitText> takeable() {
        return shown().stream().filter(Show.PROPOSED::fits).toList();
    }

    private void offer() {
        int n = takeable().size();
        takeOver.setText(Words.say("unit-texts.take-over", Words.number(n)));
        if (maySettle && n > 0) {
            actions(takeOver);
        } else {
            actions();
        }
    }

    private void askToTakeOver() {
        var taken = takeable();
        Asking.first(
                Words.say(
                        "unit-texts.take-over.ask",
                        Words.number(taken.size()),
                        taken.getFirst().text()),
                List.of(Words.say(
                        "unit-texts.take-over.what",
                        Words.number(taken.stream().mapToInt(UnitText::honours).sum()))),
                "unit-texts.take-over.do",
                () -> {
                    try {
                        int done =
                                texts.takeOver(taken.stream().map(UnitText::key).toList());
                        Notices.done(Words.say("unit-texts.taken-over", Words.number(done)));
                    } finally {
                        again();
                    }
                });
    }

    private void again() {
        all = texts.list();
        sheet.refresh();
        offer();
    }

    static String days(UnitText text) {
        return text.first().equals(text.last())
                ? Words.date(text.first())
                : Words.date(text.first()) + " – " + Words.date(text.last());
    }

    /** A unit with the years in which it existed. */
    static String named(UnitSummary unit) {
        var to = unit.validTo();
        return Words.say(
                to == null ? "unit-texts.unit.since" : "unit-texts.unit.years",
                unit.name(),
                Words.date(unit.validFrom()),
                Words.date(to));
    }

    private static String unit(UnitText text) {
        var said = text.said();
        var proposal = text.proposal();
        if (said != null && said.unit() != null) {
            return named(said.unit());
        }
        return proposal == null ? Words.say("unit-texts.found." + text.found().name()) : named(proposal);
    }

    private static StatusMark state(UnitText text) {
        var said = text.said();
        if (said == null) {
            return text.proposal() == null
                    ? new StatusMark(StatusMark.Tone.QUIET, Words.say("unit-texts.state.open"))
                    : new StatusMark(StatusMark.Tone.INFO, Words.say("unit-texts.state.proposed"));
        }
        return said.unit() == null
                ? new StatusMark(StatusMark.Tone.GOOD, Words.say("unit-texts.state.apart"))
                : new StatusMark(StatusMark.Tone.WAIT, Words.say("unit-texts.state.waiting"));
    }
}
