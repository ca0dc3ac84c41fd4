package vn.vinhdanh.admin.opinion;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.DayAndHour;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.opinion.OpinionListWritten;
import vn.vinhdanh.core.round.RoundFilter;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundStatus;
import vn.vinhdanh.core.round.RoundSummary;

/** The fields of what is written about a list for the people's opinion. */
final class OpinionListFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final WrittenFields<OpinionListWritten> fields;
    private final transient List<RoundSummary> rounds;

    /** Lays the fields out. */
    OpinionListFields(FormSheet form, RoundQueries queries) {
        rounds = queries.list(RoundFilter.all()).stream()
                .filter(round -> round.status() != RoundStatus.PREPARED)
                .toList();
        fields = new WrittenFields<>(OpinionListWritten.class, form);
        var round = new ComboBox<RoundSummary>(Words.say("opinion-list.round"));
        round.setItemLabelGenerator(RoundSummary::name);
        round.setHelperText(Words.say("opinion-list.round.help"));
        Picker.offer(round, rounds, one -> List.of(one.name()));
        round.addClassName("vd-wide");
        fields.add("round", round, OpinionListFields::id, this::round);
        var title = fields.add("title", new TextField(Words.say("opinion-list.title")));
        title.setHelperText(Words.say("opinion-list.title.help"));
        title.addClassName("vd-wide");
        fields.add("opensAt", new DayAndHour("opinion-list.opens-at"), OpinionListFields::at, OpinionListFields::local);
        fields.add(
                "closesAt", new DayAndHour("opinion-list.closes-at"), OpinionListFields::at, OpinionListFields::local);
        var note = fields.add("note", new TextArea(Words.say("opinion-list.note")));
        note.setMinRows(3);
        note.setHelperText(Words.say("opinion-list.note.help"));
        note.addClassName("vd-wide");
    }

    private static @Nullable RoundId id(@Nullable RoundSummary chosen) {
        return chosen == null ? null : chosen.id();
    }

    private @Nullable RoundSummary round(@Nullable RoundId id) {
        return rounds.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private static @Nullable Instant at(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(Words.VIETNAM).toInstant();
    }

    private static @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, Words.VIETNAM);
    }

    void show(OpinionListWritten written) {
        fields.show(written);
    }

    void lock(boolean locked) {
        fields.lock(locked);
    }

    OpinionListWritten written() {
        return fields.written();
    }
}
