package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexAnswers;
import vn.vinhdanh.core.annex.AnnexColumn;
import vn.vinhdanh.core.annex.AnnexDocument.MappingSource;
import vn.vinhdanh.core.annex.AnnexLine;
import vn.vinhdanh.core.annex.AnnexQuestion;
import vn.vinhdanh.core.annex.AnnexReading;
import vn.vinhdanh.core.annex.AnnexTable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.SubjectClass;

/** What the list says about its decision and its columns, and everything it does not say, asked once for all rows. */
final class QuestionsStep extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_COLUMNS = 24;

    private final AnnexDesk desk;
    private final transient AnnexReading reading;
    private final Div questions = new Div();
    private final Div columns = new Div();
    private final Button next = new Button(Words.say("annex.to-preview"));

    QuestionsStep(AnnexDesk desk, AnnexReading reading, SerializableRunnable toPreview, SerializableRunnable back) {
        this.desk = desk;
        this.reading = reading;
        addClassName("vd-form");
        add(new H2(Words.say("annex.section.decision")), decision());
        add(columns);
        showColumns();
        add(questions);
        showQuestions();
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickListener(click -> toPreview.run());
        var other = new Button(Words.say("annex.other-file"), click -> back.run());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(next, other);
        foot.addClassName("vd-form-foot");
        add(foot);
    }

    // ---- the decision ----

    private Component decision() {
        var said = AnnexAnswers.of(desk.document().title());
        var fields = new Div();
        fields.addClassName("vd-form-fields");
        fields.add(text("annex.number", desk.number, said.number(), true, v -> desk.number = v));
        fields.add(text("annex.symbol", desk.symbol, said.symbol(), true, v -> desk.symbol = v));
        var date = Words.datePicker("annex.decided-on");
        date.setRequiredIndicatorVisible(true);
        date.setValue(desk.decidedOn);
        date.setHelperText(helper(said.decidedOn() != null));
        date.addValueChangeListener(change -> {
            desk.decidedOn = change.getValue();
            desk.awards.clear();
            showQuestions();
        });
        fields.add(date);
        var level = new Select<AuthorityLevel>();
        level.setLabel(Words.say("annex.level"));
        level.setItems(AuthorityLevel.values());
        level.setItemLabelGenerator(AnnexWords::word);
        if (desk.level != null) {
            level.setValue(desk.level);
        }
        level.setHelperText(helper(said.level() != null));
        level.addValueChangeListener(change -> {
            desk.level = change.getValue();
            showQuestions();
        });
        fields.add(level);
        fields.add(text("annex.authority", desk.authority, said.authority(), true, v -> desk.authority = v));
        var ceremony = Words.datePicker("annex.ceremony-on");
        ceremony.setHelperText(Words.say("annex.ceremony-on.help"));
        ceremony.setValue(desk.ceremonyOn);
        ceremony.addValueChangeListener(change -> desk.ceremonyOn = change.getValue());
        var title = new TextArea(Words.say("annex.decision-title"));
        title.setRequiredIndicatorVisible(true);
        title.setValue(desk.title);
        title.setHelperText(said.title().isEmpty() ? helper(false) : Words.say("annex.title.help"));
        title.addValueChangeListener(change -> desk.title = change.getValue());
        title.addClassName("vd-wide");
        fields.add(title);
        fields.add(text("annex.signer", desk.signer, "", false, v -> desk.signer = v));
        fields.add(text("annex.signer-post", desk.signerPost, "", false, v -> desk.signerPost = v));
        fields.add(ceremony);
        return fields;
    }

    private static String helper(boolean said) {
        return Words.say(said ? "annex.said" : "annex.not-said");
    }

    private static TextField text(
            String key, String value, String said, boolean required, SerializableConsumer<String> taken) {
        var field = new TextField(Words.say(key));
        field.setValue(value);
        field.setRequiredIndicatorVisible(required);
        if (required) {
            field.setHelperText(helper(!said.isEmpty()));
        }
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.addValueChangeListener(change -> taken.accept(change.getValue()));
        return field;
    }

    // ---- the columns ----

    private void showColumns() {
        columns.removeAll();
        var document = desk.document();
        var mapping = document.mapping();
        var body = new Div();
        body.addClassName("vd-annex-columns");
        if (document.tables().size() > 1) {
            var sheet = new Select<Integer>();
            sheet.setLabel(Words.say("annex.sheet"));
            sheet.setItems(IntStream.range(0, document.tables().size()).boxed().toList());
            sheet.setItemLabelGenerator(i -> sheetName(document.tables().get(i)));
            sheet.setValue(document.chosen());
            sheet.addValueChangeListener(
                    change -> arranged(() -> desk.document(reading.sheet(desk.document(), change.getValue()))));
            body.add(sheet);
        }
        var lines = document.table().lines();
        int header = mapping == null ? likelyHeader(lines) : mapping.headerLine();
        var head = new Select<Integer>();
        head.setLabel(Words.say("annex.header-line"));
        var choices = new ArrayList<Integer>();
        choices.add(-1);
        IntStream.range(0, Math.min(lines.size(), 40)).forEach(choices::add);
        head.setItems(choices);
        head.setItemLabelGenerator(i -> i < 0 ? Words.say("annex.no-header") : AnnexWords.shown(lines.get(i)));
        head.setValue(header);
        head.addClassName("vd-wide");
        body.add(head);

        int width = Math.min(
                MOST_COLUMNS,
                lines.stream().mapToInt(l -> l.cells().size()).max().orElse(0));
        var chosen = new ArrayList<Select<AnnexColumn>>();
        var list = new Div();
        list.addClassName("vd-annex-column-list");
        for (int c = 0; c < width; c++) {
            var select = new Select<AnnexColumn>();
            select.setItems(AnnexColumn.values());
            select.setItemLabelGenerator(AnnexWords::word);
            select.setValue(
                    mapping == null || c >= mapping.columns().size()
                            ? AnnexColumn.IGNORED
                            : mapping.columns().get(c));
            chosen.add(select);
            var at = c;
            var sample = lines.stream()
                    .skip(header + 1L)
                    .map(l -> l.cell(at))
                    .filter(t -> !t.isEmpty())
                    .distinct()
                    .limit(3)
                    .toList();
            if (sample.isEmpty() && select.getValue() == AnnexColumn.IGNORED) {
                continue;
            }
            var name = header < 0 || lines.get(header).cell(c).isEmpty()
                    ? ""
                    : " – " + lines.get(header).cell(c);
            select.setLabel(Words.say("annex.column", AnnexLine.letter(c)) + name);
            select.setHelperText(String.join(
                    " · ", sample.stream().map(QuestionsStep::shortened).toList()));
            list.add(select);
        }
        body.add(list);
        var take = new Button(
                Words.say("annex.columns.take"),
                click -> arranged(() -> desk.document(reading.arrange(
                        desk.document(),
                        head.getValue(),
                        chosen.stream().map(HasValue::getValue).toList()))));
        body.add(take);

        var summary = mapping == null
                ? Words.say("annex.columns.choose")
                : Words.say(
                        "annex.columns." + document.source().name(),
                        Words.number(document.rows().size()),
                        AnnexWords.place(
                                mapping.headerLine() < 0
                                        ? 0
                                        : lines.get(mapping.headerLine()).table(),
                                mapping.headerLine() < 0
                                        ? 0
                                        : lines.get(mapping.headerLine()).number()));
        columns.add(new H2(Words.say("annex.section.columns")));
        if (mapping == null) {
            var ask = new Paragraph(summary);
            columns.add(ask, body);
        } else {
            columns.add(new Paragraph(summary));
            var details = new Details(Words.say("annex.columns.change"), body);
            details.setOpened(
                    document.source() == MappingSource.CHOSEN && document.rows().isEmpty());
            columns.add(details);
        }
        next.setEnabled(mapping != null);
    }

    private static String sheetName(AnnexTable table) {
        return Words.say(
                "annex.sheet.name", table.sheet(), Words.number(table.lines().size()));
    }

    private static int likelyHeader(List<AnnexLine> lines) {
        for (int i = 0; i < Math.min(lines.size(), 40); i++) {
            if (lines.get(i).cells().stream().filter(c -> !c.isEmpty()).count() >= 3) {
                return i;
            }
        }
        return -1;
    }

    private void arranged(SerializableRunnable step) {
        try {
            step.run();
        } catch (RuntimeException problem) {
            Notices.refused(ConsoleProblems.sentence(problem));
            return;
        }
        showColumns();
        showQuestions();
    }

    // ---- the questions ----

    private void showQuestions() {
        questions.removeAll();
        if (desk.document().mapping() == null) {
            return;
        }
        var preview = reading.preview(desk.document(), desk.answers());
        var fields = new Div();
        fields.addClassName("vd-form-fields");
        if (desk.decidedOn == null) {
            var wait = new Paragraph(Words.say("annex.questions.date-first"));
            wait.addClassName("vd-wide");
            fields.add(wait);
        }
        var commendations = preview.questions().stream()
                .filter(q -> q.topic() == AnnexQuestion.Topic.COMMENDATION)
                .toList();
        for (var question : preview.questions()) {
            switch (question.topic()) {
                case RECIPIENT_KIND -> fields.add(recipientKind(question));
                case AWARD -> fields.add(award(question));
                case PERIOD -> fields.add(period(question));
                case COMMENDATION -> {
                    if (question.equals(commendations.getFirst())) {
                        fields.add(commendations(commendations));
                    }
                }
                case ACHIEVEMENT -> fields.add(achievement(question));
                case SEX -> fields.add(sex(question));
                case SUBJECT_CLASS -> fields.add(subjectClass(question));
            }
        }
        questions.add(new H2(Words.say("annex.section.questions")));
        questions.add(new Paragraph(Words.say(
                preview.questions().isEmpty() && desk.decidedOn != null
                        ? "annex.questions.none"
                        : "annex.questions.lead")));
        questions.add(fields);
    }

    private static String rows(AnnexQuestion question) {
        return Words.say("annex.question.rows", Words.number(question.rows()), String.valueOf(question.firstPlace()));
    }

    private Component recipientKind(AnnexQuestion question) {
        var select = new Select<RecipientKind>();
        select.setLabel(Words.say("annex.question.recipient-kind"));
        select.setHelperText(rows(question));
        select.setItems(RecipientKind.values());
        select.setItemLabelGenerator(AnnexWords::word);
        select.setValue(desk.recipientKind);
        select.addValueChangeListener(change -> {
            desk.recipientKind = change.getValue();
            showQuestions();
        });
        return select;
    }

    private Component award(AnnexQuestion question) {
        var box = new ComboBox<AwardSummary>(
                question.wording().isEmpty()
                        ? Words.say("annex.question.award-missing")
                        : Words.say("annex.question.award", question.wording()));
        box.setHelperText(rows(question));
        box.setItems(question.awards());
        box.setItemLabelGenerator(AwardSummary::nameVi);
        var known = desk.awards.get(question.key());
        question.awards().stream()
                .filter(a -> a.revision().equals(known))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                desk.awards.remove(question.key());
            } else {
                desk.awards.put(question.key(), change.getValue().revision());
            }
        });
        return box;
    }

    private Component period(AnnexQuestion question) {
        var field = periodField(Words.say("annex.question.period"), AnnexWords.period(desk.period), typed -> {
            desk.period = typed;
        });
        field.setHelperText(rows(question) + " " + Words.say("annex.period.help"));
        return field;
    }

    /** A field that takes a year, a span or a school year. */
    static TextField periodField(
            String label,
            String value,
            SerializableConsumer<vn.vinhdanh.core.shared.@Nullable AchievementPeriod> taken) {
        var field = new TextField(label);
        field.setManualValidation(true);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.addValueChangeListener(change -> {
            var period = AnnexAnswers.period(change.getValue());
            boolean wrong = !change.getValue().isBlank() && period.isEmpty();
            field.setInvalid(wrong);
            field.setErrorMessage(wrong ? Words.say("annex.period.wrong") : "");
            taken.accept(period.orElse(null));
        });
        return field;
    }

    private Component commendations(List<AnnexQuestion> all) {
        var box = new Div();
        box.addClassNames("vd-wide", "vd-annex-group");
        var selects = new ArrayList<Select<CommendationKind>>();
        var every =
                kinds(Words.say(all.size() == 1 ? "annex.question.commendation" : "annex.question.commendation-all"));
        every.setHelperText(Words.say(
                "annex.question.rows",
                Words.number(all.stream().mapToInt(AnnexQuestion::rows).sum()),
                String.valueOf(all.getFirst().firstPlace())));
        every.setValue(desk.commendations.get(""));
        every.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                desk.commendations.put("", change.getValue());
            } else {
                desk.commendations.remove("");
            }
            selects.forEach(s -> s.setValue(change.getValue()));
        });
        box.add(every);
        if (all.size() > 1) {
            for (var question : all) {
                var select = kinds(
                        question.wording().isEmpty() ? Words.say("annex.question.no-achievement") : question.wording());
                var hint = question.hint();
                select.setHelperText(rows(question)
                        + (hint == null ? "" : " " + Words.say("annex.commendation.hint", AnnexWords.word(hint))));
                select.setValue(desk.commendations.getOrDefault(question.key(), desk.commendations.get("")));
                select.addValueChangeListener(change -> {
                    if (change.getValue() != null) {
                        desk.commendations.put(question.key(), change.getValue());
                    } else {
                        desk.commendations.remove(question.key());
                    }
                });
                selects.add(select);
                box.add(select);
            }
        }
        return box;
    }

    private static Select<CommendationKind> kinds(String label) {
        var select = new Select<CommendationKind>();
        select.setLabel(label);
        select.setItems(CommendationKind.values());
        select.setItemLabelGenerator(AnnexWords::word);
        return select;
    }

    private Component achievement(AnnexQuestion question) {
        var empty = new Checkbox(Words.say("annex.achievement.empty"));
        var area = new TextArea(Words.say("annex.question.achievement"));
        area.setHelperText(rows(question));
        area.setMaxLength(2000);
        if (desk.achievement != null) {
            area.setValue(desk.achievement);
            empty.setValue(desk.achievement.isEmpty());
        }
        area.addValueChangeListener(change -> {
            if (!change.getValue().isBlank()) {
                empty.setValue(false);
                desk.achievement = change.getValue().strip();
            } else if (!empty.getValue()) {
                desk.achievement = null;
            }
        });
        empty.addValueChangeListener(change -> {
            if (change.getValue()) {
                area.clear();
                desk.achievement = "";
            } else if (area.isEmpty()) {
                desk.achievement = null;
            }
        });
        var box = new Div(area, empty);
        box.addClassNames("vd-annex-group");
        return box;
    }

    private Component sex(AnnexQuestion question) {
        var box = new Checkbox(Words.say("annex.question.sex", Words.number(question.rows())));
        box.setValue(desk.sexNotKnown);
        box.setHelperText(rows(question) + " " + Words.say("annex.sex.help"));
        box.addValueChangeListener(change -> desk.sexNotKnown = change.getValue());
        return box;
    }

    private Component subjectClass(AnnexQuestion question) {
        var kind = question.recipientKind();
        var select = new Select<String>();
        select.setLabel(Words.say("annex.question.subject-class", kind == null ? "" : AnnexWords.word(kind)));
        select.setHelperText(rows(question));
        var items = new ArrayList<String>();
        items.add("");
        for (SubjectClass value : SubjectClass.values()) {
            items.add(value.name());
        }
        select.setItems(items);
        select.setItemLabelGenerator(
                v -> v.isEmpty() ? Words.say("annex.not-known") : AnnexWords.word(SubjectClass.valueOf(v)));
        if (kind == null) {
            return new Span();
        }
        var known = desk.subjectClasses.get(kind);
        if (known != null) {
            select.setValue(known.name());
        } else if (desk.subjectClassNotKnown.contains(kind)) {
            select.setValue("");
        }
        select.addValueChangeListener(change -> {
            desk.subjectClasses.remove(kind);
            desk.subjectClassNotKnown.remove(kind);
            if (change.getValue() == null) {
                return;
            }
            if (change.getValue().isEmpty()) {
                desk.subjectClassNotKnown.add(kind);
            } else {
                desk.subjectClasses.put(kind, SubjectClass.valueOf(change.getValue()));
            }
        });
        return select;
    }

    private static String shortened(String text) {
        return text.length() <= 34 ? text : text.substring(0, 33) + "…";
    }
}
