package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the copy and its one writer. What is committed carries its place in the feed; what was left half done is forgotten. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String FORMAT = "3";

    private final FSDirectory directory;
    private IndexWriter writer;

    IndexFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.directory = FSDirectory.open(folder);
        clearOtherFormat();
        this.writer = openWriter();
    }

    /** What another version of the program wrote in another form is made anew. */
    private void clearOtherFormat() throws IOException {
        try {
            if (DirectoryReader.indexExists(directory)
                    && !FORMAT.equals(SegmentInfos.readLatestCommit(directory)
                            .getUserData()
                            .get("format"))) {
                LOG.info("The copy is of another form and is made anew");
                clear();
            }
        } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            LOG.warn("The copy cannot be read and is made anew", e);
            clear();
        }
    }

    private void clear() throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    private IndexWriter openWriter() throws IOException {
        try {
            return new IndexWriter(directory, config());
        } catch (CorruptIndexException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | IndexNotFoundException e) {
            LOG.warn("The copy cannot be read and is made anew", e);
            clear();
            return new IndexWriter(directory, config());
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(48)
                .setIndexSort(PublicCopy.NEWEST)
                .setCommitOnClose(false)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    /** Readers of what is committed, or null while nothing is. */
    @Nullable
    SearcherManager readers() throws IOException {
        return DirectoryReader.indexExists(directory) ? new SearcherManager(directory, null) : null;
    }

    /** The place in the feed of what these readers see. */
    static PublicCopy.Place place(SearcherManager readers) throws IOException {
        var searcher = readers.acquire();
        try {
            var data = ((DirectoryReader) searcher.getIndexReader())
                    .getIndexCommit()
                    .getUserData();
            return new PublicCopy.Place(
                    Long.parseLong(data.getOrDefault("seq", "0")),
                    Long.parseLong(data.getOrDefault("epoch", "0")),
                    Instant.ofEpochMilli(Long.parseLong(data.getOrDefault("asOf", "0"))));
        } finally {
            readers.release(searcher);
        }
    }

    /** @param document null when the record cannot be shown */
    void put(Term id, @Nullable Document document) throws IOException {
        if (document == null) {
            writer.deleteDocuments(id);
        } else {
            writer.updateDocument(id, document);
        }
    }

    void remove(Term id) throws IOException {
        writer.deleteDocuments(id);
    }

    void empty() throws IOException {
        writer.deleteAll();
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    void commit(PublicCopy.Place upTo) throws IOException {
        var data = new HashMap<String, String>();
        data.put("format", FORMAT);
        data.put("seq", Long.toString(upTo.seq()));
        data.put("epoch", Long.toString(upTo.epoch()));
        data.put("asOf", Long.toString(upTo.asOf().toEpochMilli()));
        writer.setLiveCommitData(data.entrySet(), true);
        writer.commit();
    }

    /** Forgets everything since the last commit. */
    void startOver() throws IOException {
        if (writer.isOpen()) {
            writer.rollback();
        }
        writer = openWriter();
    }

    void close() throws IOException {
        writer.rollback();
        directory.close();
    }
}
