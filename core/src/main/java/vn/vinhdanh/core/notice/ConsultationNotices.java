package vn.vinhdanh.core.notice;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.consultation.ConsultationMoved;
import vn.vinhdanh.core.consultation.ConsultationMoved.Move;
import vn.vinhdanh.core.notice.NoticeBook.Told;

/** Whom a consultation concerns: the officers of the unit asked, and the specialist who asks. */
@Component
class ConsultationNotices {

    private final NoticeBook book;
    private final Colleagues colleagues;
    private final CurrentOfficial official;
    private final Doer doer;

    ConsultationNotices(NoticeBook book, Colleagues colleagues, CurrentOfficial official, Doer doer) {
        this.book = book;
        this.colleagues = colleagues;
        this.official = official;
        this.doer = doer;
    }

    @EventListener
    void on(ConsultationMoved fact) {
        long id = fact.id().value();
        if (fact.move() == Move.ANSWERED || fact.move() == Move.WITHDRAWN) {
            book.over(NoticeThing.CONSULTATION, id);
        }
        var kind = switch (fact.move()) {
            case ASKED -> NoticeKind.WAITS;
            case ANSWERED -> NoticeKind.ANSWERED;
            case WITHDRAWN -> NoticeKind.WITHDRAWN;
            case OVERDUE -> NoticeKind.OVERDUE;
        };
        book.tell(whom(fact), new Told(kind, NoticeThing.CONSULTATION, id, id, fact.name(), doer.name(), fact.at()));
    }

    private Set<AccountId> whom(ConsultationMoved fact) {
        var whom = new HashSet<AccountId>();
        var unit = fact.unit();
        if (unit != null && fact.move() != Move.ANSWERED) {
            whom.addAll(colleagues.who(Permission.ANSWER_CONSULTATIONS, Set.of(unit.value())));
        }
        if ((fact.move() == Move.ANSWERED || fact.move() == Move.OVERDUE)
                && !fact.askedBy().equals(official.name())) {
            whom.addAll(colleagues.named(Set.of(fact.askedBy())));
        }
        return whom;
    }
}
