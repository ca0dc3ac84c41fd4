package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** A guide to be read, brought to one of its places. */
final class GuideText extends Div {

    private static final long serialVersionUID = 1L;

    /** @param place the id of a heading, or null for the beginning */
    GuideText(Guides.Guide guide, @Nullable String place) {
        addClassName("vd-guide");
        add(new Html("<div>" + guide.html() + "</div>"));
        if (place != null) {
            addAttachListener(attached -> getElement().executeJs("""
                    requestAnimationFrame(() => {
                      const place = this.querySelector('#' + CSS.escape($0));
                      if (place) { place.classList.add('vd-guide-place'); place.scrollIntoView({ block: 'start' }); }
                    });""", place));
        }
    }
}
