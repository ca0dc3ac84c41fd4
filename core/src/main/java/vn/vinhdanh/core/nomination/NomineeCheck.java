package vn.vinhdanh.core.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.InvalidInput;

/** What must hold of nominees before they are saved, and of a dossier before it goes. */
@Component
class NomineeCheck {

    private final NomineeRepository nominees;
    private final AwardCatalogue catalogue;
    private final RecipientQueries recipients;
    private final RoundQueries rounds;
    private final UnitScope scope;

    NomineeCheck(
            NomineeRepository nominees,
            AwardCatalogue catalogue,
            RecipientQueries recipients,
            RoundQueries rounds,
            UnitScope scope) {
        this.nominees = nominees;
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.rounds = rounds;
        this.scope = scope;
    }

    private record Put(long recipient, String award) {}

    /**
     * @param others who stands in the dossier besides
     * @throws InvalidInput at the first nominee of whom something does not hold
     */
    void require(Dossier dossier, Collection<Nominee> others, List<NomineeWritten> written) {
        var round = rounds.get(dossier.round()).written();
        var awards = catalogue.all().stream()
                .collect(Collectors.toMap(AwardSummary::code, Function.identity(), (newest, older) -> newest));
        var known = recipients.get(written.stream()
                .map(NomineeWritten::recipient)
                .filter(Objects::nonNull)
                .toList());
        var put = new HashSet<Put>();
        others.forEach(other -> {
            var recipient = other.recipient();
            if (recipient != null) {
                put.add(new Put(recipient, other.award()));
            }
        });
        for (var one : written) {
            var award = awards.get(one.award());
            if (award == null || !round.asks(one.award())) {
                throw new InvalidInput(
                        "award", "problem.nomination.award", award == null ? one.award() : award.nameVi(), one.name());
            }
            if (!award.recipients().contains(one.kind())) {
                throw new InvalidInput("award", "problem.nomination.award-kind", award.nameVi(), one.name());
            }
            var chosen = one.recipient();
            if (chosen == null) {
                continue;
            }
            requireFits(known.get(chosen), one);
            if (!put.add(new Put(chosen.value(), one.award()))) {
                throw new InvalidInput("recipient", "problem.nomination.twice", one.name(), award.nameVi());
            }
        }
    }

    private static void requireFits(@Nullable RecipientDetails recipient, NomineeWritten one) {
        if (recipient == null) {
            throw new InvalidInput("recipient", "problem.organisation.outside-units", one.name());
        }
        if (recipient.kind() != one.kind()) {
            throw new InvalidInput("recipient", "problem.nomination.other-kind", recipient.name());
        }
    }

    /** @throws DossierProblem when nobody is put forward, something to be printed is missing, or the round takes nothing today */
    void requireComplete(Dossier dossier, RoundSummary round, LocalDate today) {
        requireTaken(dossier, round, today);
        var all = nominees.findByDossierIdOrderByOrdinalAscIdAsc(dossier.id().value());
        if (all.isEmpty()) {
            throw new DossierProblem.NoNominees();
        }
        var without = all.stream().filter(one -> one.achievement().isEmpty()).toList();
        if (!without.isEmpty()) {
            throw new DossierProblem.NoAchievement(
                    without.size(), without.getFirst().name());
        }
    }

    /** @throws DossierProblem when the round takes nothing, or not any more */
    static void requireTaken(Dossier dossier, RoundSummary round, LocalDate today) {
        boolean again = dossier.versions() > 0;
        if (again ? round.takesAgainOn(today) : round.takesOn(today)) {
            return;
        }
        var until = again ? round.supplementUntil() : round.submissionUntil();
        if (until != null && today.isAfter(until)) {
            throw new DossierProblem.TooLate(round.name(), until);
        }
        throw new DossierProblem.RoundShut(round.name());
    }

    /** The version of a nominee that stands now, whatever was read before; null when it is gone. */
    @Nullable
    Integer version(NomineeId id) {
        return scope.across(Because.REACH_ASKED, "select version from {scoped}.nominee where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** What was answered of a nominee goes with what it was answered of. */
    void forgetAnswers(NomineeId id) {
        scope.across(Because.REACH_ASKED, "delete from {scoped}.nominee_answer where nominee_id = ?")
                .param(id.value())
                .update();
    }

    /** The steps of a dossier that was never sent. */
    void forgetMoves(DossierId id) {
        scope.across(Because.REACH_ASKED, "delete from {scoped}.dossier_move where dossier_id = ?")
                .param(id.value())
                .update();
    }
}
