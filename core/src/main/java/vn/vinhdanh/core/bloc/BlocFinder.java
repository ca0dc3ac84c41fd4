package vn.vinhdanh.core.bloc;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.find.Finder;
import vn.vinhdanh.core.find.Finding;
import vn.vinhdanh.core.find.Found;
import vn.vinhdanh.core.find.FoundKind;
import vn.vinhdanh.core.find.Sought;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Rows;

/** Finds blocs by name and year, the newest first; a province has some sixteen a year. Who is limited to units finds those of theirs. */
@Component
class BlocFinder implements Finder {

    private final UnitScope scope;

    BlocFinder(UnitScope scope) {

        this.scope = scope;
    }

    private record Named(long id, String name, int year) {}

    @Override
    public List<Found> find(Sought sought, int most) {
        return scope
                .within(
                        "select b.id, b.name, b.year from {scoped}.bloc b [[where exists (select 1 from {scoped}.bloc_member m"
                                + " where m.bloc_id = b.id and m.unit_id in (select id from unit_scope))]] order by b.year desc,"
                                + " b.ordinal")
                .query(Rows.of(
                        Named.class,
                        bloc -> new Found(
                                FoundKind.BLOC, String.valueOf(bloc.id()), bloc.name(), "", null, bloc.year())))
                .list()
                .stream()
                .filter(one -> Finding.fits(sought.typed(), List.of(one.name() + " " + one.year())))
                .limit(most)
                .toList();
    }
}
