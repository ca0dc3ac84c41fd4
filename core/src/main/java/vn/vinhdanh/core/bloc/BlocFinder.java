package vn.vinhdanh.core.bloc;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.find.Finder;
import vn.vinhdanh.core.find.Finding;
import vn.vinhdanh.core.find.Found;
import vn.vinhdanh.core.find.FoundKind;
import vn.vinhdanh.core.find.Sought;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Finds blocs by name and year, the newest first; a province has some sixteen a year. Who is limited to units finds those of theirs. */
@Component
class BlocFinder implements Finder {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;

    BlocFinder(JdbcClient jdbc, Schemas schemas, UnitScope scope) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
    }

    private record Named(long id, String name, int year) {}

    @Override
    public List<Found> find(Sought sought, int most) {
        return jdbc
                .sql(schemas.in(scope.with("select b.id, b.name, b.year from {domain}.bloc b"
                        + scope.when(" where exists (select 1 from {domain}.bloc_member m where m.bloc_id = b.id"
                                + " and m.unit_id in (select id from unit_scope))")
                        + " order by b.year desc, b.ordinal")))
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
