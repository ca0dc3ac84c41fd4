package vn.vinhdanh.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.shared.Official;

/**
 * For whom the official who asks may fill a form in: the province or any unit; with units on the account only these, those below them and
 * those they took over. Who is not known fills in none.
 */
@Component
public class FormScopes {

    /** More units than this are not offered for choosing; they can still be named in the address. */
    static final int MOST = 1500;

    private static final String IN_REACH =
            " and (:all or u.code in (select s.unit_code from {report}.account_scope s where s.username = :username))";

    private final JdbcClient jdbc;
    private final Schemas schemas;

    FormScopes(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * What an address names.
     *
     * @param code of a unit, or null: all, or the unit of an official who has just one
     * @return empty where there is no such unit, or it is out of the official's reach
     */
    public Optional<FormScope> find(@Nullable String code) {
        if (code == null) {
            return Optional.of(
                    Official.current().filter(Official::limited).map(this::own).orElse(FormScope.ALL));
        }
        // Codes are ASCII; the database would not even compare others
        return code.chars().allMatch(c -> c < 0x80)
                ? jdbc.sql(schemas.in("select u.code, u.name from {report}.unit u where u.code = :code" + IN_REACH))
                        .param("code", code)
                        .params(reach())
                        .query(Rows.of(FormScope.class))
                        .optional()
                : Optional.empty();
    }

    /** Whether a form can be entered and submitted for it: for a unit, or for the province by whom nothing limits. */
    public boolean reportable(FormScope scope) {
        return scope.ofUnit()
                || Official.current().filter(official -> !official.limited()).isPresent();
    }

    /**
     * Whether the official who asks reaches it, asked of the database and not of the page.
     *
     * @throws IllegalStateException when not
     */
    public void require(FormScope scope) {
        if (!reportable(scope) || (scope.ofUnit() && find(scope.code()).isEmpty())) {
            throw new IllegalStateException("Out of reach: " + scope.code());
        }
    }

    /** The units of today for which a form may be filled in: communes first, then the others, each by name. */
    public List<Choice> choices(LocalDate today) {
        return jdbc.sql(schemas.in("select u.code, u.name, u.kind = 'COMMUNE' as commune from {report}.unit u"
                        + " where u.valid_from <= :today and (u.valid_to is null or u.valid_to >= :today)"
                        + " and u.kind not in ('PROVINCE', 'CENTRAL_BODY')" + IN_REACH
                        + " order by commune desc, u.name, u.code limit " + MOST))
                .param("today", today)
                .params(reach())
                .query(Rows.of(Choice.class))
                .list();
    }

    private FormScope own(Official official) {
        var units = jdbc.sql(
                        schemas.in(
                                "select unit_code as code, unit_name as name from {report}.account_unit where username = ? limit 2"))
                .param(official.username())
                .query(Rows.of(FormScope.class))
                .list();
        return units.size() == 1 ? units.getFirst() : FormScope.ALL;
    }

    private static Map<String, Object> reach() {
        return Official.current()
                .map(official -> Map.<String, Object>of("all", !official.limited(), "username", official.username()))
                .orElse(Map.of("all", false, "username", ""));
    }

    /**
     * A unit to choose.
     *
     * @param commune whether it is a commune or ward
     */
    public record Choice(String code, String name, boolean commune) {}
}
