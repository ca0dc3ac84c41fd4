package vn.vinhdanh.core.campaign;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.find.Finder;
import vn.vinhdanh.core.find.Finding;
import vn.vinhdanh.core.find.Found;
import vn.vinhdanh.core.find.FoundKind;
import vn.vinhdanh.core.find.Sought;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.VietnameseText;

/** Finds campaigns by name, launching body and year; there are some hundreds. Who is limited to units finds no draft of others. */
@Component
class CampaignFinder implements Finder {

    private final UnitScope scope;

    CampaignFinder(UnitScope scope) {
        this.scope = scope;
    }

    private record Named(long id, String name, String launchingBody, int year) {

        Found found() {
            return new Found(FoundKind.CAMPAIGN, String.valueOf(id), name, launchingBody, null, year);
        }
    }

    @Override
    public List<Found> find(Sought sought, int most) {
        return scope
                .within("select c.id, c.name, c.launching_body, c.year from {scoped}.campaign c"
                        + " [[where c.status <> 'DRAFT' or c.launching_unit_id in (select id from unit_scope)]]"
                        + " order by c.year desc, c.id desc")
                .query(Rows.of(Named.class, Named::found))
                .list()
                .stream()
                .filter(one -> Finding.fits(sought.typed(), List.of(one.name() + " " + one.about() + " " + one.year())))
                .sorted(Comparator.comparing(
                        one -> VietnameseText.fold(one.name()).startsWith(sought.folded()) ? 0 : 1))
                .limit(most)
                .toList();
    }
}
