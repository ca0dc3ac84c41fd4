package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexEntry;
import vn.vinhdanh.core.annex.AnnexPreview;
import vn.vinhdanh.core.annex.AnnexRemarks;
import vn.vinhdanh.core.annex.LineRole;
import vn.vinhdanh.core.shared.RecipientKind;

/** What would be registered, problems first; errors are mended or left out, questions answered, warnings confirmed by eye. */
final class PreviewStep extends Div {

    private static final long serialVersionUID = 1L;

    private final AnnexDesk desk;
    private final transient AnnexPreview preview;
    private final PreviewRows rows;
    private final Obstacles obstacles;
    private final Button register;

    PreviewStep(
            AnnexDesk desk,
            AnnexPreview preview,
            AnnexRemarks remarks,
            Registers registers,
            SerializableRunnable back,
            SerializableRunnable again,
            SerializableConsumer<AnnexPreview> confirmed) {
        this.desk = desk;
        this.preview = preview;
        var answers = preview.answers();
        add(new H2(Words.say(
                "annex.preview.of",
                answers.number() + "/" + answers.symbol(),
                Words.date(answers.decidedOn()),
                answers.authority())));
        add(new Paragraph(counts()));
        var account = new LineAccount(preview.document().account());
        add(account);
        rows = new PreviewRows(desk, preview, registers, this::sayState, again);
        obstacles = new Obstacles(
                desk, preview, rows::showWarnings, () -> account.open(LineRole.NOT_UNDERSTOOD), this::sayState);
        add(obstacles, rows);

        register = new Button(
                Words.say("annex.register", Words.number(preview.honours())),
                click -> confirmed.accept(withConfirmations()));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        register.setDisableOnClick(true);
        var backward = new Button(Words.say("annex.back-to-questions"), click -> back.run());
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        var file = remarks.of(withConfirmations(), AnnexWords::remark);
                        return new DownloadResponse(
                                new ByteArrayInputStream(file.content()),
                                file.name(),
                                file.mediaType(),
                                file.content().length);
                    } catch (RuntimeException e) {
                        throw new IOException(e);
                    }
                }),
                Words.say("annex.remarks"));
        download.addClassName("vd-annex-download");
        var foot = new Div(register, backward, download);
        foot.addClassName("vd-form-foot");
        add(foot);
        sayState();
    }

    private String counts() {
        long persons = kind(RecipientKind.PERSON);
        long collectives = kind(RecipientKind.COLLECTIVE);
        long households = kind(RecipientKind.HOUSEHOLD);
        long leftOut = preview.entries().stream().filter(AnnexEntry::leftOut).count();
        return Words.say(
                        "annex.preview.counts",
                        Words.number(preview.honours()),
                        Words.number(collectives),
                        Words.number(persons),
                        Words.number(households))
                + (leftOut == 0 ? "" : " " + Words.say("annex.preview.left-out", Words.number(leftOut)));
    }

    private long kind(RecipientKind kind) {
        return preview.entries().stream()
                .filter(e -> !e.leftOut() && e.kind() == kind)
                .count();
    }

    private AnnexPreview withConfirmations() {
        return new AnnexPreview(
                preview.document(),
                desk.answers(),
                preview.entries(),
                preview.questions(),
                preview.problems(),
                preview.errors(),
                preview.open(),
                obstacles.unconfirmed().size(),
                preview.honours());
    }

    private void sayState() {
        obstacles.show();
        register.setEnabled(obstacles.ready());
        rows.refresh();
    }
}
