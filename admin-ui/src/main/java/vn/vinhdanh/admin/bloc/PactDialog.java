package vn.vinhdanh.admin.bloc;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.BoundedUpload;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.bloc.BlocDetails;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.BlocStatus;
import vn.vinhdanh.core.bloc.PactDraft;
import vn.vinhdanh.core.bloc.PactSigning;
import vn.vinhdanh.core.shared.InvalidInput;

/** The pact of a bloc: its contents, the date, who signed, the scan. Recorded once, corrected or completed later. */
class PactDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int SCAN_BYTES = 20 * 1024 * 1024;

    private transient BlocDetails bloc;
    private final transient PactSigning signing;
    private final transient Attachments attachments;
    private final SerializableRunnable afterwards;
    private final DatePicker signedOn = Words.datePicker("bloc.pact.date");
    private final TextArea contents = new TextArea(Words.say("bloc.pact.contents"));
    private final SignatoriesField signatories;
    private final Span scanName = new Span();
    private final FormSheet form = new FormSheet();
    private @Nullable String scan;

    /**
     * @param queries read the bloc anew where somebody else changed it meanwhile
     * @param afterwards runs when the pact was saved
     */
    PactDialog(
            BlocDetails bloc,
            boolean writable,
            BlocQueries queries,
            PactSigning signing,
            Attachments attachments,
            SerializableRunnable afterwards) {
        this.bloc = bloc;
        this.signing = signing;
        this.attachments = attachments;
        this.afterwards = afterwards;
        this.signatories = new SignatoriesField(bloc.members());
        setHeaderTitle(Words.say("bloc.pact.title", bloc.name(), String.valueOf(bloc.year())));
        signedOn.setRequiredIndicatorVisible(true);
        contents.setRequiredIndicatorVisible(true);
        contents.setHelperText(Words.say("bloc.pact.contents.help"));
        contents.setMinRows(4);
        contents.setMaxRows(12);
        form.add("signedOn", signedOn);
        form.add("contents", contents).addClassName("vd-wide");
        form.add("signatories", signatories).addClassName("vd-wide");
        form.insert(new Div(scanName));
        if (writable) {
            form.insert(upload());
        }
        form.addClassName("vd-pact");
        add(form);
        read();
        signedOn.setReadOnly(!writable);
        contents.setReadOnly(!writable);
        signatories.setReadOnly(!writable);
        if (writable) {
            boolean signed = bloc.status() == BlocStatus.PACT_SIGNED;
            form.save(signed ? "bloc.pact.correct" : "bloc.pact.record", this::save);
            var id = String.valueOf(bloc.id().value());
            form.drafts("bloc.pact", id, bloc.version()).rereads(new HasHistory.Subject(HistoryOf.BLOC, id), () -> {
                this.bloc = queries.get(this.bloc.id());
                signatories.write("");
                read();
            });
        }
        form.also(new Button(Words.say(writable ? "action.cancel" : "action.close"), click -> close()));
    }

    private void read() {
        var pact = bloc.pact();
        if (pact != null) {
            signedOn.setValue(pact.signedOn());
            contents.setValue(String.join("\n", pact.contents()));
            signatories.setValue(pact.signatories());
            scan = pact.scanSha256();
        }
        var signed = new HashSet<>(bloc.members());
        signed.removeAll(bloc.unsigned());
        bloc.members().stream().filter(m -> !signed.contains(m)).forEach(signatories::offer);
        var sha256 = scan;
        scanName.setText(
                sha256 == null
                        ? Words.say("bloc.pact.no-scan")
                        : Words.say("bloc.pact.scan", attachments.get(sha256).name()));
    }

    private Upload upload() {
        var allowed = new HashSet<>(Attachments.PDF);
        allowed.addAll(Attachments.PICTURES);
        var upload = new Upload();
        upload.setUploadHandler(
                new BoundedUpload(SCAN_BYTES, (metadata, bytes) -> take(metadata.fileName(), bytes, allowed)));
        upload.setAcceptedMimeTypes("application/pdf", "image/jpeg", "image/png");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SCAN_BYTES);
        upload.addFileRejectedListener(refused -> Notices.refused(Words.say("bloc.pact.scan.refused")));
        var button = new Button(Words.say("bloc.pact.upload"));
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(Words.say("bloc.pact.drop")));
        return upload;
    }

    private void take(String name, byte[] bytes, Set<String> allowed) {
        try {
            var kept = attachments.store(name, new ByteArrayInputStream(bytes), allowed, SCAN_BYTES);
            scan = kept.sha256();
            scanName.setText(Words.say("bloc.pact.scan", kept.name()));
        } catch (RuntimeException refused) {
            Notices.refused(ConsoleProblems.sentence(refused));
        }
    }

    private void save() {
        var day = signedOn.getValue();
        if (day == null) {
            throw new InvalidInput("signedOn", "problem.shared.required");
        }
        var pact = new PactDraft(day, contents.getValue().lines().toList(), signatories.generateModelValue(), scan);
        if (bloc.status() == BlocStatus.PACT_SIGNED) {
            signing.correct(bloc.id(), bloc.version(), pact);
            Notices.done(Words.say("bloc.pact.corrected", bloc.name()));
        } else {
            signing.sign(bloc.id(), bloc.version(), pact);
            Notices.done(Words.say("bloc.pact.recorded", bloc.name(), Words.date(day)));
        }
        close();
        afterwards.run();
    }
}
