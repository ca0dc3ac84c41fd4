package vn.vinhdanh.reporting.statistics;

import java.util.List;
import vn.vinhdanh.reporting.chart.Chart;

/**
 * A picture of the start page or the wall, with the same figures as a table.
 *
 * @param id of its heading
 * @param title what it shows
 * @param rowsAre heading of the first column
 * @param chart the picture
 * @param rows the figures, none left out but those the table of the breakdown has
 * @param hidden how many rows only the breakdown has, as a person reads it; empty for none
 * @param more address of the breakdown
 */
record Sight(String id, String title, String rowsAre, Chart chart, List<Row> rows, String hidden, String more) {

    /**
     * A row of the table.
     *
     * @param label what
     * @param text the number as a person reads it
     * @param address which ones
     */
    record Row(String label, String text, String address) {}
}
