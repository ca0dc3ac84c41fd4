package vn.vinhdanh.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Official;

@ReportingTest
class GoneReaderTest {

    private final MockMvc web;
    private final Downloads downloads;
    private final HikariDataSource pool;
    private final Facts facts = new Facts(TestDatabase.shared());

    GoneReaderTest(MockMvc web, Downloads downloads, HikariDataSource pool) {
        this.web = web;
        this.downloads = downloads;
        this.pool = pool;
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    /** More readers than files are made at once, each gone after the first bytes. */
    @Test
    void whoGoesAwayFreesConnectionFileAndPlace() throws Exception {
        facts.clear();
        facts.write(Facts.random(400, 8));
        Signed.unlimited();
        for (var address : List.of(
                "/thong-ke.xlsx",
                "/thong-ke.pdf",
                "/thong-ke/danh-sach.xlsx",
                "/thong-ke/danh-sach.csv",
                "/thong-ke/danh-sach.ods",
                "/thong-ke/danh-sach.json")) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> get(address)).as(address).isInstanceOf(IOException.class);
            }
        }
        assertThat(Objects.requireNonNull(pool.getHikariPoolMXBean()).getActiveConnections())
                .isZero();
        assertThat(openFiles()).as("files that nobody reads any more").isZero();
    }

    @Test
    void anAnswerOfNothingIsDownloadedInEveryFormat() throws Exception {
        facts.clear();
        facts.write(Facts.random(5, 8));
        var official = Signed.in(web);
        for (var address : List.of(
                "/thong-ke.xlsx?hang=cap&tu=1990&den=1990",
                "/thong-ke.csv?hang=cap&cot=doi-tuong&tu=1990&den=1990",
                "/thong-ke.pdf?hang=cap&tu=1990&den=1990",
                "/thong-ke/danh-sach.xlsx?tu=1990&den=1990",
                "/thong-ke/danh-sach.csv?tu=1990&den=1990",
                "/thong-ke/danh-sach.ods?tu=1990&den=1990",
                "/thong-ke/danh-sach.json?tu=1990&den=1990",
                "/thong-ke.ods?hang=cap&tu=1990&den=1990",
                "/bieu-thong-ke.xlsx?bieu=0702&nam=2019",
                "/bieu-thong-ke.pdf?bieu=0702&nam=2019")) {
            var response = official.get(address).getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            assertThat(response.getContentAsByteArray()).as(address).isNotEmpty();
        }
    }

    private void get(String address) throws IOException {
        var request = new MockHttpServletRequest("GET", address);
        downloads.file(
                new LinkedMultiValueMap<>(),
                Official.current().orElseThrow(),
                Languages.VIETNAMESE,
                request,
                new Gone());
    }

    private static long openFiles() throws IOException {
        var open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (var files = Files.list(open)) {
            return files.filter(file -> {
                        try {
                            return Files.readSymbolicLink(file).toString().contains("vinhdanh-reporting-");
                        } catch (IOException closed) {
                            return false;
                        }
                    })
                    .count();
        }
    }

    /** A reader who is gone when the first bytes come. */
    private static final class Gone extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}

                @Override
                public void write(int b) throws IOException {
                    throw new IOException("Connection reset by peer");
                }
            };
        }
    }
}
