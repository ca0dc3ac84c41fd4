package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.DossierDetails;
import vn.vinhdanh.core.nomination.DossierMove;
import vn.vinhdanh.core.nomination.DossierStep;
import vn.vinhdanh.core.shared.DossierLedger;

/** The steps that a dossier has taken, with dates, names and reasons. */
final class DossierLine extends Div {

    private static final long serialVersionUID = 1L;

    DossierLine(DossierDetails dossier, People people) {
        var who = new ArrayList<@Nullable String>();
        who.add(dossier.begunBy());
        dossier.moves().forEach(move -> {
            who.add(move.doneBy());
            who.add(move.specialist());
            who.add(move.inPlaceOf());
        });
        people.read(who.stream());
        var line = new OrderedList();
        line.addClassName("vd-kept");
        line.add(new ListItem(new Span(Words.say(
                "dossier.move",
                Words.say("dossier.begun"),
                people.name(dossier.begunBy()),
                Words.dateTime(dossier.begunAt())))));
        dossier.moves().forEach(move -> line.add(item(move, people)));
        add(new H2(Words.say("dossier.line")), line);
        if (!dossier.ledger().stretches().isEmpty()) {
            var days = new OrderedList();
            days.addClassName("vd-kept");
            dossier.ledger().stretches().forEach(one -> days.add(new ListItem(new Span(said(one)))));
            var sums = new Span(Words.say(
                    "dossier.clock.over",
                    Words.number(dossier.ledger().boardDays()),
                    Words.number(dossier.ledger().unitDays())));
            add(new H2(Words.say("dossier.ledger")), sums, days);
        }
    }

    /** Where it lay, from when to when, for how many working days, and whether that was late. */
    private static String said(DossierLedger.Stretch one) {
        var until = one.until();
        var due = one.due();
        var said = Words.say(
                until == null ? "dossier.ledger.running" : "dossier.ledger.over",
                Words.say("dossier.ledger." + one.place()),
                Words.date(one.from()),
                until == null ? "" : Words.date(until),
                Words.number(one.days()));
        return one.late() && due != null ? Words.say("dossier.ledger.late", said, Words.date(due)) : said;
    }

    private static ListItem item(DossierMove move, People people) {
        var what = new Span(
                Words.say("dossier.move", said(move, people), doneBy(move, people), Words.dateTime(move.at())));
        var item = new ListItem(what);
        if (!move.reason().isEmpty()) {
            var reason = new Div(Words.say("dossier.move.reason", move.reason()));
            reason.addClassName("vd-said");
            item.add(reason);
        }
        return item;
    }

    /** Of an assignment it is said of the one to whom it was given. */
    private static String doneBy(DossierMove move, People people) {
        return InPlaceOf.said(people, move.doneBy(), move.step() == DossierStep.ASSIGN ? null : move.inPlaceOf());
    }

    private static String said(DossierMove move, People people) {
        var specialist = move.specialist();
        return switch (move.step()) {
            case SIGN -> Words.say("dossier.signed-version", move.sentVersion());
            case ASSIGN ->
                Words.say(
                        "dossier.assigned-to",
                        specialist == null ? "" : InPlaceOf.said(people, specialist, move.inPlaceOf()));
            default -> Words.word(move.step());
        };
    }
}
