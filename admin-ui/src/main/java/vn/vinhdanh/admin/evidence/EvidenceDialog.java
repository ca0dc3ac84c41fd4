package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.organisation.RecipientDetails;

/** The frame of the forms in which an official enters or corrects one thing that is known of a recipient. */
final class EvidenceDialog {

    private final RecipientDetails recipient;
    private final int year;
    private final SerializableSupplier<RecipientEvidence> again;
    private final SerializableRunnable afterwards;

    /**
     * @param year offered for new entries
     * @param again reads what is known of the recipient anew
     * @param afterwards runs when something was saved
     */
    EvidenceDialog(
            RecipientDetails recipient,
            int year,
            SerializableSupplier<RecipientEvidence> again,
            SerializableRunnable afterwards) {
        this.recipient = recipient;
        this.year = year;
        this.again = again;
        this.afterwards = afterwards;
    }

    RecipientDetails recipient() {
        return recipient;
    }

    /** Offered for new entries. */
    int year() {
        return year;
    }

    /**
     * Opens a form.
     *
     * @param entry id of the entry that the form shows; null for a new one
     * @param step saves what the form says
     * @param remove removes the entry; null for a new one
     */
    void open(
            String titleKey,
            FormSheet form,
            @Nullable EvidenceId entry,
            SerializableRunnable step,
            @Nullable SerializableRunnable remove) {
        var dialog = new Dialog(Words.say(titleKey));
        dialog.setWidth("46rem");
        form.save("action.save", () -> {
            step.run();
            done(dialog, "evidence.saved");
        });
        if (remove != null) {
            form.also(new Button(
                    Words.say("evidence.remove"),
                    click -> Asking.delete(
                            Words.say("evidence.remove.ask", RecipientPicker.label(recipient)),
                            List.of(Words.say("evidence.remove.what", Words.say(titleKey))),
                            "evidence.remove",
                            () -> {
                                if (form.attempt(remove)) {
                                    done(dialog, "evidence.removed");
                                }
                            })));
        }
        form.also(new Button(Words.say("action.cancel"), click -> dialog.close()));
        form.drafts(titleKey, recipient.id().value() + (entry == null ? "" : "/" + entry.value()), 0);
        dialog.add(new Paragraph(RecipientPicker.label(recipient)), form);
        dialog.open();
    }

    /** Shows an entry as somebody else saved it meanwhile, beside what the official wrote. */
    <E> void rereads(
            FormSheet form,
            SerializableFunction<RecipientEvidence, List<E>> book,
            SerializablePredicate<E> same,
            SerializableConsumer<E> show) {
        form.rereads(
                null,
                () -> book.apply(again.get()).stream().filter(same).findFirst().ifPresent(show));
    }

    private void done(Dialog dialog, String key) {
        dialog.close();
        afterwards.run();
        Notices.done(Words.say(key, recipient.name()));
    }

    static IntegerField year(String labelKey, int value) {
        var field = new IntegerField(Words.say(labelKey));
        field.setMin(1945);
        field.setMax(2100);
        field.setValue(value);
        return field;
    }

    static int number(IntegerField field) {
        var value = field.getValue();
        return value == null ? 0 : value;
    }

    static <E extends Enum<E>> Select<E> choice(String labelKey, E[] values) {
        var select = new Select<E>();
        select.setLabel(Words.say(labelKey));
        select.setItems(values);
        select.setItemLabelGenerator(v -> v == null ? "" : Words.word(v));
        select.setValue(values[0]);
        return select;
    }
}
