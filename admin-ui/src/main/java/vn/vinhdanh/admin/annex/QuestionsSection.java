package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexQuestion;
import vn.vinhdanh.core.annex.AnnexReading;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.SubjectClass;

/** Everything the list does not say, asked once for all the rows it concerns. */
final class QuestionsSection extends Div {

    private static final long serialVersionUID = 1L;

    private final AnnexDesk desk;
    private final transient AnnexReading reading;

    QuestionsSection(AnnexDesk desk, AnnexReading reading) {
        this.desk = desk;
        this.reading = reading;
        show();
    }

    /** Asks again, with the answers so far. */
    void show() {
        removeAll();
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
        add(new H2(Words.say("annex.section.questions")));
        add(new Paragraph(Words.say(
                preview.questions().isEmpty() && desk.decidedOn != null
                        ? "annex.questions.none"
                        : "annex.questions.lead")));
        add(fields);
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
            show();
        });
        return select;
    }

    private Component award(AnnexQuestion question) {
        var box = new ComboBox<AwardSummary>(
                question.wording().isEmpty()
                        ? Words.say("annex.question.award-missing")
                        : Words.say("annex.question.award", question.wording()));
        box.setHelperText(rows(question));
        Picker.awards(box, question.awards());
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
        var field = new PeriodField(Words.say("annex.question.period"), AnnexWords.period(desk.period), typed -> {
            desk.period = typed;
        });
        field.setHelperText(rows(question) + " " + Words.say("annex.period.help"));
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
        Counted.upTo(2000, area);
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
}
