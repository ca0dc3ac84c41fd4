package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Drafted;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.shared.RecipientKind;

/** The conditions of a standard for one kind of recipient, one card each. */
final class ClausesField extends Div implements Drafted {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> awardNames;
    private final Div rows = new Div();
    private final List<ClauseFields> inputs = new ArrayList<>();

    ClausesField(RecipientKind kind, Map<String, String> awardNames, List<Clause> clauses) {
        this.awardNames = awardNames;
        var more = new Button(Words.say("law.clause.add"), VaadinIcon.PLUS.create(), click -> addRow(null));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.setAriaLabel(Words.say("law.clause.add-for", Words.word(kind)));
        add(new H3(Words.say("law.standard-of", Words.word(kind))), rows, more);
        clauses.forEach(this::addRow);
    }

    private void addRow(@Nullable Clause clause) {
        var row = new ClauseFields[1];
        row[0] = new ClauseFields(awardNames, clause, inputs.size() + 1, () -> {
            rows.remove(row[0]);
            inputs.remove(row[0]);
        });
        inputs.add(row[0]);
        rows.add(row[0]);
    }

    @Override
    public String written() {
        return Drafted.rows(
                inputs.stream().map(row -> Drafted.cells(row.parts())).toList());
    }

    @Override
    public boolean write(String text) {
        rows.removeAll();
        inputs.clear();
        boolean whole = true;
        for (var cells : Drafted.rows(text)) {
            addRow(null);
            whole &= Drafted.fill(cells, inputs.getLast().parts());
        }
        return whole;
    }

    /** The conditions in order. */
    List<Clause> clauses() {
        return inputs.stream().map(ClauseFields::clause).toList();
    }
}
