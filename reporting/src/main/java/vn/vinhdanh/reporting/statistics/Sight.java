package vn.vinhdanh.reporting.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.chart.Chart;

/**
 * A picture of the start page or the wall, with the same figures as a table.
 *
 * @param id of its heading
 * @param title what it shows
 * @param rowsAre heading of the first column
 * @param numbersAre heading of the numbers
 * @param chart the picture
 * @param rows the figures, none left out but those the table of the breakdown has
 * @param hidden how many rows only the breakdown has, as a person reads it; empty for none
 * @param more address of the breakdown
 */
public record Sight(
        String id,
        String title,
        String rowsAre,
        String numbersAre,
        Chart chart,
        List<Row> rows,
        String hidden,
        String more) {

    /**
     * A row of the table.
     *
     * @param label what
     * @param text the number as a person reads it
     * @param address which ones; null where these are summed in one row
     */
    public record Row(String label, String text, @Nullable String address) {}
}
