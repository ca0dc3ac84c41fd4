package vn.vinhdanh.admin.upward;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.round.RoundFilter;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundStatus;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.upward.UpwardWritten;

/** The fields of what is written about a proposal upward. */
final class UpwardFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final WrittenFields<UpwardWritten> fields;
    private final transient List<RoundSummary> rounds;

    /** Lays the fields out. */
    UpwardFields(FormSheet form, RoundQueries queries) {
        rounds = queries.list(RoundFilter.all()).stream()
                .filter(round -> round.status() != RoundStatus.PREPARED)
                .toList();
        fields = new WrittenFields<>(UpwardWritten.class, form);
        var round = new ComboBox<RoundSummary>(Words.say("upward.round"));
        round.setItemLabelGenerator(RoundSummary::name);
        round.setHelperText(Words.say("upward.round.help"));
        Picker.offer(round, rounds, one -> List.of(one.name()));
        round.addClassName("vd-wide");
        fields.add("round", round, UpwardFields::id, this::round);
        var authority = new Select<AuthorityLevel>();
        authority.setLabel(Words.say("upward.authority"));
        authority.setItems(AuthorityLevel.PRIME_MINISTER, AuthorityLevel.PRESIDENT);
        authority.setItemLabelGenerator(Words::word);
        authority.setValue(AuthorityLevel.PRIME_MINISTER);
        fields.add("authority", authority);
        fields.add("receiver", new TextField(Words.say("upward.receiver")))
                .setValue(Words.say("upward.receiver.usual"));
        var title = fields.add("title", new TextField(Words.say("upward.title")));
        title.setHelperText(Words.say("upward.title.help"));
        title.addClassName("vd-wide");
        fields.add("number", new TextField(Words.say("upward.number"))).setHelperText(Words.say("upward.number.help"));
        fields.add("datedOn", Words.datePicker("upward.dated-on"));
        var note = fields.add("note", new TextArea(Words.say("upward.note")));
        note.setMinRows(2);
        note.addClassName("vd-wide");
    }

    private static @Nullable RoundId id(@Nullable RoundSummary chosen) {
        return chosen == null ? null : chosen.id();
    }

    private @Nullable RoundSummary round(@Nullable RoundId id) {
        return rounds.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    void show(UpwardWritten written) {
        fields.show(written);
    }

    void lock(boolean locked) {
        fields.lock(locked);
    }

    UpwardWritten written() {
        return fields.written();
    }
}
