package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.catalogue.BonusMultiple;
import vn.vinhdanh.core.catalogue.CertificateObject;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.LawDraft;
import vn.vinhdanh.core.catalogue.LegalInstrument;
import vn.vinhdanh.core.catalogue.RevisionDraft;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;

/** The fields of the whole picture of a revision. */
final class LawFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean unknown;
    private final TextField code = new TextField(Words.say("law.code"));
    private final Select<Boolean> title = new Select<>();
    private final Select<AwardLevel> level = new Select<>();
    private final IntegerField ordinal = new IntegerField(Words.say("law.ordinal"));
    private final DatePicker from = Words.datePicker("law.from");
    private final DatePicker to = Words.datePicker("law.to");
    private final TextField nameVi = new TextField(Words.say("law.name-vi"));
    private final TextField nameEn = new TextField(Words.say("law.name-en"));
    private final TextArea shortNames = new TextArea(Words.say("law.short-names"));
    private final CheckboxGroup<RecipientKind> recipients = new CheckboxGroup<>(Words.say("catalogue.recipients"));
    private final CheckboxGroup<AuthorityLevel> authorities = new CheckboxGroup<>(Words.say("catalogue.authorities"));
    private final ComboBox<LegalInstrument> instrument = new ComboBox<>(Words.say("law.instrument"));
    private final TextField article = new TextField(Words.say("law.article"));
    private final TextField clause = new TextField(Words.say("law.clause"));
    private final TextField legalBasis = new TextField(Words.say("catalogue.legal-basis"));
    private final Select<CertificateObject> object = new Select<>();
    private final TextArea standard = new TextArea(Words.say("law.standard"));
    private final Select<Sureness> sureness = new Select<>();
    private final TextArea surenessNote = new TextArea(Words.say("law.sureness-note"));
    private final Map<RecipientKind, ClausesField> clauses = new EnumMap<>(RecipientKind.class);
    private final Map<RecipientKind, BonusFields> bonuses = new EnumMap<>(RecipientKind.class);
    final TextArea reason = new TextArea(Words.say("law.reason"));
    final TextField changeBasis = new TextField(Words.say("law.change-basis"));

    LawFields(
            boolean unknown,
            Map<String, String> awardNames,
            List<LegalInstrument> instruments,
            @Nullable RevisionDraft standing,
            LocalDate start) {
        this.unknown = unknown;
        title.setLabel(Words.say("catalogue.kind"));
        title.setItems(true, false);
        title.setItemLabelGenerator(
                t -> Words.say(Boolean.TRUE.equals(t) ? "catalogue.is-title" : "catalogue.is-form"));
        title.setValue(true);
        level.setLabel(Words.say("catalogue.level"));
        level.setItems(AwardLevel.values());
        level.setItemLabelGenerator(Words::word);
        level.setValue(AwardLevel.PROVINCE);
        recipients.setItems(RecipientKind.values());
        recipients.setItemLabelGenerator(Words::word);
        authorities.setItems(AuthorityLevel.values());
        authorities.setItemLabelGenerator(Words::word);
        Picker.keys(instrument, LegalInstrument::code);
        Picker.offer(instrument, instruments, i -> List.of(i.number() + " " + i.title()));
        instrument.setItemLabelGenerator(i -> i.number() + " – " + i.title());
        instrument.setClearButtonVisible(true);
        object.setLabel(Words.say("law.object"));
        object.setItems(CertificateObject.values());
        object.setItemLabelGenerator(o -> o == null ? "" : LawWords.word(o));
        object.setValue(CertificateObject.CERTIFICATE);
        sureness.setLabel(Words.say("catalogue.sureness"));
        sureness.setItems(Sureness.values());
        sureness.setItemLabelGenerator(Words::word);
        sureness.setValue(Sureness.VERIFIED);
        from.setValue(start);
        from.setHelperText(Words.say("law.from.help"));
        to.setHelperText(Words.say("law.to.help"));
        to.setClearButtonVisible(true);
        code.setHelperText(Words.say("law.code.help"));
        ordinal.setHelperText(Words.say("law.ordinal.help"));
        shortNames.setHelperText(Words.say("law.short-names.help"));
        reason.setHelperText(Words.say("law.reason.help"));
        surenessNote.setHelperText(Words.say("law.sureness-note.help"));
        for (var kind : RecipientKind.values()) {
            clauses.put(
                    kind,
                    new ClausesField(
                            kind,
                            awardNames,
                            standing == null
                                    ? List.<Clause>of()
                                    : standing.clauses().getOrDefault(kind, List.of())));
            bonuses.put(
                    kind,
                    new BonusFields(
                            kind, standing == null ? null : standing.bonuses().get(kind)));
        }
        if (standing != null) {
            show(standing, instruments);
        }
        recipients.addValueChangeListener(change -> showKinds());
        showKinds();
    }

    private void show(RevisionDraft s, List<LegalInstrument> instruments) {
        nameVi.setValue(s.nameVi());
        nameEn.setValue(s.nameEn());
        shortNames.setValue(String.join("\n", s.shortNames()));
        recipients.setValue(s.recipients());
        authorities.setValue(s.authorities());
        instruments.stream()
                .filter(i -> i.code().equals(s.instrument()))
                .findFirst()
                .ifPresent(instrument::setValue);
        article.setValue(s.article());
        clause.setValue(s.clause());
        legalBasis.setValue(s.legalBasis());
        object.setValue(s.certificateObject());
        standard.setValue(s.standard());
        sureness.setValue(s.sureness());
        surenessNote.setValue(s.surenessNote());
    }

    private void showKinds() {
        clauses.forEach((kind, field) -> field.setVisible(recipients.getValue().contains(kind)));
        bonuses.forEach((kind, field) -> field.setVisible(recipients.getValue().contains(kind)));
    }

    void addTo(FormSheet form) {
        form.section("law.section.what");
        if (unknown) {
            form.add("code", code);
            form.add("title", title);
            form.add("level", level);
            form.add("ordinal", ordinal);
        }
        form.add("from", from);
        form.add("to", to);
        form.add("nameVi", wide(nameVi));
        form.add("nameEn", wide(nameEn));
        form.add("shortNames", wide(shortNames));
        form.add("recipients", wide(recipients));
        form.add("authorities", wide(authorities));
        form.add("certificateObject", object);
        form.section("law.section.basis");
        form.add("instrument", wide(instrument));
        form.add("article", article);
        form.add("clause", clause);
        form.add("legalBasis", wide(legalBasis));
        form.add("sureness", sureness);
        form.add("surenessNote", wide(surenessNote));
        form.section("law.section.standard");
        form.add("standard", wide(standard));
        form.insert(new Paragraph(Words.say("law.clauses.help")));
        clauses.forEach((kind, field) -> {
            form.insert(field);
            form.know("clauses." + kind.name(), field);
        });
        form.section("law.section.bonus");
        form.insert(new Paragraph(Words.say("law.bonus.help")));
        bonuses.forEach((kind, field) -> {
            form.insert(field);
            form.know("bonuses." + kind.name(), field);
        });
        form.section("law.section.why");
        form.add("reason", wide(reason));
        form.add("changeBasis", wide(changeBasis));
    }

    private static <C extends Component & HasStyle> C wide(C field) {
        field.addClassName("vd-wide");
        return field;
    }

    LawDraft draft(@Nullable String known) {
        var start = from.getValue();
        if (start == null) {
            throw new InvalidInput("from", "problem.shared.required");
        }
        var chosen = instrument.getValue();
        var standards = new EnumMap<RecipientKind, List<Clause>>(RecipientKind.class);
        var paid = new EnumMap<RecipientKind, BonusMultiple>(RecipientKind.class);
        for (var kind : recipients.getValue()) {
            var list = clauses.get(kind);
            if (list != null) {
                standards.put(kind, list.clauses());
            }
            var money = bonuses.get(kind);
            var multiple = money == null ? null : money.multiple();
            if (multiple != null) {
                paid.put(kind, multiple);
            }
        }
        var revision = new RevisionDraft(
                start,
                to.getValue(),
                nameVi.getValue(),
                nameEn.getValue(),
                shortNames.getValue().lines().toList(),
                Set.copyOf(recipients.getValue()),
                Set.copyOf(authorities.getValue()),
                chosen == null ? null : chosen.code(),
                article.getValue(),
                clause.getValue(),
                legalBasis.getValue(),
                object.getValue(),
                standard.getValue(),
                sureness.getValue(),
                surenessNote.getValue(),
                standards,
                paid);
        if (known != null) {
            return new LawDraft.Revision(known, revision);
        }
        var place = ordinal.getValue();
        if (place == null) {
            throw new InvalidInput("ordinal", "problem.shared.required");
        }
        return new LawDraft.NewAward(
                code.getValue().strip().toUpperCase(Locale.ROOT),
                Boolean.TRUE.equals(title.getValue()),
                level.getValue(),
                place,
                revision);
    }
}
