package vn.vinhdanh.core.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.find.Finder;
import vn.vinhdanh.core.find.Finding;
import vn.vinhdanh.core.find.Found;
import vn.vinhdanh.core.find.FoundKind;
import vn.vinhdanh.core.find.Sought;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Finds units of all times by their names, other names and codes: some thousands, and public. Those that exist come first. */
@Component
class UnitFinder implements Finder {

    private final JdbcClient jdbc;
    private final Schemas schemas;

    UnitFinder(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    private record Named(
            long id,
            String name,
            String folded,
            List<String> called,
            String above,
            @Nullable LocalDate until) {}

    @Override
    public List<Found> find(Sought sought, int most) {
        var begins = sought.folded();
        return jdbc
                .sql(schemas.in(
                        "select u.id, u.name, u.name_fold folded, concat_ws('\\n', u.name, u.code, u.aliases) called,"
                                + " coalesce(p.name, '') above, u.valid_to until from {domain}.unit u"
                                + " left join {domain}.unit p on p.id = u.parent_id"))
                .query(Rows.of(Named.class))
                .list()
                .stream()
                .filter(unit -> Finding.fits(sought.typed(), unit.called()))
                .sorted(Comparator.comparing((Named unit) -> unit.until() == null ? 0 : 1)
                        .thenComparing(unit -> unit.folded().startsWith(begins) ? 0 : 1)
                        .thenComparing(unit -> unit.folded().length())
                        .thenComparing(Named::folded))
                .limit(most)
                .map(unit -> new Found(
                        FoundKind.UNIT, String.valueOf(unit.id()), unit.name(), unit.above(), unit.until(), null))
                .toList();
    }
}
