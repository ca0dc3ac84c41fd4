package vn.vinhdanh.core.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Compares every stored file with its hash. A public copy that is not what it was leaves the public store at once and is made again from
 * the kept file; what cannot be made again is noted, on the audit too, until it is whole: nobody is given a file that is not the one that
 * was stored.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
@PreAuthorize("hasAnyAuthority('MANAGE_ACCOUNTS', 'SYSTEM')")
public class StoredFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);
    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final FileStore kept;
    private final FileStore open;
    private final PictureCopies pictures = new PictureCopies();
    private volatile @Nullable Instant sweptAt;

    StoredFiles(
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${vinhdanh.home:data}") Path home) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.kept = new FileStore(home.resolve("attachments"));
        this.open = new FileStore(home.resolve("public"));
    }

    private record Stored(String path, String sha256, String name, String mediaType) {}

    /**
     * Reads every file to its end, and removes those that belong to nothing; cost grows with what is stored, so it belongs into the night.
     *
     * @return how many are broken now
     */
    public int sweep() {
        removeUnnamed();
        // What was taken back meanwhile is no loss any more
        jdbc.sql(schemas.in("delete from {domain}.broken_file where store = 'PUBLIC'"
                        + " and path not in (select path from {domain}.public_file)"))
                .update();
        for (var page = keptAfter("");
                !page.isEmpty();
                page = keptAfter(page.getLast().sha256())) {
            page.forEach(this::lookAtKept);
        }
        for (var page = publicAfter("");
                !page.isEmpty();
                page = publicAfter(page.getLast().path())) {
            page.forEach(this::lookAtPublic);
        }
        sweptAt = clock.instant();
        return count();
    }

    /** Removes what was received and never named by a row: the rest of a step that died between. A day old, so that no step is at it. */
    private void removeUnnamed() {
        var yesterday = clock.instant().minus(1, ChronoUnit.DAYS);
        kept.olderThan("tmp", yesterday).forEach(part -> kept.remove("tmp/" + part));
        for (int i = 0; i < 256; i++) {
            var inside = HexFormat.of().toHexDigits((byte) i);
            var old = kept.olderThan(inside, yesterday);
            if (!old.isEmpty()) {
                var named =
                        new HashSet<>(jdbc.sql(schemas.in("select sha256 from {domain}.attachment where sha256 like ?"))
                                .param(inside + "%")
                                .query(String.class)
                                .list());
                old.stream()
                        .filter(sha256 -> sha256.length() == 64 && !named.contains(sha256))
                        // who stores the same content meanwhile makes the file a new one
                        .filter(sha256 -> kept.removeOlder(Attachments.place(sha256), yesterday))
                        .forEach(sha256 -> LOG.warn("The stored file {} belongs to nothing and was removed", sha256));
            }
        }
    }

    /** When the newest sweep of this process ended, or empty. */
    public Optional<Instant> sweptAt() {
        return Optional.ofNullable(sweptAt);
    }

    /** How many files are known to be broken. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql(schemas.in("select count(*) from {domain}.broken_file"))
                .query(Integer.class)
                .single();
    }

    /** The files known to be broken, the newest found first, at most 200. */
    @Transactional(readOnly = true)
    public List<BrokenFile> list() {
        return jdbc.sql(
                        schemas.in(
                                "select b.store, b.path, b.state, b.found_at, a.name from {domain}.broken_file b"
                                        + " join {domain}.attachment a on a.sha256 = b.sha256 order by b.found_at desc, b.path limit 200"))
                .query(Rows.of(BrokenFile.class))
                .list();
    }

    private void lookAtKept(Stored file) {
        note(BrokenFile.Store.KEPT, file, kept.look(Attachments.place(file.sha256()), file.sha256()));
    }

    private void lookAtPublic(Stored file) {
        // A public file is named by its own content, a picture's copy as well
        var state = open.look(file.path(), contentOf(file.path()));
        if (state == BrokenFile.State.SOUND) {
            note(BrokenFile.Store.PUBLIC, file, state);
            return;
        }
        open.setAside(file.path());
        boolean again = makeAgain(file);
        if (again) {
            LOG.warn("The public copy {} was {} and was made again", file.path(), state);
        }
        note(BrokenFile.Store.PUBLIC, file, again ? BrokenFile.State.SOUND : state);
    }

    /** From the kept file, if that one is sound; a picture is encoded again, and taken only when the same bytes come of it. */
    private boolean makeAgain(Stored file) {
        var place = Attachments.place(file.sha256());
        if (kept.look(place, file.sha256()) != BrokenFile.State.SOUND) {
            return false;
        }
        try {
            if (contentOf(file.path()).equals(file.sha256())) {
                try (var in = Files.newInputStream(kept.at(place))) {
                    return put(in, Files.size(kept.at(place)), file.path());
                }
            }
            for (PictureCopies.Copy copy : pictures.make(kept.at(place), file.mediaType())) {
                if (put(new ByteArrayInputStream(copy.bytes()), copy.bytes().length, file.path())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AttachmentProblem e) {
            return false;
        }
    }

    private boolean put(InputStream content, long size, String path) {
        var received = open.receive(content, size);
        try {
            boolean same = received.sha256().equals(contentOf(path));
            if (same) {
                open.keep(received, path);
            }
            return same;
        } finally {
            open.forget(received);
        }
    }

    private void note(BrokenFile.Store store, Stored file, BrokenFile.State state) {
        boolean known = jdbc.sql(schemas.in("select count(*) from {domain}.broken_file where store = ? and path = ?"))
                        .params(store.name(), file.path())
                        .query(Integer.class)
                        .single()
                > 0;
        if (known == (state != BrokenFile.State.SOUND)) {
            return;
        }
        transaction.executeWithoutResult(t -> {
            if (known) {
                jdbc.sql(schemas.in("delete from {domain}.broken_file where store = ? and path = ?"))
                        .params(store.name(), file.path())
                        .update();
            } else if (stillUsed(store, file)) {
                jdbc.sql(schemas.in("insert into {domain}.broken_file (store, path, sha256, state, found_at)"
                                + " values (?, ?, ?, ?, ?)"))
                        .params(
                                store.name(),
                                file.path(),
                                file.sha256(),
                                state.name(),
                                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .truncatedTo(ChronoUnit.MICROS))
                        .update();
                LOG.error("The stored file {} ({}) is {}", file.path(), store, state);
            } else {
                return;
            }
            ledger.record(new Act(
                    known ? "attachment.whole-again" : "attachment.broken",
                    "attachment",
                    file.sha256(),
                    Map.of("name", file.name(), "store", store.name(), "state", state.name())));
        });
    }

    /** A public file may have been taken back while we looked: then it is no loss. */
    private boolean stillUsed(BrokenFile.Store store, Stored file) {
        return store == BrokenFile.Store.KEPT
                || jdbc.sql(schemas.in("select count(*) from {domain}.public_file where path = ?"))
                                .param(file.path())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private List<Stored> keptAfter(String sha256) {
        return jdbc.sql(schemas.in(
                        "select sha256 path, sha256, name, media_type from {domain}.attachment where sha256 > ?"
                                + " order by sha256 limit " + PAGE))
                .param(sha256)
                .query(Rows.of(Stored.class))
                .list();
    }

    private List<Stored> publicAfter(String path) {
        return jdbc.sql(schemas.in("select f.path, f.sha256, a.name, a.media_type from {domain}.public_file f"
                        + " join {domain}.attachment a on a.sha256 = f.sha256 where f.path > ?"
                        + " and exists (select 1 from {domain}.public_file_use u where u.path = f.path)"
                        + " order by f.path limit " + PAGE))
                .param(path)
                .query(Rows.of(Stored.class))
                .list();
    }

    private static String contentOf(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
