package vn.vinhdanh.core.decision;

import org.springframework.stereotype.Component;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;

/**
 * The list of a decision that nobody approved yet, when a step that is about something else changes it: a unit that is read, recipients
 * that are joined. The decision is looked at anew, and by somebody else than who changed it.
 */
@Component
class ListBeforeApproval {

    private final TwoPeople twoPeople;
    private final UnitScope scope;

    ListBeforeApproval(TwoPeople twoPeople, UnitScope scope) {
        this.twoPeople = twoPeople;
        this.scope = scope;
    }

    /**
     * Keeps that a list was changed; nothing happens once the decision is approved.
     *
     * @param official whose work it was
     */
    void changed(long decision, String official) {
        int changed = scope.across(
                        Because.REACH_ASKED,
                        "update {scoped}.decision set version = version + 1 where id = ? and status in"
                                + " ('DRAFT', 'SUBMITTED')")
                .param(decision)
                .update();
        if (changed > 0) {
            twoPeople.tookPart(
                    new Matter(MatterKind.DECISION, decision),
                    scope.across(Because.REACH_ASKED, "select version from {scoped}.decision where id = ?")
                            .param(decision)
                            .query(Integer.class)
                            .single(),
                    official);
        }
    }
}
