package vn.vinhdanh.admin.errorreport;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.errorreport.ErrorReportFilter;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;
import vn.vinhdanh.core.errorreport.ErrorReportSort;
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
        UNDETERMINED
    }

    private final Select<Shown> shown;

    ErrorReportsView(ErrorReportQueries queries, OfficialNames names, ScopeNote scope, Clock clock) {
        super("reports.title");
        lead(scope.before(Words.say("reports.lead")));
        var people = new People(names);
        var list = new ListSheet<ErrorReportSummary>(
                "reports.title",
                this::filter,
                (filter, page) -> people.read(
                        queries.list(filter, page), report -> Collections.singletonList(report.takenUpBy())),
                queries::count);
        shown = list.choice("trang-thai", "reports.status", Shown.values(), Shown.OPEN, ErrorReportsView::label);
        list.opens("reports.about", Marks::about, r -> "bao-sai-sot/" + Ids.code(r.id().value()))
                .by(ErrorReportSort.ABOUT);
        list.column("reports.kind", r -> Words.word(r.kind())).by(ErrorReportSort.KIND);
        list.column("reports.decision", ErrorReportSummary::decisionNumber).by(ErrorReportSort.DECISION);
        list.time("reports.received", ErrorReportSummary::receivedAt).by(ErrorReportSort.RECEIVED);
        list.mark("reports.promised", r -> Marks.clock(r, LocalDate.now(clock.withZone(Words.VIETNAM))))
                .wide("10.5rem", 0)
                .by(ErrorReportSort.PROMISED)
                .file(ErrorReportSummary::promisedOn);
        list.mark("reports.status", r -> Marks.mark(r.status())).by(ErrorReportSort.STATUS);
        list.column("reports.taken-up-by", r -> r.takenUpBy() == null ? "" : people.name(r.takenUpBy()))
                .by(ErrorReportSort.TAKEN_UP_BY);
        list.column("reports.reference", ErrorReportSummary::reference).by(ErrorReportSort.REFERENCE);
        list.empty("reports.empty");
        add(list);
    }

    private ErrorReportFilter filter() {
        return switch (shown.getValue()) {
            case OPEN -> ErrorReportFilter.open();
            case null -> new ErrorReportFilter(null, false);
            default ->
                new ErrorReportFilter(
                        vn.vinhdanh.core.errorreport.ErrorReportStatus.valueOf(
                                shown.getValue().name()),
                        false);
        };
    }

    private static String label(Shown shown) {
        return shown == Shown.OPEN ? Words.say("reports.open") : Words.say("word.ErrorReportStatus." + shown.name());
    }
}
