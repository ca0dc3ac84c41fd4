package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * What every view of the console is: an {@code h1} (also the title of the window), an optional sentence below it, one row of actions
 * (at most one of them primary), then the content. Views are package-private classes of their room.
 */
public abstract class ConsoleView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div actions = new Div();

    /** @param titleKey key of the view's title */
    protected ConsoleView(String titleKey) {
        addClassName("vd-view");
        lead.addClassName("vd-lead");
        lead.setVisible(false);
        actions.addClassName("vd-actions");
        actions.setVisible(false);
        var words = new Div(title, lead);
        var head = new Div(words, actions);
        head.addClassName("vd-view-head");
        add(new TrailBar(), head);
        title(Words.say(titleKey));
    }

    /** Another title than the key's, e.g. the name of the thing in view. */
    protected final void title(String text) {
        title.setText(text);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    /** A sentence below the title: what this screen is for. */
    protected final void lead(String text) {
        lead.setText(text);
        lead.setVisible(!text.isEmpty());
    }

    /** The actions of this view, shown beside its title; replaces earlier ones. */
    protected final void actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
        actions.setVisible(buttons.length > 0);
    }

    /** A button for {@link #actions}; at most one of them is primary. */
    public static Button button(String labelKey, boolean primary, SerializableRunnable step) {
        var button = new Button(Words.say(labelKey), click -> step.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    /** What somebody said, in a frame and with its lines as they were written. */
    protected static Component said(String text) {
        var block = new Div(new Span(text));
        block.addClassNames("vd-card", "vd-said");
        return block;
    }

    /** A sentence of ours that stands back. */
    protected static Component quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("vd-lead");
        return line;
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " – Vinh Danh";
    }
}
