package vn.vinhdanh.admin.audit;

import static vn.vinhdanh.admin.shell.StatusMark.Tone.STOP;
import static vn.vinhdanh.admin.shell.StatusMark.Tone.WAIT;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.RefusedSignIn;
import vn.vinhdanh.core.account.RefusedSignIns;
import vn.vinhdanh.core.signin.Refusal;

/** Who was turned away at the form or at a closed door, newest first. */
@Route(value = "dang-nhap-bi-tu-choi", layout = MainLayout.class)
@RolesAllowed("VIEW_AUDIT")
@Menu(title = "refused.title", order = 921, icon = "vaadin:ban")
class RefusedSignInsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField(Words.say("refused.filter.text"));
    private final Select<Refusal> reason = new Select<>();

    RefusedSignInsView(RefusedSignIns refused) {
        super("refused.title");
        lead(Words.say(
                "refused.lead",
                RefusedSignIns.MANY_OF_AN_ACCOUNT,
                RefusedSignIns.MANY,
                RefusedSignIns.MANY_AT_THE_ENTRANCE));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setLabel(Words.say("refused.reason"));
        reason.setItems(Refusal.values());
        reason.setItemLabelGenerator(r -> r == null ? Words.say("filter.all") : Words.word(r));
        reason.setEmptySelectionAllowed(true);
        reason.setEmptySelectionCaption(Words.say("filter.all"));

        var list = new ListSheet<RefusedSignIn>(
                "refused.title",
                (offset, limit) -> refused.list(text.getValue(), reason.getValue(), offset, limit),
                () -> refused.count(text.getValue(), reason.getValue()));
        list.filter(text, reason);
        list.column("refused.last", r -> Words.dateTime(r.last()));
        list.mark("refused.reason", RefusedSignInsView::mark);
        list.column("refused.account", r -> r.username().isEmpty() ? Words.say("refused.nobody") : r.username())
                .setFlexGrow(1);
        list.column("refused.address", RefusedSignIn::address);
        list.column("refused.tries", r -> Words.number(r.tries()));
        list.column("refused.place", r -> Words.word(r.place()));
        list.column("refused.door", RefusedSignIn::door).setFlexGrow(1);
        list.empty("refused.empty");
        add(list);
    }

    private static StatusMark mark(RefusedSignIn refused) {
        return new StatusMark(refused.reason() == Refusal.WRONG ? WAIT : STOP, Words.word(refused.reason()));
    }
}
