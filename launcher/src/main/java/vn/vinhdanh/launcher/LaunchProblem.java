package vn.vinhdanh.launcher;

/** Why the platform cannot start, in a sentence of each language that says what to do. */
public final class LaunchProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param vietnamese sentence for the operator
     * @param english the same in English
     */
    public LaunchProblem(String vietnamese, String english) {
        super(vietnamese + "\n" + english);
    }
}
