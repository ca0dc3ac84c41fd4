package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableBiConsumer;

/** Takes papers as offices send them: PDF, Word, Excel and pictures, one or several. What they really are is looked at by whoever keeps them. */
public final class OfficeUpload extends Upload {

    private static final long serialVersionUID = 1L;

    /**
     * @param largest of one file, in bytes
     * @param taken told the name and the bytes of each
     */
    public OfficeUpload(int largest, SerializableBiConsumer<String, byte[]> taken) {
        super(new BoundedUpload(largest, (file, bytes) -> taken.accept(file.fileName(), bytes)));
        setMaxFileSize(largest);
        setAcceptedFileExtensions(".pdf", ".doc", ".docx", ".xls", ".xlsx", ".jpg", ".jpeg", ".png");
        setUploadButton(new Button(Words.say("paper.choose")));
        setDropLabel(new Span(Words.say("paper.drop")));
        addFileRejectedListener(refused -> Notices.refused(Words.say("paper.refused")));
    }
}
