package vn.vinhdanh.core.nomination;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

/**
 * What is written of nominees, as the official sees it: as it stands, or while the unit writes again, as it was sent last. For what is asked about
 * them; what was remarked and concluded is read by {@link DossierQueries}.
 */
@Component
class NomineesSeen {

    private final DossierRepository dossiers;
    private final NomineeRepository nominees;
    private final DossierSteps steps;
    private final UnitScope scope;
    private final JsonMapper json;

    NomineesSeen(
            DossierRepository dossiers,
            NomineeRepository nominees,
            DossierSteps steps,
            UnitScope scope,
            JsonMapper json) {
        this.dossiers = dossiers;
        this.nominees = nominees;
        this.steps = steps;
        this.scope = scope;
        this.json = json;
    }

    /** A nominee and the dossier it stands in. */
    record Seen(NomineeId id, Dossier dossier, NomineeWritten written) {}

    /** @throws NotFound when there is none, or none that the official may see */
    Seen one(NomineeId id) {
        var nominee = nominees.findById(id.value()).orElseThrow(() -> missing(id));
        var dossier = dossier(nominee.dossier());
        var written = steps.asSent(dossier) ? sent(dossier).get(id) : nominee.written();
        if (written == null) {
            throw missing(id);
        }
        return new Seen(id, dossier, written);
    }

    /** All of a dossier in reach, in the order of its list. */
    Map<NomineeId, NomineeWritten> of(Dossier dossier) {
        if (steps.asSent(dossier)) {
            return sent(dossier);
        }
        var written = new LinkedHashMap<NomineeId, NomineeWritten>();
        nominees.findByDossierIdOrderByOrdinalAscIdAsc(dossier.id().value())
                .forEach(nominee -> written.put(nominee.id(), nominee.written()));
        return written;
    }

    private Map<NomineeId, NomineeWritten> sent(Dossier dossier) {
        var written = new LinkedHashMap<NomineeId, NomineeWritten>();
        version(dossier.id(), dossier.versions()).nominees().forEach(sent -> written.put(sent.id(), sent.written()));
        return written;
    }

    /** @throws NotFound when there is none, or none that the official may see */
    Dossier dossier(DossierId id) {
        return steps.seen(dossiers.findById(id.value()).orElse(null), id);
    }

    private record Content(String content) {}

    /**
     * A version of a dossier in reach.
     *
     * @throws NotFound when it was not sent so often
     */
    DossierVersion version(DossierId id, int number) {
        return scope.across(
                        Because.REACH_ASKED,
                        "select content from {scoped}.dossier_version where dossier_id = ? and number = ?")
                .params(id.value(), number)
                .query(Rows.of(Content.class, kept -> DossierVersion.FORM.read(json, kept.content())))
                .optional()
                .orElseThrow(() -> new NotFound("version " + number + " of dossier " + id.value()));
    }

    private static NotFound missing(NomineeId id) {
        return new NotFound("nominee " + id.value());
    }
}
