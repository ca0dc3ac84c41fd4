package vn.vinhdanh.admin.upward;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.ByteArrayInputStream;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.OfficeUpload;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.upward.PackagePart;
import vn.vinhdanh.core.upward.UpwardBook;
import vn.vinhdanh.core.upward.UpwardDetails;

/** Adds papers to a package: of which part, then one file or several; each is kept at once. */
final class UpwardUpload extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient UpwardBook book;
    private final SerializableSupplier<UpwardDetails> now;
    private final SerializableRunnable reread;
    private final Select<PackagePart> part = new Select<>();
    private final UnorderedList added = new UnorderedList();

    /** @param reread told after each file, so that the next one is added to what is there then */
    UpwardUpload(UpwardBook book, SerializableSupplier<UpwardDetails> now, SerializableRunnable reread) {
        this.book = book;
        this.now = now;
        this.reread = reread;
        setHeaderTitle(Words.say("upward.paper.add"));
        setWidth("min(42rem, 96vw)");
        setCloseOnOutsideClick(false);
        var form = new FormSheet();
        part.setLabel(Words.say("upward.part"));
        part.setItems(PackagePart.addable());
        part.setItemLabelGenerator(Words::word);
        part.setRequiredIndicatorVisible(true);
        form.add("part", part);
        form.insert(new Paragraph(Words.say("upward.paper.help", Words.number(UpwardBook.LARGEST / 1024 / 1024))));
        form.insert(new OfficeUpload(UpwardBook.LARGEST, this::take));
        form.insert(added);
        form.also(new Button(Words.say("action.close"), click -> close()));
        add(form);
    }

    /** Keeps a file that was sent. */
    void take(String name, byte[] bytes) {
        var of = part.getValue();
        if (of == null) {
            Notices.refused(Words.say("upward.part.first"));
            return;
        }
        if (Notices.attempt(() -> {
            var read = now.get();
            book.add(read.id(), read.version(), of, name, new ByteArrayInputStream(bytes));
        })) {
            added.add(new ListItem(Words.say("paper.added", name, Words.word(of))));
            reread.run();
        }
    }
}
