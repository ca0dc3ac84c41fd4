package vn.vinhdanh.reporting.fact;

/**
 * What is counted of some facts. Recipients and decisions are counted once each, so that cells do not add up to their row.
 *
 * @param honours how many honours
 * @param recipients how many recipients, joined ones as one
 * @param decisions how many decisions
 */
public record Counted(long honours, long recipients, long decisions) {

    /** Nothing. */
    public static final Counted NONE = new Counted(0, 0, 0);
}
