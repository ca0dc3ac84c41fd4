package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.eligibility.Finding;
import vn.vinhdanh.core.eligibility.Findings;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.nomination.NomineeAnswer;
import vn.vinhdanh.core.nomination.NomineeConclusion;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeStatus;

/** What a specialist concludes of a nominee: an answer to each clause that the register leaves open, then the conclusion with its reason. */
final class ConclusionForm extends Div {

    private static final long serialVersionUID = 1L;

    private record Asked(String clause, Checkbox holds, TextField reason) {}

    private final transient Map<Integer, Asked> asked = new LinkedHashMap<>();
    private final RadioButtonGroup<NomineeStatus> status = new RadioButtonGroup<>(Words.say("nominee.conclusion"));
    private final TextArea reason;
    private final DatePicker until = Words.datePicker("nominee.hold-until");

    /**
     * @param findings what the register says; null where it was not asked
     * @param saveKey what the button says
     * @param concludes keeps what is concluded
     */
    ConclusionForm(
            NomineeDetails nominee,
            @Nullable Findings findings,
            String saveKey,
            SerializableConsumer<NomineeConclusion> concludes) {
        var form = new FormSheet();
        form.section("nominee.section.conclusion");
        if (findings != null) {
            ask(form, findings);
        }
        status.setItems(NomineeStatus.ELIGIBLE, NomineeStatus.NOT_ELIGIBLE, NomineeStatus.ON_HOLD);
        status.setItemLabelGenerator(Words::word);
        status.setRequiredIndicatorVisible(true);
        status.addClassName("vd-wide");
        form.add("status", status);
        reason = Counted.upTo(1000, new TextArea(Words.say("nominee.reason")));
        reason.setHelperText(Words.say("nominee.reason.help"));
        reason.setMinRows(2);
        reason.addClassName("vd-wide");
        form.add("reason", reason);
        until.setVisible(false);
        until.setHelperText(Words.say("nominee.hold-until.help"));
        form.add("holdUntil", until);
        status.addValueChangeListener(change -> until.setVisible(change.getValue() == NomineeStatus.ON_HOLD));
        form.save(saveKey, () -> concludes.accept(conclusion()));
        form.drafts("nominee.conclusion", String.valueOf(nominee.id().value()), nominee.version());
        add(form);
    }

    private void ask(FormSheet form, Findings findings) {
        var groups = findings.groups();
        var clauses = findings.findings();
        for (int i = 0; i < clauses.size(); i++) {
            var finding = clauses.get(i);
            if (finding.outcome() == Outcome.MET || groups.get(finding.clause().group()) == Outcome.MET) {
                continue;
            }
            var holds = new Checkbox(wording(finding));
            holds.addClassName("vd-wide");
            var why = WrittenFields.limit(
                    NomineeAnswer.class, "reason", new TextField(Words.say("nominee.answer.reason")));
            why.setRequiredIndicatorVisible(false);
            why.addClassName("vd-wide");
            form.add("holds." + i, holds);
            form.add("answer." + i, why);
            asked.put(i, new Asked(finding.clause().wordingVi(), holds, why));
        }
        if (!asked.isEmpty()) {
            form.insert(new Paragraph(Words.say("nominee.answers.help")));
        }
    }

    private static String wording(Finding finding) {
        var clause = finding.clause();
        return Words.say(
                "nominee.answer",
                "en".equals(Words.language().getLanguage()) ? clause.wordingEn() : clause.wordingVi(),
                finding.article());
    }

    private NomineeConclusion conclusion() {
        var answers = new ArrayList<NomineeAnswer>();
        asked.forEach((clause, of) -> {
            if (of.holds().getValue() || !of.reason().isEmpty()) {
                answers.add(new NomineeAnswer(
                        clause, of.clause(), of.holds().getValue(), of.reason().getValue()));
            }
        });
        return new NomineeConclusion(
                status.getValue(),
                reason.getValue(),
                until.isVisible() ? until.getValue() : null,
                List.copyOf(answers));
    }
}
