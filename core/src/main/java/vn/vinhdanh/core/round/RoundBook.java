package vn.vinhdanh.core.round;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.Written;

/** Prepares rounds, opens and closes them. They are the whole province's. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_ROUNDS', 'SYSTEM')")
public class RoundBook {

    private final RoundRepository rounds;
    private final AwardCatalogue catalogue;
    private final CampaignQueries campaigns;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    RoundBook(
            RoundRepository rounds,
            AwardCatalogue catalogue,
            CampaignQueries campaigns,
            Ledger ledger,
            ApplicationEventPublisher facts) {
        this.rounds = rounds;
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.facts = facts;
    }

    /**
     * Saves a new round, which only the board sees until it opens.
     *
     * @throws InvalidInput when a field is wrong
     */
    public RoundId prepare(RoundWritten written) {
        return prepare(written, false);
    }

    /**
     * As {@link #prepare(RoundWritten)}.
     *
     * @param demo whether it is demonstration data
     */
    public RoundId prepare(RoundWritten written, boolean demo) {
        requireKnown(written);
        var round = new Round(Ids.next(), written, demo);
        rounds.saveAndFlush(round);
        tell("round.prepared", round, Map.of());
        return new RoundId(round.id());
    }

    /**
     * Writes a round anew.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws InvalidInput when a field is wrong, or kind or year of an open round are to change
     * @throws RoundProblem.IllegalMove when it is closed
     */
    public void edit(RoundId id, int version, RoundWritten written) {
        requireKnown(written);
        var before = new LinkedHashMap<String, @Nullable Object>();
        var round = step(id, version, now -> {
            before.putAll(Written.values(now.written()));
            now.rewrite(written);
        });
        tell("round.edited", round, Changes.between(before, Written.values(round.written())));
        facts.publishEvent(new RoundChanged(id));
    }

    /**
     * Deletes a round that never opened.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws RoundProblem when it was opened
     */
    public void delete(RoundId id, int version) {
        var round = find(id, version);
        round.requireFor(RoundStep.DELETE);
        rounds.delete(round);
        try {
            rounds.flush();
        } catch (DataIntegrityViolationException e) {
            throw new RoundProblem.Named(round.name());
        }
        tell("round.deleted", round, Map.of());
    }

    /**
     * Opens a round to the units.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws RoundProblem.IllegalMove when it is open or closed
     */
    public void open(RoundId id, int version) {
        move(id, version, RoundStep.BEGIN, "round.opened");
    }

    /**
     * Closes a round: nothing new comes, what came is worked off.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws RoundProblem.IllegalMove when it is not open
     */
    public void close(RoundId id, int version) {
        move(id, version, RoundStep.CLOSE, "round.closed");
    }

    /**
     * Opens a closed round once more.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws RoundProblem.IllegalMove when it is not closed
     */
    public void reopen(RoundId id, int version) {
        move(id, version, RoundStep.REOPEN, "round.reopened");
    }

    private void move(RoundId id, int version, RoundStep step, String verb) {
        tell(verb, step(id, version, round -> round.move(step)), Map.of());
    }

    private Round step(RoundId id, int version, Consumer<Round> step) {
        var round = find(id, version);
        step.accept(round);
        try {
            return rounds.saveAndFlush(round);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleData();
        }
    }

    private Round find(RoundId id, int version) {
        var round = rounds.findById(id.value()).orElseThrow(() -> new NotFound("round " + id.value()));
        if (round.version() != version) {
            throw new StaleData();
        }
        return round;
    }

    private void requireKnown(RoundWritten written) {
        var campaign = written.campaign();
        if (campaign != null) {
            campaigns.summary(campaign);
        }
        var known = catalogue.all().stream().map(AwardSummary::code).collect(Collectors.toSet());
        written.awards().stream()
                .filter(award -> !known.contains(award))
                .findFirst()
                .ifPresent(award -> {
                    throw new InvalidInput("awards", "problem.round.award", award);
                });
    }

    private void tell(String verb, Round round, Map<String, ?> changes) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", round.name());
        detail.put("status", round.status().name());
        if (!changes.isEmpty()) {
            detail.put("changes", changes);
        }
        ledger.record(new Act(verb, "round", String.valueOf(round.id()), detail));
    }
}
