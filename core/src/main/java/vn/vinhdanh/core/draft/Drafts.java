package vn.vinhdanh.core.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Keeps what the official of this step has begun to write, about once a second while typing, so that neither a lost connection nor a killed
 * server takes more than that. A draft has no effect: it is no act, so neither audited nor told to the feed, and nobody but its official
 * ever reads it. Who has no account, as the system, has no drafts. Passwords and files are no part of it.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Drafts {

    /** The longest a draft may be, in characters of its JSON. */
    public static final int LONGEST = 400_000;

    /** How many an official may have; one more, and the oldest goes. */
    public static final int MOST = 100;

    /** How many are offered in one form, the newest. */
    public static final int OFFERED = 5;

    /** How long a draft is kept after the last letter. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    /** Number of the form of the JSON; every earlier form stays readable. */
    private static final int FORM = 1;

    private record Stored(int form, Map<String, DraftedField> fields) {}

    private record Row(DraftId id, Instant keptAt, int version, String content) {}

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Schemas schemas, CurrentOfficial official, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
        this.json = json;
        this.clock = clock;
    }

    /** Account whose drafts these are, so that a browser that holds some never hands them to another; empty for who has none. */
    @Transactional(readOnly = true)
    public Optional<Long> owner() {
        return official.signedIn().map(who -> who.account().value());
    }

    /**
     * The official's drafts of a form and thing, the newest first, at most {@value #OFFERED}.
     */
    @Transactional(readOnly = true)
    public List<KeptDraft> of(DraftOf of) {
        return official.signedIn()
                .map(who -> jdbc
                        .sql(schemas.in("select id, kept_at, version, content from {domain}.draft where account_id = ?"
                                + " and form = ? and thing = ? order by kept_at desc, id desc limit " + OFFERED))
                        .params(who.account().value(), of.form(), of.thing())
                        .query(Rows.of(Row.class))
                        .list()
                        .stream()
                        .flatMap(row -> read(row).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Empty, and said in the log without a word of it, where a newer version of the console wrote it. */
    private Optional<KeptDraft> read(Row row) {
        try {
            var stored = json.readValue(row.content(), Stored.class);
            if (stored.form() == FORM) {
                return Optional.of(new KeptDraft(row.id(), row.keptAt(), row.version(), stored.fields()));
            }
            LOG.warn(
                    "Draft {} has the form {}, of which this version knows nothing",
                    row.id().value(),
                    stored.form());
        } catch (JacksonException unreadable) {
            LOG.warn("Draft {} cannot be read", row.id().value());
        }
        return Optional.empty();
    }

    /**
     * Keeps a draft in place of what was kept under its id.
     *
     * @param version version of the thing from which it is written; 0 for a thing that is not there yet
     * @param fields what is written otherwise than it was shown
     * @return when it was kept; empty where the official has no account
     * @throws InvalidInput when it is longer than {@value #LONGEST} characters
     */
    public Optional<Instant> keep(DraftOf of, DraftId id, int version, Map<String, DraftedField> fields) {
        var content = json.writeValueAsString(new Stored(FORM, fields));
        if (content.length() > LONGEST) {
            throw new InvalidInput("draft", "problem.draft.too-long", content.length(), LONGEST);
        }
        return official.signedIn().map(who -> {
            var account = who.account().value();
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
            int kept = jdbc.sql(schemas.in("update {domain}.draft set form = ?, thing = ?, version = ?, kept_at = ?,"
                            + " content = ? where account_id = ? and id = ?"))
                    .params(of.form(), of.thing(), version, at, content, account, id.value())
                    .update();
            if (kept == 0) {
                makeRoom(account);
                jdbc.sql(schemas.in(
                                "insert into {domain}.draft (account_id, id, form, thing, version, kept_at, content)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)"))
                        .params(account, id.value(), of.form(), of.thing(), version, at, content)
                        .update();
            }
            return now;
        });
    }

    private void makeRoom(long account) {
        var beyond = jdbc.sql(schemas.in("select id from {domain}.draft where account_id = ?"
                        + " order by kept_at desc, id desc limit 1000 offset " + (MOST - 1)))
                .params(account)
                .query(Long.class)
                .list();
        if (!beyond.isEmpty()) {
            jdbc.sql(schemas.in("delete from {domain}.draft where account_id = :account and id in (:ids)"))
                    .param("account", account)
                    .param("ids", beyond)
                    .update();
        }
    }

    /** Throws a draft of the official away: it was saved, or the official says so. Nothing where there is none. */
    public void throwAway(DraftId id) {
        official.signedIn()
                .ifPresent(who -> jdbc.sql(schemas.in("delete from {domain}.draft where account_id = ? and id = ?"))
                        .params(who.account().value(), id.value())
                        .update());
    }

    /** Sweeps everybody's drafts to which nothing was added for {@link #KEPT}. @return how many */
    @PreAuthorize("hasAuthority('SYSTEM')")
    public int sweep() {
        return jdbc.sql(schemas.in("delete from {domain}.draft where kept_at < ?"))
                .params(LocalDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC))
                .update();
    }
}
