package vn.vinhdanh.admin.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.admin.shell.Drafted;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.campaign.LinkedDirective;

/** The linked documents: one row each, with number, title and issuer; rows without a number are left out. */
class DirectivesField extends CustomField<List<LinkedDirective>> implements Drafted {

    private static final long serialVersionUID = 1L;

    private final Div rows = new Div();
    private final List<Row> inputs = new ArrayList<>();
    private final Button more;
    private boolean readOnly;

    DirectivesField(String labelKey) {
        super(List.of());
        setLabel(Words.say(labelKey));
        rows.addClassName("vd-rows");
        more = new Button(Words.say("campaign.directive.add"), VaadinIcon.PLUS.create(), click -> {
            addRow(new LinkedDirectiveText("", "", "")).number.focus();
            updateValue();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(rows, more);
    }

    @Override
    protected List<LinkedDirective> generateModelValue() {
        return inputs.stream()
                .filter(row -> !row.number.getValue().isBlank())
                .map(row -> new LinkedDirective(row.number.getValue(), row.title.getValue(), row.issuer.getValue()))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<LinkedDirective> directives) {
        rows.removeAll();
        inputs.clear();
        directives.forEach(d -> addRow(new LinkedDirectiveText(d.number(), d.title(), d.issuer())));
    }

    @Override
    public String written() {
        return Drafted.rows(inputs.stream()
                .map(row -> List.of(row.number.getValue(), row.title.getValue(), row.issuer.getValue()))
                .toList());
    }

    @Override
    public boolean write(String text) {
        rows.removeAll();
        inputs.clear();
        var parts = Drafted.rows(text);
        parts.stream()
                .filter(row -> row.size() == 3)
                .forEach(row -> addRow(new LinkedDirectiveText(row.get(0), row.get(1), row.get(2))));
        updateValue();
        return inputs.size() == parts.size();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        this.readOnly = readOnly;
        more.setVisible(!readOnly);
        inputs.forEach(row -> row.lock(readOnly));
    }

    private Row addRow(LinkedDirectiveText text) {
        var row = new Row(text);
        row.remove.addClickListener(click -> {
            rows.remove(row);
            inputs.remove(row);
            updateValue();
        });
        row.lock(readOnly);
        inputs.add(row);
        rows.add(row);
        return row;
    }

    private record LinkedDirectiveText(String number, String title, String issuer) {}

    private static final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField number = new TextField(Words.say("campaign.directive.number"));
        private final TextField title = new TextField(Words.say("campaign.directive.title"));
        private final TextField issuer = new TextField(Words.say("campaign.directive.issuer"));
        private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());

        Row(LinkedDirectiveText text) {
            addClassName("vd-row");
            number.setValue(text.number);
            number.setWidth("9rem");
            title.setValue(text.title);
            title.addClassName("vd-grow");
            issuer.setValue(text.issuer);
            issuer.setWidth("12rem");
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(Words.say("campaign.directive.remove"));
            remove.setTooltipText(Words.say("campaign.directive.remove"));
            add(number, title, issuer, remove);
        }

        void lock(boolean locked) {
            number.setReadOnly(locked);
            title.setReadOnly(locked);
            issuer.setReadOnly(locked);
            remove.setVisible(!locked);
        }
    }
}
