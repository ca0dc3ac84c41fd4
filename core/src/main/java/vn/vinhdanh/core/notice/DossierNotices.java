package vn.vinhdanh.core.notice;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.nomination.DossierMoved;
import vn.vinhdanh.core.notice.NoticeBook.Told;

/**
 * Whom a dossier concerns that went on, as its table of steps says. That it waits for the leader of the unit, was signed or given back
 * is told as of every matter of two people.
 */
@Component
class DossierNotices {

    private final NoticeBook book;
    private final Colleagues colleagues;
    private final CurrentOfficial official;
    private final Doer doer;

    DossierNotices(NoticeBook book, Colleagues colleagues, CurrentOfficial official, Doer doer) {
        this.book = book;
        this.colleagues = colleagues;
        this.official = official;
        this.doer = doer;
    }

    @EventListener
    void on(DossierMoved fact) {
        switch (fact.step()) {
            case HAND_OVER -> {
                if (fact.byBoard()) {
                    tell(others(fact), NoticeKind.WAITS, fact);
                }
            }
            case TAKE_BACK, GIVE_BACK -> {
                if (fact.byBoard()) {
                    over(fact);
                }
            }
            case SIGN -> {
                if (fact.byBoard()) {
                    over(fact);
                }
                tell(board(fact), NoticeKind.WAITS, fact);
            }
            case SIGN_UP -> tell(superior(fact), NoticeKind.WAITS, fact);
            case RECALL -> over(fact);
            case RECEIVE, GATHER -> {
                over(fact);
                tell(people(fact), NoticeKind.RECEIVED, fact);
            }
            case ASSIGN, REOPEN -> {
                over(fact);
                tell(specialist(fact), NoticeKind.WAITS, fact);
            }
            case RETURN, PASS_DOWN -> {
                over(fact);
                tell(people(fact), NoticeKind.RETURNED, fact);
            }
            case FINISH -> {
                over(fact);
                tell(people(fact), NoticeKind.VERIFIED, fact);
            }
            case WITHDRAW -> {
                over(fact);
                tell(specialist(fact), NoticeKind.WITHDRAWN, fact);
            }
            case EDIT, DELETE, CONCLUDE -> {
                // told of as a matter of two people, or nobody's business
            }
        }
    }

    private void over(DossierMoved fact) {
        book.over(NoticeThing.DOSSIER, fact.id().value());
    }

    private void tell(Set<AccountId> whom, NoticeKind kind, DossierMoved fact) {
        book.tell(
                whom,
                new Told(
                        kind,
                        NoticeThing.DOSSIER,
                        fact.id().value(),
                        fact.id().value(),
                        fact.name(),
                        doer.name(),
                        fact.at()));
    }

    /** The officials of the board who may sign what it proposes itself; whoever wrote it is none of them. */
    private Set<AccountId> others(DossierMoved fact) {
        return colleagues.others(Permission.PROPOSE_DOSSIERS, Set.of(fact.unit().value()), Set.of(official.name()));
    }

    private Set<AccountId> board(DossierMoved fact) {
        return colleagues.who(Permission.VERIFY_DOSSIERS, Set.of(fact.unit().value()));
    }

    private Set<AccountId> superior(DossierMoved fact) {
        var superior = fact.superior();
        return superior == null ? Set.of() : colleagues.who(Permission.WRITE_DOSSIERS, Set.of(superior.value()));
    }

    private Set<AccountId> people(DossierMoved fact) {
        var people = new HashSet<>(fact.people());
        people.remove(official.name());
        return colleagues.named(people);
    }

    private Set<AccountId> specialist(DossierMoved fact) {
        var specialist = fact.specialist();
        return specialist == null || specialist.equals(official.name())
                ? Set.of()
                : colleagues.named(Set.of(specialist));
    }
}
