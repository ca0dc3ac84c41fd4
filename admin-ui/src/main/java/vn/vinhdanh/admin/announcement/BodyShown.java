package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.BodyPart;
import vn.vinhdanh.core.announcement.BodyPicture;
import vn.vinhdanh.core.attachment.Attachments;

/** The text of an announcement as the citizen reads it: words and pictures in order. */
final class BodyShown extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Attachments attachments;
    private final Map<String, KeptPicture> loaded = new HashMap<>();
    private transient List<BodyPart> shown = List.of();

    BodyShown(Attachments attachments) {
        this.attachments = attachments;
        addClassName("vd-article-text");
    }

    /** Shows these parts; a picture that is on screen already is not loaded again. */
    void show(List<BodyPart> parts) {
        if (parts.equals(shown)) {
            return;
        }
        shown = parts;
        getElement().removeAllChildren();
        for (BodyPart part : parts) {
            getElement()
                    .appendChild(
                            switch (part) {
                                case BodyPart.Words words -> words(words.html());
                                case BodyPart.Picture placed -> figure(placed.picture());
                                case BodyPart.Gap gap -> gap(gap.number());
                            });
        }
    }

    /** Shows why there is nothing to show. */
    void refuse(String sentence) {
        shown = List.of();
        setText(sentence);
    }

    private static Element words(String html) {
        var words = new Element("div");
        words.getClassList().add("vd-article-words");
        words.setProperty("innerHTML", html);
        return words;
    }

    private Element figure(BodyPicture picture) {
        // The same picture may stand in two places: only the first keeps what is loaded
        var image =
                loaded.computeIfAbsent(picture.sha256(), sha256 -> new KeptPicture(attachments, sha256, picture.alt()));
        if (image.getElement().getParent() != null) {
            image = new KeptPicture(attachments, picture.sha256(), picture.alt());
        }
        image.setAlt(picture.alt());
        var figure = new Element("figure");
        var caption = new Element("figcaption");
        caption.setText(picture.caption());
        figure.appendChild(image.getElement(), caption);
        return figure;
    }

    private static Element gap(int number) {
        var gap = new Element("p");
        gap.getClassList().add("vd-article-gap");
        gap.setText(Words.say("article.pictures.gap", number));
        return gap;
    }
}
