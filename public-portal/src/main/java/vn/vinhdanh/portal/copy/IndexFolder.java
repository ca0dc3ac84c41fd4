package vn.vinhdanh.portal.copy;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the copy and its one writer. What is committed carries its place in the feed; what was left half done is forgotten. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    static final String FORMAT = "12";

    /** A snapshot replaces a sound index of our own only when it is that much newer; following the feed is cheaper. */
    private static final Duration MUCH_NEWER = Duration.ofHours(1);

    private final FSDirectory directory;
    private final @Nullable Snapshots snapshots;
    private SnapshotDeletionPolicy commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
    private @Nullable IndexWriter writer;
    private volatile PublicCopy.@Nullable Place place;
    private volatile boolean lost;

    /** @param snapshots where an index is taken from when there is none here that can be used; null for nowhere */
    IndexFolder(Path folder, @Nullable Snapshots snapshots) throws IOException {
        this.snapshots = snapshots;
        Files.createDirectories(folder);
        this.directory = FSDirectory.open(folder);
        try {
            open();
        } catch (LockObtainFailedException e) {
            throw new IOException("Another portal uses " + folder, e);
        } catch (IOException e) {
            LOG.error("The copy cannot be written now; trying again with every change", e);
        }
    }

    /** Opens what is there, or a snapshot, or nothing; what cannot be read is made anew and never stops a start. */
    private void open() throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            place = look();
            if (place == null) {
                clear();
            }
            bringSnapshot();
        }
        writer = openWriter();
    }

    /** Looks once more for an index that can be used. */
    synchronized void openAgain() throws IOException {
        var open = writer;
        writer = null;
        if (open != null) {
            open.rollback();
        }
        open();
    }

    /** The place of the index on the disk, read to its last byte; null when there is none that can be used. */
    private PublicCopy.@Nullable Place look() {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            try (var reader = DirectoryReader.open(directory)) {
                var data = reader.getIndexCommit().getUserData();
                if (!FORMAT.equals(data.get("format"))) {
                    LOG.info("The copy is of another form and is made anew");
                    return null;
                }
                for (var leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                return place(data);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The copy cannot be read and is made anew", e);
            return null;
        }
    }

    private void clear() throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)
                    && !Files.isDirectory(directory.getDirectory().resolve(file))) {
                directory.deleteFile(file);
            }
        }
    }

    /** Puts the newest sound snapshot in the place of an index that is missing or much older. */
    private void bringSnapshot() throws IOException {
        if (snapshots == null) {
            return;
        }
        var own = place;
        var folder = directory.getDirectory();
        var incoming = folder.resolve("incoming");
        try {
            var brought = snapshots.bring(
                    incoming,
                    there -> own == null
                            || there.epoch() >= own.epoch()
                                    && there.asOf().isAfter(own.asOf().plus(MUCH_NEWER)));
            if (brought.isEmpty()) {
                return;
            }
            place = null;
            clear();
            var commit = brought.get().commit();
            try (var files = Files.list(incoming)) {
                // what makes it a commit comes last: until then there is no index rather than half a one
                var inOrder = files.sorted(Comparator.comparing(
                                file -> file.getFileName().toString().equals(commit)))
                        .toList();
                for (Path file : inOrder) {
                    Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            if (look() == null) {
                clear();
            } else {
                place = brought.get().place();
            }
        } finally {
            Snapshots.delete(incoming);
        }
    }

    /** Writes what is committed where other nodes find it, unless there is a new enough snapshot. */
    Snapshots.Kept keepSnapshot() throws IOException {
        if (snapshots == null) {
            return Snapshots.Kept.LEFT;
        }
        SnapshotDeletionPolicy held;
        IndexCommit commit;
        synchronized (this) {
            if (writer == null || !writer.isOpen() || lost || place == null) {
                return Snapshots.Kept.LEFT;
            }
            held = commits;
            commit = held.snapshot();
        }
        try {
            return snapshots.keep(
                    directory.getDirectory(),
                    commit.getFileNames(),
                    commit.getSegmentsFileName(),
                    place(commit.getUserData()),
                    Instant.now());
        } finally {
            synchronized (this) {
                held.release(commit);
                if (held == commits && writer != null && writer.isOpen()) {
                    writer.deleteUnusedFiles();
                }
            }
        }
    }

    private IndexWriter writer() throws IOException {
        var open = writer;
        if (open == null || !open.isOpen()) {
            open = openWriter();
            writer = open;
        }
        return open;
    }

    /** Opens the index for writing. When it is not the one that was read so far, nothing is known of any place in the feed. */
    private IndexWriter openWriter() throws IOException {
        IndexWriter open;
        try {
            open = new IndexWriter(directory, config());
        } catch (CorruptIndexException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | FileNotFoundException
                | NoSuchFileException
                | EOFException e) {
            LOG.warn("The copy cannot be written on and is made anew", e);
            clear();
            open = new IndexWriter(directory, config());
        }
        var known = place;
        if (known != null) {
            var data = new HashMap<String, String>();
            var committed = open.getLiveCommitData();
            if (committed != null) {
                committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            }
            var found = place(data);
            lost = lost || !found.is(known);
        }
        return open;
    }

    private IndexWriterConfig config() {
        commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(48)
                .setIndexSort(PublicCopy.NEWEST)
                .setIndexDeletionPolicy(commits)
                .setCommitOnClose(false)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    /** Readers of what is committed, or null while nothing is. */
    @Nullable
    SearcherManager readers() throws IOException {
        return DirectoryReader.indexExists(directory) ? new SearcherManager(directory, null) : null;
    }

    /** The place in the feed of what is committed, or null while nothing is. */
    PublicCopy.@Nullable Place place() {
        return place;
    }

    /** Whether the index that was committed is no longer there: somebody took its files away, or they are damaged. */
    boolean lost() {
        return lost;
    }

    private static PublicCopy.Place place(Map<String, String> data) {
        return new PublicCopy.Place(
                Long.parseLong(data.getOrDefault("seq", "0")),
                Long.parseLong(data.getOrDefault("epoch", "0")),
                data.getOrDefault("history", ""),
                Instant.ofEpochMilli(Long.parseLong(data.getOrDefault("asOf", "0"))));
    }

    /** @param document null when the record cannot be shown */
    void put(Term id, @Nullable Document document) throws IOException {
        if (document == null) {
            writer().deleteDocuments(id);
        } else {
            writer().updateDocument(id, document);
        }
    }

    void remove(Term id) throws IOException {
        writer().deleteDocuments(id);
    }

    void empty() throws IOException {
        writer().deleteAll();
    }

    void add(Document document) throws IOException {
        writer().addDocument(document);
    }

    /** A reader of what was put and removed so far, committed or not; the caller closes it. */
    DirectoryReader uncommitted() throws IOException {
        return DirectoryReader.open(writer());
    }

    /** Commits with a place in the feed; whether the index committed before had been lost. */
    synchronized boolean commit(PublicCopy.Place upTo) throws IOException {
        var data = new HashMap<String, String>();
        data.put("format", FORMAT);
        data.put("seq", Long.toString(upTo.seq()));
        data.put("epoch", Long.toString(upTo.epoch()));
        data.put("history", upTo.history());
        data.put("asOf", Long.toString(upTo.asOf().toEpochMilli()));
        var open = writer();
        open.setLiveCommitData(data.entrySet(), true);
        open.commit();
        boolean before = lost;
        lost = false;
        place = upTo;
        return before;
    }

    /** Forgets everything since the last commit. */
    synchronized void startOver() throws IOException {
        var failed = writer;
        writer = null;
        try {
            if (failed != null && failed.isOpen()) {
                failed.rollback();
            }
        } finally {
            writer = openWriter();
        }
    }

    synchronized void close() throws IOException {
        if (writer != null && writer.isOpen()) {
            writer.rollback();
        }
        directory.close();
    }
}
