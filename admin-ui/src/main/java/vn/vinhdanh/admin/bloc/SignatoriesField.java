package vn.vinhdanh.admin.bloc;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Drafted;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.bloc.PactDraft;
import vn.vinhdanh.core.organisation.UnitSummary;

/** Who signed: one row each with the member unit, the person and the post; rows without a person are left out. */
class SignatoriesField extends CustomField<List<PactDraft.Signatory>> implements Drafted {

    private static final long serialVersionUID = 1L;

    private final transient List<UnitSummary> members;
    private final Div rows = new Div();
    private final List<Row> inputs = new ArrayList<>();
    private final Button more;

    /** @param members in whose names one can sign */
    SignatoriesField(List<UnitSummary> members) {
        super(List.of());
        this.members = members;
        setLabel(Words.say("bloc.pact.signatories"));
        rows.addClassName("vd-rows");
        more = new Button(Words.say("bloc.pact.signatory.add"), VaadinIcon.PLUS.create(), click -> {
            offer(null).unit.focus();
            updateValue();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(rows, more);
    }

    /** Adds a row for a unit in which only the person is to be written. */
    Row offer(@Nullable UnitSummary unit) {
        return add(unit, "", "");
    }

    @Override
    protected List<PactDraft.Signatory> generateModelValue() {
        var signatories = new ArrayList<PactDraft.Signatory>();
        for (Row row : inputs) {
            var unit = row.unit.getValue();
            if (unit != null && !row.person.getValue().isBlank()) {
                signatories.add(new PactDraft.Signatory(unit.id(), row.person.getValue(), row.post.getValue()));
            }
        }
        return signatories;
    }

    @Override
    protected void setPresentationValue(List<PactDraft.Signatory> signatories) {
        rows.removeAll();
        inputs.clear();
        for (PactDraft.Signatory signatory : signatories) {
            add(
                    members.stream()
                            .filter(m -> m.id().equals(signatory.unit()))
                            .findFirst()
                            .orElse(null),
                    signatory.person(),
                    signatory.post());
        }
    }

    @Override
    public String written() {
        return Drafted.rows(inputs.stream()
                .map(row -> {
                    var unit = row.unit.getValue();
                    return List.of(
                            unit == null ? "" : String.valueOf(unit.id().value()),
                            row.person.getValue(),
                            row.post.getValue());
                })
                .toList());
    }

    @Override
    public boolean write(String text) {
        rows.removeAll();
        inputs.clear();
        boolean whole = true;
        for (var row : Drafted.rows(text)) {
            var unit = members.stream()
                    .filter(m -> String.valueOf(m.id().value()).equals(row.getFirst()))
                    .findFirst();
            whole &= row.size() == 3 && (unit.isPresent() || row.getFirst().isEmpty());
            if (row.size() == 3) {
                add(unit.orElse(null), row.get(1), row.get(2));
            }
        }
        updateValue();
        return whole;
    }

    @Override
    public String read(String text) {
        return Drafted.rows(text).stream()
                .filter(row -> row.size() == 3 && !row.get(1).isBlank())
                .map(row -> members.stream()
                        .filter(m -> String.valueOf(m.id().value()).equals(row.getFirst()))
                        .map(m -> row.get(1) + " – " + m.name())
                        .findFirst()
                        .orElse(row.get(1)))
                .collect(Collectors.joining("; "));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        more.setVisible(!readOnly);
        inputs.forEach(row -> row.lock(readOnly));
    }

    private Row add(@Nullable UnitSummary unit, String person, String post) {
        var row = new Row(members, unit, person, post);
        row.remove.addClickListener(click -> {
            rows.remove(row);
            inputs.remove(row);
            updateValue();
        });
        inputs.add(row);
        rows.add(row);
        return row;
    }

    static final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final ComboBox<UnitSummary> unit = new ComboBox<>(Words.say("bloc.pact.signatory.unit"));
        private final TextField person = new TextField(Words.say("bloc.pact.signatory.person"));
        private final TextField post = new TextField(Words.say("bloc.pact.signatory.post"));
        private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());

        Row(List<UnitSummary> members, @Nullable UnitSummary chosen, String name, String title) {
            addClassName("vd-row");
            Picker.units(unit, members);
            unit.setItemLabelGenerator(UnitSummary::name);
            unit.setValue(chosen);
            unit.addClassName("vd-grow");
            person.setValue(name);
            person.setWidth("13rem");
            post.setValue(title);
            post.setWidth("12rem");
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(Words.say("bloc.pact.signatory.remove"));
            remove.setTooltipText(Words.say("bloc.pact.signatory.remove"));
            add(unit, person, post, remove);
        }

        void lock(boolean locked) {
            unit.setReadOnly(locked);
            person.setReadOnly(locked);
            post.setReadOnly(locked);
            remove.setVisible(!locked);
        }
    }
}
