package vn.vinhdanh.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Actor;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Keeps files by their content; {@link PublicCopies} shows them to the public. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class Attachments {

    /** Media types of pictures that can be published. */
    public static final Set<String> PICTURES = Set.of(FileType.JPEG, FileType.PNG);

    /** Media type of signed decisions and scans. */
    public static final Set<String> PDF = Set.of(FileType.PDF);

    /** Media types of papers that offices send: PDF, Word, Excel and pictures. */
    public static final Set<String> PAPERS =
            Set.of(FileType.PDF, FileType.JPEG, FileType.PNG, FileType.DOCX, FileType.DOC, FileType.XLSX, FileType.XLS);

    /** Media types that a browser shows by itself; all others are handed out as files. */
    public static final Set<String> SHOWN = Set.of(FileType.PDF, FileType.JPEG, FileType.PNG);

    /** Media type of what is written here and leaves as a Word file. */
    public static final Set<String> DOCX = Set.of(FileType.DOCX);

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final Actor actor;
    private final Clock clock;
    private final FileStore kept;
    private final FileType types = new FileType();
    private final PictureCopies pictures = new PictureCopies();

    Attachments(
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            Actor actor,
            Clock clock,
            @Value("${vinhdanh.home:data}") Path home) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
        this.kept = new FileStore(home.resolve("attachments"));
    }

    /**
     * Keeps a file; the same content twice is one file under its first name.
     *
     * @param name file name as uploaded; folders are cut off
     * @param content read to its end, not closed
     * @param allowedMediaTypes what the place takes, e.g. {@link #PICTURES}
     * @param maxBytes greatest size
     * @throws AttachmentProblem when it is empty, too large, damaged, encrypted, with macros, of another type or a picture of too
     *     many pixels; then nothing is kept
     */
    @PreAuthorize(
            "hasAnyAuthority('WRITE_ANNOUNCEMENTS', 'REGISTER_DECISIONS', 'APPROVE_DECISIONS', 'MANAGE_CAMPAIGNS',"
                    + " 'MANAGE_BLOCS', 'WRITE_DOSSIERS', 'PROPOSE_UPWARD', 'SYSTEM')")
    public Attachment store(String name, InputStream content, Set<String> allowedMediaTypes, long maxBytes) {
        var received = kept.receive(content, maxBytes);
        try {
            if (received.size() == 0) {
                throw new AttachmentProblem.Empty();
            }
            var clean = Attachment.fileName(name);
            var type = types.of(received.file(), clean);
            if (!allowedMediaTypes.contains(type)) {
                throw new AttachmentProblem.WrongType(
                        FileType.spoken(Set.of(type)), FileType.spoken(allowedMediaTypes));
            }
            if (PICTURES.contains(type)) {
                pictures.check(received.file());
            }
            kept.keep(received, place(received.sha256()));
            int fresh = jdbc.sql(
                            // "on duplicate key" tells this driver of a row each time: only this counts what was not
                            // there
                            schemas.in(
                                    "insert ignore into {domain}.attachment (sha256, name, media_type, size, stored_at,"
                                            + " stored_by) values (?, ?, ?, ?, ?, ?)"))
                    .params(
                            received.sha256(),
                            clean,
                            type,
                            received.size(),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                            actor.name())
                    .update();
            if (fresh == 1) {
                ledger.record(new Act(
                        "attachment.stored",
                        "attachment",
                        received.sha256(),
                        Map.of("name", clean, "type", type, "size", received.size())));
                return new Attachment(received.sha256(), clean, type, received.size());
            }
            return get(received.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            kept.forget(received);
        }
    }

    /** @throws NotFound when no such file is kept */
    @Transactional(readOnly = true)
    public Attachment get(String sha256) {
        return find(sha256).orElseThrow(() -> new NotFound("attachment " + sha256));
    }

    /** The file of that content, if it is kept. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(String sha256) {
        return jdbc.sql(schemas.in("select * from {domain}.attachment where sha256 = ?"))
                .param(sha256)
                .query(Rows.of(Attachment.class))
                .optional();
    }

    /**
     * The bytes of a file; the caller closes the stream.
     *
     * @throws NotFound when no such file is kept
     * @throws AttachmentProblem.Lost when its bytes are missing on disk
     * @throws AttachmentProblem.Broken when its bytes are not those that were stored
     */
    @Transactional(readOnly = true)
    public InputStream open(String sha256) {
        var attachment = get(sha256);
        try {
            return Files.newInputStream(bytesOf(kept, attachment));
        } catch (NoSuchFileException e) {
            throw new AttachmentProblem.Lost(attachment.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A picture as it will be published at its middle size, for the editor's own eyes.
     *
     * @return bytes of the same type as the picture
     * @throws AttachmentProblem when the picture cannot be decoded
     */
    @Transactional(readOnly = true)
    public byte[] previewPicture(String sha256) {
        var attachment = get(sha256);
        return pictures.make(bytesOf(kept, attachment), attachment.mediaType(), 960)
                .bytes();
    }

    /**
     * Where the bytes of a file lie, which are those that were stored.
     *
     * @throws AttachmentProblem.Lost when they are missing
     * @throws AttachmentProblem.Broken when they are others
     */
    static Path bytesOf(FileStore kept, Attachment attachment) {
        var place = place(attachment.sha256());
        return switch (kept.look(place, attachment.sha256())) {
            case SOUND -> kept.at(place);
            case MISSING -> throw new AttachmentProblem.Lost(attachment.name());
            case CHANGED -> throw new AttachmentProblem.Broken(attachment.name());
        };
    }

    /** Where a file lies in the store of what was uploaded. */
    static String place(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }
}
