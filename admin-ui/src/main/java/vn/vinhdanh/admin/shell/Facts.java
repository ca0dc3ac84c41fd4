package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;

/** The particulars of a thing, read only: pairs of a label and a value; what is empty is left out. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    /** No particulars yet. */
    public Facts() {
        addClassNames("vd-facts", "vd-card");
    }

    /** A pair; left out when the value is empty. */
    public Facts add(String labelKey, String value) {
        if (!value.isEmpty()) {
            pair(Words.say(labelKey), new Description(value));
        }
        return this;
    }

    /** A pair whose value is a component, such as a link or a {@link StatusMark}. */
    public Facts add(String labelKey, Component value) {
        pair(Words.say(labelKey), new Description(value));
        return this;
    }

    /** A pair whose label is said as it is. */
    public Facts say(String label, String value) {
        pair(label, new Description(value));
        return this;
    }

    private void pair(String label, Description value) {
        var pair = new Div();
        pair.getElement().appendChild(new Term(label).getElement(), value.getElement());
        getElement().appendChild(pair.getElement());
    }
}
