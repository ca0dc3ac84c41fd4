package vn.vinhdanh.core.notice;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.errorreport.ErrorReportMoved;
import vn.vinhdanh.core.errorreport.ErrorReportMoved.Move;
import vn.vinhdanh.core.notice.NoticeBook.Told;

/** Whom an error report concerns: as long as nobody works it off, those who may; then the one who does. */
@Component
class ReportNotices {

    private final NoticeBook book;
    private final Colleagues colleagues;
    private final CurrentOfficial official;
    private final Doer doer;

    ReportNotices(NoticeBook book, Colleagues colleagues, CurrentOfficial official, Doer doer) {
        this.book = book;
        this.colleagues = colleagues;
        this.official = official;
        this.doer = doer;
    }

    @EventListener
    void on(ErrorReportMoved fact) {
        if (fact.move() == Move.TAKEN_UP || fact.move() == Move.CLOSED) {
            book.over(NoticeThing.ERROR_REPORT, fact.id().value());
        }
        var kind = switch (fact.move()) {
            case RECEIVED -> NoticeKind.WAITS;
            case TAKEN_UP -> NoticeKind.TAKEN_OVER;
            case ANSWERED, CLOSED -> NoticeKind.ANSWERED;
            case OVERDUE -> NoticeKind.OVERDUE;
        };
        book.tell(
                whom(fact, kind),
                new Told(
                        kind,
                        NoticeThing.ERROR_REPORT,
                        fact.id().value(),
                        fact.id().value(),
                        fact.reference(),
                        doer.name(),
                        fact.at()));
    }

    private Set<AccountId> whom(ErrorReportMoved fact, NoticeKind kind) {
        var handler = fact.handler();
        if (handler != null) {
            return handler.equals(official.name()) ? Set.of() : colleagues.named(Set.of(handler));
        }
        return kind.waits() ? colleagues.who(Permission.ANSWER_ERROR_REPORTS, fact.units()) : Set.of();
    }
}
