package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import vn.vinhdanh.admin.shell.BoundedUpload;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.attachment.Attachments;

/** The signed PDF of a decision: to open, and to hand in. */
final class SignedCopy {

    private static final int LARGEST = 30 * 1024 * 1024;

    private SignedCopy() {}

    /** Takes what was uploaded: its name, and by what it is kept. */
    @FunctionalInterface
    interface Uploaded extends Serializable {
        void take(String name, String sha256);
    }

    /** Where a signed copy is handed in; kept at once, and what refuses it is said. */
    static Upload upload(Attachments attachments, Uploaded uploaded) {
        var upload = new Upload(new BoundedUpload(LARGEST, (file, bytes) -> {
            try {
                var kept =
                        attachments.store(file.fileName(), new ByteArrayInputStream(bytes), Attachments.PDF, LARGEST);
                uploaded.take(file.fileName(), kept.sha256());
            } catch (RuntimeException e) {
                Notices.refused(ConsoleProblems.sentence(e));
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(Words.say("decision.attach.choose")));
        upload.setDropLabel(new Span(Words.say("decision.attach.drop")));
        upload.addFileRejectedListener(refused -> Notices.refused(Words.say("decision.attach.refused")));
        return upload;
    }

    /** @param name under which it is saved */
    static Anchor link(Attachments attachments, String sha256, String name) {
        var attachment = attachments.get(sha256);
        return new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(attachments.open(sha256), name, "application/pdf", attachment.size())),
                Words.say("decision.file.open", Words.number(attachment.size() / 1024)));
    }
}
