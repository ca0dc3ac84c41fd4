package vn.vinhdanh.admin.opinion;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.opinion.OpinionFilter;
import vn.vinhdanh.core.opinion.OpinionListQueries;
import vn.vinhdanh.core.opinion.OpinionListSummary;
import vn.vinhdanh.core.opinion.OpinionQueries;
import vn.vinhdanh.core.opinion.OpinionSort;
import vn.vinhdanh.core.opinion.OpinionStatus;
import vn.vinhdanh.core.opinion.OpinionSummary;
import vn.vinhdanh.core.shared.Ids;

/** What citizens said of lists for the people's opinion: which wait, by when an answer was promised. */
@Route(value = "y-kien-nhan-dan", layout = MainLayout.class)
@RolesAllowed("MANAGE_OPINIONS")
@Menu(title = "opinions.title", order = 241, icon = "vaadin:comment-ellipsis-o")
class OpinionsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final Select<OpinionStatus> status;
    private final ComboBox<OpinionListSummary> of = new ComboBox<>(Words.say("opinions.list"));

    OpinionsView(OpinionQueries queries, OpinionListQueries lists, Clock clock) {
        super("opinions.title");
        lead(Words.say("opinions.lead"));
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        var list = new ListSheet<OpinionSummary>("opinions.title", this::filter, queries::list, queries::count);
        status = list.choice("trang-thai", "opinions.status", OpinionStatus.values());
        of.setItemLabelGenerator(OpinionListSummary::title);
        of.setClearButtonVisible(true);
        Picker.offer(of, lists.list(), one -> List.of(one.title()));
        Picker.keys(of, one -> Ids.code(one.id().value()));
        list.filter("danh-sach", of);
        list.opens(
                "opinions.reference",
                OpinionSummary::reference,
                one -> "y-kien-nhan-dan/" + Ids.code(one.id().value()));
        list.mark("opinions.status", one -> OpinionMarks.of(one.status())).by(OpinionSort.STATUS);
        list.mark("opinions.promised", one -> OpinionMarks.promised(one, today)).by(OpinionSort.PROMISED);
        list.column("opinions.kind", one -> Words.word(one.kind()));
        list.mark("opinions.named", OpinionsView::named);
        list.column(
                        "opinions.about",
                        one -> one.nomineeName().isEmpty() ? Words.say("opinions.whole") : one.nomineeName())
                .share(1);
        list.column("opinions.list", OpinionSummary::listTitle).share(1);
        list.column("opinions.text", OpinionSummary::text).share(2);
        list.time("opinions.received", OpinionSummary::receivedAt).by(OpinionSort.RECEIVED);
        list.empty("opinions.empty");
        add(list);
    }

    /** Whether somebody stands for it. */
    static StatusMark named(OpinionSummary opinion) {
        return opinion.named()
                ? new StatusMark(StatusMark.Tone.INFO, Words.say("opinions.named.yes"))
                : new StatusMark(StatusMark.Tone.QUIET, Words.say("opinions.named.no"));
    }

    private OpinionFilter filter() {
        var chosen = of.getValue();
        return new OpinionFilter(chosen == null ? null : chosen.id(), status.getValue());
    }
}
