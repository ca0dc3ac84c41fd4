package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one place where the first administrator's password stands. */
class FirstPasswordFileTest {

    @Test
    void isReadableByItsOwnerOnlySaysWhenItExpiresAndGoes(@TempDir Path home) throws IOException {
        var file = new FirstPasswordFile(home);
        var once = OneTimePassword.make(FirstAccount.USERNAME, Instant.parse("2026-12-05T10:00:00Z"));
        file.write(once);
        assertThat(Files.readAllLines(file.path()))
                .containsExactly("admin", once.password(), "hết hạn / expires 2026-12-05T10:00:00Z");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        file.forget("nguoi-khac");
        assertThat(file.path()).exists();
        file.forget("admin");
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void aHalfIsHalfOfIt() {
        var once = OneTimePassword.make("lanhdao", Instant.EPOCH);
        assertThat(once.firstHalf().password() + "-" + once.secondHalf().password())
                .isEqualTo(once.password());
        assertThat(once.toString()).doesNotContain(once.password());
    }
}
