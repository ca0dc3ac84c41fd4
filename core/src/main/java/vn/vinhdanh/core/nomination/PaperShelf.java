package vn.vinhdanh.core.nomination;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.attachment.Attachment;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;

/**
 * Where the papers of dossiers stand, asked of dossiers in reach. A paper says since which version it stands and until which: what was sent
 * is so frozen without a copy, and only what was never sent is removed.
 */
@Component
class PaperShelf {

    private static final String SELECT = """
            select p.id, p.dossier_id dossier, p.nominee_id nominee, p.kind, p.sha256, p.name, p.media_type, p.size, p.written_here,
                   p.since_version since, p.until_version until, p.added_by, p.added_at, coalesce(r.reason, '') remark
            from {scoped}.dossier_paper p
            join {scoped}.dossier d on d.id = p.dossier_id
            left join {scoped}.dossier_paper_remark r
              on r.dossier_id = p.dossier_id and r.number = d.versions and r.paper_id = p.id
            """;

    private static final String INSERT =
            "insert into {scoped}.dossier_paper (id, dossier_id, nominee_id, kind, sha256, name, media_type, size,"
                    + " written_here, since_version, added_by, added_at) values ";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final UnitScope scope;

    PaperShelf(UnitScope scope) {
        this.scope = scope;
    }

    /** Those that stand now. */
    List<Paper> standing(Dossier dossier) {
        return all(dossier.id(), paper -> paper.until() == null);
    }

    /** Those that stood in a version that was sent. */
    List<Paper> of(DossierId id, int version) {
        return all(id, paper -> paper.in(version));
    }

    private List<Paper> all(DossierId id, Predicate<Paper> stands) {
        return scope
                .across(Because.REACH_ASKED, SELECT + " where p.dossier_id = ?")
                .param(id.value())
                .query(Rows.of(Paper.class))
                .list()
                .stream()
                .filter(stands)
                .sorted(Paper.ORDER)
                .toList();
    }

    /** A paper, whoever asks: its dossier says who may. */
    Optional<Paper> find(PaperId id) {
        return scope.across(Because.REACH_ASKED, SELECT + " where p.id = ?")
                .param(id.value())
                .query(Rows.of(Paper.class))
                .optional();
    }

    /**
     * Puts a kept file into a dossier, from its next version on.
     *
     * @param name as the paper is called
     */
    PaperId put(
            Dossier dossier,
            @Nullable NomineeId nominee,
            PaperKind kind,
            Attachment file,
            String name,
            boolean writtenHere,
            String by,
            Instant at) {
        var id = new PaperId(Ids.next());
        scope.across(Because.REACH_ASKED, INSERT + ROW)
                .params(Arrays.asList(
                        id.value(),
                        dossier.id().value(),
                        nominee == null ? null : nominee.value(),
                        kind.name(),
                        file.sha256(),
                        name,
                        file.mediaType(),
                        file.size(),
                        writtenHere,
                        dossier.versions() + 1,
                        by,
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC)))
                .update();
        return id;
    }

    /**
     * Puts the papers of nominees who are gathered into the dossier above, file by file as they stand; those of the whole dossier stay with it.
     *
     * @param copies who stands for whom there
     */
    void copy(Dossier origin, Dossier above, Map<NomineeId, NomineeId> copies, String by, Instant at) {
        var rows = new ArrayList<@Nullable Object>();
        int count = 0;
        for (var paper : standing(origin)) {
            var whose = paper.nominee();
            var copy = whose == null ? null : copies.get(whose);
            if (copy != null) {
                count++;
                rows.addAll(Arrays.asList(
                        Ids.next(),
                        above.id().value(),
                        copy.value(),
                        paper.kind().name(),
                        paper.sha256(),
                        paper.name(),
                        paper.mediaType(),
                        paper.size(),
                        false,
                        above.versions() + 1,
                        by,
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC)));
            }
        }
        if (count > 0) {
            scope.across(Because.REACH_ASKED, INSERT + String.join(", ", Collections.nCopies(count, ROW)))
                    .params(rows)
                    .update();
        }
    }

    /** Takes papers off: from what was sent they are not removed. */
    void takeOff(Dossier dossier, PaperId paper) {
        takeOff(dossier, "id", List.of(paper.value()));
    }

    private void takeOff(Dossier dossier, String column, List<Long> ids) {
        scope.across(
                        Because.REACH_ASKED,
                        "delete from {scoped}.dossier_paper where dossier_id = :dossier and since_version > :version and "
                                + column + " in (:ids)")
                .param("dossier", dossier.id().value())
                .param("version", dossier.versions())
                .param("ids", ids)
                .update();
        if (dossier.versions() > 0) {
            scope.across(
                            Because.REACH_ASKED,
                            "update {scoped}.dossier_paper set until_version = :version where dossier_id = :dossier"
                                    + " and until_version is null and " + column + " in (:ids)")
                    .param("dossier", dossier.id().value())
                    .param("version", dossier.versions())
                    .param("ids", ids)
                    .update();
        }
    }

    /** What was written and added for nominees who leave the dossier. */
    void forget(Dossier dossier, Collection<NomineeId> nominees) {
        var ids = nominees.stream().map(NomineeId::value).toList();
        scope.across(Because.REACH_ASKED, "delete from {scoped}.nominee_report where nominee_id in (:ids)")
                .param("ids", ids)
                .update();
        takeOff(dossier, "nominee_id", ids);
    }

    /** The papers and reports of a dossier that was never sent. */
    void forget(DossierId id) {
        scope.across(
                        Because.REACH_ASKED,
                        "delete from {scoped}.nominee_report where nominee_id in"
                                + " (select id from {scoped}.nominee where dossier_id = ?)")
                .param(id.value())
                .update();
        scope.across(Because.REACH_ASKED, "delete from {scoped}.dossier_paper where dossier_id = ?")
                .param(id.value())
                .update();
    }

    /** Keeps why a version is returned, at the very papers. */
    void remark(Dossier dossier, Map<PaperId, String> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        var rows = new ArrayList<@Nullable Object>();
        reasons.forEach((paper, reason) ->
                rows.addAll(List.of(dossier.id().value(), dossier.versions(), paper.value(), reason)));
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.dossier_paper_remark (dossier_id, number, paper_id, reason) values "
                                + String.join(", ", Collections.nCopies(reasons.size(), "(?, ?, ?, ?)"))
                                + " on duplicate key update reason = values(reason)")
                .params(rows)
                .update();
    }
}
