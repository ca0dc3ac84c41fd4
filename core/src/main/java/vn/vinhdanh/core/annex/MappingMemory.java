package vn.vinhdanh.core.annex;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Remembers what officials chose the columns of a layout to mean; runs in its caller's transaction. */
@Component
class MappingMemory {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final Clock clock;

    MappingMemory(JdbcClient jdbc, Schemas schemas, CurrentOfficial official, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
        this.clock = clock;
    }

    /** The newest choice for one of these layouts; its header line is not known here and is 0. */
    Optional<ColumnMapping> find(Collection<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(schemas.in(
                        "select fingerprint, 0 header_line, header_lines, column_kinds columns from {domain}.annex_mapping"
                                + " where fingerprint in (:prints) order by chosen_at desc limit 1"))
                .param("prints", fingerprints)
                .query(Rows.of(ColumnMapping.class))
                .optional();
    }

    void remember(ColumnMapping mapping) {
        if (mapping.headerLine() < 0) {
            return; // a layout without a header has no words to know it by
        }
        jdbc.sql(schemas.in("delete from {domain}.annex_mapping where fingerprint = ?"))
                .param(mapping.fingerprint())
                .update();
        jdbc.sql(schemas.in("insert into {domain}.annex_mapping (fingerprint, header_lines, column_kinds, chosen_by,"
                        + " chosen_at) values (?, ?, ?, ?, ?)"))
                .params(
                        mapping.fingerprint(),
                        mapping.headerLines(),
                        mapping.columns().stream().map(Enum::name).collect(Collectors.joining(",")),
                        official.name(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
