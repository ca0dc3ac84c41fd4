package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.BackgroundWork;
import vn.vinhdanh.admin.shell.BoundedUpload;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexDocument;
import vn.vinhdanh.core.annex.AnnexImport;
import vn.vinhdanh.core.annex.AnnexPreview;
import vn.vinhdanh.core.annex.AnnexReading;
import vn.vinhdanh.core.annex.AnnexRemarks;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.PastHonours;
import vn.vinhdanh.core.officefile.FileFormat;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.Ids;

/** The list of a decision in four steps: the file, what it says and does not say, the preview, registered. */
@Route(value = "nhap-danh-sach", layout = MainLayout.class)
@RolesAllowed("REGISTER_DECISIONS")
@Menu(title = "annex.menu", order = 411, icon = "vaadin:upload-alt")
@StyleSheet("vinhdanh/annex.css")
class AnnexView extends ConsoleView {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1_000;

    private final transient AnnexReading reading;
    private final transient AnnexImport imports;
    private final transient AnnexRemarks remarks;
    private final transient Registers registers;
    private final OrderedList steps = new OrderedList();
    private final Div stage = new Div();
    private transient @Nullable AnnexDesk desk;

    AnnexView(
            AnnexReading reading,
            AnnexImport imports,
            AnnexRemarks remarks,
            AwardCatalogue catalogue,
            CampaignQueries campaigns,
            UnitDirectory units,
            RecipientRegister recipients,
            PastHonours past) {
        super("annex.title");
        this.reading = reading;
        this.imports = imports;
        this.remarks = remarks;
        this.registers = new Registers(catalogue, campaigns, units, recipients, past);
        lead(Words.say("annex.lead"));
        steps.addClassName("vd-steps");
        stage.addClassName("vd-annex");
        add(steps, stage);
        chooseFile(null);
    }

    // ---- step 1: the file ----

    private void chooseFile(@Nullable String refusal) {
        desk = null;
        at(1);
        stage.removeAll();
        if (refusal != null) {
            var problem = new Div(new Paragraph(refusal));
            problem.addClassName("vd-form-summary");
            problem.getElement().setAttribute("role", "alert");
            stage.add(problem);
        }
        var upload =
                new Upload(new BoundedUpload(OfficeFile.MAX_BYTES, (file, bytes) -> taken(file.fileName(), bytes)));
        upload.setAcceptedFileExtensions(FileFormat.ENDINGS.toArray(String[]::new));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(OfficeFile.MAX_BYTES);
        upload.setI18n(uploadWords());
        upload.addFileRejectedListener(rejected -> Notices.refused(rejected.getErrorMessage()));
        upload.setId("annex-upload");
        var accepted = new UnorderedList();
        for (String key : List.of("annex.upload.kinds", "annex.upload.layouts", "annex.upload.nothing-saved")) {
            accepted.add(new ListItem(Words.say(key)));
        }
        var card = new Div(upload, accepted);
        card.addClassName("vd-card");
        stage.add(card);
    }

    private static UploadI18N uploadWords() {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(Words.say("annex.upload.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(Words.say("annex.upload.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Words.say("problem.file.too-large", OfficeFile.MAX_BYTES / 1024 / 1024))
                .setIncorrectFileType(Words.say("problem.file.type", String.join(", ", FileFormat.ENDINGS)))
                .setTooManyFiles(Words.say("annex.upload.one")));
        var status = new UploadI18N.Uploading.Status()
                .setConnecting(Words.say("annex.upload.connecting"))
                .setProcessing(Words.say("annex.upload.processing"))
                .setStalled(Words.say("annex.upload.stalled"))
                .setHeld(Words.say("annex.upload.connecting"));
        var error = new UploadI18N.Uploading.Error()
                .setServerUnavailable(Words.say("annex.upload.failed"))
                .setUnexpectedServerError(Words.say("annex.upload.failed"))
                .setForbidden(Words.say("annex.upload.failed"))
                .setFileTooLarge(Words.say("problem.file.too-large", OfficeFile.MAX_BYTES / 1024 / 1024));
        var left = new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown("");
        words.setUploading(
                new UploadI18N.Uploading().setStatus(status).setError(error).setRemainingTime(left));
        words.setFile(new UploadI18N.File()
                .setRetry(Words.say("annex.upload.retry"))
                .setStart(Words.say("annex.upload.start"))
                .setRemove(Words.say("annex.upload.remove")));
        return words;
    }

    /** Takes a file that arrived and reads it beside the screen. */
    void taken(String name, byte[] bytes) {
        OfficeFile upload;
        try {
            upload = OfficeFile.of(name, new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException problem) {
            chooseFile(ConsoleProblems.sentence(problem));
            return;
        }
        var stop = new AtomicBoolean();
        var lines = new AtomicInteger();
        var progress = progress(Words.say("annex.reading", upload.name()), stop, lines, "annex.reading.lines", 0);
        stage.removeAll();
        stage.add(progress);
        BackgroundWork.run(
                page(),
                () -> reading.read(upload, read -> {
                    lines.set(read);
                    return !stop.get();
                }),
                this::understood,
                problem -> chooseFile(ConsoleProblems.sentence(problem)));
    }

    private void understood(AnnexDocument document) {
        desk = new AnnexDesk(document);
        ask();
    }

    // ---- step 2: what it says and what it does not say ----

    private void ask() {
        var on = desk();
        at(2);
        stage.removeAll();
        stage.add(new QuestionsStep(on, reading, registers, this::preview, () -> chooseFile(null)));
        stage.scrollIntoView();
    }

    // ---- step 3: the preview ----

    private void preview() {
        var on = desk();
        var answers = on.answers();
        var stop = new AtomicBoolean();
        stage.removeAll();
        stage.add(progress(Words.say("annex.previewing"), stop, new AtomicInteger(), "", 0));
        BackgroundWork.run(
                page(),
                () -> reading.preview(on.document(), answers),
                shown -> {
                    if (stop.get()) {
                        ask();
                    } else {
                        show(shown);
                    }
                },
                problem -> {
                    ask();
                    Notices.refused(ConsoleProblems.sentence(problem));
                });
    }

    private void show(AnnexPreview preview) {
        lay(preview);
        stage.scrollIntoView();
    }

    private void lay(AnnexPreview preview) {
        at(3);
        stage.removeAll();
        stage.add(new PreviewStep(desk(), preview, remarks, registers, this::ask, this::again, this::confirm));
    }

    /** After an answer about one row: a short list stays where it is on screen, a long one is held against the register beside it. */
    private void again() {
        if (desk().document().rows().size() > AT_ONCE) {
            preview();
            return;
        }
        lay(reading.preview(desk().document(), desk().answers()));
    }

    // ---- step 4: registered ----

    private void confirm(AnnexPreview preview) {
        var stop = new AtomicBoolean();
        var written = new AtomicInteger();
        stage.removeAll();
        stage.add(progress(Words.say("annex.registering"), stop, written, "annex.registering.done", preview.honours()));
        BackgroundWork.run(
                page(),
                () -> imports.confirm(preview, done -> {
                    written.set(done);
                    if (stop.get()) {
                        throw BackgroundWork.stopped();
                    }
                }),
                decision -> registered(preview, decision),
                problem -> {
                    show(reading.preview(preview.document(), preview.answers()));
                    Notices.refused(
                            problem instanceof CancellationException
                                    ? Words.say("annex.registering.stopped")
                                    : ConsoleProblems.sentence(problem));
                });
    }

    private void registered(AnnexPreview preview, DecisionId decision) {
        at(4);
        stage.removeAll();
        var answers = preview.answers();
        var sentence = Words.say(
                "annex.registered",
                answers.number() + "/" + answers.symbol(),
                Words.date(answers.decidedOn()),
                Words.number(preview.honours()));
        var open = new Anchor("quyet-dinh/" + Ids.code(decision.value()), Words.say("annex.registered.open"));
        open.addClassName("vd-annex-open");
        var another = new Button(Words.say("annex.another"), click -> chooseFile(null));
        another.addThemeVariants(ButtonVariant.TERTIARY);
        var next = new Div(open, another);
        next.addClassName("vd-form-foot");
        var card = new Div(new H2(sentence), new Paragraph(Words.say("annex.registered.next")), next);
        card.addClassName("vd-card");
        card.getElement().setAttribute("role", "status");
        stage.add(card);
        Notices.done(sentence);
    }

    // ---- the frame ----

    private AnnexDesk desk() {
        if (desk == null) {
            throw new IllegalStateException("No list lies on the desk");
        }
        return desk;
    }

    private UI page() {
        return getUI().orElseGet(UI::getCurrent);
    }

    private Component progress(String what, AtomicBoolean stop, AtomicInteger count, String countKey, int total) {
        var bar = new ProgressBar();
        bar.setIndeterminate(total == 0);
        if (total > 0) {
            bar.setMax(total);
        }
        bar.getElement().setAttribute("aria-label", what);
        var said = new Span();
        var cancel = new Button(Words.say("annex.stop"), click -> {
            stop.set(true);
            click.getSource().setEnabled(false);
        });
        var box = new Div(new Paragraph(what), bar, said, cancel);
        box.addClassNames("vd-card", "vd-annex-progress");
        box.getElement().setAttribute("role", "status");
        box.addAttachListener(attached -> attached.getUI().addPollListener(poll -> {
            if (box.isAttached() && !countKey.isEmpty() && count.get() > 0) {
                said.setText(Words.say(countKey, Words.number(count.get()), Words.number(total)));
                if (total > 0) {
                    bar.setValue(count.get());
                }
            }
        }));
        return box;
    }

    private void at(int current) {
        steps.removeAll();
        for (int i = 1; i <= 4; i++) {
            var step = new ListItem(Words.say("annex.step." + i));
            if (i < current) {
                step.addClassName("vd-step-done");
            } else if (i == current) {
                step.addClassName("vd-step-now");
                step.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
    }
}
