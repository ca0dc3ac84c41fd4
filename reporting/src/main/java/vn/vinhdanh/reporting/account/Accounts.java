package vn.vinhdanh.reporting.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
        return jdbc.sql(
                        schemas.in(
                                "select username, password_hash, full_name, limited, demo from {report}.account where username = ?"))
                .param(username)
                .query((row, n) -> new Account(
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getString("full_name"),
                        row.getBoolean("limited"),
                        List.of(),
                        List.of(),
                        row.getBoolean("demo")))
                .optional()
                .filter(account -> demoHere || !account.demo())
                .map(account -> account.limited() ? withUnits(account) : account);
    }

    private Account withUnits(Account account) {
        var names = new ArrayList<String>();
        var codes = new ArrayList<String>();
        jdbc.sql(schemas.in(
                        "select unit_name, unit_code from {report}.account_unit where username = ? order by unit_code"))
                .param(account.username())
                .query(row -> {
                    names.add(row.getString("unit_name"));
                    codes.add(row.getString("unit_code"));
                });
        names.sort(VietnameseText.ORDER);
        return account.of(names, codes);
    }
}
