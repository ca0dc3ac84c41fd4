package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://127.0.0.1:3306/",
                "jdbc:mysql://localhost/",
                "jdbc:mysql://[::1]:3306/",
                "jdbc:mysql://127.0.0.1:3306,127.0.0.1:3307/"
            })
    void whatStaysOnThisMachineNeedsNoEncryption(String server) {
        assertThat(url(server)).doesNotContain("sslMode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db.example:3306/",
                "jdbc:mysql://10.1.2.3/",
                "jdbc:mysql://localhost.example/",
                "jdbc:mysql://127.0.0.1,db.example/?useCompression=true"
            })
    void whatGoesToAnotherMachineIsEncrypted(String server) {
        assertThat(url(server)).contains("&sslMode=REQUIRED");
    }

    @Test
    void whoSaysHowDecides() {
        assertThat(url("jdbc:mysql://db.example/?sslMode=VERIFY_IDENTITY"))
                .endsWith("&sslMode=VERIFY_IDENTITY")
                .doesNotContain("REQUIRED");
        assertThat(url("jdbc:mysql://db.example/?useSSL=false")).doesNotContain("REQUIRED");
    }

    private static String url(String server) {
        return new DatabaseAddress(server, new Schemas("v")).url(DatabaseRole.CONSOLE);
    }
}
