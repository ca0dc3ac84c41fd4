package vn.vinhdanh.reporting.shared;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words and numbers of a page or file in one language: sentences of the bundles, counts, dates, times of Việt Nam. */
@Component
public final class Wording {

    /** The one zone in which times are shown. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm, dd/MM/uuuu");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A sentence of the bundles.
     *
     * @throws org.springframework.context.NoSuchMessageException when no bundle has the key
     */
    public String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A sentence, or the code itself where the bundles do not know it: an unknown code is shown, never hidden. */
    public String textOr(Locale locale, String key, String code) {
        var text = messages.getMessage(key, null, code, locale);
        return text == null ? code : text;
    }

    /** A count with its groups of three: 1.234 in Vietnamese, 1,234 in English. */
    public String count(Locale locale, long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A day as dd/MM/yyyy. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** An instant as dd/MM/yyyy HH:mm:ss in Việt Nam. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** An instant as HH:mm, dd/MM/yyyy in Việt Nam, to be read from afar. */
    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ZONE));
    }
}
