package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.OfficeUpload;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.PaperKind.Belongs;

/** Adds papers: of which kind, whose, then one file or several; each is kept at once. */
final class PaperUpload extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient DossierPapers papers;
    private final transient DossierId dossier;
    private final transient @Nullable NomineeId only;
    private final Select<PaperKind> kind = new Select<>();
    private final MultiSelectComboBox<NomineeId> whose = new MultiSelectComboBox<>(Words.say("paper.whose"));
    private final UnorderedList added = new UnorderedList();

    /**
     * @param names of the nominees
     * @param only whose the papers are; null to be chosen
     * @param changed told when it is closed
     */
    PaperUpload(
            DossierPapers papers,
            DossierId dossier,
            Map<NomineeId, String> names,
            @Nullable NomineeId only,
            SerializableRunnable changed) {
        this.papers = papers;
        this.dossier = dossier;
        this.only = only;
        setHeaderTitle(Words.say("paper.add"));
        setWidth("min(42rem, 96vw)");
        setCloseOnOutsideClick(false);
        var form = new FormSheet();
        kind.setLabel(Words.say("paper.kind"));
        kind.setItems(java.util.Arrays.stream(PaperKind.values())
                .filter(one -> only == null || one.belongs() == Belongs.NOMINEE || one == PaperKind.OTHER)
                .toList());
        kind.setItemLabelGenerator(Words::word);
        kind.setRequiredIndicatorVisible(true);
        form.add("kind", kind);
        whose.setHelperText(Words.say("paper.whose.help"));
        whose.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        Picker.offer(whose, names.keySet(), id -> List.of(names.getOrDefault(id, "")));
        whose.setVisible(false);
        kind.addValueChangeListener(change -> whose.setVisible(only == null
                && (change.getValue() == PaperKind.OTHER || change.getValue().belongs() == Belongs.NOMINEE)));
        form.add("of", whose);
        form.insert(new Paragraph(Words.say("paper.files.help", Words.number(DossierPapers.LARGEST / 1024 / 1024))));
        form.insert(new OfficeUpload(DossierPapers.LARGEST, this::take));
        form.insert(added);
        form.also(new Button(Words.say("action.close"), click -> {
            close();
            changed.run();
        }));
        add(form);
    }

    /** Keeps a file that was sent. */
    void take(String name, byte[] bytes) {
        var of = kind.getValue();
        if (of == null) {
            Notices.refused(Words.say("paper.kind.first"));
            return;
        }
        var nominees =
                only != null ? Set.of(only) : whose.isVisible() ? Set.copyOf(whose.getValue()) : Set.<NomineeId>of();
        if (Notices.attempt(() -> papers.add(dossier, of, nominees, name, new ByteArrayInputStream(bytes)))) {
            added.add(new ListItem(Words.say("paper.added", name, Words.word(of))));
        }
    }
}
