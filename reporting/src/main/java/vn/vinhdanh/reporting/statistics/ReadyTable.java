package vn.vinhdanh.reporting.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question that stands ready: a list, whole, of one version of the figures.
 *
 * @param of what is counted
 * @param title with whom or which year it is about
 * @param filters what limits it, one sentence each
 * @param columns what stands in the cells of a row
 * @param sums what the list comes to, as label and text
 * @param notes how to read it
 * @param total how many of them it is about, counted in the database and in memory alike
 */
public record ReadyTable(
        Of of,
        String title,
        List<String> filters,
        List<Column> columns,
        List<Row> rows,
        List<Sum> sums,
        List<String> notes,
        long total,
        boolean demo,
        DataVersion version,
        Instant countedAt) {

    /** Of what the control total is. */
    public enum Of {
        /** Lượt khen thưởng. */
        HONOURS(""),
        /** Lượt đề nghị. */
        NOMINEES(".nominees"),
        /** Hồ sơ. */
        DOSSIERS(".dossiers"),
        /** Times that dossiers lay somewhere. */
        DAYS(".stretches"),
        /** Danh hiệu đăng ký. */
        TITLES(".titles");

        private final String key;

        Of(String key) {
            this.key = key;
        }

        /** End of the keys of its sentences. */
        public String key() {
            return key;
        }

        static Of of(ProposalCount count) {
            return valueOf(count.name());
        }
    }

    /** Most rows of a list; a longer one is refused. */
    public static final int MOST_ROWS = 50_000;

    /**
     * A column; the first one tells the rows apart.
     *
     * @param number whether its cells are numbers, or empty
     * @param linked whether its cells lead to what stands behind their row
     * @param width in letters
     */
    public record Column(String label, boolean number, boolean linked, int width) {

        static Column text(String label, int width) {
            return new Column(label, false, false, width);
        }

        static Column link(String label, int width) {
            return new Column(label, false, true, width);
        }

        static Column number(String label, int width) {
            return new Column(label, true, false, width);
        }
    }

    /**
     * A row.
     *
     * @param cells texts, and numbers as Long
     * @param address what stands behind it, or null
     */
    public record Row(List<Object> cells, @Nullable String address) {}

    /** What the list comes to. */
    public record Sum(String label, String text) {}
}
