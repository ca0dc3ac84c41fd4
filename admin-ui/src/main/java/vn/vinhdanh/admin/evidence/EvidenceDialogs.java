package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.evidence.DisciplineBook;
import vn.vinhdanh.core.evidence.DisciplineDraft;
import vn.vinhdanh.core.evidence.DisciplineEntry;
import vn.vinhdanh.core.evidence.DisciplineForm;
import vn.vinhdanh.core.evidence.HeadcountBook;
import vn.vinhdanh.core.evidence.HeadcountDraft;
import vn.vinhdanh.core.evidence.HeadcountEntry;
import vn.vinhdanh.core.evidence.InitiativeAuthor;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.InitiativeDraft;
import vn.vinhdanh.core.evidence.InitiativeEntry;
import vn.vinhdanh.core.evidence.InitiativeKind;
import vn.vinhdanh.core.evidence.InitiativeUse;
import vn.vinhdanh.core.evidence.ProceedingBook;
import vn.vinhdanh.core.evidence.ProceedingDraft;
import vn.vinhdanh.core.evidence.ProceedingEntry;
import vn.vinhdanh.core.evidence.ProceedingKind;
import vn.vinhdanh.core.evidence.RatingBook;
import vn.vinhdanh.core.evidence.RatingDraft;
import vn.vinhdanh.core.evidence.RatingEntry;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;

/** The forms in which an official enters or corrects one thing that is known of a recipient. */
final class EvidenceDialogs {

    private final RecipientDetails recipient;
    private final int year;
    private final SerializableRunnable afterwards;

    /**
     * @param year offered for new entries
     * @param afterwards runs when something was saved
     */
    EvidenceDialogs(RecipientDetails recipient, int year, SerializableRunnable afterwards) {
        this.recipient = recipient;
        this.year = year;
        this.afterwards = afterwards;
    }

    void rating(RatingBook book, @Nullable RatingEntry entry) {
        var form = new FormSheet();
        var of = form.add("year", year("evidence.year", entry == null ? year : entry.year()));
        var rating = form.add("rating", new Select<Rating>());
        rating.setLabel(Words.say("evidence.rating"));
        rating.setItems(Rating.values());
        rating.setItemLabelGenerator(r -> r == null ? Words.say("evidence.rating.none") : Words.word(r));
        rating.setEmptySelectionAllowed(true);
        rating.setEmptySelectionCaption(Words.say("evidence.rating.none"));
        var leave = form.add("maternityLeave", new Checkbox(Words.say("evidence.rating.leave")));
        var source = form.add("source", new TextField(Words.say("evidence.source")));
        source.setHelperText(Words.say("evidence.source.help"));
        source.addClassName("vd-wide");
        if (entry != null) {
            rating.setValue(entry.rating());
            leave.setValue(entry.maternityLeave());
            source.setValue(entry.source());
        } else {
            rating.setValue(Rating.GOOD);
        }
        show(
                entry == null ? "evidence.rating.add" : "evidence.rating.change",
                form,
                () -> {
                    var draft = new RatingDraft(
                            recipient.id(),
                            number(of),
                            rating.getValue(),
                            leave.getValue(),
                            source.getValue(),
                            recipient.demo());
                    if (entry == null) {
                        book.enter(draft);
                    } else {
                        book.change(entry.id(), entry.version(), draft);
                    }
                },
                entry == null ? null : () -> book.remove(entry.id(), entry.version()));
    }

    void headcount(HeadcountBook book, @Nullable HeadcountEntry entry) {
        var form = new FormSheet();
        var of = form.add("year", year("evidence.year", entry == null ? year : entry.year()));
        Map<Headcount, IntegerField> fields = new EnumMap<>(Headcount.class);
        for (Headcount count : Headcount.values()) {
            var field = new IntegerField(Words.word(count));
            field.setMin(0);
            if (entry != null) {
                field.setValue(entry.counts().get(count));
            }
            fields.put(count, form.add(count.name().toLowerCase(Locale.ROOT), field));
        }
        var by = form.add("certifiedBy", new TextField(Words.say("evidence.certified-by")));
        by.setRequiredIndicatorVisible(true);
        var on = form.add("certifiedOn", Words.datePicker("evidence.certified-on"));
        on.setRequiredIndicatorVisible(true);
        form.insert(new Paragraph(Words.say("evidence.headcount.help")));
        if (entry != null) {
            by.setValue(entry.certifiedBy());
            on.setValue(entry.certifiedOn());
        }
        show(
                entry == null ? "evidence.headcount.add" : "evidence.headcount.change",
                form,
                () -> {
                    Map<Headcount, Integer> counts = new EnumMap<>(Headcount.class);
                    fields.forEach((count, field) -> {
                        if (field.getValue() != null) {
                            counts.put(count, field.getValue());
                        }
                    });
                    var draft = new HeadcountDraft(
                            recipient.id(), number(of), counts, by.getValue(), on.getValue(), recipient.demo());
                    if (entry == null) {
                        book.enter(draft);
                    } else {
                        book.change(entry.id(), entry.version(), draft);
                    }
                },
                entry == null ? null : () -> book.remove(entry.id(), entry.version()));
    }

    void initiative(
            InitiativeBook book,
            RecipientQueries recipients,
            List<AwardSummary> awards,
            @Nullable InitiativeEntry entry) {
        var form = new FormSheet();
        var title = form.add("title", new TextArea(Words.say("evidence.initiative.title")));
        title.setRequiredIndicatorVisible(true);
        title.addClassName("vd-wide");
        var kind = form.add("kind", choice("evidence.initiative.kind", InitiativeKind.values()));
        var of = form.add("year", year("evidence.initiative.year", entry == null ? year : entry.year()));
        var recognised = form.add("recognised", choice("evidence.initiative.recognised", InitiativeLevel.values()));
        var effect = form.add("effect", choice("evidence.initiative.effect", InitiativeLevel.values()));
        var by = form.add("recognisedBy", new TextField(Words.say("evidence.initiative.by")));
        by.setRequiredIndicatorVisible(true);
        var on = form.add("recognisedOn", Words.datePicker("evidence.initiative.on"));
        on.setRequiredIndicatorVisible(true);
        var number = form.add("number", new TextField(Words.say("evidence.number")));
        var used = form.add("whereUsed", new TextField(Words.say("evidence.initiative.where")));
        form.section("evidence.initiative.authors");
        var authors = form.add("authors", new Div());
        authors.addClassNames("vd-wide", "vd-author-rows");
        List<AuthorRow> rows = new ArrayList<>();
        form.insert(new Button(
                Words.say("evidence.initiative.author.add"), click -> addAuthor(rows, authors, recipients, null, 1)));
        form.section("evidence.initiative.uses");
        var uses = form.add("uses", new Div());
        uses.addClassNames("vd-wide", "vd-author-rows");
        List<UseRow> useRows = new ArrayList<>();
        form.insert(new Button(
                Words.say("evidence.initiative.use.add"), click -> addUse(useRows, uses, rows, awards, null)));
        if (entry == null) {
            addAuthor(rows, authors, recipients, recipient, 100);
        } else {
            title.setValue(entry.title());
            kind.setValue(entry.kind());
            recognised.setValue(entry.recognised());
            effect.setValue(entry.effect());
            by.setValue(entry.recognisedBy());
            on.setValue(entry.recognisedOn());
            number.setValue(entry.number());
            used.setValue(entry.whereUsed());
            var known = recipients.get(
                    entry.authors().stream().map(InitiativeAuthor::recipient).toList());
            for (InitiativeAuthor author : entry.authors()) {
                var found = known.get(author.recipient());
                if (found == null) {
                    rows.add(new AuthorRow(null, author.recipient(), null, author.share()));
                } else {
                    addAuthor(rows, authors, recipients, found, author.share());
                }
            }
            entry.uses().forEach(use -> addUse(useRows, uses, rows, awards, use));
        }
        show(
                entry == null ? "evidence.initiative.add" : "evidence.initiative.change",
                form,
                () -> {
                    var draft = new InitiativeDraft(
                            title.getValue(),
                            kind.getValue(),
                            number(of),
                            recognised.getValue(),
                            effect.getValue(),
                            on.getValue(),
                            by.getValue(),
                            number.getValue(),
                            used.getValue(),
                            rows.stream()
                                    .map(AuthorRow::author)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            useRows.stream()
                                    .map(UseRow::use)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            recipient.demo());
                    if (entry == null) {
                        book.enter(draft);
                    } else {
                        book.change(entry.id(), entry.version(), draft);
                    }
                },
                entry == null ? null : () -> book.remove(entry.id(), entry.version()));
    }

    /**
     * An author in the form; one whom the official may not see is kept as it is.
     *
     * @param box null for such a one
     */
    private record AuthorRow(
            @Nullable ComboBox<RecipientDetails> box,
            @Nullable RecipientId unseen,
            @Nullable IntegerField share,
            int kept) {

        @Nullable
        RecipientId recipient() {
            var chosen = box == null ? null : box.getValue();
            return chosen == null ? unseen : chosen.id();
        }

        @Nullable
        InitiativeAuthor author() {
            var who = recipient();
            var typed = share == null ? null : share.getValue();
            return who == null ? null : new InitiativeAuthor(who, share == null ? kept : typed == null ? 0 : typed);
        }
    }

    private static void addAuthor(
            List<AuthorRow> rows, Div into, RecipientQueries recipients, @Nullable RecipientDetails author, int share) {
        var box = RecipientPicker.of("evidence.initiative.author", recipients, null);
        box.setHelperText(null);
        box.setValue(author);
        var part = new IntegerField(Words.say("evidence.initiative.share"));
        part.setMin(1);
        part.setMax(100);
        part.setValue(share);
        var row = new AuthorRow(box, null, part, share);
        rows.add(row);
        into.add(line(() -> rows.remove(row), box, part));
    }

    private record UseRow(
            ComboBox<AwardSummary> award,
            IntegerField year,
            @Nullable InitiativeUse before,
            List<AuthorRow> authors) {

        @Nullable
        InitiativeUse use() {
            var chosen = award.getValue();
            if (chosen == null) {
                return null;
            }
            var who = before == null ? null : before.recipient();
            var first = authors.stream()
                    .map(AuthorRow::recipient)
                    .filter(Objects::nonNull)
                    .findFirst();
            var by = who == null ? first.orElse(null) : who;
            var typed = year.getValue();
            return by == null ? null : new InitiativeUse(by, chosen.code(), typed == null ? 0 : typed, chosen.title());
        }
    }

    private void addUse(
            List<UseRow> rows,
            Div into,
            List<AuthorRow> authors,
            List<AwardSummary> awards,
            @Nullable InitiativeUse use) {
        var award = new ComboBox<AwardSummary>(Words.say("evidence.initiative.use.award"));
        award.setItems(awards);
        award.setItemLabelGenerator(AwardSummary::nameVi);
        var of = year("evidence.initiative.use.year", use == null ? year : use.year());
        if (use != null) {
            awards.stream()
                    .filter(a -> a.code().equals(use.award()))
                    .findFirst()
                    .ifPresent(award::setValue);
        }
        var mine = use == null ? new InitiativeUse(recipient.id(), "", year, true) : use;
        var row = new UseRow(award, of, mine, authors);
        rows.add(row);
        into.add(line(() -> rows.remove(row), award, of));
    }

    private static Component line(SerializableRunnable remove, Component... fields) {
        var line = new Div(fields);
        line.addClassName("vd-author-row");
        var gone = new Button(Words.say("evidence.row.remove"), click -> {
            remove.run();
            line.removeFromParent();
        });
        gone.addThemeVariants(ButtonVariant.TERTIARY);
        line.add(gone);
        return line;
    }

    void discipline(DisciplineBook book, @Nullable DisciplineEntry entry) {
        var form = new FormSheet();
        var kind = form.add("form", choice("evidence.discipline.form", DisciplineForm.values()));
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
        if (entry != null) {
            kind.setValue(entry.form());
            number.setValue(entry.number());
            until.setValue(entry.until());
            from.setValue(entry.from());
        }
        show(
                entry == null ? "evidence.discipline.add" : "evidence.discipline.change",
                form,
                () -> {
                    var draft = new DisciplineDraft(
                            recipient.id(),
                            kind.getValue(),
                            from.getValue(),
                            until.getValue(),
                            number.getValue(),
                            recipient.demo());
                    if (entry == null) {
                        book.enter(draft);
                    } else {
                        book.change(entry.id(), entry.version(), draft);
                    }
                },
                entry == null ? null : () -> book.remove(entry.id(), entry.version()));
    }

    void proceeding(ProceedingBook book, @Nullable ProceedingEntry entry) {
        var form = new FormSheet();
        var kind = form.add("kind", choice("evidence.proceeding.kind", ProceedingKind.values()));
        var agency = form.add("agency", new TextField(Words.say("evidence.proceeding.agency")));
        agency.setRequiredIndicatorVisible(true);
        var opened = form.add("opened", Words.datePicker("evidence.proceeding.opened"));
        opened.setRequiredIndicatorVisible(true);
        var closed = form.add("closed", Words.datePicker("evidence.proceeding.closed"));
        closed.setHelperText(Words.say("evidence.proceeding.closed.help"));
        var summary = form.add("summary", new TextArea(Words.say("evidence.proceeding.summary")));
        summary.addClassName("vd-wide");
        if (entry != null) {
            kind.setValue(entry.kind());
            agency.setValue(entry.agency());
            opened.setValue(entry.opened());
            closed.setValue(entry.closed());
            summary.setValue(entry.summary());
        }
        show(
                entry == null ? "evidence.proceeding.add" : "evidence.proceeding.change",
                form,
                () -> {
                    var draft = new ProceedingDraft(
                            recipient.id(),
                            kind.getValue(),
                            agency.getValue(),
                            opened.getValue(),
                            closed.getValue(),
                            summary.getValue(),
                            recipient.demo());
                    if (entry == null) {
                        book.enter(draft);
                    } else {
                        book.change(entry.id(), entry.version(), draft);
                    }
                },
                entry == null ? null : () -> book.remove(entry.id(), entry.version()));
    }

    private void show(
            String titleKey, FormSheet form, SerializableRunnable step, @Nullable SerializableRunnable remove) {
        var dialog = new Dialog(Words.say(titleKey));
        dialog.setWidth("46rem");
        form.save("action.save", () -> {
            step.run();
            done(dialog, "evidence.saved");
        });
        if (remove != null) {
            form.also(new Button(Words.say("evidence.remove"), click -> {
                if (form.attempt(remove)) {
                    done(dialog, "evidence.removed");
                }
            }));
        }
        form.also(new Button(Words.say("action.cancel"), click -> dialog.close()));
        dialog.add(new Paragraph(RecipientPicker.label(recipient)), form);
        dialog.open();
    }

    private void done(Dialog dialog, String key) {
        dialog.close();
        afterwards.run();
        Notices.done(Words.say(key, recipient.name()));
    }

    private static IntegerField year(String labelKey, int value) {
        var field = new IntegerField(Words.say(labelKey));
        field.setMin(1945);
        field.setMax(2100);
        field.setValue(value);
        return field;
    }

    private static int number(IntegerField field) {
        var value = field.getValue();
        return value == null ? 0 : value;
    }

    private static <E extends Enum<E>> Select<E> choice(String labelKey, E[] values) {
        var select = new Select<E>();
        select.setLabel(Words.say(labelKey));
        select.setItems(values);
        select.setItemLabelGenerator(v -> v == null ? "" : Words.word(v));
        select.setValue(values[0]);
        return select;
    }
}
