package vn.vinhdanh.core.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.decision.HonourHistory;
import vn.vinhdanh.core.nomination.NomineeQueries;
import vn.vinhdanh.core.nomination.NomineeStanding;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.NotFound;

/** Registered against achieved: what came of registered titles, by the honours that stand and by what dossiers put forward. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_DOSSIERS', 'SYSTEM')")
public class TitleOutcomes {

    private final RegistrationQueries registrations;
    private final HonourHistory honours;
    private final NomineeQueries nominees;
    private final RecipientQueries recipients;
    private final RoundQueries rounds;

    TitleOutcomes(
            RegistrationQueries registrations,
            HonourHistory honours,
            NomineeQueries nominees,
            RecipientQueries recipients,
            RoundQueries rounds) {
        this.registrations = registrations;
        this.honours = honours;
        this.nominees = nominees;
        this.recipients = recipients;
        this.rounds = rounds;
    }

    private record Aim(RecipientId recipient, String award, int year) {}

    /**
     * What came of all titles of a registration.
     *
     * @throws NotFound when there is no such registration, or none that the official may see
     */
    public Map<TitleId, TitleOutcome> of(RegistrationId id) {
        var registration = registrations.get(id);
        var found = new HashMap<TitleId, TitleOutcome>();
        var aims = new HashMap<TitleId, Aim>();
        registrations.titles(id).forEach(title -> {
            var of = title.written().recipient();
            found.put(title.id(), TitleOutcome.UNKNOWN);
            if (of != null) {
                aims.put(
                        title.id(),
                        new Aim(
                                of,
                                title.written().award(),
                                registration.round().year()));
            }
        });
        found.putAll(outcomes(aims));
        return found;
    }

    /**
     * What came of some rows of the list over all units, of whatever rounds.
     *
     * @param titles a page of them
     */
    public Map<TitleId, TitleOutcome> of(List<TitleSummary> titles) {
        Map<RoundId, RoundSummary> of =
                rounds.get(titles.stream().map(TitleSummary::round).distinct().toList());
        var found = new HashMap<TitleId, TitleOutcome>();
        var aims = new HashMap<TitleId, Aim>();
        for (var title : titles) {
            var recipient = title.recipient();
            var round = of.get(title.round());
            found.put(title.id(), TitleOutcome.UNKNOWN);
            if (recipient != null && round != null) {
                aims.put(title.id(), new Aim(recipient, title.award(), round.year()));
            }
        }
        found.putAll(outcomes(aims));
        return found;
    }

    private Map<TitleId, TitleOutcome> outcomes(Map<TitleId, Aim> aims) {
        // whoever was joined to another since is known by what that one has
        var standing = recipients.standing(
                aims.values().stream().map(Aim::recipient).distinct().toList());
        var ids = new HashSet<RecipientId>();
        standing.values().forEach(one -> ids.add(one.id()));
        var achieved = new HashSet<Aim>();
        honours.standing(ids)
                .forEach(honour -> achieved.add(new Aim(
                        honour.recipient(), honour.awardCode(), honour.period().to())));
        var put = new HashMap<Aim, TitleOutcome>();
        aims.values().stream()
                .map(Aim::year)
                .distinct()
                .forEach(year -> nominees.standings(both(aims, ids), year)
                        .forEach(one -> put.merge(
                                new Aim(one.recipient(), one.award(), year),
                                said(one),
                                (was, is) -> was == TitleOutcome.PROPOSED ? was : is)));
        var found = new HashMap<TitleId, TitleOutcome>();
        aims.forEach((title, aim) -> {
            var stands = standing.get(aim.recipient());
            var now = stands == null ? aim : new Aim(stands.id(), aim.award(), aim.year());
            found.put(
                    title,
                    stands == null
                            ? TitleOutcome.UNKNOWN
                            : achieved.contains(now)
                                    ? TitleOutcome.ACHIEVED
                                    : Objects.requireNonNullElse(
                                            put.getOrDefault(now, put.get(aim)), TitleOutcome.NOT_PROPOSED));
        });
        return found;
    }

    /** Those named and those who stand for them today: a dossier names whom it named. */
    private static Collection<RecipientId> both(Map<TitleId, Aim> aims, Collection<RecipientId> standing) {
        var both = new HashSet<>(standing);
        aims.values().forEach(aim -> both.add(aim.recipient()));
        return both;
    }

    private static TitleOutcome said(NomineeStanding one) {
        return one.nominee() == NomineeStatus.NOT_ELIGIBLE ? TitleOutcome.NOT_ELIGIBLE : TitleOutcome.PROPOSED;
    }
}
