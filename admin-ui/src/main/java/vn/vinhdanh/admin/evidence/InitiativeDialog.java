package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Drafted;
import vn.vinhdanh.admin.shell.Parts;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.evidence.InitiativeAuthor;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.InitiativeDraft;
import vn.vinhdanh.core.evidence.InitiativeEntry;
import vn.vinhdanh.core.evidence.InitiativeKind;
import vn.vinhdanh.core.evidence.InitiativeUse;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;

/** The form for an initiative with its authors and what it was used for. */
final class InitiativeDialog {

    private final EvidenceDialog frame;
    private final InitiativeBook book;
    private final RecipientQueries recipients;
    private final Supplier<List<AwardSummary>> offered;
    private List<AwardSummary> awards = List.of();

    private Div authors = new Div();
    private Div uses = new Div();

    /** @param offered awards that an initiative may have been used for, each once; asked for when it opens */
    InitiativeDialog(
            EvidenceDialog frame,
            InitiativeBook book,
            RecipientQueries recipients,
            Supplier<List<AwardSummary>> offered) {
        this.frame = frame;
        this.book = book;
        this.recipients = recipients;
        this.offered = offered;
    }

    void open(@Nullable InitiativeEntry entry) {
        awards = offered.get();
        var window = frame.window("evidence.initiative", entry);
        var form = window.form();
        var title = form.add("title", new TextArea(Words.say("evidence.initiative.title")));
        title.setRequiredIndicatorVisible(true);
        title.addClassName("vd-wide");
        var kind = form.add("kind", EvidenceDialog.choice("evidence.initiative.kind", InitiativeKind.values()));
        var of = form.add(
                "year", EvidenceDialog.year("evidence.initiative.year", entry == null ? frame.year() : entry.year()));
        var recognised = form.add(
                "recognised", EvidenceDialog.choice("evidence.initiative.recognised", InitiativeLevel.values()));
        var effect = form.add("effect", EvidenceDialog.choice("evidence.initiative.effect", InitiativeLevel.values()));
        var by = form.add("recognisedBy", new TextField(Words.say("evidence.initiative.by")));
        by.setRequiredIndicatorVisible(true);
        var on = form.add("recognisedOn", Words.datePicker("evidence.initiative.on"));
        on.setRequiredIndicatorVisible(true);
        var number = form.add("number", new TextField(Words.say("evidence.number")));
        var used = form.add("whereUsed", new TextField(Words.say("evidence.initiative.where")));
        form.section("evidence.initiative.authors");
        List<AuthorRow> rows = new ArrayList<>();
        List<UseRow> useRows = new ArrayList<>();
        authors = form.add("authors", new Parts(() -> authors(rows), text -> authors(rows, text)));
        authors.addClassNames("vd-wide", "vd-author-rows");
        form.insert(new Button(
                Words.say("evidence.initiative.author.add"), click -> addAuthor(rows, authors, recipients, null, 1)));
        form.section("evidence.initiative.uses");
        uses = form.add("uses", new Parts(() -> uses(useRows), text -> uses(useRows, rows, text)));
        uses.addClassNames("vd-wide", "vd-author-rows");
        form.insert(new Button(
                Words.say("evidence.initiative.use.add"), click -> addUse(useRows, uses, rows, awards, null)));
        if (entry == null) {
            addAuthor(rows, authors, recipients, frame.recipient(), 100);
        }
        frame.open(
                window,
                "evidence.initiative",
                entry,
                RecipientEvidence::initiatives,
                now -> {
                    rows.clear();
                    useRows.clear();
                    authors.removeAll();
                    uses.removeAll();
                    of.setValue(now.year());
                    title.setValue(now.title());
                    kind.setValue(now.kind());
                    recognised.setValue(now.recognised());
                    effect.setValue(now.effect());
                    by.setValue(now.recognisedBy());
                    on.setValue(now.recognisedOn());
                    number.setValue(now.number());
                    used.setValue(now.whereUsed());
                    var known = recipients.get(now.authors().stream()
                            .map(InitiativeAuthor::recipient)
                            .toList());
                    for (InitiativeAuthor author : now.authors()) {
                        var found = known.get(author.recipient());
                        if (found == null) {
                            rows.add(new AuthorRow(null, author.recipient(), null, author.share()));
                        } else {
                            addAuthor(rows, authors, recipients, found, author.share());
                        }
                    }
                    now.uses().forEach(use -> addUse(useRows, uses, rows, awards, use));
                },
                () -> new InitiativeDraft(
                        title.getValue(),
                        kind.getValue(),
                        EvidenceDialog.number(of),
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
                                .toList()),
                book);
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

    private static String authors(List<AuthorRow> rows) {
        var cells = new ArrayList<List<String>>();
        for (var row : rows) {
            if (row.box() != null && row.share() != null) {
                cells.add(Drafted.cells(row.box(), row.share()));
            }
        }
        return Drafted.rows(cells);
    }

    private boolean authors(List<AuthorRow> rows, String text) {
        rows.removeIf(row -> row.box() != null);
        authors.removeAll();
        boolean whole = true;
        for (var cells : Drafted.rows(text)) {
            addAuthor(rows, authors, recipients, null, 1);
            var row = rows.getLast();
            if (row.box() != null && row.share() != null) {
                whole &= Drafted.fill(cells, row.box(), row.share());
            }
        }
        return whole;
    }

    private static String uses(List<UseRow> rows) {
        return Drafted.rows(rows.stream()
                .map(row -> {
                    var before = row.before();
                    var cells = new ArrayList<>(Drafted.cells(row.award(), row.year()));
                    cells.add(
                            before == null
                                    ? ""
                                    : String.valueOf(before.recipient().value()));
                    return List.copyOf(cells);
                })
                .toList());
    }

    private boolean uses(List<UseRow> rows, List<AuthorRow> authors, String text) {
        rows.clear();
        uses.removeAll();
        boolean whole = true;
        for (var cells : Drafted.rows(text)) {
            if (cells.size() == 3) {
                var by = cells.get(2).isEmpty()
                        ? null
                        : new InitiativeUse(
                                new RecipientId(Long.parseLong(cells.get(2))), cells.getFirst(), frame.year(), true);
                addUse(rows, uses, authors, awards, by);
                var row = rows.getLast();
                whole &= Drafted.fill(cells.subList(0, 2), row.award(), row.year());
            }
        }
        return whole;
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
        Picker.awards(award, awards);
        award.setItemLabelGenerator(AwardSummary::nameVi);
        var of = EvidenceDialog.year("evidence.initiative.use.year", use == null ? frame.year() : use.year());
        if (use != null) {
            awards.stream()
                    .filter(a -> a.code().equals(use.award()))
                    .findFirst()
                    .ifPresent(award::setValue);
        }
        var mine = use == null ? new InitiativeUse(frame.recipient().id(), "", frame.year(), true) : use;
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
}
