package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.ActHistory;
import vn.vinhdanh.core.account.PastAct;

/**
 * Two officials wrote in the same thing: who changed which field to what, and for each field whether the second takes it or keeps their own.
 * Where only the other wrote, their text is taken unless the official says otherwise; where both did, the official must say.
 */
final class TwoEditors extends Div {

    private static final long serialVersionUID = 1L;
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A field that somebody else changed.
     *
     * @param was what both began with
     * @param theirs what is saved now
     * @param mine what the official wrote; {@code was} where the official wrote nothing
     */
    record Difference(String name, String was, String theirs, String mine) implements Serializable {

        boolean both() {
            return !mine.equals(was) && !mine.equals(theirs);
        }
    }

    private enum Choice {
        TAKE,
        KEEP
    }

    private final Map<String, RadioButtonGroup<Choice>> undecided = new LinkedHashMap<>();

    /** @param acts what was done to the thing since the official began, newest first; empty where the official may not be told */
    TwoEditors(Map<String, Component> fields, List<Difference> differences, List<PastAct> acts) {
        addClassNames("vd-note", "vd-tone-wait", "vd-two-editors");
        getElement().setAttribute("role", "alert");
        add(new Paragraph(
                acts.isEmpty()
                        ? Words.say("form.merge.somebody")
                        : Words.say(
                                "form.merge.who",
                                who(acts.getFirst()),
                                Words.time(acts.getFirst().at()))));
        for (var difference : differences) {
            var field = fields.get(difference.name());
            if (field != null) {
                add(row(field, difference, by(difference.name(), acts)));
            }
        }
    }

    private Div row(Component field, Difference difference, Optional<PastAct> by) {
        var said = new ArrayList<Component>();
        said.add(new Paragraph(Words.say("form.merge.was", FieldText.shown(field, difference.was()))));
        var theirs = FieldText.shown(field, difference.theirs());
        said.add(new Paragraph(by.map(act -> Words.say("form.merge.theirs-of", who(act), theirs))
                .orElseGet(() -> Words.say("form.merge.theirs", theirs))));
        if (difference.both()) {
            said.add(new Paragraph(Words.say("form.merge.mine", FieldText.shown(field, difference.mine()))));
        }
        var choice = new RadioButtonGroup<Choice>(FormSheet.label(field));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(one -> Words.say(
                one == Choice.TAKE
                        ? "form.merge.take"
                        : difference.both() ? "form.merge.keep" : "form.merge.keep-old"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        if (difference.both()) {
            undecided.put(difference.name(), choice);
        } else {
            choice.setValue(Choice.TAKE);
        }
        choice.addValueChangeListener(change -> {
            undecided.remove(difference.name());
            choice.setInvalid(false);
            FieldText.put(field, change.getValue() == Choice.KEEP ? difference.mine() : difference.theirs());
        });
        var row = new Div();
        row.addClassName("vd-two-editors-row");
        row.add(choice);
        row.add(said);
        return row;
    }

    /** Says at each field what is still to be chosen. */
    Map<String, String> undecided() {
        var open = new LinkedHashMap<String, String>();
        undecided.forEach((name, choice) -> {
            choice.setErrorMessage(Words.say("form.merge.choose"));
            choice.setInvalid(true);
            open.put(name, Words.say("form.merge.choose"));
        });
        return open;
    }

    /** What was done to a thing since a moment, newest first; empty where the official may not be told. */
    static List<PastAct> since(ActHistory history, HasHistory.@Nullable Subject subject, Instant since) {
        return subject == null
                ? List.of()
                : history.of(subject.kind(), subject.id()).stream()
                        .filter(act -> act.at().isAfter(since))
                        .toList();
    }

    private static String who(PastAct act) {
        return act.who().isEmpty() ? Words.say("history.system") : act.who();
    }

    /** The last who is known to have changed that field; the record of acts names fields as the form does. */
    private static Optional<PastAct> by(String name, List<PastAct> acts) {
        return acts.stream().filter(act -> changed(act).contains(name)).findFirst();
    }

    private static java.util.Set<?> changed(PastAct act) {
        try {
            return JSON.readValue(act.detail(), DETAIL).get("changes") instanceof Map<?, ?> changes
                    ? changes.keySet()
                    : java.util.Set.of();
        } catch (JacksonException notAnObject) {
            return java.util.Set.of();
        }
    }
}
