package vn.vinhdanh.reporting.form;

/** For what a row stands once each, in a province's own table: for what honours of the year have, and for nothing else. */
public enum FormEach {
    /** Danh hiệu, hình thức khen thưởng, in the order of the catalogue. */
    AWARD("award_code"),
    /** Đơn vị as decided, by name. */
    UNIT("unit_code"),
    /** Phong trào for which the decision commends, by name. */
    CAMPAIGN("campaign_slug");

    private final String column;

    FormEach(String column) {
        this.column = column;
    }

    /** The column of the facts. */
    public String column() {
        return column;
    }
}
