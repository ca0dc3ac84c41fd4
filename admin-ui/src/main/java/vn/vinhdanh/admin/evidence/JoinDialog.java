package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.HonourHistory;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.InvalidInput;

/** Shows two recipients side by side and joins them with a reason. */
class JoinDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient EvidenceReading reading;
    private final transient HonourHistory history;
    private final Div sides = new Div();

    /** @param kept the recipient that stands for both afterwards */
    JoinDialog(
            RecipientDetails kept,
            RecipientQueries recipients,
            RecipientJoining joining,
            EvidenceReading reading,
            HonourHistory history,
            SerializableRunnable afterwards) {
        super(Words.say("evidence.join"));
        this.reading = reading;
        this.history = history;
        setWidth("60rem");
        sides.addClassName("vd-sides");
        var form = new FormSheet();
        form.insert(new Paragraph(Words.say("evidence.join.text")));
        var other = form.add("joined", RecipientPicker.of("evidence.join.other", recipients, kept.kind()));
        other.setRequiredIndicatorVisible(true);
        other.addClassName("vd-wide");
        form.insert(sides);
        var reason = form.add("reason", new TextArea(Words.say("evidence.join.reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.say("evidence.join.reason.help"));
        reason.addClassName("vd-wide");
        other.addValueChangeListener(change -> compare(kept, change.getValue()));
        compare(kept, null);
        form.save("evidence.join.do", () -> {
            var chosen = other.getValue();
            if (chosen == null) {
                throw new InvalidInput("joined", "problem.shared.required");
            }
            joining.join(kept.id(), chosen.id(), reason.getValue());
            close();
            afterwards.run();
            Notices.done(Words.say("evidence.joined", chosen.name()));
        });
        form.also(new Button(Words.say("action.cancel"), click -> close()));
        form.drafts("recipient.join", String.valueOf(kept.id().value()), 0);
        add(form);
    }

    private void compare(RecipientDetails kept, @Nullable RecipientDetails other) {
        sides.removeAll();
        sides.add(side("evidence.join.kept", kept));
        if (other != null) {
            sides.add(side("evidence.join.gone", other));
        }
    }

    private Div side(String titleKey, RecipientDetails recipient) {
        var facts = new Facts();
        facts.add("recipients.name", recipient.name());
        facts.add("recipients.unit", recipient.unitText());
        var sex = recipient.sex();
        facts.add("evidence.sex", sex == null ? "" : Words.word(sex));
        var evidence = reading.of(recipient.id());
        facts.add(
                "evidence.ratings",
                String.join(
                        "; ",
                        evidence.ratings().stream()
                                .map(r -> {
                                    var value = r.rating();
                                    return r.year() + ": "
                                            + (value == null ? Words.say("evidence.rating.leave") : Words.word(value));
                                })
                                .toList()));
        var honours = new UnorderedList();
        for (var honour : history.of(recipient.id())) {
            honours.add(new ListItem(honour.period().label() + ": " + honour.awardName() + " – "
                    + honour.decision().number()));
        }
        var side = new Div(new H3(Words.say(titleKey)), facts);
        if (honours.getChildren().findAny().isEmpty()) {
            side.add(new Paragraph(Words.say("evidence.years.none")));
        } else {
            side.add(honours);
        }
        return side;
    }
}
