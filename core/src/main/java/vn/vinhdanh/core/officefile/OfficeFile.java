package vn.vinhdanh.core.officefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.vinhdanh.core.shared.VietnameseText;

/** A file as an official sent it: at most {@value #MAX_BYTES} bytes, held in memory until it is taken in or left. */
public final class OfficeFile {

    /** Greatest size taken, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private final String name;
    private final byte[] content;
    private final String sha256;

    private OfficeFile(String name, byte[] content, String sha256) {
        this.name = name;
        this.content = content;
        this.sha256 = sha256;
    }

    /**
     * Takes a file in.
     *
     * @param name file name as sent; directories in it are dropped
     * @param content read to its end, not closed
     * @throws FileRefused when empty or larger than {@value #MAX_BYTES} bytes
     * @throws IOException when the content cannot be read
     */
    public static OfficeFile of(String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MAX_BYTES + 1);
        if (bytes.length == 0) {
            throw new FileRefused("empty");
        }
        if (bytes.length > MAX_BYTES) {
            throw new FileRefused("too-large", MAX_BYTES / 1024 / 1024);
        }
        var plain =
                VietnameseText.normalise(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return new OfficeFile(plain.length() > 200 ? plain.substring(plain.length() - 200) : plain, bytes, hash(bytes));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** File name without directories, normalised. */
    public String name() {
        return name;
    }

    /** Hexadecimal SHA-256 of the content: the same list sent twice has the same. */
    public String sha256() {
        return sha256;
    }

    /** Size in bytes. */
    public int size() {
        return content.length;
    }

    /** The content from its start. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    byte[] bytes() {
        return content;
    }
}
