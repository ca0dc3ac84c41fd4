package vn.vinhdanh.reporting.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.statistics.Busy;

/**
 * Makes a file whole before its first byte is sent: so its length is announced and a broken transfer is noticed, an error is a page
 * and not half a file, a slow reader holds no snapshot of the database open, and the digest of what was given out is known.
 */
@Component
class Spool {

    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Spool() {}

    /**
     * Makes a file.
     *
     * @throws Busy when no place becomes free within a minute
     */
    Spooled make(Content content) throws IOException {
        try {
            if (!places.tryAcquire(60, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return write(content);
        } finally {
            places.release();
        }
    }

    private static Spooled write(Content content) throws IOException {
        var path = Files.createTempFile("vinhdanh-reporting-", ".tmp");
        // Deleted with its channel, also when the process is killed on a system that unlinks
        var channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            var digest = sha256();
            var out = new BufferedOutputStream(
                    new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16);
            content.write(out);
            out.flush();
            return new Spooled(channel, channel.size(), digest.digest());
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Writes the content of a file. */
    interface Content {

        /** Writes it; need not close the stream. */
        void write(OutputStream out) throws IOException;
    }

    /** A file that is whole; vanishes when closed. */
    static final class Spooled implements AutoCloseable {

        private final FileChannel channel;
        private final long size;
        private final byte[] sha256;

        Spooled(FileChannel channel, long size, byte[] sha256) {
            this.channel = channel;
            this.size = size;
            this.sha256 = sha256;
        }

        long size() {
            return size;
        }

        byte[] sha256() {
            return sha256.clone();
        }

        void sendTo(OutputStream out) throws IOException {
            channel.position(0);
            InputStream in = Channels.newInputStream(channel);
            in.transferTo(out);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
