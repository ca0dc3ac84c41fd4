package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.BoundedUpload;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Drafted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.announcement.BodyPicture;
import vn.vinhdanh.core.attachment.Attachments;

/** Takes the pictures of the text, keeps each at once under a number of its own, and puts it into the text on demand. */
final class BodyPictures extends AbstractCompositeField<Div, BodyPictures, List<BodyPicture>> implements Drafted {

    private static final long serialVersionUID = 1L;

    private final FormSheet form;
    private final transient Attachments attachments;
    private final SerializableConsumer<String> insert;
    private final Upload upload;
    private final OrderedList list = new OrderedList();
    private final Span problem = new Span();
    private final List<Line> lines = new ArrayList<>();
    private Set<Integer> placed = Set.of();
    private int highest;
    private boolean textsLocked;
    private boolean locked;

    /**
     * @param form gets the fields of each picture, so that a problem is shown at them
     * @param insert puts a line into the text
     */
    BodyPictures(FormSheet form, Attachments attachments, SerializableConsumer<String> insert) {
        super(List.of());
        this.form = form;
        this.attachments = attachments;
        this.insert = insert;
        getContent().addClassNames("vd-pictures", "vd-wide");
        upload =
                new Upload(new BoundedUpload(PictureField.MAX_BYTES, (file, bytes) -> receive(file.fileName(), bytes)));
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setMaxFileSize(PictureField.MAX_BYTES);
        upload.setI18n(PictureField.words());
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        var help = new Paragraph(Words.say("article.pictures.help"));
        help.addClassName("vd-pictures-help");
        problem.addClassName("vd-picture-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        list.addClassName("vd-pictures-list");
        getContent().add(help, list, upload, problem);
    }

    /** What the text says to place a picture. */
    static String mark(int number) {
        return "[Ảnh " + number + "]";
    }

    @Override
    protected void setPresentationValue(List<BodyPicture> pictures) {
        lines.forEach(Line::leave);
        lines.clear();
        list.removeAll();
        pictures.forEach(p -> add(p).write(p));
    }

    private void changed() {
        setModelValue(lines.stream().map(Line::picture).toList(), true);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        lock(readOnly, readOnly);
    }

    @Override
    public String written() {
        return Drafted.rows(lines.stream()
                .map(line ->
                        List.of(String.valueOf(line.number), line.sha256, line.alt.getValue(), line.caption.getValue()))
                .toList());
    }

    @Override
    public boolean write(String text) {
        setValue(Drafted.rows(text).stream()
                .filter(row -> row.size() == 4)
                .map(row -> new BodyPicture(Integer.parseInt(row.get(0)), row.get(1), row.get(2), row.get(3)))
                .toList());
        return true;
    }

    @Override
    public String read(String text) {
        return Drafted.rows(text).stream()
                .map(row -> mark(Integer.parseInt(row.getFirst())) + " " + row.get(2))
                .collect(Collectors.joining("; "));
    }

    /** Tells which numbers the text places, with pictures or without. */
    void placed(Set<Integer> numbers) {
        placed = numbers;
        numbers.forEach(n -> highest = Math.max(highest, n));
        lines.forEach(Line::tell);
    }

    /**
     * Makes the fields readable only, or writable again.
     *
     * @param texts whether the words cannot be changed
     * @param pictures whether no picture can come or go
     */
    void lock(boolean texts, boolean pictures) {
        textsLocked = texts;
        locked = pictures;
        upload.setVisible(!pictures);
        lines.forEach(Line::lock);
    }

    private void receive(String name, byte[] bytes) {
        upload.clearFileList();
        problem.setVisible(false);
        if (lines.size() >= ArticleWritten.MOST_PICTURES) {
            say(Words.say("article.pictures.full", ArticleWritten.MOST_PICTURES));
            return;
        }
        try {
            var kept = attachments.store(
                    name, new ByteArrayInputStream(bytes), Attachments.PICTURES, PictureField.MAX_BYTES);
            attachments.previewPicture(kept.sha256());
            // A number that the text names already would bring the picture where another one was meant
            add(new BodyPicture(highest + 1, kept.sha256(), "", "")).alt.focus();
            changed();
        } catch (RuntimeException refused) {
            say(ConsoleProblems.sentence(refused));
        }
    }

    private Line add(BodyPicture picture) {
        highest = Math.max(highest, picture.number());
        var line = new Line(picture.number(), picture.sha256());
        lines.add(line);
        list.add(line);
        line.lock();
        line.tell();
        return line;
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    /** One picture with its words and what can be done with it. */
    private final class Line extends ListItem {

        private static final long serialVersionUID = 1L;

        private final int number;
        private final String sha256;
        private final TextField alt;
        private final TextField caption;
        private final Span use = new Span();
        private final Button put;
        private final Button remove;

        Line(int number, String sha256) {
            this.number = number;
            this.sha256 = sha256;
            alt = field("alt", "article.pictures.alt");
            alt.setHelperText(Words.say("article.pictures.alt.help"));
            caption = field("caption", "article.pictures.caption");
            caption.setHelperText(Words.say("article.pictures.caption.help"));
            put = new Button(Words.say("article.pictures.insert", number), click -> insert.accept(mark(number)));
            remove = new Button(Words.say("article.pictures.remove", number), click -> remove());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            var name = new Span(mark(number));
            name.addClassName("vd-pictures-mark");
            use.addClassName("vd-pictures-use");
            var head = new Div(name, use);
            head.addClassName("vd-pictures-head");
            var does = new Div(put, remove);
            does.addClassName("vd-pictures-does");
            var texts = new Div(head, alt, caption, does);
            texts.addClassName("vd-pictures-texts");
            add(new KeptPicture(attachments, sha256, Words.say("article.pictures.shown", number)), texts);
        }

        private TextField field(String part, String label) {
            var field = form.know("bodyPicture" + number + "." + part, new TextField(Words.say(label, number)));
            Counted.upTo(500, field);
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(800);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed();
                }
            });
            return field;
        }

        void write(BodyPicture picture) {
            alt.setValue(picture.alt());
            caption.setValue(picture.caption());
        }

        BodyPicture picture() {
            return new BodyPicture(number, sha256, alt.getValue(), caption.getValue());
        }

        void tell() {
            boolean used = placed.contains(number);
            use.setText(Words.say(used ? "article.pictures.placed" : "article.pictures.not-placed"));
            use.setClassName("vd-pictures-idle", !used);
        }

        void lock() {
            alt.setReadOnly(textsLocked);
            caption.setReadOnly(textsLocked);
            put.setVisible(!textsLocked);
            remove.setVisible(!locked);
        }

        void leave() {
            form.forget("bodyPicture" + number + ".alt");
            form.forget("bodyPicture" + number + ".caption");
        }

        private void remove() {
            if (!placed.contains(number)) {
                go();
                return;
            }
            Asking.first(
                    Words.say("article.pictures.remove.ask", number),
                    List.of(Words.say("article.pictures.remove.what", number)),
                    "article.pictures.remove.do",
                    this::go);
        }

        private void go() {
            leave();
            lines.remove(this);
            list.remove(this);
            changed();
        }
    }
}
