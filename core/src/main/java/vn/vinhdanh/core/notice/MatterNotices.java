package vn.vinhdanh.core.notice;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.matter.MatterChanged;
import vn.vinhdanh.core.matter.MatterSettled;
import vn.vinhdanh.core.matter.MatterWaits;
import vn.vinhdanh.core.notice.NoticeBook.Told;

/**
 * Whom a matter of two people concerns: while it waits, those who may settle it and took no part; once it is settled, those who took part.
 * Nobody hears of their own act.
 */
@Component
class MatterNotices {

    private final NoticeBook book;
    private final Colleagues colleagues;
    private final CurrentOfficial official;
    private final Doer doer;

    MatterNotices(NoticeBook book, Colleagues colleagues, CurrentOfficial official, Doer doer) {
        this.book = book;
        this.colleagues = colleagues;
        this.official = official;
        this.doer = doer;
    }

    @EventListener
    void on(MatterWaits fact) {
        var named = fact.matter();
        NoticeThing.of(named.matter().kind()).ifPresent(thing -> {
            book.tell(
                    whoMaySettle(thing, fact.units(), withActor(fact.people())),
                    new Told(
                            NoticeKind.WAITS,
                            thing,
                            named.matter().id(),
                            named.place(),
                            named.name(),
                            doer.name(),
                            fact.at()));
        });
    }

    @EventListener
    void on(MatterSettled fact) {
        var named = fact.matter();
        NoticeThing.of(named.matter().kind()).ifPresent(thing -> {
            book.over(thing, named.matter().id());
            var kind = switch (fact.outcome()) {
                case APPROVED -> NoticeKind.APPROVED;
                case REFUSED -> NoticeKind.REFUSED;
                case RETURNED -> NoticeKind.RETURNED;
                case TAKEN_BACK -> null;
            };
            if (kind != null) {
                var people = new HashSet<>(fact.people());
                people.remove(official.name());
                book.tell(
                        colleagues.named(people),
                        new Told(
                                kind, thing, named.matter().id(), named.place(), named.name(), doer.name(), fact.at()));
            }
        });
    }

    @EventListener
    void on(MatterChanged fact) {
        NoticeThing.of(fact.matter().kind())
                .ifPresent(thing -> book.over(thing, fact.matter().id()));
    }

    private Set<AccountId> whoMaySettle(NoticeThing thing, Set<Long> units, Set<String> but) {
        return switch (thing) {
            case DECISION, WITHDRAWAL, UNIT_READING -> colleagues.others(Permission.APPROVE_DECISIONS, units, but);
            case LAW_CHANGE -> colleagues.others(Permission.CONFIRM_CATALOGUE, units, but);
            case CAMPAIGN -> colleagues.others(Permission.LAUNCH_CAMPAIGNS, units, but);
            case DECLARATION -> colleagues.others(Permission.CONFIRM_EVIDENCE, units, but);
            // announcements are nobody's units
            case ANNOUNCEMENT, ARTICLE_CORRECTION -> colleagues.others(Permission.PUBLISH_ANNOUNCEMENTS, but);
            case DOSSIER, REGISTRATION -> colleagues.others(Permission.SIGN_DOSSIERS, units, but);
            // so are lists for the people's opinion and proposals upward
            case OPINION_LIST -> colleagues.others(Permission.PUBLISH_OPINIONS, but);
            case UPWARD_PROPOSAL -> colleagues.others(Permission.CONFIRM_UPWARD, but);
            case ERROR_REPORT, OPINION, CONSULTATION -> Set.of();
        };
    }

    private Set<String> withActor(Set<String> people) {
        var all = new HashSet<>(people);
        all.add(official.name());
        return all;
    }
}
