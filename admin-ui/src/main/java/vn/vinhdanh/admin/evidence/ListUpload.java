package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import vn.vinhdanh.admin.shell.BoundedUpload;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.officefile.FileFormat;
import vn.vinhdanh.core.officefile.OfficeFile;

/** The place where a list is handed in; what is refused is said here. */
public class ListUpload extends Div {

    private static final long serialVersionUID = 1L;

    private final Div problem = new Div();
    private final SerializableConsumer<OfficeFile> taken;

    /** @param taken gets the file; what it throws is said here */
    public ListUpload(SerializableConsumer<OfficeFile> taken) {
        this.taken = taken;
        problem.addClassName("vd-form-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var upload = new Upload(new BoundedUpload(OfficeFile.MAX_BYTES, (file, bytes) -> take(file.fileName(), bytes)));
        upload.setAcceptedFileExtensions(FileFormat.ENDINGS.toArray(String[]::new));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(OfficeFile.MAX_BYTES);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        upload.setId("evidence-upload");
        add(problem, upload);
    }

    private static UploadI18N words() {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(Words.say("annex.upload.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(Words.say("annex.upload.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Words.say("problem.file.too-large", OfficeFile.MAX_BYTES / 1024 / 1024))
                .setIncorrectFileType(Words.say("problem.file.type", String.join(", ", FileFormat.ENDINGS)))
                .setTooManyFiles(Words.say("annex.upload.one")));
        words.setFile(new UploadI18N.File()
                .setRetry(Words.say("annex.upload.retry"))
                .setStart(Words.say("annex.upload.start"))
                .setRemove(Words.say("annex.upload.remove")));
        return words;
    }

    /** Takes a file that arrived. */
    void take(String name, byte[] bytes) {
        problem.setVisible(false);
        try {
            taken.accept(OfficeFile.of(name, new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException refused) {
            say(ConsoleProblems.sentence(refused));
        }
    }

    private void say(String sentence) {
        problem.removeAll();
        problem.add(new Paragraph(sentence));
        problem.setVisible(true);
    }
}
