package vn.vinhdanh.portal.participation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The portal's secret under {@code vinhdanh.home/keys}, made at the first start and readable by its owner alone. It signs form
 * tokens and hides the addresses of readers; nodes that share it agree.
 */
@Component
class SecretKey {

    private final byte[] key;

    SecretKey(@Value("${vinhdanh.home:./data}") Path home) throws IOException {
        this.key = load(home.resolve("keys"));
    }

    /** The keyed hash of a message for one purpose; hashes of different purposes tell nothing of each other. */
    byte[] hash(String purpose, String message) {
        return mac(mac(key, purpose), message);
    }

    private static byte[] mac(byte[] key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] load(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("portal.key");
        try {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(fresh));
            } else {
                Files.writeString(file, HexFormat.of().formatHex(fresh), StandardOpenOption.CREATE_NEW);
            }
            return fresh;
        } catch (FileAlreadyExistsException there) {
            return read(file);
        }
    }

    /** Another node may be writing the file at this moment. */
    private static byte[] read(Path file) throws IOException {
        for (int attempt = 0; ; attempt++) {
            var text = Files.readString(file).strip();
            if (text.length() == 64) {
                return HexFormat.of().parseHex(text);
            }
            if (attempt == 20) {
                throw new IOException("The key in " + file + " is damaged; delete it and start again");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while waiting for " + file, e);
            }
        }
    }
}
