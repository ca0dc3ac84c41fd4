package vn.vinhdanh.core.subscription;

import java.util.Locale;
import java.util.regex.Pattern;

/** What counts as an e-mail address here: plain ASCII, nothing that could end a header. */
final class EmailAddress {

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private EmailAddress() {}

    static boolean isValid(String text) {
        return text.length() <= 254
                && text.indexOf('@') <= 64
                && FORM.matcher(text).matches();
    }

    /** As it is kept, so that nobody is written to twice. */
    static String canonical(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
