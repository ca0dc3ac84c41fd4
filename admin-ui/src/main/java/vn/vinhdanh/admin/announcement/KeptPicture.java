package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.vinhdanh.core.attachment.Attachments;

/** A kept picture as it will be published, for the eyes of officials. */
final class KeptPicture extends Image {

    private static final long serialVersionUID = 1L;

    KeptPicture(Attachments attachments, String sha256, String alt) {
        super(
                DownloadHandler.fromInputStream(request -> {
                    var bytes = attachments.previewPicture(sha256);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            sha256,
                            attachments.get(sha256).mediaType(),
                            bytes.length);
                }),
                alt);
    }
}
