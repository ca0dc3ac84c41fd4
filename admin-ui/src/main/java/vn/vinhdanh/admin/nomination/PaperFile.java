package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.Paper;
import vn.vinhdanh.core.nomination.PaperId;
import vn.vinhdanh.core.shared.DomainProblem;

/**
 * Hands a paper out, at each request to whoever may see it then. What a browser shows by itself, PDF and pictures, is shown in a place that has
 * no origin, no scripts and nothing to load; everything else leaves as a file. Never taken for another type than its content is.
 */
final class PaperFile implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private final transient DossierPapers papers;
    private final PaperId id;
    private final boolean inPlace;

    /** @param inPlace whether it is to be shown where it can be, else to be saved */
    PaperFile(DossierPapers papers, PaperId id, boolean inPlace) {
        this.papers = papers;
        this.id = id;
        this.inPlace = inPlace;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var response = event.getResponse();
        DossierPapers.Opened opened;
        try {
            opened = papers.open(id);
        } catch (DomainProblem gone) {
            response.setStatus(404);
            return;
        }
        try (var content = opened.content()) {
            headers(opened.paper(), inPlace).forEach(response::setHeader);
            response.setContentType(opened.paper().mediaType());
            response.setHeader("Content-Length", String.valueOf(opened.paper().size()));
            content.transferTo(event.getOutputStream());
        }
    }

    /** What the answer says of itself besides type and length. */
    static java.util.Map<String, String> headers(Paper paper, boolean inPlace) {
        var disposition = inPlace && paper.shown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return java.util.Map.of(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'",
                "X-Content-Type-Options",
                "nosniff",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Cache-Control",
                "no-store",
                "Content-Disposition",
                disposition
                        .filename(paper.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
