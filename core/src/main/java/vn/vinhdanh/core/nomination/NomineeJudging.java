package vn.vinhdanh.core.nomination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.eligibility.EligibilityAtOnce;
import vn.vinhdanh.core.eligibility.EligibilityJudging;
import vn.vinhdanh.core.eligibility.EligibilityProblem;
import vn.vinhdanh.core.eligibility.Judgement;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.NotFound;

/** What the rules say of the nominees of a dossier now: of one in full, of all of them in short and at once. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_DOSSIERS', 'SYSTEM')")
public class NomineeJudging {

    private final NomineesSeen seen;
    private final DossierMoves moves;
    private final NomineeAsks asks;
    private final EligibilityJudging judging;
    private final EligibilityAtOnce atOnce;
    private final RecipientQueries recipients;
    private final RoundQueries rounds;

    NomineeJudging(
            NomineesSeen seen,
            DossierMoves moves,
            NomineeAsks asks,
            EligibilityJudging judging,
            EligibilityAtOnce atOnce,
            RecipientQueries recipients,
            RoundQueries rounds) {
        this.seen = seen;
        this.moves = moves;
        this.asks = asks;
        this.judging = judging;
        this.atOnce = atOnce;
        this.recipients = recipients;
        this.rounds = rounds;
    }

    /**
     * Judges a nominee.
     *
     * @return empty for one that the register does not hold, or not in the official's units
     * @throws EligibilityProblem when the award cannot be judged so: not in force, not for such a recipient
     * @throws NotFound when there is no such nominee, or none that the official may see
     */
    public Optional<Judgement> judge(NomineeId id) {
        var nominee = seen.one(id);
        var recipient = nominee.written().recipient();
        if (recipient == null) {
            return Optional.empty();
        }
        var dossier = nominee.dossier();
        var ask = asks.of(dossier.receivedOn(), moves.round(dossier)).of(nominee.written());
        // whoever was joined to another since is judged by what is known of that one
        return Optional.ofNullable(recipients.standing(List.of(recipient)).get(recipient))
                .map(stands -> judging.judge(stands.id(), ask));
    }

    /**
     * Judges all nominees of a dossier, each kind of fact by one query.
     *
     * @throws NotFound when there is no such dossier, or none that the official may see
     */
    public Map<NomineeId, NomineeFinding> all(DossierId id) {
        var dossier = seen.dossier(id);
        var all = seen.of(dossier);
        var findings = findings(asks.of(dossier.receivedOn(), moves.round(dossier)), List.copyOf(all.values()));
        var found = new LinkedHashMap<NomineeId, NomineeFinding>();
        var next = findings.iterator();
        all.keySet().forEach(nominee -> found.put(nominee, next.next()));
        return found;
    }

    /**
     * What the rules would say today of people who are not put forward yet, as when titles are registered.
     *
     * @return in the order of the list; nothing is asked of whom the official's units do not have
     * @throws NotFound when there is no such round
     */
    public List<NomineeFinding> today(RoundId round, List<NomineeWritten> written) {
        var of = rounds.get(List.of(round)).get(round);
        if (of == null) {
            throw new NotFound("round " + round.value());
        }
        return findings(asks.of(null, of), written);
    }

    private List<NomineeFinding> findings(NomineeAsks.Of of, List<NomineeWritten> all) {
        var standing = recipients.standing(all.stream()
                .map(NomineeWritten::recipient)
                .filter(Objects::nonNull)
                .toList());
        var asked = new ArrayList<EligibilityAtOnce.@Nullable Asked>();
        all.forEach(one -> {
            var recipient = one.recipient();
            var stands = recipient == null ? null : standing.get(recipient);
            asked.add(stands == null ? null : new EligibilityAtOnce.Asked(stands.id(), of.of(one)));
        });
        var answers =
                atOnce.judge(asked.stream().filter(Objects::nonNull).distinct().toList());
        return asked.stream()
                .map(ask -> ask == null ? null : answers.get(ask))
                .map(answer -> answer == null
                        ? NomineeFinding.NOT_IN_THE_REGISTER
                        : new NomineeFinding(answer.outcome(), answer.lacks(), answer.problem()))
                .toList();
    }
}
