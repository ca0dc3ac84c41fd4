package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Overtaken;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.LawChangeDetails;
import vn.vinhdanh.core.catalogue.LawChangeQueries;
import vn.vinhdanh.core.catalogue.LawChangeStatus;
import vn.vinhdanh.core.catalogue.LawChanges;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterQueries;

/** Changes of the law data that wait for a second official, before and after side by side, and what became of earlier ones. */
@StyleSheet("catalogue.css")
@Route(value = "thay-doi-danh-muc", layout = MainLayout.class)
@RolesAllowed({"MANAGE_CATALOGUE", "CONFIRM_CATALOGUE"})
@Menu(title = "law.changes.title", order = 511, icon = "vaadin:scale")
class LawChangesView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final LawChangeQueries queries;
    private final LawChanges changes;
    private final CurrentOfficial official;
    private final MatterQueries matters;
    private final People people;
    private final Div content = new Div();

    LawChangesView(
            LawChangeQueries queries,
            LawChanges changes,
            CurrentOfficial official,
            MatterQueries matters,
            OfficialNames names) {
        super("law.changes.title");
        this.queries = queries;
        this.changes = changes;
        this.official = official;
        this.matters = matters;
        this.people = new People(names);
        lead(Words.say("law.changes.lead"));
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        var waiting = queries.waiting();
        if (waiting.isEmpty()) {
            var empty = new Paragraph(Words.say("law.changes.empty"));
            empty.addClassName("vd-empty");
            content.add(empty);
        }
        var own = matters.own(
                MatterKind.LAW_CHANGE,
                waiting.stream().map(change -> change.id().value()).toList());
        var settled = queries.settled();
        people.read(Stream.concat(waiting.stream(), settled.stream())
                .<@Nullable String>flatMap(change -> Stream.of(change.proposedBy(), change.settledBy())));
        waiting.forEach(change -> content.add(card(change, own)));
        if (!settled.isEmpty()) {
            content.add(new H2(Words.say("law.changes.settled")));
            settled.forEach(change -> content.add(card(change, own)));
        }
    }

    /** @param own ids of the proposals in which the official took part */
    private Div card(LawChangeDetails change, Set<Long> own) {
        var card = new Div(new H3(LawWords.title(change.after())), mark(change.status()));
        card.addClassNames("vd-card", "vd-law-change");
        card.add(new Paragraph(Words.say("law.reason-is", change.reason())));
        card.add(new Paragraph(Words.say("law.basis-is", change.legalBasis())));
        card.add(new Paragraph(
                Words.say("law.proposed-by", people.name(change.proposedBy()), Words.dateTime(change.proposedAt()))));
        var settledBy = change.settledBy();
        if (settledBy != null) {
            card.add(new Paragraph(
                    Words.say("law.settled-by", people.name(settledBy), Words.dateTime(change.settledAt()))));
        }
        if (!change.settleNote().isEmpty()) {
            card.add(new Paragraph(Words.say("law.note-is", change.settleNote())));
        }
        var before = change.before();
        card.add(new Comparison(LawWords.differences(
                before == null ? Map.of() : LawWords.picture(before), LawWords.picture(change.after()))));
        if (change.overtaken()) {
            card.add(new Overtaken());
        }
        if (change.status() == LawChangeStatus.PROPOSED) {
            card.add(steps(change, own.contains(change.id().value())));
        }
        return card;
    }

    private Div steps(LawChangeDetails change, boolean own) {
        var steps = new Div();
        steps.addClassName("vd-actions");
        if (own) {
            steps.add(new Paragraph(Words.say("matter.own")));
            if (official.may(Permission.MANAGE_CATALOGUE)) {
                steps.add(new Button(
                        Words.say("law.take-back"),
                        click -> attempt(() -> changes.takeBack(change.id(), change.version()), "law.taken-back")));
            }
        } else if (official.may(Permission.CONFIRM_CATALOGUE)) {
            steps.add(new Button(Words.say("law.refuse"), click -> refuse(change)));
            if (!change.overtaken()) {
                var confirm = new Button(
                        Words.say("law.confirm"),
                        click -> attempt(() -> changes.confirm(change.id(), change.version()), "law.confirmed"));
                confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                steps.add(confirm);
            }
        }
        return steps;
    }

    private void attempt(SerializableRunnable step, String doneKey) {
        if (Notices.attempt(step)) {
            Notices.done(Words.say(doneKey));
        }
        show();
    }

    private void refuse(LawChangeDetails change) {
        var window = new StepWindow(Words.say("law.refuse"));
        var form = window.form();
        var note = form.add("note", new TextArea(Words.say("law.refuse.note")));
        note.addClassName("vd-wide");
        form.drafts("law.refuse", String.valueOf(change.id().value()), change.version());
        window.open("law.refuse", () -> {
            changes.refuse(change.id(), change.version(), note.getValue());
            Notices.done(Words.say("law.refused"));
            show();
        });
    }

    private static StatusMark mark(LawChangeStatus status) {
        var tone = switch (status) {
            case PROPOSED -> StatusMark.Tone.WAIT;
            case CONFIRMED -> StatusMark.Tone.GOOD;
            case REFUSED -> StatusMark.Tone.STOP;
            case TAKEN_BACK -> StatusMark.Tone.QUIET;
        };
        return new StatusMark(tone, LawWords.word(status));
    }
}
