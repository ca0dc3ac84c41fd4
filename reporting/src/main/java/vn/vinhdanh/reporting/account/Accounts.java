package vn.vinhdanh.reporting.account;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads the accounts of the console through the view that reporting is given. */
@Component
class Accounts {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final boolean demoHere;

    Accounts(JdbcClient jdbc, Schemas schemas, @Value("${vinhdanh.demo:${VINHDANH_DEMO:false}}") boolean demoHere) {
        this.demoHere = demoHere;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** The account of that name, if it may see figures; none for a demonstration account anywhere but in a demonstration. */
    Optional<Account> find(String username) {
        return jdbc.sql(schemas.in(
                        "select username, password_hash, full_name, limited, null units, null unit_codes, demo,"
                                + " username in (select f.username from {report}.form_official f) as submits"
                                + " from {report}.account where username = ?"))
                .param(username)
                .query(Rows.of(Account.class))
                .optional()
                .filter(account -> demoHere || !account.demo())
                .map(account -> account.limited() ? withUnits(account) : account);
    }

    private record Unit(String unitName, String unitCode) {}

    private Account withUnits(Account account) {
        var names = new ArrayList<String>();
        var codes = new ArrayList<String>();
        jdbc.sql(schemas.in(
                        "select unit_name, unit_code from {report}.account_unit where username = ? order by unit_code"))
                .param(account.username())
                .query(Rows.each(Unit.class, unit -> {
                    names.add(unit.unitName());
                    codes.add(unit.unitCode());
                }));
        names.sort(VietnameseText.ORDER);
        return account.of(names, codes);
    }
}
