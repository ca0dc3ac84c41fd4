package vn.vinhdanh.core.letter;

import java.util.Locale;
import java.util.regex.Pattern;

/** What counts as an e-mail address here: plain ASCII, nothing that could end a header. */
public final class EmailAddress {

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private EmailAddress() {}

    /** Whether letters can go to it; it is to be {@link #canonical} first. */
    public static boolean isValid(String text) {
        return text.length() <= 254
                && text.indexOf('@') <= 64
                && FORM.matcher(text).matches();
    }

    /** As it is kept, so that nobody is written to twice. */
    public static String canonical(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
