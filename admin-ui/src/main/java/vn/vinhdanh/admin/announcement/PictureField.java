package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.BoundedUpload;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Drafted;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.attachment.Attachments;

/** Takes a picture, keeps it at once, and shows it as it will be published; holds the address of the kept file. */
class PictureField extends AbstractCompositeField<Div, PictureField, @Nullable String> implements Drafted {

    private static final long serialVersionUID = 1L;
    static final int MAX_BYTES = 20 * 1024 * 1024;

    private final transient Attachments attachments;
    private final Upload upload;
    private final Div shown = new Div();
    private final Span problem = new Span();
    private final Button remove = new Button(Words.say("article.picture.remove"), click -> change(null));

    PictureField(Attachments attachments) {
        super(null);
        this.attachments = attachments;
        getContent().addClassNames("vd-picture", "vd-wide");
        upload = new Upload(new BoundedUpload(MAX_BYTES, (file, bytes) -> receive(file.fileName(), bytes)));
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        problem.addClassName("vd-picture-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setVisible(false);
        shown.addClassName("vd-picture-shown");
        getContent().add(shown, upload, problem, remove);
    }

    @Override
    public String written() {
        return Objects.requireNonNullElse(getValue(), "");
    }

    @Override
    public boolean write(String text) {
        setValue(text.isEmpty() ? null : text);
        return true;
    }

    @Override
    public String read(String text) {
        return Words.say("article.picture.shown");
    }

    @Override
    protected void setPresentationValue(@Nullable String picture) {
        shown.removeAll();
        remove.setVisible(picture != null && upload.isVisible());
        if (picture != null) {
            shown.add(new KeptPicture(attachments, picture, Words.say("article.picture.shown")));
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        upload.setVisible(!readOnly);
        remove.setVisible(!readOnly && getValue() != null);
    }

    private void receive(String name, byte[] bytes) {
        upload.clearFileList();
        try {
            var kept = attachments.store(name, new ByteArrayInputStream(bytes), Attachments.PICTURES, MAX_BYTES);
            attachments.previewPicture(kept.sha256());
            change(kept.sha256());
        } catch (RuntimeException refused) {
            say(ConsoleProblems.sentence(refused));
        }
    }

    private void change(@Nullable String picture) {
        problem.setVisible(false);
        setPresentationValue(picture);
        setModelValue(picture, true);
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    static UploadI18N words() {
        var i18n = new UploadI18N();
        i18n.setAddFiles(new UploadI18N.AddFiles()
                .setOne(Words.say("article.picture.choose"))
                .setMany(Words.say("article.picture.choose")));
        i18n.setDropFiles(new UploadI18N.DropFiles()
                .setOne(Words.say("article.picture.drop"))
                .setMany(Words.say("article.picture.drop")));
        i18n.setError(new UploadI18N.Error()
                .setTooManyFiles(Words.say("article.picture.one"))
                .setFileIsTooBig(Words.say("article.picture.too-big"))
                .setIncorrectFileType(Words.say("article.picture.wrong-type")));
        i18n.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Words.say("article.picture.connecting"))
                        .setStalled(Words.say("article.picture.stalled"))
                        .setProcessing(Words.say("article.picture.processing"))
                        .setHeld(Words.say("article.picture.connecting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Words.say("article.picture.remaining"))
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Words.say("article.picture.unavailable"))
                        .setUnexpectedServerError(Words.say("article.picture.unavailable"))
                        .setForbidden(Words.say("problem.console.not-allowed"))));
        i18n.setFile(new UploadI18N.File()
                .setStart(Words.say("article.picture.start"))
                .setRetry(Words.say("article.picture.retry"))
                .setRemove(Words.say("article.picture.remove")));
        i18n.setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
        return i18n;
    }
}
