package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.vinhdanh.admin.shell.Words;

/** What differs between two pictures of the law, before and after side by side, below each other on a phone. */
final class Comparison extends DescriptionList {

    private static final long serialVersionUID = 1L;

    Comparison(List<LawWords.Difference> differences) {
        addClassName("vd-comparison");
        differences.forEach(d -> {
            var pair = new Div();
            pair.getElement()
                    .appendChild(
                            new Term(d.label()).getElement(),
                            side("law.before", d.before()).getElement(),
                            side("law.after", d.after()).getElement());
            getElement().appendChild(pair.getElement());
        });
    }

    private static Description side(String labelKey, String text) {
        var label = new Span(Words.say(labelKey));
        label.addClassName("vd-quiet");
        var value = new Span(text.isEmpty() ? Words.say("law.nothing") : text);
        value.addClassName("vd-lines");
        return new Description(label, value);
    }
}
