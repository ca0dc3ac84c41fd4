package vn.vinhdanh.reporting.download;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** The book of what was given out, in reporting's own schema: what is in it and as it is in it is genuine. */
@Component
public class GivenFiles {

    private static final String COLUMNS =
            "select id, code, sha256, name, question, language, username, full_name, reach,"
                    + " data_version, row_count, total, made_at, figures from {reporting}.given_file where ";

    private final JdbcClient jdbc;
    private final Schemas schemas;

    GivenFiles(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** Enters a file. Two formats of one question that were made in the same second have one checksum, and the same lines. */
    void enter(GivenFile file, byte @Nullable [] packed) {
        jdbc.sql(schemas.in("insert into {reporting}.given_file (id, code, sha256, name, question, language, username,"
                        + " full_name, reach, data_version, row_count, total, made_at, figures, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                .params(Arrays.asList(
                        file.id(),
                        file.code(),
                        file.sha256(),
                        file.name(),
                        file.question(),
                        file.language(),
                        file.username(),
                        file.fullName(),
                        file.reach(),
                        file.dataVersion(),
                        file.rowCount(),
                        file.total(),
                        LocalDateTime.ofInstant(file.madeAt(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
                        file.figures(),
                        packed))
                .update();
    }

    /** The first file with that checksum in print. */
    public Optional<GivenFile> withCode(String code) {
        return jdbc.sql(schemas.in(COLUMNS + "code = ? order by id limit 1"))
                .param(code)
                .query(Rows.of(GivenFile.class))
                .optional();
    }

    /** The newest file with these bytes. */
    public Optional<GivenFile> withBytes(String sha256) {
        return jdbc.sql(schemas.in(COLUMNS + "sha256 = ? order by id desc limit 1"))
                .param(sha256)
                .query(Rows.of(GivenFile.class))
                .optional();
    }

    /** What stood in a file; null when it was too long to be kept. */
    public GivenFile.@Nullable Lines lines(GivenFile file) {
        return GivenFile.Lines.unpacked(jdbc.sql(schemas.in(
                        "select content from {reporting}.given_file where id = ?" + " and content is not null"))
                .param(file.id())
                .query(Rows.column(byte[].class))
                .optional()
                .orElse(null));
    }
}
