package vn.vinhdanh.reporting.statistics;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.chart.ChartKind;
import vn.vinhdanh.reporting.chart.Format;

/** Draws the breakdowns that an official has put on their first page, counted anew with the reach that they have now. */
@Component
public class PinnedPictures {

    private final Figures figures;
    private final Sights sights;

    PinnedPictures(Figures figures, Sights sights) {
        this.figures = figures;
        this.sights = sights;
    }

    /**
     * The picture of a breakdown with its figures; empty where no honour is counted.
     *
     * @param id of its heading
     * @param title what the official calls it
     * @param asked as what the official wants it drawn; null as the question asks
     * @throws WrongAddress when it cannot be answered so any more
     * @throws TooFine when it has too many cells
     */
    public Optional<Sight> of(String id, String title, Breakdown breakdown, @Nullable ChartKind asked, Locale locale) {
        var table = figures.soon(breakdown, locale);
        return table.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(sights.pinned(id, title, table, asked, Format.START, locale));
    }
}
