package vn.vinhdanh.admin.audit;

import static vn.vinhdanh.admin.shell.StatusMark.Tone.STOP;
import static vn.vinhdanh.admin.shell.StatusMark.Tone.WAIT;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.RefusalFilter;
import vn.vinhdanh.core.account.RefusalSort;
import vn.vinhdanh.core.account.RefusedSignIn;
import vn.vinhdanh.core.account.RefusedSignIns;
import vn.vinhdanh.core.signin.Refusal;

/** Who was turned away at the form or at a closed door, newest first. */
@Route(value = "dang-nhap-bi-tu-choi", layout = MainLayout.class)
@RolesAllowed("VIEW_AUDIT")
@Menu(title = "refused.title", order = 921, icon = "vaadin:ban")
class RefusedSignInsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final TextField text;
    private final Select<Refusal> reason;

    RefusedSignInsView(RefusedSignIns refused) {
        super("refused.title");
        lead(Words.say(
                "refused.lead",
                RefusedSignIns.MANY_OF_AN_ACCOUNT,
                RefusedSignIns.MANY,
                RefusedSignIns.MANY_AT_THE_ENTRANCE));
        var list = new ListSheet<RefusedSignIn>("refused.title", this::filter, refused::list, refused::count);
        text = list.search("refused.filter.text");
        reason = list.choice("ly-do", "refused.reason", Refusal.values());
        list.time("refused.last", RefusedSignIn::last).by(RefusalSort.LAST);
        list.mark("refused.reason", RefusedSignInsView::mark).by(RefusalSort.REASON);
        list.column("refused.account", r -> r.username().isEmpty() ? Words.say("refused.nobody") : r.username())
                .share(1)
                .by(RefusalSort.USERNAME);
        list.column("refused.address", RefusedSignIn::address).by(RefusalSort.ADDRESS);
        list.number("refused.tries", RefusedSignIn::tries).summed().by(RefusalSort.TRIES);
        list.column("refused.place", r -> Words.word(r.place())).by(RefusalSort.PLACE);
        list.column("refused.door", RefusedSignIn::door).share(1).by(RefusalSort.DOOR);
        list.empty("refused.empty");
        add(list);
    }

    private RefusalFilter filter() {
        return new RefusalFilter(text.getValue(), reason.getValue());
    }

    private static StatusMark mark(RefusedSignIn refused) {
        return new StatusMark(refused.reason() == Refusal.WRONG ? WAIT : STOP, Words.word(refused.reason()));
    }
}
