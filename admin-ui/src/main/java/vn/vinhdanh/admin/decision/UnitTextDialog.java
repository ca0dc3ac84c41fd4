package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.RouterLink;
import java.io.Serializable;
import java.util.List;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.decision.UnitText;
import vn.vinhdanh.core.decision.UnitsAsText;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.InvalidInput;

/** One unit given as text: the decisions that give it, and what can be said about it. */
final class UnitTextDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient UnitsAsText texts;
    private final transient UnitDirectory units;
    private final transient CurrentOfficial official;
    private final transient MatterQueries matters;
    private final People people;
    private final boolean maySettle;
    private final SerializableRunnable done;

    /** @param done what follows when something was said */
    UnitTextDialog(
            UnitsAsText texts,
            UnitDirectory units,
            CurrentOfficial official,
            MatterQueries matters,
            OfficialNames names,
            boolean maySettle,
            SerializableRunnable done) {
        this.texts = texts;
        this.units = units;
        this.official = official;
        this.matters = matters;
        this.people = new People(names);
        this.maySettle = maySettle;
        this.done = done;
    }

    void open(UnitText text) {
        var form = new FormSheet();
        var dialog = new Dialog();
        dialog.setHeaderTitle(text.text());
        dialog.setWidth("min(46rem, 96vw)");
        dialog.setCloseOnOutsideClick(false);
        form.insert(
                new Paragraph(Words.say("unit-text.about", Words.number(text.honours()), UnitTextsView.days(text))));
        form.insert(decisions(dialog, text));
        var said = text.said();
        people.read(said == null ? null : said.by());
        if (!maySettle) {
            form.insert(new Paragraph(Words.say("unit-text.read-only")));
        } else if (said == null) {
            undecided(form, dialog, text);
        } else if (said.unit() == null) {
            form.insert(
                    new Paragraph(Words.say("unit-text.apart-by", people.name(said.by()), Words.dateTime(said.at()))));
            form.save("unit-text.ask-again", () -> {
                texts.askAgain(said.id());
                close(dialog, Words.say("unit-text.asked-again"));
            });
        } else {
            waiting(form, dialog, said);
        }
        form.also(new Button(Words.say("action.close"), click -> dialog.close()));
        dialog.add(form);
        dialog.open();
    }

    private UnorderedList decisions(Dialog dialog, UnitText text) {
        var list = new UnorderedList();
        list.addClassName("vd-unit-text-decisions");
        for (var of : texts.decisions(text.key())) {
            var decision = of.decision();
            var link = new RouterLink(
                    Words.say("decision.of-number", decision.number()), DecisionView.class, decision.code());
            link.getElement().addEventListener("click", click -> dialog.close());
            list.add(new ListItem(
                    link,
                    new Span(" "
                            + Words.say(
                                    "unit-text.of-decision",
                                    Words.date(decision.decidedOn()),
                                    Words.number(of.honours())))));
        }
        return list;
    }

    private void undecided(FormSheet form, Dialog dialog, UnitText text) {
        var proposal = text.proposal();
        var choice = new ComboBox<UnitSummary>(Words.say("unit-text.unit"));
        Picker.units(
                choice,
                units.all().stream()
                        .filter(unit -> !unit.validFrom().isAfter(text.last()) && !ended(unit, text))
                        .toList());
        choice.setItemLabelGenerator(UnitTextsView::named);
        choice.setClearButtonVisible(true);
        choice.setHelperText(
                Words.say(proposal == null ? "unit-texts.found." + text.found().name() : "unit-text.unit.proposed"));
        choice.addClassName("vd-wide");
        if (proposal != null) {
            choice.setValue(proposal);
        }
        form.add("unit", choice);
        form.insert(new Paragraph(Words.say("unit-text.two-people")));
        form.save("unit-text.save", () -> {
            var chosen = choice.getValue();
            if (chosen == null) {
                throw new InvalidInput("unit", "problem.shared.required");
            }
            if (proposal != null && chosen.id().equals(proposal.id())) {
                int n = texts.takeOver(List.of(text.key()));
                close(dialog, Words.say("unit-texts.taken-over", Words.number(n)));
            } else {
                texts.propose(text.key(), chosen.id());
                close(dialog, Words.say("unit-text.proposed", chosen.name()));
            }
        });
        form.also(new Button(
                Words.say("unit-text.not-a-unit"),
                click -> form.attempt(() -> {
                    texts.notAUnit(List.of(text.key()));
                    close(dialog, Words.say("unit-text.apart"));
                })));
    }

    private static boolean ended(UnitSummary unit, UnitText text) {
        var to = unit.validTo();
        return to != null && to.isBefore(text.first());
    }

    private void waiting(FormSheet form, Dialog dialog, UnitText.Said said) {
        var unit = said.unit();
        form.insert(new Paragraph(Words.say(
                "unit-text.waiting",
                unit == null ? "" : UnitTextsView.named(unit),
                people.name(said.by()),
                Words.dateTime(said.at()))));
        if (said.by().equals(official.name())) {
            form.insert(new Paragraph(Words.say("matter.own")));
            form.also(new Button(
                    Words.say("unit-text.take-back"),
                    click -> form.attempt(() -> {
                        texts.askAgain(said.id());
                        close(dialog, Words.say("unit-text.taken-back"));
                    })));
            return;
        }
        if (!official.may(Permission.APPROVE_DECISIONS)) {
            return;
        }
        if (matters.own(new Matter(MatterKind.UNIT_READING, said.id().value()))) {
            form.insert(new Paragraph(Words.say("matter.own")));
            return;
        }
        form.save("unit-text.confirm", () -> {
            int n = texts.confirm(said.id(), said.version());
            close(dialog, Words.say("unit-texts.taken-over", Words.number(n)));
        });
        form.also(new Button(
                Words.say("unit-text.refuse"),
                click -> form.attempt(() -> {
                    texts.refuse(said.id(), said.version());
                    close(dialog, Words.say("unit-text.refused"));
                })));
    }

    private void close(Dialog dialog, String sentence) {
        dialog.close();
        Notices.done(sentence);
        done.run();
    }
}
