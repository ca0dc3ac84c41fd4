package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        var vietnamese = load("vi");
        assertThat(vietnamese.stringPropertyNames()).hasSizeGreaterThan(100);
        assertThat(load("en").stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
    }

    @Test
    void leavesNoSentenceEmpty() throws IOException {
        assertThat(load("vi").values()).noneMatch(v -> v.toString().isBlank());
        assertThat(load("en").values()).noneMatch(v -> v.toString().isBlank());
    }

    private static Properties load(String language) throws IOException {
        var messages = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream("/messages/portal_" + language + ".properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
