package vn.vinhdanh.core.upward;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.Written;

/**
 * Takes a proposal upward from the desk to the decision: confirmed by somebody who took no part, then noted as it goes on above, each with its day
 * by the letter. Nothing is sent from here: the Ministry's system is another one.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('PROPOSE_UPWARD', 'SYSTEM')")
public class UpwardCourse {

    private final UpwardRepository proposals;
    private final UpwardShelf shelf;
    private final UpwardContents contents;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Ledger ledger;

    UpwardCourse(
            UpwardRepository proposals,
            UpwardShelf shelf,
            UpwardContents contents,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Ledger ledger) {
        this.proposals = proposals;
        this.shelf = shelf;
        this.contents = contents;
        this.twoPeople = twoPeople;
        this.official = official;
        this.ledger = ledger;
    }

    /**
     * Gives a proposal back that waits, or takes one's own back: it is a draft again.
     *
     * @param version as it was read
     * @param reason why
     * @throws MatterProblem.ChangedSince when it changed since
     * @throws UpwardProblem.IllegalMove when it does not wait
     */
    @PreAuthorize("hasAnyAuthority('PROPOSE_UPWARD', 'CONFIRM_UPWARD', 'SYSTEM')")
    public void giveBack(UpwardId id, int version, String reason) {
        var proposal = alone(id);
        proposal.requireFor(UpwardStep.RETURN);
        twoPeople.requireAsSeen(version, proposal.version());
        boolean own = twoPeople.own(proposal.named().matter());
        proposal.move(UpwardStep.RETURN);
        shelf.thaw(id);
        done(proposal, move(UpwardStep.RETURN, null, null, required("reason", reason)), "upward.returned");
        twoPeople.settled(proposal.named(), own ? MatterOutcome.TAKEN_BACK : MatterOutcome.RETURNED);
    }

    /**
     * Confirms a proposal that somebody else brought together.
     *
     * @param version as it was read
     * @throws MatterProblem when the official took part, or it changed since
     * @throws UpwardProblem.IllegalMove when it does not wait
     */
    @PreAuthorize("hasAnyAuthority('CONFIRM_UPWARD', 'SYSTEM')")
    public void confirm(UpwardId id, int version) {
        var proposal = alone(id);
        proposal.requireFor(UpwardStep.CONFIRM);
        twoPeople.requireAnother(proposal.named().matter(), version, proposal.version());
        proposal.confirm(official.name());
        done(proposal, move(UpwardStep.CONFIRM, null, null, ""), "upward.confirmed");
        twoPeople.settled(proposal.named(), MatterOutcome.APPROVED);
    }

    /**
     * Notes number and day of the submission, and that it was sent.
     *
     * @param version as it was read
     * @throws InvalidInput when a field is wrong, or a day is to come or before the one that it follows
     * @throws StaleData when somebody took a step meanwhile
     * @throws UpwardProblem.IllegalMove when it was not confirmed
     */
    public void send(UpwardId id, int version, SentUpward unchecked) {
        var sent = Written.checked(unchecked);
        var proposal = seen(id, version, UpwardStep.SEND);
        requirePast("sentOn", sent.sentOn());
        if (sent.sentOn().isBefore(sent.datedOn())) {
            throw new InvalidInput("sentOn", "problem.upward.before-submission");
        }
        proposal.send(sent);
        done(proposal, move(UpwardStep.SEND, sent.sentOn(), null, sent.reference()), "upward.sent");
    }

    /**
     * Notes what the Ministry asks for.
     *
     * @param version as it was read
     * @param on the day on which it was asked, today or before
     * @param due by when; not before that day
     * @param what what is asked
     * @throws InvalidInput when a day is wrong, or nothing is said
     * @throws StaleData when somebody took a step meanwhile
     * @throws UpwardProblem.IllegalMove when the Ministry has it not
     */
    public void askBack(UpwardId id, int version, LocalDate on, LocalDate due, String what) {
        var proposal = seen(id, version, UpwardStep.ASK_BACK);
        requireSince(proposal, on);
        if (due.isBefore(on)) {
            throw new InvalidInput("due", "problem.upward.due");
        }
        proposal.askBack(due);
        done(proposal, move(UpwardStep.ASK_BACK, on, due, required("what", what)), "upward.asked-back");
    }

    /**
     * Notes what was answered.
     *
     * @param version as it was read
     * @param on the day on which it was answered, today or before
     * @param what number and day of the letter, what was added
     * @throws InvalidInput when the day is wrong, or nothing is said
     * @throws StaleData when somebody took a step meanwhile
     * @throws UpwardProblem.IllegalMove when it is not asked back
     */
    public void answer(UpwardId id, int version, LocalDate on, String what) {
        var proposal = seen(id, version, UpwardStep.ANSWER);
        requireSince(proposal, on);
        proposal.move(UpwardStep.ANSWER);
        done(proposal, move(UpwardStep.ANSWER, on, null, required("what", what)), "upward.answered");
    }

    /**
     * Notes the decision that was received; its honours are entered as those of any decision, which another official approves.
     *
     * @param version as it was read
     * @throws InvalidInput when a field is wrong, or the day lies before that of sending or is to come
     * @throws StaleData when somebody took a step meanwhile
     * @throws UpwardProblem.IllegalMove when the Ministry has it not
     */
    public void decide(UpwardId id, int version, ReceivedDecision unchecked) {
        var decision = Written.checked(unchecked);
        var proposal = seen(id, version, UpwardStep.DECIDE);
        requirePast("decidedOn", decision.decidedOn());
        var sent = proposal.sentOn();
        if (sent != null && decision.decidedOn().isBefore(sent)) {
            throw new InvalidInput("decidedOn", "problem.upward.before-sending");
        }
        proposal.decide(decision);
        done(
                proposal,
                move(
                        UpwardStep.DECIDE,
                        decision.decidedOn(),
                        null,
                        decision.fullNumber() + ", " + decision.authority()),
                "upward.decided");
    }

    /**
     * Notes that it was not agreed to; those in it may stand in another proposal.
     *
     * @param version as it was read
     * @param on the day of the letter, today or before
     * @param reason why, as it was said
     * @throws InvalidInput when the day is wrong, or nothing is said
     * @throws StaleData when somebody took a step meanwhile
     * @throws UpwardProblem.IllegalMove when the Ministry has it not
     */
    public void refuse(UpwardId id, int version, LocalDate on, String reason) {
        var proposal = seen(id, version, UpwardStep.REFUSE);
        requireSince(proposal, on);
        proposal.move(UpwardStep.REFUSE);
        shelf.release(id);
        done(proposal, move(UpwardStep.REFUSE, on, null, required("reason", reason)), "upward.refused");
    }

    /**
     * Withdraws what was confirmed; those in it may stand in another proposal.
     *
     * @param version as it was read
     * @param reason why
     * @throws StaleData when somebody took a step meanwhile
     * @throws UpwardProblem.IllegalMove when it was not confirmed, or is over
     */
    @PreAuthorize("hasAnyAuthority('CONFIRM_UPWARD', 'SYSTEM')")
    public void withdraw(UpwardId id, int version, String reason) {
        var proposal = seen(id, version, UpwardStep.WITHDRAW);
        proposal.move(UpwardStep.WITHDRAW);
        shelf.release(id);
        done(proposal, move(UpwardStep.WITHDRAW, null, null, required("reason", reason)), "upward.withdrawn");
    }

    private UpwardProposal seen(UpwardId id, int version, UpwardStep step) {
        var proposal = alone(id);
        proposal.requireVersion(version);
        proposal.requireFor(step);
        return proposal;
    }

    private UpwardProposal alone(UpwardId id) {
        return proposals.findAlone(id.value()).orElseThrow(() -> new NotFound("upward proposal " + id.value()));
    }

    /** @throws InvalidInput when the day is to come, or lies before the last one that was noted */
    private void requireSince(UpwardProposal proposal, LocalDate on) {
        requirePast("on", on);
        shelf.moves(proposal.id()).stream()
                .map(UpwardMove::onDay)
                .filter(day -> day != null && day.isAfter(on))
                .findFirst()
                .ifPresent(later -> {
                    throw new InvalidInput("on", "problem.upward.before-last");
                });
    }

    private void requirePast(String field, LocalDate on) {
        if (on.isAfter(contents.today())) {
            throw new InvalidInput(field, "problem.upward.to-come");
        }
    }

    private UpwardMove move(UpwardStep step, @Nullable LocalDate on, @Nullable LocalDate due, String text) {
        return new UpwardMove(step, official.name(), contents.now(), on, due, text);
    }

    private void done(UpwardProposal proposal, UpwardMove move, String verb) {
        shelf.moved(proposal.id(), move);
        proposals.saveAndFlush(proposal);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", proposal.title());
        var on = move.onDay();
        var due = move.due();
        if (on != null) {
            detail.put("on", on.toString());
        }
        if (due != null) {
            detail.put("due", due.toString());
        }
        if (!move.text().isEmpty()) {
            detail.put("text", move.text());
        }
        ledger.record(
                new Act(verb, "upward-proposal", String.valueOf(proposal.id().value()), Map.copyOf(detail)));
    }

    private static String required(String field, String said) {
        var text = InvalidInput.lines(field, said, 2000);
        if (text.isEmpty()) {
            throw new InvalidInput(field, "problem.shared.required");
        }
        return text;
    }
}
