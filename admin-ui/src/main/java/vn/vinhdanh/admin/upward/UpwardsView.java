package vn.vinhdanh.admin.upward;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.upward.UpwardQueries;
import vn.vinhdanh.core.upward.UpwardStatus;
import vn.vinhdanh.core.upward.UpwardSummary;

/** What goes to the Prime Minister and the President: what is asked back first, then the newest. */
@Route(value = "trinh-cap-tren", layout = MainLayout.class)
@RolesAllowed({"PROPOSE_UPWARD", "CONFIRM_UPWARD"})
@Menu(title = "upwards.title", order = 205, icon = "vaadin:arrow-circle-up-o")
class UpwardsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    UpwardsView(UpwardQueries queries, CurrentOfficial official, Clock clock) {
        super("upwards.title");
        lead(Words.say("upwards.lead"));
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        // read by the list, which is made before its filter
        var chosen = new Chosen();
        var list = new ListSheet<UpwardSummary>("upwards.title", () -> queries.list(chosen.value()));
        chosen.status = list.choice("trang-thai", "upward.status", UpwardStatus.values());
        list.opens(
                        "upward.title",
                        UpwardSummary::title,
                        one -> "trinh-cap-tren/" + Ids.code(one.id().value()))
                .wide("18rem", 3);
        list.column("upward.authority", one -> Words.word(one.authority())).share(1);
        list.mark("upward.status", one -> UpwardMarks.of(one.status()));
        list.mark("upward.due", one -> UpwardMarks.due(one.due(), today));
        list.number("upward.nominees", UpwardSummary::nominees);
        list.column("upward.number", UpwardSummary::number).share(1);
        list.column("upward.sent-on", one -> {
            var sent = one.sentOn();
            return sent == null ? "" : Words.date(sent);
        });
        list.column("upward.decision", UpwardSummary::decision).share(1);
        list.empty("upwards.empty");
        add(list);
        if (official.may(Permission.PROPOSE_UPWARD)) {
            var create = new Button(
                    Words.say("upward.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(UpwardView.class, UpwardView.NEW));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
    }

    private static final class Chosen implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable Select<UpwardStatus> status;

        @Nullable
        UpwardStatus value() {
            var now = status;
            return now == null ? null : now.getValue();
        }
    }
}
