package vn.vinhdanh.core.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The file that holds the first password until it is changed. */
@Component
class FirstPasswordFile {

    private final Path file;

    FirstPasswordFile(@Value("${vinhdanh.home:data}") Path home) {
        this.file = home.resolve("first-password.txt");
    }

    Path path() {
        return file;
    }

    /** Removes the file once its password is worth nothing. */
    void forget(String username) {
        if (FirstAccount.USERNAME.equals(username)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void write(OneTimePassword once) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    file,
                    once.username() + "\n" + once.password() + "\n" + "hết hạn / expires "
                            + once.until().truncatedTo(ChronoUnit.SECONDS) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
