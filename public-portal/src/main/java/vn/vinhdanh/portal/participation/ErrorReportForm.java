package vn.vinhdanh.portal.participation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * A report of an error as a citizen fills it in.
 *
 * @param kind one of {@link #KINDS}; empty when none was chosen
 * @param contact e-mail or telephone, optional, never shown
 * @param text 1 to 1,000 characters as a person counts them
 */
public record ErrorReportForm(String kind, String text, String contact) {

    static final int LONGEST = 1000;

    /** What can be wrong, as the inbox knows it. */
    public static final List<String> KINDS = List.of("NAME", "UNIT", "AWARD", "ACHIEVEMENT", "NOT_THE_PERSON", "OTHER");

    /** What the column takes, whatever a character is. */
    private static final int COLUMN = 8000;

    static ErrorReportForm of(String kind, String text, String contact) {
        return new ErrorReportForm(
                KINDS.contains(kind) ? kind : "",
                VietnameseText.normaliseLines(text),
                VietnameseText.normalise(contact));
    }

    static ErrorReportForm empty() {
        return new ErrorReportForm("", "", "");
    }

    /** How long the text is as a person counts. */
    public int count() {
        return VietnameseText.countAsAPerson(text);
    }

    /** Keys of what is wrong, by field, in the order of the form; empty when nothing is. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (kind.isEmpty()) {
            problems.put("kind", "report.problem.kind");
        }
        if (text.isEmpty()) {
            problems.put("text", "report.problem.text");
        } else if (count() > LONGEST || text.length() > COLUMN) {
            problems.put("text", "report.problem.long");
        }
        if (!contact.isEmpty() && !reachable(contact)) {
            problems.put("contact", "report.problem.contact");
        }
        return problems;
    }

    /** An e-mail address, or a telephone number of at least eight digits. */
    static boolean reachable(String contact) {
        return SubscriptionForm.isAddress(contact)
                || contact.matches("\\+?[0-9 ().-]{8,30}")
                        && contact.chars().filter(Character::isDigit).count() >= 8;
    }
}
