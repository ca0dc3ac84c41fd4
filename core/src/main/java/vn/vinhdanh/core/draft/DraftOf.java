package vn.vinhdanh.core.draft;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * What a draft is of: a form and the thing that is written in it.
 *
 * @param form name of the form, small letters, digits, dots and hyphens, at most 40: {@code campaign}, {@code decision.honour}
 * @param thing the thing as the form's view calls it, ASCII, at most 80; empty for one that is not there yet
 */
public record DraftOf(String form, String thing) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{0,39}");
    private static final Pattern THING = Pattern.compile("[\\x21-\\x7e]{0,80}");

    /** @throws IllegalArgumentException when either cannot be kept */
    public DraftOf {
        if (!FORM.matcher(form).matches() || !THING.matcher(thing).matches()) {
            throw new IllegalArgumentException("No draft of " + form + " / " + thing);
        }
    }
}
