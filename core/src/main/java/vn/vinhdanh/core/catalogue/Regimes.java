package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;

/** Which law applies when. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class Regimes {

    private final JdbcClient jdbc;
    private final Schemas schemas;

    Regimes(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** All regimes, oldest first. */
    public List<Regime> all() {
        return jdbc.sql(schemas.in("select * from {domain}.regime order by valid_from"))
                .query((row, n) -> new Regime(
                        row.getString("code"),
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        List.of(row.getString("instruments").split(",")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("transition_vi"),
                        row.getString("transition_en"),
                        row.getBoolean("unread"),
                        Sureness.valueOf(row.getString("sureness")),
                        row.getString("sureness_note")))
                .list();
    }

    /**
     * The regime of a day.
     *
     * @throws NotFound for a day before the law of 2003
     */
    public Regime on(LocalDate day) {
        return all().stream()
                .filter(r -> r.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> new NotFound("regime on " + day));
    }
}
