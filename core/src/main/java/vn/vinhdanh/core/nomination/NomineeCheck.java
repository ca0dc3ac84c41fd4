package vn.vinhdanh.core.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.InvalidInput;

/** What must hold of nominees before they are saved, and of a dossier before it goes. */
@Component
class NomineeCheck {

    private final NomineeRepository nominees;
    private final NomineeRules rules;
    private final PaperChecklist papers;
    private final UnitScope scope;

    NomineeCheck(NomineeRepository nominees, NomineeRules rules, PaperChecklist papers, UnitScope scope) {
        this.nominees = nominees;
        this.rules = rules;
        this.papers = papers;
        this.scope = scope;
    }

    private record Put(long recipient, String award) {}

    /**
     * @param others who stands in the dossier besides
     * @throws InvalidInput at the first nominee of whom something does not hold
     */
    void require(Dossier dossier, Collection<Nominee> others, List<NomineeWritten> written) {
        rules.require(dossier.round(), written);
        var put = new HashSet<Put>();
        others.forEach(other -> {
            var recipient = other.recipient();
            if (recipient != null) {
                put.add(new Put(recipient, other.award()));
            }
        });
        for (var one : written) {
            var chosen = one.recipient();
            if (chosen != null && !put.add(new Put(chosen.value(), one.award()))) {
                throw new InvalidInput("recipient", "problem.nomination.twice", one.name(), rules.name(one.award()));
            }
        }
    }

    /**
     * @return the nominees, in their order
     * @throws DossierProblem when nobody is put forward, something to be printed or a required paper is missing, or the round takes nothing
     *     today
     */
    List<Nominee> requireComplete(Dossier dossier, RoundSummary round, LocalDate today) {
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
        papers.requireAll(dossier, all);
        return all;
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
        forgetAnswers(List.of(id));
    }

    /** The same of several. */
    void forgetAnswers(Collection<NomineeId> ids) {
        scope.across(Because.REACH_ASKED, "delete from {scoped}.nominee_answer where nominee_id in (:ids)")
                .param("ids", ids.stream().map(NomineeId::value).toList())
                .update();
    }

    /**
     * Of the answers of a nominee, forgets those after so many. Asked after the others are written, never before: a delete locks the gap in which
     * colleagues write theirs, and two who lock it before they write wait for each other.
     */
    void forgetAnswers(NomineeId id, int after) {
        scope.across(Because.REACH_ASKED, "delete from {scoped}.nominee_answer where nominee_id = ? and ordinal > ?")
                .params(id.value(), after)
                .update();
    }

    /** On which initiatives a nominee rested; those who are somebody else begin anew. */
    void forgetClaims(NomineeId id) {
        scope.across(Because.REACH_ASKED, "delete from {scoped}.nominee_initiative where nominee_id = ?")
                .param(id.value())
                .update();
    }

    /** Lets a nominee rest on these initiatives and no others; deletes last, as {@link #forgetAnswers(NomineeId, int)} says. */
    void claims(NomineeId id, Set<EvidenceId> initiatives) {
        if (initiatives.isEmpty()) {
            forgetClaims(id);
            return;
        }
        for (var one : initiatives) {
            scope.across(
                            Because.REACH_ASKED,
                            "insert into {scoped}.nominee_initiative (nominee_id, initiative_id) values (?, ?)"
                                    + " on duplicate key update initiative_id = values(initiative_id)")
                    .params(id.value(), one.value())
                    .update();
        }
        scope.across(
                        Because.REACH_ASKED,
                        "delete from {scoped}.nominee_initiative where nominee_id = :nominee and initiative_id not in (:ids)")
                .param("nominee", id.value())
                .param("ids", initiatives.stream().map(EvidenceId::value).toList())
                .update();
    }

    /** The steps of a dossier that was never sent. */
    void forgetMoves(DossierId id) {
        scope.across(Because.REACH_ASKED, "delete from {scoped}.dossier_move where dossier_id = ?")
                .param(id.value())
                .update();
    }
}
