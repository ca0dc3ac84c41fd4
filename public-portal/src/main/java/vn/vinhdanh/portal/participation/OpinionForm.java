package vn.vinhdanh.portal.participation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * An opinion on a list of those who are proposed, as a citizen fills it in.
 *
 * @param kind one of {@link #KINDS}; empty when none was chosen
 * @param text 1 to 2,000 characters as a person counts them
 * @param sender who stands for it; may be empty
 * @param contact e-mail or telephone, never shown; may be empty
 */
public record OpinionForm(String kind, String text, String sender, String contact) {

    static final int LONGEST = 2000;

    /** What can be sent, as the inbox knows it. */
    public static final List<String> KINDS = List.of("OPINION", "COMPLAINT");

    /** What the column takes, whatever a character is. */
    private static final int COLUMN = 8000;

    private static final int LONGEST_NAME = 150;

    static OpinionForm of(String kind, String text, String sender, String contact) {
        return new OpinionForm(
                KINDS.contains(kind) ? kind : "",
                VietnameseText.normaliseLines(text),
                VietnameseText.normalise(sender),
                VietnameseText.normalise(contact));
    }

    static OpinionForm empty() {
        return new OpinionForm("", "", "", "");
    }

    /** How long the text is as a person counts. */
    public int count() {
        return VietnameseText.countAsAPerson(text);
    }

    /** Keys of what is wrong, by field, in the order of the form; empty when nothing is. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (kind.isEmpty()) {
            problems.put("kind", "opinion.problem.kind");
        }
        if (text.isEmpty()) {
            problems.put("text", "opinion.problem.text");
        } else if (count() > LONGEST || text.length() > COLUMN) {
            problems.put("text", "opinion.problem.long");
        }
        if (sender.length() > LONGEST_NAME) {
            problems.put("sender", "opinion.problem.sender");
        }
        if (!contact.isEmpty() && !ErrorReportForm.reachable(contact)) {
            problems.put("contact", "report.problem.contact");
        }
        return problems;
    }
}
