package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardStandards;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.round.AskedPapers;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.RecipientKind;

/** Asks the rules of papers, by the law of the day of reception; today's as long as nothing was received. */
@Component
class PaperChecklist {

    private final PaperShelf shelf;
    private final RoundQueries rounds;
    private final AwardCatalogue catalogue;
    private final AwardStandards standards;
    private final Clock clock;

    PaperChecklist(
            PaperShelf shelf, RoundQueries rounds, AwardCatalogue catalogue, AwardStandards standards, Clock clock) {
        this.shelf = shelf;
        this.rounds = rounds;
        this.catalogue = catalogue;
        this.standards = standards;
        this.clock = clock;
    }

    /** The papers that are given and how it stands with what the round asks for. */
    PaperSheet sheet(Dossier dossier, Map<NomineeId, NomineeWritten> nominees, List<Paper> papers) {
        var asked = asked(dossier);
        var names = new LinkedHashMap<NomineeId, String>();
        nominees.forEach((id, nominee) -> names.put(id, nominee.name()));
        return new PaperSheet(
                papers, PaperRules.needs(asked, nominees, papers, awards(dossier, asked, nominees)), names);
    }

    /** @throws DossierProblem.PapersMissing when the round requires what is not there */
    void requireAll(Dossier dossier, List<Nominee> nominees) {
        if (asked(dossier).required().isEmpty()) {
            return;
        }
        var written = new LinkedHashMap<NomineeId, NomineeWritten>();
        nominees.forEach(nominee -> written.put(nominee.id(), nominee.written()));
        var missing = sheet(dossier, written, shelf.standing(dossier)).needs().stream()
                .filter(PaperNeed::blocks)
                .toList();
        if (!missing.isEmpty()) {
            var first = missing.getFirst();
            var whose = first.nominee() == null ? null : written.get(first.nominee());
            throw new DossierProblem.PapersMissing(missing.size(), first.kind(), whose == null ? "" : whose.name());
        }
    }

    private AskedPapers asked(Dossier dossier) {
        return dossier.simplified()
                ? AskedPapers.SIMPLIFIED
                : rounds.get(dossier.round()).written().askedPapers();
    }

    private PaperRules.Awards awards(Dossier dossier, AskedPapers papers, Map<NomineeId, NomineeWritten> nominees) {
        if (!papers.asks(PaperKind.VOTES) && !papers.asks(PaperKind.INITIATIVE_CONFIRMATION)) {
            return new PaperRules.Awards(code -> null, nominee -> false);
        }
        var received = dossier.receivedOn();
        var day = received == null ? LocalDate.now(clock.withZone(Dossier.ZONE)) : received;
        var proposed = new HashMap<String, AwardSummary>();
        catalogue.on(day).stream()
                .filter(award -> nominees.values().stream()
                        .anyMatch(nominee -> nominee.award().equals(award.code())))
                .forEach(award -> proposed.put(award.code(), award));
        var asked = papers.asks(PaperKind.INITIATIVE_CONFIRMATION)
                ? standards.standards(
                        proposed.values().stream().map(AwardSummary::revision).toList())
                : Map.<vn.vinhdanh.core.catalogue.AwardRevisionId, Map<RecipientKind, Standard>>of();
        return new PaperRules.Awards(
                code -> proposed.containsKey(code) ? proposed.get(code).level() : null, nominee -> {
                    var award = proposed.get(nominee.award());
                    var standard = award == null
                            ? null
                            : asked.getOrDefault(award.revision(), Map.of()).get(nominee.kind());
                    return standard != null
                            && standard.clauses().stream()
                                    .anyMatch(clause -> clause.requirement() instanceof Requirement.Initiatives);
                });
    }
}
