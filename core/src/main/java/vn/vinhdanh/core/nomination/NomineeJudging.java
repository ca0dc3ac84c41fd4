package vn.vinhdanh.core.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.eligibility.EligibilityAtOnce;
import vn.vinhdanh.core.eligibility.EligibilityJudging;
import vn.vinhdanh.core.eligibility.EligibilityProblem;
import vn.vinhdanh.core.eligibility.Judgement;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.NotFound;

/** What the rules say of the nominees of a dossier now: of one in full, of all of them in short and at once. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_DOSSIERS', 'SYSTEM')")
public class NomineeJudging {

    private final DossierQueries dossiers;
    private final NomineeAsks asks;
    private final EligibilityJudging judging;
    private final EligibilityAtOnce atOnce;
    private final RecipientQueries recipients;

    NomineeJudging(
            DossierQueries dossiers,
            NomineeAsks asks,
            EligibilityJudging judging,
            EligibilityAtOnce atOnce,
            RecipientQueries recipients) {
        this.dossiers = dossiers;
        this.asks = asks;
        this.judging = judging;
        this.atOnce = atOnce;
        this.recipients = recipients;
    }

    /**
     * Judges a nominee.
     *
     * @return empty for one that the register does not hold, or not in the official's units
     * @throws EligibilityProblem when the award cannot be judged so: not in force, not for such a recipient
     * @throws NotFound when there is no such nominee, or none that the official may see
     */
    public Optional<Judgement> judge(NomineeId id) {
        var nominee = dossiers.nominee(id);
        var recipient = nominee.written().recipient();
        if (recipient == null) {
            return Optional.empty();
        }
        var dossier = dossiers.get(nominee.dossier());
        var ask = asks.of(dossier.receivedOn(), dossier.round()).of(nominee.written());
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
        var dossier = dossiers.get(id);
        var of = asks.of(dossier.receivedOn(), dossier.round());
        var asked = new LinkedHashMap<NomineeId, EligibilityAtOnce.Asked>();
        var found = new LinkedHashMap<NomineeId, NomineeFinding>();
        var all = dossiers.nominees(id);
        var standing = recipients.standing(all.stream()
                .map(nominee -> nominee.written().recipient())
                .filter(Objects::nonNull)
                .toList());
        all.forEach(nominee -> {
            var recipient = nominee.written().recipient();
            var stands = recipient == null ? null : standing.get(recipient);
            found.put(nominee.id(), NomineeFinding.NOT_IN_THE_REGISTER);
            if (stands != null) {
                asked.put(nominee.id(), new EligibilityAtOnce.Asked(stands.id(), of.of(nominee.written())));
            }
        });
        var answers = atOnce.judge(List.copyOf(asked.values()));
        asked.forEach((nominee, ask) -> {
            var answer = answers.get(ask);
            if (answer != null) {
                found.put(nominee, new NomineeFinding(answer.outcome(), answer.lacks(), answer.problem()));
            }
        });
        return found;
    }
}
