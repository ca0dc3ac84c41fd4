package vn.vinhdanh.core.nomination;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.PaperKind.Belongs;
import vn.vinhdanh.core.shared.Rows;

/** What was sent about nominees of several dossiers, for whoever takes it along: reports and confirmations, as they were sent last. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('PROPOSE_UPWARD', 'SYSTEM')")
public class NomineePapers {

    private static final int CHUNK = 1_000;

    private static final List<String> KINDS = PaperKind.askable().stream()
            .filter(kind -> kind.belongs() == Belongs.NOMINEE && kind != PaperKind.CONSENT)
            .map(Enum::name)
            .toList();

    private final UnitScope scope;

    NomineePapers(UnitScope scope) {
        this.scope = scope;
    }

    /**
     * Their reports and confirmations, and those that hold all nominees of their dossiers (whose nominee is null); as far as the official sees the
     * dossiers. Consents are not handed on. One query for a thousand.
     */
    public List<Paper> of(Collection<NomineeId> nominees) {
        var all = nominees.stream().map(NomineeId::value).distinct().sorted().toList();
        // one that holds all nominees of a dossier may come with each thousand of them
        var found = new LinkedHashMap<PaperId, Paper>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            scope.within(
                            "select p.id, p.dossier_id dossier, p.nominee_id nominee, p.kind, p.sha256, p.name, p.media_type, p.size,"
                                    + " p.written_here, p.since_version since, p.until_version until, p.added_by, p.added_at, '' remark"
                                    + " from {scoped}.dossier_paper p join {scoped}.dossier d on d.id = p.dossier_id"
                                    + " where p.kind in (:kinds) and p.since_version <= d.versions"
                                    + " and (p.until_version is null or p.until_version >= d.versions)"
                                    + " and (p.nominee_id in (:ids) or p.nominee_id is null and p.dossier_id in"
                                    + " (select n.dossier_id from {scoped}.nominee n where n.id in (:ids)))"
                                    + " [[and d.unit_id in (select id from unit_scope)]] order by p.kind, p.id")
                    .param("kinds", KINDS)
                    .param("ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .query(Rows.of(Paper.class))
                    .list()
                    .forEach(paper -> found.putIfAbsent(paper.id(), paper));
        }
        return List.copyOf(found.values());
    }
}
