package vn.vinhdanh.admin.upward;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.upward.UpwardId;
import vn.vinhdanh.core.upward.UpwardPackage;

/** Hands a package out as one ZIP, or one file of it; always to be saved, never shown. */
final class UpwardFile implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private final transient UpwardPackage packages;
    private final transient UpwardId id;
    private final @Nullable String file;

    /** @param file its name in the package; null for the whole of it */
    UpwardFile(UpwardPackage packages, UpwardId id, @Nullable String file) {
        this.packages = packages;
        this.id = id;
        this.file = file;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var one = file;
        try {
            if (one == null) {
                whole(event, packages.take(id));
            } else {
                single(event, packages.open(id, one));
            }
        } catch (DomainProblem gone) {
            event.getResponse().setStatus(404);
        }
    }

    private static void single(DownloadEvent event, UpwardPackage.PackageFile file) throws IOException {
        // a file that is gone is said before anything is written
        try (var content = file.bytes().open()) {
            head(event, file.name().substring(file.name().lastIndexOf('/') + 1), file.mediaType());
            content.transferTo(event.getOutputStream());
        }
    }

    private static void whole(DownloadEvent event, UpwardPackage.Taken taken) throws IOException {
        head(event, taken.name(), "application/zip");
        // a file that is gone breaks the archive off: not closed, it has no end, and nobody takes it for whole
        @SuppressWarnings("resource")
        var zip = new ZipOutputStream(event.getOutputStream(), StandardCharsets.UTF_8);
        for (var file : taken.files()) {
            try (var content = file.bytes().open()) {
                zip.putNextEntry(new ZipEntry(file.name()));
                content.transferTo(zip);
                zip.closeEntry();
            } catch (DomainProblem gone) {
                throw new IOException("A file of the package is gone: " + file.name(), gone);
            }
        }
        zip.close();
    }

    private static void head(DownloadEvent event, String name, String mediaType) {
        var response = event.getResponse();
        response.setContentType(mediaType);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
