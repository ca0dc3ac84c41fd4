package vn.vinhdanh.admin.bloc;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.bloc.BlocCarryOver;
import vn.vinhdanh.core.bloc.CarryOver;

/** Says what carrying the blocs of a year over will do, to which units, and does it when the official agrees. */
class CarryOverDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CarryOverDialog(BlocCarryOver carryOver, int from, SerializableConsumer<CarryOver> done) {
        setHeaderTitle(Words.say("bloc.carry", String.valueOf(from), String.valueOf(from + 1)));
        setWidth("min(42rem, 96vw)");
        var cancel = new Button(Words.say("action.cancel"), click -> close());
        getFooter().add(cancel);
        try {
            add(told(carryOver.preview(from)));
        } catch (RuntimeException refused) {
            add(new Paragraph(ConsoleProblems.sentence(refused)));
            return;
        }
        var go = new Button(Words.say("bloc.carry.do"), click -> {
            try {
                var carried = carryOver.carryOver(from);
                close();
                Notices.done(Words.say("bloc.carried", Words.number(carried.blocs()), String.valueOf(carried.to())));
                done.accept(carried);
            } catch (RuntimeException refused) {
                Notices.refused(ConsoleProblems.sentence(refused));
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(go);
    }

    private static Div told(CarryOver plan) {
        var text = new Div(new Paragraph(Words.say(
                "bloc.carry.what",
                Words.number(plan.blocs()),
                String.valueOf(plan.from()),
                String.valueOf(plan.to()))));
        list(
                text,
                "bloc.carry.replaced",
                plan.replaced().stream()
                        .map(r -> Words.say("bloc.carry.replaced.one", r.unit(), r.successor(), r.bloc()))
                        .toList());
        list(
                text,
                "bloc.carry.left-out",
                plan.leftOut().stream()
                        .map(l -> Words.say("bloc.carry.left-out." + l.why().name(), l.unit(), l.bloc()))
                        .toList());
        return text;
    }

    private static void list(Div text, String headKey, List<String> sentences) {
        if (!sentences.isEmpty()) {
            var list = new UnorderedList();
            sentences.forEach(sentence -> list.add(new ListItem(sentence)));
            text.add(new H3(Words.say(headKey)), list);
        }
    }
}
