package vn.vinhdanh.reporting.statistics;

/** Which year counts on a page. A page has one, named in its heading: its rows, columns, filters and years from and to all mean it. */
public enum YearBasis {
    /** Năm thành tích: the last year of the period the honour is for, so that an honour counts once. */
    ACHIEVEMENT("thanh-tich", "year_to"),
    /** Năm ban hành quyết định. */
    DECISION("quyet-dinh", "decision_year");

    private final String parameter;
    private final String column;

    YearBasis(String parameter, String column) {
        this.parameter = parameter;
        this.column = column;
    }

    /** Its name in the address, the value of {@code theo}. */
    public String parameter() {
        return parameter;
    }

    /** The column of the facts. */
    String column() {
        return column;
    }
}
