package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.shared.Schemas;

/** Who stands in today for somebody of the board who is away. The substitute works, the dossier stays the absent one's. */
@Component
class Substitutes {

    /** Whether {@code :me} has a dossier {@code d} on {@code :today}, also in place of one who is away; a part of a statement. */
    static final String HAS = "(d.specialist = :me or d.specialist in (select a.official from {domain}.absence a"
            + " where a.substitute = :me and a.first_day <= :today and a.last_day >= :today))";

    /** Who stands in on {@code :today} for the specialist of a dossier {@code d}; a part of a statement. */
    static final String WHO = "(select min(a.substitute) from {domain}.absence a where a.official = d.specialist"
            + " and a.first_day <= :today and a.last_day >= :today)";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final Clock clock;

    Substitutes(JdbcClient jdbc, Schemas schemas, CurrentOfficial official, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
        this.clock = clock;
    }

    /** Who stands in today for an official; null for nobody, as the official is there. */
    @Nullable
    String today(@Nullable String absent) {
        var day = LocalDate.now(clock.withZone(Dossier.ZONE));
        return absent == null
                ? null
                : jdbc.sql(schemas.in("select substitute from {domain}.absence where official = ? and first_day <= ?"
                                + " and last_day >= ? order by id limit 1"))
                        .params(absent, day, day)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    /** Whether the official of this step has a dossier: as its specialist, or in place of one who is away. */
    boolean has(Dossier dossier) {
        var specialist = dossier.specialist();
        return official.name().equals(specialist) || official.name().equals(today(specialist));
    }

    /** In whose place the official of this step works on a dossier; null when it is nobody's, their own or they do not stand in. */
    @Nullable
    String inPlaceOf(Dossier dossier) {
        var specialist = dossier.specialist();
        return !official.name().equals(specialist) && official.name().equals(today(specialist)) ? specialist : null;
    }
}
