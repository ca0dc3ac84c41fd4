package vn.vinhdanh.admin.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.Words;

/** A year by month beside the year before, as columns; told in words to those who do not see them. */
final class MonthsPicture extends Div {

    private static final long serialVersionUID = 1L;

    MonthsPicture(AtHome.Months months, int year) {
        addClassNames("vd-card", "vd-months");
        long highest = Math.max(
                1,
                IntStream.range(0, 12)
                        .mapToLong(month -> Math.max(
                                months.year().get(month), months.before().get(month)))
                        .max()
                        .orElse(1));
        var columns = new Div();
        columns.addClassName("vd-months-columns");
        columns.getElement().setAttribute("role", "img");
        columns.getElement()
                .setAttribute(
                        "aria-label",
                        months.title() + ". "
                                + IntStream.range(0, 12)
                                        .mapToObj(month -> Words.say(
                                                "home.month",
                                                String.valueOf(month + 1),
                                                Words.number(months.year().get(month)),
                                                Words.number(months.before().get(month))))
                                        .collect(Collectors.joining("; ")));
        for (int month = 0; month < 12; month++) {
            long now = months.year().get(month);
            long before = months.before().get(month);
            var column = new Div(bar(before, highest, "vd-bar-before"), bar(now, highest, "vd-bar-now"));
            column.addClassName("vd-months-column");
            column.getElement()
                    .setAttribute(
                            "title",
                            Words.say(
                                    "home.month", String.valueOf(month + 1), Words.number(now), Words.number(before)));
            var name = new Span(String.valueOf(month + 1));
            name.addClassName("vd-months-name");
            columns.add(new Div(column, name));
        }
        var legend = new Div(key("vd-bar-now", year), key("vd-bar-before", year - 1));
        legend.addClassName("vd-months-legend");
        add(new H3(months.title()), columns, legend);
    }

    private static Div bar(long number, long highest, String kind) {
        var bar = new Div();
        bar.addClassName(kind);
        // what is there is seen, however little beside the rest
        bar.setHeight((number == 0 ? 0 : Math.max(2, Math.round(100.0 * number / highest))) + "%");
        return bar;
    }

    private static Span key(String kind, int year) {
        var colour = new Span();
        colour.addClassName(kind);
        return new Span(colour, new Span(Words.say("shell.year", String.valueOf(year))));
    }
}
