package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.evidence.RatingListSummary;
import vn.vinhdanh.core.evidence.RatingLists;

/** The lists of ratings that were taken in; a wrong one is deleted whole. */
final class RatingListsSection extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RatingLists lists;
    private final ListSheet<RatingListSummary> sheet;

    RatingListsSection(RatingLists lists, People people) {
        this.lists = lists;
        sheet = new ListSheet<RatingListSummary>(
                        "ratings.lists", () -> people.read(lists.lists(), list -> List.of(list.enteredBy())))
                .within();
        sheet.column("ratings.lists.file", RatingListSummary::fileName).share(2);
        sheet.column("evidence.year", list -> String.valueOf(list.year()));
        sheet.column(
                        "ratings.lists.count",
                        list -> Words.say(
                                "ratings.lists.standing", Words.number(list.standing()), Words.number(list.ratings())))
                .by(RatingListSummary::standing);
        sheet.column(
                        "ratings.lists.by",
                        list -> people.name(list.enteredBy()) + ", " + Words.dateTime(list.enteredAt()))
                .by(RatingListSummary::enteredAt);
        sheet.cell(
                "ratings.lists.step",
                list -> Cell.step(
                        "ratings.lists.delete",
                        Words.say("ratings.lists.delete"),
                        Words.say("ratings.lists.delete.of", list.fileName()),
                        () -> delete(list)));
        sheet.empty("ratings.lists.empty");
        add(new H2(Words.say("ratings.lists")), sheet);
    }

    private void delete(RatingListSummary list) {
        Asking.delete(
                Words.say("ratings.lists.delete.ask", list.fileName(), String.valueOf(list.year())),
                List.of(
                        Words.say("ratings.lists.delete.rows", Words.number(list.standing())),
                        Words.say("ratings.lists.delete.replaced"),
                        Words.say("ratings.lists.delete.audit")),
                "ratings.lists.delete",
                () -> {
                    lists.delete(list.id());
                    Notices.done(Words.say("ratings.lists.deleted", list.fileName()));
                    sheet.refresh();
                });
    }
}
