package vn.vinhdanh.core.publication;

/**
 * That a record has another address now.
 *
 * @param about kind of the record, e.g. {@code ANNOUNCEMENT}, or {@code RECIPIENT} for the page of a person, collective or household
 * @param from its code until now
 * @param to its code now
 */
public record PublicMove(String about, String from, String to) {

    /** How the address of a recipient's page is written in the code of its record. */
    public static final String RECIPIENT = "recipient";
}
