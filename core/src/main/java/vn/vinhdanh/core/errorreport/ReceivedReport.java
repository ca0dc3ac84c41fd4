package vn.vinhdanh.core.errorreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * A report as it lies in the inbox; the portal may be anybody, so all of it is looked at again.
 *
 * @param contact empty when none was given
 */
record ReceivedReport(
        long id,
        String reference,
        String subjectKind,
        String subjectCode,
        ErrorKind kind,
        String body,
        String contact,
        String language,
        String senderHash,
        Instant receivedAt,
        LocalDate promisedOn) {

    private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

    /** An answer after half a year is no promise. */
    private static final int LONGEST_PROMISE = 190;

    static ErrorKind kind(String key) {
        for (ErrorKind kind : ErrorKind.values()) {
            if (kind.name().equals(key)) {
                return kind;
            }
        }
        return ErrorKind.OTHER;
    }

    static String language(String key) {
        return key.toLowerCase(Locale.ROOT).equals("en") ? "en" : "vi";
    }

    /** Whether it says something, no more than is allowed, under a reference, with a promise that can be kept. */
    boolean isReadable() {
        var day = receivedAt.atZone(HOME).toLocalDate();
        return reference.matches("[0-9A-HJKMNP-TV-Z]{12}")
                && !body.isEmpty()
                && body.length() <= ErrorReport.COLUMN
                && contact.length() <= 254
                && VietnameseText.countAsAPerson(body) <= ErrorReport.MAX_CHARACTERS
                && !promisedOn.isBefore(day)
                && !promisedOn.isAfter(day.plusDays(LONGEST_PROMISE));
    }
}
