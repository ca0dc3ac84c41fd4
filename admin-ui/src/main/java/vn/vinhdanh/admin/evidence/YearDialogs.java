package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.evidence.HeadcountBook;
import vn.vinhdanh.core.evidence.HeadcountDraft;
import vn.vinhdanh.core.evidence.HeadcountEntry;
import vn.vinhdanh.core.evidence.RatingBook;
import vn.vinhdanh.core.evidence.RatingDraft;
import vn.vinhdanh.core.evidence.RatingEntry;
import vn.vinhdanh.core.evidence.RecipientEvidence;

/** The forms for what is known of a recipient year by year: the rating, and the certified counts of a collective. */
final class YearDialogs {

    private final EvidenceDialog frame;

    YearDialogs(EvidenceDialog frame) {
        this.frame = frame;
    }

    void rating(RatingBook book, @Nullable RatingEntry entry) {
        var window = frame.window("evidence.rating", entry);
        var form = window.form();
        var of = form.add("year", EvidenceDialog.year("evidence.year", entry == null ? frame.year() : entry.year()));
        var rating = form.add("rating", new Select<Rating>());
        rating.setLabel(Words.say("evidence.rating"));
        rating.setItems(Rating.values());
        rating.setItemLabelGenerator(r -> r == null ? Words.say("evidence.rating.none") : Words.word(r));
        rating.setEmptySelectionAllowed(true);
        rating.setEmptySelectionCaption(Words.say("evidence.rating.none"));
        var leave = form.add("maternityLeave", new Checkbox(Words.say("evidence.rating.leave.label")));
        var source = form.add("source", new TextField(Words.say("evidence.source")));
        source.setHelperText(Words.say("evidence.source.help"));
        source.addClassName("vd-wide");
        if (entry == null) {
            rating.setValue(Rating.GOOD);
        }
        frame.open(
                window,
                "evidence.rating",
                entry,
                RecipientEvidence::ratings,
                now -> {
                    of.setValue(now.year());
                    rating.setValue(now.rating());
                    leave.setValue(now.maternityLeave());
                    source.setValue(now.source());
                },
                () -> new RatingDraft(
                        frame.recipient().id(),
                        EvidenceDialog.number(of),
                        rating.getValue(),
                        leave.getValue(),
                        source.getValue()),
                book);
    }

    void headcount(HeadcountBook book, @Nullable HeadcountEntry entry) {
        var window = frame.window("evidence.headcount", entry);
        var form = window.form();
        var of = form.add("year", EvidenceDialog.year("evidence.year", entry == null ? frame.year() : entry.year()));
        Map<Headcount, IntegerField> fields = new EnumMap<>(Headcount.class);
        for (Headcount count : Headcount.values()) {
            var field = new IntegerField(Words.word(count));
            field.setMin(0);
            fields.put(count, form.add(count.name().toLowerCase(Locale.ROOT), field));
        }
        var by = form.add("certifiedBy", new TextField(Words.say("evidence.certified-by")));
        by.setRequiredIndicatorVisible(true);
        var on = form.add("certifiedOn", Words.datePicker("evidence.certified-on"));
        on.setRequiredIndicatorVisible(true);
        form.insert(new Paragraph(Words.say("evidence.headcount.help")));
        frame.open(
                window,
                "evidence.headcount",
                entry,
                RecipientEvidence::headcounts,
                now -> {
                    of.setValue(now.year());
                    fields.forEach((count, field) -> field.setValue(now.counts().get(count)));
                    by.setValue(now.certifiedBy());
                    on.setValue(now.certifiedOn());
                },
                () -> {
                    Map<Headcount, Integer> counts = new EnumMap<>(Headcount.class);
                    fields.forEach((count, field) -> {
                        if (field.getValue() != null) {
                            counts.put(count, field.getValue());
                        }
                    });
                    return new HeadcountDraft(
                            frame.recipient().id(), EvidenceDialog.number(of), counts, by.getValue(), on.getValue());
                },
                book);
    }
}
