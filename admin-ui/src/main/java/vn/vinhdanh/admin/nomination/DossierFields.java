package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.nomination.DossierWritten;

/** The fields of the submission itself. */
final class DossierFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final WrittenFields<DossierWritten> fields;

    DossierFields(FormSheet form) {
        fields = new WrittenFields<>(DossierWritten.class, form);
        form.section("dossier.section.submission");
        fields.add("number", new TextField(Words.say("dossier.number")))
                .setHelperText(Words.say("dossier.number.help"));
        fields.add("dated", Words.datePicker("dossier.dated"));
        fields.add("signer", new TextField(Words.say("dossier.signer")));
        fields.add("signerPost", new TextField(Words.say("dossier.signer-post")));
        var content = fields.add("content", new TextArea(Words.say("dossier.content")));
        content.setMinRows(3);
        content.addClassName("vd-wide");
        var secret = fields.add("stateSecret", new Checkbox(Words.say("dossier.state-secret")));
        secret.setHelperText(Words.say("dossier.state-secret.help"));
        secret.addClassName("vd-wide");
    }

    void show(DossierWritten written) {
        fields.show(written);
    }

    DossierWritten written() {
        return fields.written();
    }
}
