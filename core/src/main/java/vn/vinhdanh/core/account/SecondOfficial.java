package vn.vinhdanh.core.account;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Schemas;

/** Knows whether a one-time password can be given by two people. */
@Component
class SecondOfficial {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final DemoInstallation demo;

    SecondOfficial(JdbcClient jdbc, Schemas schemas, CurrentOfficial official, DemoInstallation demo) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
        this.demo = demo;
    }

    /** Whether anybody could confirm, besides the official of this step and the owner of the account. */
    boolean isThereFor(Account account) {
        var roles = Arrays.stream(Role.values())
                .filter(Role::ofTwoPeople)
                .map(Enum::name)
                .toList();
        return jdbc.sql(schemas.in("select count(*) from {domain}.account a where a.status = 'OPEN'"
                                + " and a.must_change_password = false and (a.demo = false or :demo)"
                                + " and a.username not in (:me, :owner)"
                                + " and not exists (select 1 from {domain}.account_unit u where u.account_id = a.id)"
                                + " and exists (select 1 from {domain}.account_role r where r.account_id = a.id"
                                + " and r.role in (:roles))"))
                        .param("demo", demo.here())
                        .param("me", official.name())
                        .param("owner", account.username())
                        .param("roles", roles)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
