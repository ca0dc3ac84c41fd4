package vn.vinhdanh.reporting.saved;

/** Why nothing was done with a report; the key of a sentence for the official. */
final class ReportProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    ReportProblem(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    String key() {
        return key;
    }
}
