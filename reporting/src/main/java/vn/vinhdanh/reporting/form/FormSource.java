package vn.vinhdanh.reporting.form;

/** What is counted, or that officials enter it. */
public enum FormSource {
    /** Honours, by the day of the decision. */
    HONOURS("honour_fact", "decided_on"),
    /** Campaigns, by the day of the launch. */
    CAMPAIGNS("campaign_fact", "launched_on"),
    /** Nothing is counted: officials enter the figures. */
    ENTERED("", "");

    private final String table;
    private final String day;

    FormSource(String table, String day) {
        this.table = table;
        this.day = day;
    }

    /** The table of the report schema; empty where nothing is counted. */
    public String table() {
        return table;
    }

    /** The column with the day that counts; empty where nothing is counted. */
    public String day() {
        return day;
    }
}
