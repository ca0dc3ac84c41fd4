package vn.vinhdanh.core.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Puts copies of kept files into the public store for as long as a public record shows them.
 *
 * <p>A copy is in the public store exactly while a committed record uses it: it is written inside the transaction that publishes,
 * and what no record uses any more is removed right after the commit (and by {@link #removeUnused()} if the process died between).
 */
@Service
@Transactional
public class PublicCopies {

    private static final Logger LOG = LoggerFactory.getLogger(PublicCopies.class);

    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final TransactionTemplate alone;
    private final FileStore kept;
    private final FileStore open;
    private final PictureCopies pictures = new PictureCopies();

    PublicCopies(
            Attachments attachments,
            JdbcClient jdbc,
            Schemas schemas,
            PlatformTransactionManager transactions,
            @Value("${vinhdanh.home:data}") Path home) {
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.kept = new FileStore(home.resolve("attachments"));
        this.open = new FileStore(home.resolve("public"));
    }

    private record Encoded(PublishedPicture.Copy copy, long size) {}

    /**
     * Puts a copy of a file into the public store, in the transaction that publishes the record showing it.
     *
     * @param niceName file name to offer without extension, in any letters; made ASCII
     * @param usedBy the public record that shows it, e.g. {@code decision/0abc}; ASCII, at most 140 characters
     * @throws NotFound when no such file is kept
     */
    @PreAuthorize(
            "hasAnyAuthority('PUBLISH_ANNOUNCEMENTS', 'MODERATE_COMMENTS', 'REGISTER_DECISIONS', 'APPROVE_DECISIONS',"
                    + " 'MANAGE_CAMPAIGNS', 'MANAGE_BLOCS', 'SYSTEM')")
    public PublishedFile publishFile(String sha256, String niceName, String usedBy) {
        var attachment = attachments.get(sha256);
        var extension = FileType.extension(attachment.mediaType());
        var path = sha256 + "." + extension;
        use(path, sha256, attachment.size(), usedBy);
        if (!open.has(path)) {
            try (var in = Files.newInputStream(Attachments.bytesOf(kept, attachment))) {
                copy(in, attachment.size(), path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var slug = VietnameseText.slug(niceName);
        return new PublishedFile(
                path,
                (slug.isEmpty() ? sha256.substring(0, 12) : slug) + "." + extension,
                attachment.mediaType(),
                attachment.size(),
                sha256);
    }

    /**
     * Puts copies of a picture, 480, 960 and 1,600 pixels wide as far as it is that wide itself and without metadata, into the
     * public store.
     *
     * @param alt alternative text, required
     * @param caption caption, or empty
     * @param usedBy the public record that shows it, e.g. {@code announcement/phat-dong}
     * @throws InvalidInput when the alternative text is missing
     * @throws AttachmentProblem when the picture cannot be decoded
     */
    @PreAuthorize(
            "hasAnyAuthority('PUBLISH_ANNOUNCEMENTS', 'MODERATE_COMMENTS', 'APPROVE_DECISIONS', 'MANAGE_CAMPAIGNS',"
                    + " 'MANAGE_BLOCS', 'SYSTEM')")
    public PublishedPicture publishPicture(String sha256, String alt, String caption, String usedBy) {
        var spoken = InvalidInput.required("alt", alt, 500);
        var known = jdbc.sql(schemas.in("select c.path copy_path, c.width copy_width, c.height copy_height, f.size from"
                        + " {domain}.public_picture_copy c join {domain}.public_file f on f.path = c.path"
                        + " where c.sha256 = ? order by c.width"))
                .param(sha256)
                .query(Rows.of(Encoded.class))
                .list();
        known.forEach(e -> use(e.copy.path(), sha256, e.size, usedBy));
        // Looked at only now that the rows are locked: a removal may have been at work
        boolean whole = !known.isEmpty() && known.stream().allMatch(e -> open.has(e.copy.path()));
        return new PublishedPicture(
                whole ? known.stream().map(e -> e.copy).toList() : encode(sha256, usedBy), spoken, caption);
    }

    private List<PublishedPicture.Copy> encode(String sha256, String usedBy) {
        var attachment = attachments.get(sha256);
        var extension = FileType.extension(attachment.mediaType());
        var published = pictures.make(Attachments.bytesOf(kept, attachment), attachment.mediaType()).stream()
                .map(c -> new PublishedPicture.Copy(
                        publishBytes(c.bytes(), extension, sha256, usedBy), c.width(), c.height()))
                .toList();
        jdbc.sql(schemas.in("delete from {domain}.public_picture_copy where sha256 = ?"))
                .param(sha256)
                .update();
        published.forEach(c -> jdbc.sql(schemas.in(
                        "insert into {domain}.public_picture_copy (sha256, width, height, path) values (?, ?, ?, ?)"))
                .params(sha256, c.width(), c.height(), c.path())
                .update());
        return published;
    }

    private String publishBytes(byte[] bytes, String extension, String source, String usedBy) {
        var received = open.receive(new ByteArrayInputStream(bytes), bytes.length);
        try {
            var path = received.sha256() + "." + extension;
            use(path, source, bytes.length, usedBy);
            open.keep(received, path);
            return path;
        } finally {
            open.forget(received);
        }
    }

    private void copy(InputStream content, long size, String path) {
        var received = open.receive(content, size);
        try {
            open.keep(received, path);
        } finally {
            open.forget(received);
        }
    }

    /** Takes the row of the file (and so its lock until the commit) before the bytes are written. */
    private void use(String path, String sha256, long size, String usedBy) {
        jdbc.sql(schemas.in("insert into {domain}.public_file (path, sha256, size) values (?, ?, ?)"
                        + " on duplicate key update size = values(size)"))
                .params(path, sha256, size)
                .update();
        jdbc.sql(schemas.in("insert into {domain}.public_file_use (path, used_by) values (?, ?)"
                        + " on duplicate key update used_by = values(used_by)"))
                .params(path, usedBy)
                .update();
        afterwards(Set.of(path));
    }

    /**
     * A public record shows no file any more: what no other public record shows leaves the public store when this transaction
     * commits. To change the files of a record, unpublish first and publish the new ones in the same transaction.
     *
     * @param usedBy as given when publishing
     */
    @PreAuthorize(
            "hasAnyAuthority('PUBLISH_ANNOUNCEMENTS', 'MODERATE_COMMENTS', 'REGISTER_DECISIONS', 'APPROVE_DECISIONS',"
                    + " 'MANAGE_CAMPAIGNS', 'MANAGE_BLOCS', 'SYSTEM')")
    public void unpublish(String usedBy) {
        var paths = jdbc.sql(schemas.in("select path from {domain}.public_file_use where used_by = ?"))
                .param(usedBy)
                .query(String.class)
                .list();
        jdbc.sql(schemas.in("delete from {domain}.public_file_use where used_by = ?"))
                .param(usedBy)
                .update();
        afterwards(new HashSet<>(paths));
    }

    /** Removes from the public store what no public record uses: the rest of a process that died at a bad moment. */
    @PreAuthorize("hasAuthority('SYSTEM')")
    @Transactional(propagation = Propagation.NEVER)
    public void removeUnused() {
        open.names().forEach(this::removeIfUnused);
    }

    private void afterwards(Set<String> paths) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                for (String path : paths) {
                    try {
                        removeIfUnused(path);
                    } catch (RuntimeException e) {
                        LOG.warn("The public copy {} could not be removed now; the next sweep will", path, e);
                    }
                }
            }
        });
    }

    /**
     * Takes the lock of the file's row, as a publisher does, looks whether any committed record uses it, and removes the file
     * while no publisher can begin.
     */
    private void removeIfUnused(String path) {
        alone.executeWithoutResult(t -> {
            var owner = jdbc.sql(schemas.in("select sha256 from {domain}.public_file where path = ? for update"))
                    .param(path)
                    .query(String.class)
                    .optional();
            boolean used = owner.isPresent()
                    && !jdbc.sql(schemas.in(
                                    "select used_by from {domain}.public_file_use where path = ? limit 1 for update"))
                            .param(path)
                            .query(String.class)
                            .list()
                            .isEmpty();
            if (used) {
                return;
            }
            // The whole set: a picture is known in all its sizes or not at all
            jdbc.sql(schemas.in("select distinct sha256 from {domain}.public_picture_copy where path = ?"))
                    .param(path)
                    .query(String.class)
                    .list()
                    .forEach(
                            picture -> jdbc.sql(schemas.in("delete from {domain}.public_picture_copy where sha256 = ?"))
                                    .param(picture)
                                    .update());
            jdbc.sql(schemas.in("delete from {domain}.public_file where path = ?"))
                    .param(path)
                    .update();
            open.remove(path);
        });
    }
}
