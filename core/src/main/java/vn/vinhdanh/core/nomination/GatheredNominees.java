package vn.vinhdanh.core.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

/** What was gathered through superior units: which dossiers of below stand in one, and what became above of those whom a unit put forward. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_DOSSIERS', 'SYSTEM')")
public class GatheredNominees {

    static final String NOMINEE = " {scoped}.nominee n";

    /** The dossier d of a nominee n, and the dossier u into which it was gathered. */
    static final String DOSSIER = " join {scoped}.dossier d on d.id = n.dossier_id left join {scoped}.dossier u on"
            + " u.id = d.gathered_into";

    static final String FROM = " from" + NOMINEE + DOSSIER;

    /** That a dossier was sent and is the one that puts its nominees forward: what was gathered is put forward above, once that was sent. */
    static final String SPEAKS =
            "d.versions > 0 and d.status <> 'WITHDRAWN' and (d.status <> 'GATHERED' or u.versions = 0)";

    /** That a nominee is the one of {@code :id}, was gathered from it, or both from the same. */
    static final String SAME_LINE = "coalesce(coalesce(n.origin_id, n.id) = (select coalesce(m.origin_id, m.id) from"
            + " {scoped}.nominee m where m.id = :id), n.id = :id)";

    private static final String SUMMARY = "select d.id, d.unit_name, d.number, d.status,"
            + " (select count(*) from {scoped}.nominee n where n.dossier_id = d.id) nominees, d.version from {scoped}.dossier d";

    private final DossierRepository dossiers;
    private final NomineeRepository nominees;
    private final DossierSteps steps;
    private final UnitScope scope;

    GatheredNominees(DossierRepository dossiers, NomineeRepository nominees, DossierSteps steps, UnitScope scope) {
        this.dossiers = dossiers;
        this.nominees = nominees;
        this.steps = steps;
        this.scope = scope;
    }

    /**
     * A dossier of a unit below.
     *
     * @param number of its submission; may be empty
     * @param version to name in a step
     */
    public record Below(
            DossierId id, String unitName, String number, DossierStatus status, int nominees, int version) {}

    /**
     * The dossiers of below that were gathered into one, and while it is being written also those that wait to be.
     *
     * @throws NotFound when there is no such dossier, or none that the official may see
     */
    public List<Below> below(DossierId id) {
        var dossier = steps.seen(dossiers.findById(id.value()).orElse(null), id);
        return scope.across(
                        Because.REACH_ASKED,
                        SUMMARY + " where d.gathered_into = :id or d.superior_id = :unit and d.round_id = :round"
                                + " and d.status = 'AT_SUPERIOR' and :written order by d.status desc, d.unit_name, d.id")
                .param("id", id.value())
                .param("unit", dossier.unit().value())
                .param("round", dossier.round().value())
                .param("written", dossier.status().written())
                .query(Rows.of(Below.class))
                .list();
    }

    /**
     * What became of a nominee above.
     *
     * @param status what was concluded; null for one that the superior unit did not take over, or took out again
     * @param reason of the conclusion; may be empty
     */
    public record Fate(
            NomineeId id,
            String name,
            String award,
            @Nullable NomineeStatus status,
            String reason) {}

    /**
     * What became of all nominees of a dossier.
     *
     * @param unitName whose dossier puts them forward now
     * @param status where that dossier stands
     * @param fates in the order of the unit's list
     */
    public record Above(String unitName, DossierStatus status, List<Fate> fates) {}

    /**
     * What became of those whom a gathered dossier puts forward, through however many units; told to its unit too, which does not see the
     * dossier above.
     *
     * @return empty for one that is not gathered
     * @throws NotFound when there is no such dossier, or none that the official may see
     */
    public Optional<Above> above(DossierId id) {
        var own = steps.seen(dossiers.findById(id.value()).orElse(null), id);
        var last = own;
        for (var into = own.gatheredInto(); into != null; into = last.gatheredInto()) {
            last = dossiers.findById(into.value()).orElseThrow(() -> new NotFound("dossier gathered " + id.value()));
        }
        if (last == own) {
            return Optional.empty();
        }
        var found = new LinkedHashMap<Long, Nominee>();
        of(last).forEach(nominee -> found.put(nominee.line(), nominee));
        var fates = of(own).stream()
                .map(nominee -> fate(nominee, found.get(nominee.line())))
                .toList();
        return Optional.of(new Above(last.unitName(), last.status(), fates));
    }

    private List<Nominee> of(Dossier dossier) {
        return nominees.findByDossierIdOrderByOrdinalAscIdAsc(dossier.id().value());
    }

    private static Fate fate(Nominee own, @Nullable Nominee above) {
        var concluded = above == null ? null : above.concluded();
        return new Fate(
                own.id(),
                own.name(),
                own.award(),
                above == null ? null : above.status(),
                concluded == null ? "" : concluded.reason());
    }
}
