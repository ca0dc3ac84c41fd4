package vn.vinhdanh.portal.participation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * A wish to be written to, as a citizen fills it in.
 *
 * @param topics what was chosen, of what is offered
 */
public record SubscriptionForm(String email, List<String> topics) {

    private static final Pattern EMAIL = Pattern.compile("[\\x21-\\x7e&&[^@,;:<>()\\[\\]\\\\\"]]{1,64}@"
            + "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    static SubscriptionForm of(String email, List<String> chosen, List<String> offered) {
        return new SubscriptionForm(
                VietnameseText.normalise(email),
                offered.stream().filter(chosen::contains).toList());
    }

    /** Keys of what is wrong, by field, in the order of the form; empty when nothing is. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (topics.isEmpty()) {
            problems.put("topics", "letters.problem.topics");
        }
        if (!isAddress(email)) {
            problems.put("email", "letters.problem.email");
        }
        return problems;
    }

    /** Whether a letter can be sent there. */
    static boolean isAddress(String email) {
        return email.length() <= 254 && EMAIL.matcher(email).matches();
    }
}
