package vn.vinhdanh.admin.errorreport;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.errorreport.ErrorReportFilter;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;
import vn.vinhdanh.core.errorreport.ErrorReportSummary;
import vn.vinhdanh.core.shared.Ids;

/** What citizens reported as wrong: those that wait first, the promised day that comes or passed first on top. */
@Route(value = "bao-sai-sot", layout = MainLayout.class)
@RolesAllowed("ANSWER_ERROR_REPORTS")
@Menu(title = "reports.title", order = 430, icon = "vaadin:megaphone")
class ErrorReportsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    /** What to show; the states by themselves come after. */
    private enum Shown {
        OPEN,
        RECEIVED,
        IN_PROGRESS,
        CORRECTED,
        NO_ERROR,
        UNDETERMINED,
        ALL
    }

    private final Select<Shown> shown = new Select<>();

    ErrorReportsView(ErrorReportQueries queries, ScopeNote scope, Clock clock) {
        super("reports.title");
        lead(scope.before(Words.say("reports.lead")));
        shown.setLabel(Words.say("reports.status"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(ErrorReportsView::label);
        shown.setValue(Shown.OPEN);
        var list = new ListSheet<ErrorReportSummary>(
                "reports.title",
                (offset, limit) -> queries.list(filter(), offset, limit),
                () -> queries.count(filter()));
        list.filter(shown);
        list.opens("reports.about", Marks::about, ErrorReportsView::open);
        list.column("reports.kind", r -> Words.word(r.kind()));
        list.column("reports.decision", ErrorReportSummary::decisionNumber);
        list.column("reports.received", r -> Words.dateTime(r.receivedAt()));
        list.mark("reports.promised", r -> Marks.clock(r, LocalDate.now(clock.withZone(Words.VIETNAM))))
                .setAutoWidth(false)
                .setWidth("10.5rem")
                .setFlexGrow(0);
        list.mark("reports.status", r -> Marks.mark(r.status()));
        list.column("reports.taken-up-by", r -> r.takenUpBy() == null ? "" : r.takenUpBy());
        list.column("reports.reference", ErrorReportSummary::reference);
        list.empty("reports.empty");
        list.opens(ErrorReportsView::open);
        add(list);
    }

    private static void open(ErrorReportSummary report) {
        UI.getCurrent().navigate(ErrorReportView.class, Ids.code(report.id().value()));
    }

    private ErrorReportFilter filter() {
        return switch (shown.getValue()) {
            case OPEN -> ErrorReportFilter.open();
            case ALL -> new ErrorReportFilter(null, false);
            default ->
                new ErrorReportFilter(
                        vn.vinhdanh.core.errorreport.ErrorReportStatus.valueOf(
                                shown.getValue().name()),
                        false);
        };
    }

    private static String label(@Nullable Shown shown) {
        return switch (shown) {
            case null -> "";
            case OPEN -> Words.say("reports.open");
            case ALL -> Words.say("reports.all");
            default -> Words.say("word.ErrorReportStatus." + shown.name());
        };
    }
}
