package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.evidence.EvidenceBook;
import vn.vinhdanh.core.evidence.EvidenceEntry;
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
     * The window in which an entry is written, for its fields; not shown yet.
     *
     * @param key of the words of this kind, such as {@code evidence.rating}
     * @param entry null for a new one
     */
    StepWindow window(String key, @Nullable EvidenceEntry entry) {
        return new StepWindow(Words.say(title(key, entry)), RecipientPicker.label(recipient));
    }

    private static String title(String key, @Nullable EvidenceEntry entry) {
        return key + (entry == null ? ".add" : ".change");
    }

    /**
     * Opens a window whose fields are there.
     *
     * @param entry the entry that it shows, and shows again as somebody else saved it meanwhile; null for a new one
     * @param all the entries of its kind
     * @param show puts an entry into the fields
     * @param draft what the fields say
     */
    <E extends EvidenceEntry, D> void open(
            StepWindow window,
            String key,
            @Nullable E entry,
            SerializableFunction<RecipientEvidence, List<E>> all,
            SerializableConsumer<E> show,
            SerializableSupplier<D> draft,
            EvidenceBook<D> book) {
        var form = window.form();
        var shown = new AtomicReference<@Nullable E>(entry);
        if (entry != null) {
            show.accept(entry);
            var removes = new Button(
                    Words.say("evidence.remove"),
                    click -> Asking.delete(
                            Words.say("evidence.remove.ask", RecipientPicker.label(recipient)),
                            List.of(Words.say("evidence.remove.what", Words.say(title(key, entry)))),
                            "evidence.remove",
                            () -> {
                                if (form.attempt(() -> book.remove(entry.id(), entry.version()))) {
                                    window.close();
                                    done("evidence.removed");
                                }
                            }));
            form.also(removes);
        }
        form.drafts(
                title(key, entry),
                recipient.id().value() + (entry == null ? "" : "/" + entry.id().value()),
                0);
        if (entry != null) {
            form.rereads(
                    null,
                    () -> all.apply(again.get()).stream()
                            .filter(now -> now.id().equals(entry.id()))
                            .findFirst()
                            .ifPresent(now -> {
                                shown.set(now);
                                show.accept(now);
                            }));
        }
        window.open("action.save", () -> {
            var now = shown.get();
            if (now == null) {
                book.enter(draft.get());
            } else {
                book.change(now.id(), now.version(), draft.get());
            }
            done("evidence.saved");
        });
    }

    private void done(String key) {
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
        select.setItemLabelGenerator(v -> v == null ? "" : StringUtils.capitalize(Words.word(v)));
        select.setValue(values[0]);
        return select;
    }
}
