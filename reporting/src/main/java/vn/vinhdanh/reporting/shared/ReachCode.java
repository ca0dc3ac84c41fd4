package vn.vinhdanh.reporting.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** How far the units of an official reach, as a text that two officials share exactly when they see the same honours. */
@Component
public class ReachCode {

    private static final String NOTHING = "-";
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Schemas schemas;

    ReachCode(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** Empty without a limit, the codes of the units in order, or a hyphen for a limit that reaches nothing. */
    public String of(Official official) {
        if (!official.limited()) {
            return "";
        }
        var codes = jdbc.sql(
                        schemas.in("select unit_code from {report}.account_unit where username = ? order by unit_code"))
                .param(official.username())
                .query(Rows.column(String.class))
                .list();
        var text = String.join(",", codes);
        // an official of so many units shares with nobody
        return codes.isEmpty() ? NOTHING : text.length() <= LONGEST ? text : "@" + official.username();
    }
}
