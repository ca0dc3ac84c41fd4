package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
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
        return jdbc.sql(
                        schemas.in(
                                "select code, name_vi, name_en, replace(instruments, ',', '\\n') instruments, valid_from, valid_to,"
                                        + " transition_vi, transition_en, unread, sureness, sureness_note from {domain}.regime order by valid_from"))
                .query(Rows.of(Regime.class))
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
