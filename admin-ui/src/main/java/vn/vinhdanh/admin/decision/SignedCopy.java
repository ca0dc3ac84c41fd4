package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.attachment.Attachments;

/** The signed PDF of a decision, to open. */
final class SignedCopy {

    private SignedCopy() {}

    /** @param name under which it is saved */
    static Anchor link(Attachments attachments, String sha256, String name) {
        var attachment = attachments.get(sha256);
        return new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(attachments.open(sha256), name, "application/pdf", attachment.size())),
                Words.say("decision.file.open", Words.number(attachment.size() / 1024)));
    }
}
