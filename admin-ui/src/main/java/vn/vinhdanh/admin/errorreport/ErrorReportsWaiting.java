package vn.vinhdanh.admin.errorreport;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;

/** Tells the home view how many citizens wait for an answer, and by when the first was promised one. */
@Component
class ErrorReportsWaiting implements WaitingWork {

    private final ErrorReportQueries reports;
    private final CurrentOfficial official;

    ErrorReportsWaiting(ErrorReportQueries reports, CurrentOfficial official) {
        this.reports = reports;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.ANSWER_ERROR_REPORTS)) {
            return List.of();
        }
        var open = reports.open();
        var first = open.first();
        if (first == null) {
            return List.of();
        }
        // Kept until the day is over
        var due = first.plusDays(1).atStartOfDay(Words.VIETNAM).minusSeconds(1).toInstant();
        return List.of(
                new Item(Words.say("reports.waiting", Words.number(open.count())), "bao-sai-sot", open.count(), due));
    }
}
