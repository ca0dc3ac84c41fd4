package vn.vinhdanh.reporting.statistics;

/**
 * Something in the address cannot be read. It is refused with a sentence rather than left out, because a figure under a filter
 * silently dropped is a wrong figure.
 */
public final class WrongAddress extends RuntimeException {

    private final String parameter;

    /** @param parameter name of the part of the address that is wrong */
    public WrongAddress(String parameter) {
        super("Cannot read " + parameter, null, false, false);
        this.parameter = parameter;
    }

    /** Name of the part of the address that is wrong. */
    public String parameter() {
        return parameter;
    }
}
