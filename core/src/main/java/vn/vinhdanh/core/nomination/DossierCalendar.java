package vn.vinhdanh.core.nomination;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.round.OfficeDaysChanged;
import vn.vinhdanh.core.shared.Rows;

/** When other days are worked than were, the days on which dossiers are due are counted anew. */
@Component
class DossierCalendar {

    private final DossierRepository dossiers;
    private final DossierMoves moves;
    private final UnitScope scope;

    DossierCalendar(DossierRepository dossiers, DossierMoves moves, UnitScope scope) {
        this.dossiers = dossiers;
        this.moves = moves;
        this.scope = scope;
    }

    @EventListener
    void on(OfficeDaysChanged fact) {
        var open = scope.across(
                        Because.STEP_OF_THE_SYSTEM,
                        "select id from {scoped}.dossier where status in ('SENT', 'RECEIVED', 'IN_VERIFICATION')")
                .query(Rows.column(Long.class))
                .list();
        for (var dossier : dossiers.findAllById(open)) {
            var due = moves.clock(dossier, moves.of(dossier.id()), moves.round(dossier))
                    .due();
            if (!java.util.Objects.equals(due, dossier.dueOn())) {
                dossier.due(due);
            }
        }
        dossiers.flush();
    }
}
