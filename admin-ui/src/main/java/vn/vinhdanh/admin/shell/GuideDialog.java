package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The guide beside the screen it tells of, open at the place of this screen; one goes on working while it is there. */
final class GuideDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    GuideDialog(Guides.Place place) {
        super(place.guide().title());
        setModality(ModalityMode.MODELESS);
        setDraggable(true);
        setResizable(true);
        setCloseOnOutsideClick(false);
        setWidth("min(42rem, 100vw)");
        setHeight("min(46rem, 84vh)");
        setTop("4.5rem");
        setLeft("max(0px, calc(100vw - 43rem))");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(Words.say("action.close"));
        getHeader().add(close);
        add(new GuideText(place.guide(), place.place()));
        getFooter().add(new Anchor(Guides.ADDRESS, Words.say("guide.all")));
    }
}
