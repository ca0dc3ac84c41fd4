package vn.vinhdanh.reporting.account;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Schemas;

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

    /** The account of that name; none for a demonstration account anywhere but in a demonstration. */
    Optional<Account> find(String username) {
        return jdbc.sql(schemas.in(
                        "select username, password_hash, full_name, status, roles, must_change_password, demo"
                                + " from {report}.account where username = ?"))
                .param(username)
                .query((row, n) -> new Account(
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getString("full_name"),
                        row.getString("status"),
                        roles(row.getString("roles")),
                        row.getBoolean("must_change_password"),
                        row.getBoolean("demo")))
                .optional()
                .filter(account -> demoHere || !account.demo());
    }

    private static Set<String> roles(String written) {
        return Stream.of(written.split("[^A-Z_]+")).filter(r -> !r.isEmpty()).collect(Collectors.toSet());
    }
}
