package vn.vinhdanh.admin.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.Paper;
import vn.vinhdanh.core.nomination.PaperId;
import vn.vinhdanh.core.round.PaperKind;

/** What a browser is told of a paper: shown without an origin, or saved, and never taken for something else. */
class PaperFileTest {

    @Test
    void pdfAndPicturesAreShownInASandboxAndAllElseIsSaved() {
        for (var type : new String[] {"application/pdf", "image/png", "image/jpeg"}) {
            assertThat(PaperFile.headers(paper(type), true))
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .hasEntrySatisfying(
                            "Content-Security-Policy",
                            policy -> assertThat(policy)
                                    .startsWith("sandbox; default-src 'none'")
                                    .doesNotContain("script"))
                    .hasEntrySatisfying(
                            "Content-Disposition", inline -> assertThat(inline).startsWith("inline; "));
            assertThat(PaperFile.headers(paper(type), false).get("Content-Disposition"))
                    .startsWith("attachment; ");
        }
        for (var type : new String[] {"application/msword", "text/html", "image/svg+xml", "application/vnd.ms-excel"}) {
            assertThat(PaperFile.headers(paper(type), true))
                    .hasEntrySatisfying(
                            "Content-Security-Policy",
                            policy -> assertThat(policy).startsWith("sandbox; "))
                    .hasEntrySatisfying(
                            "Content-Disposition", saved -> assertThat(saved).startsWith("attachment; "));
        }
    }

    private static Paper paper(String mediaType) {
        return new Paper(
                new PaperId(1),
                new DossierId(1),
                null,
                PaperKind.OTHER,
                "a",
                "Tờ trình\r\n\"1\".pdf",
                mediaType,
                1,
                false,
                1,
                null,
                "a",
                Instant.EPOCH,
                "");
    }
}
