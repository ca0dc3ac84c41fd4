package vn.vinhdanh.admin.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFigures;

/** The figures and pictures of a year that rooms contribute. */
class YearAtAGlance extends Section {

    private static final long serialVersionUID = 1L;

    private final transient List<YearFigures> rooms;
    private final H2 title = new H2();
    private final Div figures = new Div();
    private final Div pictures = new Div();

    YearAtAGlance(List<YearFigures> rooms) {
        this.rooms = rooms;
        figures.addClassName("vd-figures");
        add(title, figures, pictures);
    }

    void show(int year) {
        title.setText(Words.say("home.year", String.valueOf(year)));
        figures.removeAll();
        for (var room : rooms) {
            for (var figure : room.of(year)) {
                var number = new Span(Words.number(figure.number()));
                number.addClassName("vd-figure-number");
                var link = new Anchor(figure.address(), number, new Span(figure.label()));
                var outOf = figure.outOf();
                if (outOf != null) {
                    number.setText(Words.say("home.out-of", Words.number(figure.number()), Words.number(outOf)));
                    var part = new Div();
                    part.setWidth((outOf == 0 ? 0 : Math.round(100.0 * figure.number() / outOf)) + "%");
                    var whole = new Div(part);
                    whole.addClassName("vd-figure-part");
                    link.add(whole);
                }
                link.addClassNames("vd-card", "vd-figure");
                figures.add(link);
            }
        }
        pictures.removeAll();
        for (var room : rooms) {
            var months = room.months(year);
            if (months != null) {
                pictures.add(new MonthsPicture(months, year));
            }
        }
        setVisible(figures.getComponentCount() > 0);
    }
}
