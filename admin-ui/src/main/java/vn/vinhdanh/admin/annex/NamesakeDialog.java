package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexEntry;
import vn.vinhdanh.core.decision.PastHonours.Past;
import vn.vinhdanh.core.organisation.RecipientSummary;
import vn.vinhdanh.core.shared.RecipientKind;

/** Asks whether a row is one of the people of that name in the register, shown with unit, years and last honours, or a new one. */
final class NamesakeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 30;
    private static final int LAST_HONOURS = 3;

    /** One answer; {@code who} is null for a new recipient. */
    private record Choice(
            @Nullable RecipientSummary who, @Nullable Past past) {}

    NamesakeDialog(AnnexEntry entry, AnnexDesk desk, Registers registers, SerializableRunnable chosen) {
        var line = entry.row().line();
        setHeaderTitle(Words.say("annex.namesake.title", entry.name()));
        setWidth("min(46rem, 96vw)");
        var people = registers.recipients().namesakes(RecipientKind.PERSON, entry.name(), entry.unit(), MOST);
        var past = registers.past().of(people.stream().map(RecipientSummary::id).toList(), LAST_HONOURS);
        var listed = new ArrayList<String>();
        listed.add((entry.row().salutation() + " " + entry.name()).strip());
        listed.add(entry.post());
        listed.add(entry.unit());
        listed.removeIf(String::isEmpty);
        var lead = new Paragraph(Words.say(
                "annex.namesake.lead",
                AnnexWords.place(entry.row().table(), entry.row().place()),
                String.join(", ", listed)));

        var choices = new ArrayList<Choice>();
        choices.add(new Choice(null, null));
        people.forEach(p -> choices.add(new Choice(p, past.get(p.id()))));
        var group = new RadioButtonGroup<Choice>(Words.say("annex.namesake.who"));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.addClassName("vd-annex-namesakes");
        group.setItems(choices);
        group.setRenderer(new ComponentRenderer<>(NamesakeDialog::shown));
        var before = desk.recognised.get(line);
        group.setValue(choices.stream()
                .filter(c -> before == null ? c.who() == null : before.equals(c.who()))
                .findFirst()
                .orElse(choices.getFirst()));
        add(lead, group);
        if (entry.namesakes() > people.size()) {
            add(new Paragraph(
                    Words.say("annex.namesake.more", Words.number(people.size()), Words.number(entry.namesakes()))));
        }
        var save = new Button(Words.say("annex.namesake.save"), click -> {
            desk.recognise(line, group.getValue().who());
            close();
            chosen.run();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.say("action.cancel"), click -> close()), save);
    }

    private static Component shown(Choice choice) {
        var who = choice.who();
        if (who == null) {
            return new Span(Words.say("annex.namesake.new"));
        }
        var box = new Div();
        box.addClassName("vd-annex-namesake");
        var name = new Span(who.name());
        name.addClassName("vd-annex-name");
        box.add(name, quiet(who.unitText().isEmpty() ? Words.say("annex.namesake.no-unit") : who.unitText()));
        var past = choice.past();
        if (past == null) {
            box.add(quiet(Words.say("annex.namesake.nothing")));
            return box;
        }
        box.add(quiet(Words.say(
                "annex.namesake.past",
                Words.number(past.count()),
                past.firstYear() == past.lastYear()
                        ? String.valueOf(past.firstYear())
                        : past.firstYear() + "–" + past.lastYear())));
        var honours = new UnorderedList();
        past.newest()
                .forEach(h -> honours.add(new ListItem(Words.say(
                        "annex.namesake.honour",
                        h.award(),
                        AnnexWords.period(h.period()),
                        h.decision().number(),
                        Words.date(h.decision().decidedOn())))));
        box.add(honours);
        return box;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("vd-annex-line");
        return span;
    }
}
