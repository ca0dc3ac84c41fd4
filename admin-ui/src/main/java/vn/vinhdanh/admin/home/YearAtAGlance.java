package vn.vinhdanh.admin.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.Words;

/** The figures and pictures of a year that rooms contribute. */
final class YearAtAGlance extends Section {

    private static final long serialVersionUID = 1L;

    YearAtAGlance(int year, List<AtHome.Told> rooms) {
        var figures = new Div();
        figures.addClassName("vd-figures");
        rooms.stream()
                .flatMap(room -> room.figures().stream())
                .map(YearAtAGlance::figure)
                .forEach(figures::add);
        var pictures = new Div();
        for (var room : rooms) {
            var months = room.months();
            if (months != null) {
                pictures.add(new MonthsPicture(months, year));
            }
        }
        add(new H2(Words.say("home.year", String.valueOf(year))), figures, pictures);
        setVisible(figures.getComponentCount() > 0);
    }

    private static Anchor figure(AtHome.Figure figure) {
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
        return link;
    }
}
