package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Drafted;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.BonusMultiple;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.shared.RecipientKind;

/** What a kind of recipient is paid; nothing when the multiple is empty. */
final class BonusFields extends Div implements Drafted {

    private static final long serialVersionUID = 1L;

    private final BigDecimalField multiple;
    private final TextField ref = new TextField(Words.say("law.clause.legal-ref"));
    private final Select<Sureness> sure = new Select<>();

    BonusFields(RecipientKind kind, @Nullable BonusMultiple bonus) {
        addClassNames("vd-card", "vd-clause-fields");
        multiple = new BigDecimalField(Words.say("law.multiple-of", Words.word(kind)));
        multiple.setLocale(Words.language());
        sure.setLabel(Words.say("catalogue.sureness"));
        sure.setItems(Sureness.values());
        sure.setItemLabelGenerator(Words::word);
        sure.setValue(Sureness.VERIFIED);
        if (bonus != null) {
            multiple.setValue(bonus.multiple());
            ref.setValue(bonus.legalRef());
            sure.setValue(bonus.sureness());
        }
        add(multiple, ref, sure);
    }

    @Override
    public String written() {
        return Drafted.rows(List.of(Drafted.cells(multiple, ref, sure)));
    }

    @Override
    public boolean write(String text) {
        return Drafted.fill(Drafted.rows(text).getFirst(), multiple, ref, sure);
    }

    @Nullable
    BonusMultiple multiple() {
        var value = multiple.getValue();
        return value == null ? null : new BonusMultiple(value, ref.getValue(), sure.getValue());
    }
}
