package vn.vinhdanh.portal.participation;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * A comment as a reader fills it in.
 *
 * @param email optional, never shown
 * @param text 1 to 500 characters as a person counts them
 */
public record CommentForm(String name, String email, String text) {

    static final int LONGEST = 500;

    /** What the column takes, whatever a character is. */
    private static final int COLUMN = 4000;

    static CommentForm of(String name, String email, String text) {
        return new CommentForm(
                VietnameseText.normalise(name), VietnameseText.normalise(email), VietnameseText.normaliseLines(text));
    }

    static CommentForm empty() {
        return new CommentForm("", "", "");
    }

    /** How long the text is as a person counts. */
    public int count() {
        return VietnameseText.countAsAPerson(text);
    }

    /** Keys of what is wrong, by field, in the order of the form; empty when nothing is. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (text.isEmpty()) {
            problems.put("text", "comment.problem.text");
        } else if (count() > LONGEST || text.codePointCount(0, text.length()) > COLUMN) {
            problems.put("text", "comment.problem.long");
        }
        if (name.isEmpty()) {
            problems.put("name", "comment.problem.name");
        } else if (name.codePointCount(0, name.length()) > 80) {
            problems.put("name", "comment.problem.name.long");
        }
        if (!email.isEmpty() && (email.length() > 254 || !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
            problems.put("email", "comment.problem.email");
        }
        return problems;
    }
}
