package vn.vinhdanh.core.nomination;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.round.RoundWritten;

/** Through which unit a dossier goes to the board: in a round that gathers, the nearest one above that the round takes too. */
@Component
class Superiors {

    /** These decide or are the province; nobody sends through them. */
    private static final Set<UnitKind> NEVER = EnumSet.of(UnitKind.PROVINCE, UnitKind.CENTRAL_BODY);

    private final UnitDirectory units;

    Superiors(UnitDirectory units) {
        this.units = units;
    }

    /** The superior of a unit as the directory has it today; empty where its dossiers go to the board themselves. */
    Optional<UnitSummary> of(UnitSummary unit, RoundWritten round) {
        var passed = new HashSet<UnitId>();
        var below = unit;
        while (round.gathers() && passed.add(below.id())) {
            var parent = below.parent();
            var above = parent == null ? null : units.today(parent).orElse(null);
            if (above == null || NEVER.contains(above.kind())) {
                return Optional.empty();
            }
            if (round.takes(above.kind())) {
                return Optional.of(above);
            }
            below = above;
        }
        return Optional.empty();
    }
}
