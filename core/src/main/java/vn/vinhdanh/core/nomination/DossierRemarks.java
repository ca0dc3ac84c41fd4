package vn.vinhdanh.core.nomination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Rows;

/** Why a version goes back to its unit: for all of it, at the very nominee and at the very paper. */
@Component
class DossierRemarks {

    private final NomineeRepository nominees;
    private final PaperShelf papers;
    private final UnitScope scope;

    DossierRemarks(NomineeRepository nominees, PaperShelf papers, UnitScope scope) {
        this.nominees = nominees;
        this.papers = papers;
        this.scope = scope;
    }

    /**
     * Keeps them.
     *
     * @return what was said, by name of the nominee or of the file
     * @throws InvalidInput when no reason is said, or a remark is on what is not in it
     */
    Map<String, String> keep(
            Dossier dossier, String reason, Map<NomineeId, String> onNominees, Map<PaperId, String> onPapers) {
        var names = onNominees.isEmpty()
                ? Map.<NomineeId, String>of()
                : nominees.findByDossierIdOrderByOrdinalAscIdAsc(dossier.id().value()).stream()
                        .collect(Collectors.toMap(Nominee::id, Nominee::name));
        var told = new LinkedHashMap<String, String>();
        var said = new LinkedHashMap<Long, String>();
        said.put(0L, DossierMoves.required(reason));
        onNominees.forEach((nominee, remark) -> {
            var name = names.get(nominee);
            if (name == null) {
                throw new InvalidInput("remarks", "problem.shared.not-found", "nominee " + nominee.value());
            }
            var text = InvalidInput.lines("remarks", remark, 1000);
            if (!text.isEmpty()) {
                said.put(nominee.value(), text);
                told.put(name, text);
            }
        });
        remark(dossier, said);
        told.putAll(remarkPapers(dossier, onPapers));
        return told;
    }

    /** @return by file name what was said */
    private Map<String, String> remarkPapers(Dossier dossier, Map<PaperId, String> onPapers) {
        var sent = onPapers.isEmpty()
                ? Map.<PaperId, String>of()
                : papers.of(dossier.id(), dossier.versions()).stream()
                        .collect(Collectors.toMap(Paper::id, Paper::name));
        var said = new LinkedHashMap<PaperId, String>();
        var told = new LinkedHashMap<String, String>();
        onPapers.forEach((paper, remark) -> {
            var name = sent.get(paper);
            if (name == null) {
                throw new InvalidInput("remarks", "problem.shared.not-found", "paper " + paper.value());
            }
            var text = InvalidInput.lines("remarks", remark, 1000);
            if (!text.isEmpty()) {
                said.put(paper, text);
                told.put(name, text);
            }
        });
        papers.remark(dossier, said);
        return told;
    }

    private record Remarked(NomineeId nomineeId, String reason) {}

    /** Why a version was returned, by nominee. */
    Map<NomineeId, String> of(DossierId id, int version) {
        return scope
                .across(
                        Because.REACH_ASKED,
                        "select nominee_id, reason from {scoped}.dossier_remark where dossier_id = ? and number = ?"
                                + " and nominee_id <> 0")
                .params(id.value(), version)
                .query(Rows.of(Remarked.class))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Remarked::nomineeId, Remarked::reason, (one, same) -> one, LinkedHashMap::new));
    }

    /** @param said by nominee; 0 for all of the dossier */
    private void remark(Dossier dossier, Map<Long, String> said) {
        var rows = new ArrayList<@Nullable Object>();
        said.forEach((nominee, text) -> rows.addAll(List.of(dossier.id().value(), dossier.versions(), nominee, text)));
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.dossier_remark (dossier_id, number, nominee_id, reason) values "
                                + String.join(", ", Collections.nCopies(said.size(), "(?, ?, ?, ?)"))
                                + " on duplicate key update reason = values(reason)")
                .params(rows)
                .update();
    }
}
