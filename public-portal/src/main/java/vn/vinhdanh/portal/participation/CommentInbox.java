package vn.vinhdanh.portal.participation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/** Puts comments into the inbox, where the console's moderators find them. */
@Component
class CommentInbox {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final SecretKey key;

    CommentInbox(JdbcClient jdbc, Schemas schemas, Clock clock, SecretKey key) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.key = key;
    }

    /**
     * Hands a comment in.
     *
     * @param address the sender's address; only its keyed hash is kept
     */
    void handIn(String slug, CommentForm form, String address) {
        jdbc.sql(schemas.in("insert into {inbox}.comment"
                        + " (id, article_slug, author_name, author_email, body, sender_hash, received_at)"
                        + " values (?, ?, ?, nullif(?, ''), ?, ?, ?)"))
                .params(
                        Ids.next(),
                        slug,
                        form.name(),
                        form.email(),
                        form.text(),
                        HexFormat.of().formatHex(key.hash("comment-sender", address)),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
                .update();
    }
}
