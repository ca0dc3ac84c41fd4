package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.evidence.DisciplineBook;
import vn.vinhdanh.core.evidence.DisciplineDraft;
import vn.vinhdanh.core.evidence.DisciplineEntry;
import vn.vinhdanh.core.evidence.DisciplineForm;
import vn.vinhdanh.core.evidence.ProceedingBook;
import vn.vinhdanh.core.evidence.ProceedingDraft;
import vn.vinhdanh.core.evidence.ProceedingEntry;
import vn.vinhdanh.core.evidence.ProceedingKind;
import vn.vinhdanh.core.evidence.RecipientEvidence;

/** The forms for what stands in the way of a recipient: disciplines and proceedings. */
final class BlockingDialogs {

    private final EvidenceDialog frame;

    BlockingDialogs(EvidenceDialog frame) {
        this.frame = frame;
    }

    void discipline(DisciplineBook book, @Nullable DisciplineEntry entry) {
        var window = frame.window("evidence.discipline", entry);
        var form = window.form();
        var kind = form.add("form", EvidenceDialog.choice("evidence.discipline.form", DisciplineForm.values()));
        var number = form.add("number", new TextField(Words.say("evidence.number")));
        var from = form.add("from", Words.datePicker("evidence.discipline.from"));
        from.setRequiredIndicatorVisible(true);
        var until = form.add("until", Words.datePicker("evidence.discipline.until"));
        until.setRequiredIndicatorVisible(true);
        until.setHelperText(Words.say("evidence.discipline.until.help"));
        from.addValueChangeListener(change -> {
            LocalDate first = change.getValue();
            if (first != null && until.isEmpty()) {
                until.setValue(first.plusMonths(12));
            }
        });
        frame.open(
                window,
                "evidence.discipline",
                entry,
                RecipientEvidence::disciplines,
                now -> {
                    kind.setValue(now.form());
                    number.setValue(now.number());
                    until.setValue(now.until());
                    from.setValue(now.from());
                },
                () -> new DisciplineDraft(
                        frame.recipient().id(), kind.getValue(), from.getValue(), until.getValue(), number.getValue()),
                book);
    }

    void proceeding(ProceedingBook book, @Nullable ProceedingEntry entry) {
        var window = frame.window("evidence.proceeding", entry);
        var form = window.form();
        var kind = form.add("kind", EvidenceDialog.choice("evidence.proceeding.kind", ProceedingKind.values()));
        var agency = form.add("agency", new TextField(Words.say("evidence.proceeding.agency")));
        agency.setRequiredIndicatorVisible(true);
        var opened = form.add("opened", Words.datePicker("evidence.proceeding.opened"));
        opened.setRequiredIndicatorVisible(true);
        var closed = form.add("closed", Words.datePicker("evidence.proceeding.closed"));
        closed.setHelperText(Words.say("evidence.proceeding.closed.help"));
        var summary = form.add("summary", new TextArea(Words.say("evidence.proceeding.summary")));
        summary.addClassName("vd-wide");
        frame.open(
                window,
                "evidence.proceeding",
                entry,
                RecipientEvidence::proceedings,
                now -> {
                    kind.setValue(now.kind());
                    agency.setValue(now.agency());
                    opened.setValue(now.opened());
                    closed.setValue(now.closed());
                    summary.setValue(now.summary());
                },
                () -> new ProceedingDraft(
                        frame.recipient().id(),
                        kind.getValue(),
                        agency.getValue(),
                        opened.getValue(),
                        closed.getValue(),
                        summary.getValue()),
                book);
    }
}
