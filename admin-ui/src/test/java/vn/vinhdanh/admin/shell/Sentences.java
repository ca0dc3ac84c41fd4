package vn.vinhdanh.admin.shell;

import java.util.Locale;

/** The words of one language for tests without a page. */
public final class Sentences {

    private final Locale locale;

    private Sentences(Locale locale) {
        this.locale = locale;
    }

    /** @param locale Vietnamese or English */
    public static Sentences of(Locale locale) {
        return new Sentences(locale);
    }

    /** The word of an enum constant, as {@link Words#word}. */
    public String word(Enum<?> value) {
        return ConsoleWords.find("word." + value.getDeclaringClass().getSimpleName() + "." + value.name(), locale)
                .orElseThrow();
    }
}
