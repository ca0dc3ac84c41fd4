package vn.vinhdanh.reporting.fact;

/**
 * What is counted of some facts. Recipients and decisions are counted once each, so that cells do not add up to their row.
 *
 * @param honours how many honours
 * @param recipients how many recipients, joined ones as one
 * @param decisions how many decisions
 * @param money what is paid, đồng, as far as it is known
 */
public record Counted(long honours, long recipients, long decisions, long money) {

    /** Nothing. */
    public static final Counted NONE = new Counted(0, 0, 0, 0);
}
