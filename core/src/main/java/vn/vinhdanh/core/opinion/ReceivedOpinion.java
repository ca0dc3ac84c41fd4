package vn.vinhdanh.core.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.vinhdanh.core.inbox.InboxRow;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * An opinion as it lies in the inbox; the portal may be anybody, so all of it is looked at again.
 *
 * @param number place on the list; 0 for the whole list
 * @param sender empty when nobody stands for it
 * @param contact empty when none was given
 */
record ReceivedOpinion(
        long id,
        String reference,
        String listCode,
        int number,
        OpinionKind kind,
        String body,
        String sender,
        String contact,
        String language,
        String senderHash,
        Instant receivedAt,
        LocalDate promisedOn) {

    /** Longest opinion, in characters as a person counts them. */
    static final int MAX_CHARACTERS = 2000;

    private static final int COLUMN = 8000;
    private static final int LONGEST_PROMISE = 190;

    static ReceivedOpinion of(InboxRow row) {
        var sender = row.optional("sender");
        var contact = row.optional("contact");
        return new ReceivedOpinion(
                row.id(),
                row.text("reference"),
                row.text("list_code"),
                Integer.parseInt(row.text("number")),
                row.text("kind").equals("COMPLAINT") ? OpinionKind.COMPLAINT : OpinionKind.OPINION,
                VietnameseText.normaliseLines(row.text("body")),
                sender == null ? "" : VietnameseText.normalise(sender),
                contact == null ? "" : VietnameseText.normalise(contact),
                row.text("language").toLowerCase(Locale.ROOT).equals("en") ? "en" : "vi",
                row.text("sender_hash"),
                row.instant("received_at"),
                row.day("promised_on"));
    }

    /** Whether it says something, no more than is allowed, under a reference, with a promise that can be kept. */
    boolean isReadable() {
        var day = LocalDate.ofInstant(receivedAt, OpinionList.ZONE);
        return reference.matches("[0-9A-HJKMNP-TV-Z]{12}")
                && !body.isEmpty()
                && body.length() <= COLUMN
                && sender.length() <= 150
                && contact.length() <= 254
                && VietnameseText.countAsAPerson(body) <= MAX_CHARACTERS
                && !promisedOn.isBefore(day)
                && !promisedOn.isAfter(day.plusDays(LONGEST_PROMISE));
    }

    /** Whether somebody stands for it with name and a way to be reached: only then it counts. */
    boolean named() {
        return !sender.isEmpty() && !contact.isEmpty();
    }
}
