package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Paragraph;

/** Says on a proposal that waits that what it is about has changed, and what is to be done; it can no more be confirmed. */
public final class Overtaken extends Paragraph {

    private static final long serialVersionUID = 1L;

    public Overtaken() {
        super(Words.say("matter.overtaken"));
        addClassNames("vd-note", "vd-tone-stop");
    }
}
