package vn.vinhdanh.core.letter;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of letters, from the bundle {@code messages/mail}, in one language. */
public final class LetterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ResourceBundle words;

    private LetterWords(ResourceBundle words) {
        this.words = words;
    }

    /** @param language {@code vi} or {@code en} */
    public static LetterWords in(String language) {
        return new LetterWords(ResourceBundle.getBundle(
                "messages.mail",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * The sentence of {@code mail.<key>}.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(words.getString("mail." + key), words.getLocale()).format(arguments);
    }

    /** {@code 18/01/2021}, in both languages. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }
}
