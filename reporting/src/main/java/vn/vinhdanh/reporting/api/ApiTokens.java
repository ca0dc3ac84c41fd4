package vn.vinhdanh.reporting.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.shared.ApiToken;
import vn.vinhdanh.reporting.shared.Wording;

/** Knows the tokens that the console made, through the views that reporting is given: asked at each call, so that a withdrawal holds at once. */
@Component
class ApiTokens {

    private static final Pattern WRITTEN = Pattern.compile("vd_([0-9a-z]{13})_[A-Za-z0-9_-]{43}");

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Schemas schemas, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    private record Known(String name, String secretHash, LocalDate validTo, boolean limited) {}

    /** The token that was sent; empty when it is none, was withdrawn, or its last day is over. */
    Optional<ApiToken> find(String sent) {
        var parts = WRITTEN.matcher(sent);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var code = parts.group(1);
        var hash = sha256(sent);
        return jdbc.sql(schemas.in(
                        "select name, secret_hash, valid_to, limited from {report}.api_token where code = ?"))
                .param(code)
                .query(Rows.of(Known.class))
                .optional()
                .filter(known -> MessageDigest.isEqual(hash, known.secretHash().getBytes(StandardCharsets.US_ASCII)))
                .filter(known -> !LocalDate.now(clock.withZone(Wording.ZONE)).isAfter(known.validTo()))
                .map(known ->
                        new ApiToken(code, known.name(), known.limited(), known.limited() ? units(code) : List.of()));
    }

    /** Whether a unit lies in the reach of a token that names units. */
    boolean reaches(ApiToken token, String unit) {
        return !token.limited()
                || jdbc.sql(
                                        schemas.in(
                                                "select count(*) from {report}.api_token_scope where token = ? and unit_code = ?"))
                                .params(token.code(), unit.chars().allMatch(c -> c < 0x80) ? unit : "")
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private List<String> units(String code) {
        return jdbc
                .sql(schemas.in("select unit_name from {report}.api_token_unit where code = ?"))
                .param(code)
                .query(Rows.column(String.class))
                .list()
                .stream()
                .sorted(VietnameseText.ORDER)
                .toList();
    }

    private static byte[] sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
