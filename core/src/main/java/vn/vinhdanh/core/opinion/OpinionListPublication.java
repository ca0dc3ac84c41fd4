package vn.vinhdanh.core.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.round.OfficeDaysChanged;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;

/**
 * Publishes lists for the people's opinion: confirmed by somebody who took no part, public from the hour that was confirmed, gone at the
 * hour that was confirmed, whether anybody acts or not.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('PUBLISH_OPINIONS', 'SYSTEM')")
public class OpinionListPublication {

    private final OpinionListRepository lists;
    private final OpinionListRules rules;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OpinionListPublication(
            OpinionListRepository lists,
            OpinionListRules rules,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.lists = lists;
        this.rules = rules;
        this.twoPeople = twoPeople;
        this.official = official;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Confirms a list that somebody else prepared.
     *
     * @param version as it was read
     * @throws MatterProblem when the official took part, or it changed since
     * @throws OpinionProblem when it does not wait, or would be public too shortly by now
     */
    public void confirm(OpinionListId id, int version) {
        var list = alone(id);
        list.requireFor(OpinionListStep.CONFIRM);
        twoPeople.requireAnother(list.named().matter(), version, list.version());
        rules.require(list, clock.instant());
        move(list, OpinionListStep.CONFIRM, "", "opinion-list.confirmed");
        twoPeople.settled(list.named(), MatterOutcome.APPROVED);
    }

    /**
     * Gives a list back that waits, or takes one's own back: it is a draft again.
     *
     * @param version as it was read
     * @param reason why
     * @throws MatterProblem.ChangedSince when it changed since
     * @throws OpinionProblem.IllegalMove when it does not wait
     */
    @PreAuthorize("hasAnyAuthority('MANAGE_OPINIONS', 'PUBLISH_OPINIONS', 'SYSTEM')")
    public void giveBack(OpinionListId id, int version, String reason) {
        var list = alone(id);
        list.requireFor(OpinionListStep.RETURN);
        twoPeople.requireAsSeen(version, list.version());
        boolean own = twoPeople.own(list.named().matter());
        move(list, OpinionListStep.RETURN, required(reason), "opinion-list.returned");
        twoPeople.settled(list.named(), own ? MatterOutcome.TAKEN_BACK : MatterOutcome.RETURNED);
    }

    /**
     * Takes a list away before its hour; the public reads that it was taken down, not why.
     *
     * @param version as it was read
     * @param reason why, for the board
     * @throws vn.vinhdanh.core.shared.StaleData when somebody took a step meanwhile
     * @throws OpinionProblem.IllegalMove when it is not confirmed, or gone already
     */
    public void takeDown(OpinionListId id, int version, String reason) {
        var list = alone(id);
        list.requireVersion(version);
        boolean shown = !list.written().opensAt().isAfter(now());
        move(list, OpinionListStep.TAKE_DOWN, required(reason), "opinion-list.taken-down");
        if (shown) {
            facts.publishEvent(rules.told(list));
        }
    }

    /**
     * Opens the lists whose hour has come and takes those away whose time is over.
     *
     * @return how many changed
     */
    @PreAuthorize("hasAuthority('SYSTEM')")
    public int moveDue() {
        var now = now();
        var over = lists.findByStatusAndClosesAtLessThanEqual(OpinionListStatus.PUBLIC, now);
        var due = lists.findByStatusAndOpensAtLessThanEqual(OpinionListStatus.CONFIRMED, now);
        for (var list : over) {
            list.end(now);
            done(list, "opinion-list.ended");
        }
        for (var list : due) {
            list.open();
            done(list, "opinion-list.published");
        }
        return over.size() + due.size();
    }

    private void done(OpinionList list, String verb) {
        lists.saveAndFlush(list);
        tell(list, verb, Map.of());
        facts.publishEvent(rules.told(list));
    }

    /** Promises are counted by the days that are worked now. */
    @EventListener
    void on(OfficeDaysChanged fact) {
        lists.findByStatus(OpinionListStatus.PUBLIC).forEach(list -> facts.publishEvent(rules.told(list)));
    }

    private OpinionList alone(OpinionListId id) {
        return lists.findAlone(id.value()).orElseThrow(() -> new NotFound("opinion list " + id.value()));
    }

    private void move(OpinionList list, OpinionListStep step, String reason, String verb) {
        list.move(step, reason, official.name(), now());
        lists.saveAndFlush(list);
        tell(list, verb, reason.isEmpty() ? Map.of() : Map.of("reason", reason));
    }

    private void tell(OpinionList list, String verb, Map<String, ?> more) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", list.title());
        detail.putAll(more);
        ledger.record(new Act(verb, "opinion-list", String.valueOf(list.id().value()), detail));
    }

    private static String required(String reason) {
        var text = InvalidInput.lines("reason", reason, 1000);
        if (text.isEmpty()) {
            throw new InvalidInput("reason", "problem.shared.required");
        }
        return text;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
