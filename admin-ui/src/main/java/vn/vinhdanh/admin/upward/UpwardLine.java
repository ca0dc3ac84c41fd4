package vn.vinhdanh.admin.upward;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.upward.UpwardDetails;
import vn.vinhdanh.core.upward.UpwardMove;

/** The steps that a proposal upward has taken, with the days of the letters, names and what was said. */
final class UpwardLine extends Div {

    private static final long serialVersionUID = 1L;

    /** @param people who know the names of all who took a step */
    UpwardLine(UpwardDetails proposal, People people) {
        if (proposal.moves().isEmpty()) {
            return;
        }
        var line = new OrderedList();
        line.addClassName("vd-kept");
        proposal.moves().forEach(move -> line.add(item(move, people)));
        add(new H2(Words.say("upward.line")), line);
    }

    private static ListItem item(UpwardMove move, People people) {
        var on = move.onDay();
        var due = move.due();
        var what = Words.say("upward.move", Words.word(move.step()), people.name(move.by()), Words.dateTime(move.at()));
        var item = new ListItem(new Span(on == null ? what : Words.say("upward.move.on", what, Words.date(on))));
        if (due != null) {
            item.add(new Div(Words.say("upward.move.due", Words.date(due))));
        }
        if (!move.text().isEmpty()) {
            var said = new Div(move.text());
            said.addClassName("vd-said");
            item.add(said);
        }
        return item;
    }
}
