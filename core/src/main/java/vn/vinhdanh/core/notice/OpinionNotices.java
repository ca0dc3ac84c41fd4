package vn.vinhdanh.core.notice;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.notice.NoticeBook.Told;
import vn.vinhdanh.core.opinion.OpinionMoved;

/** Whom an opinion of a citizen concerns: as long as nobody works it off, those who may; then the one who does. */
@Component
class OpinionNotices {

    private final NoticeBook book;
    private final Colleagues colleagues;
    private final CurrentOfficial official;
    private final Doer doer;

    OpinionNotices(NoticeBook book, Colleagues colleagues, CurrentOfficial official, Doer doer) {
        this.book = book;
        this.colleagues = colleagues;
        this.official = official;
        this.doer = doer;
    }

    @EventListener
    void on(OpinionMoved fact) {
        long id = fact.id().value();
        var kind = switch (fact.status()) {
            case RECEIVED -> NoticeKind.WAITS;
            case IN_PROGRESS -> NoticeKind.TAKEN_OVER;
            case ANSWERED, UNFOUNDED, ACCEPTED -> NoticeKind.ANSWERED;
        };
        if (!kind.waits()) {
            book.over(NoticeThing.OPINION, id);
        }
        book.tell(
                whom(fact, kind),
                new Told(kind, NoticeThing.OPINION, id, id, fact.reference(), doer.name(), fact.at()));
    }

    private Set<AccountId> whom(OpinionMoved fact, NoticeKind kind) {
        var handler = fact.handler();
        if (handler != null) {
            return handler.equals(official.name()) ? Set.of() : colleagues.named(Set.of(handler));
        }
        return kind.waits() ? colleagues.who(Permission.MANAGE_OPINIONS) : Set.of();
    }
}
