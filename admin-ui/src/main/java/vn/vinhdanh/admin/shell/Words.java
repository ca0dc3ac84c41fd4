package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.DomainProblem;

/** Says things in the official's language: sentences by key, dates and times of Vietnam, numbers. */
public final class Words {

    /** The time zone in which everything is shown. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private Words() {}

    /**
     * The sentence of a key in the language of the current page.
     *
     * @param arguments what it names; numbers and dates already shown as a person reads them
     */
    public static String say(String key, Object... arguments) {
        return I18NProvider.translate(language(), key, arguments);
    }

    /** The sentence of a key where there is no page, and perhaps no session, to tell the language. */
    public static String in(Locale language, String key) {
        return ConsoleWords.find(key, language).orElse(key);
    }

    /** The sentence of a key when there is one, for keys that are made from data. */
    public static Optional<String> find(String key) {
        return ConsoleWords.find(key, language());
    }

    /** The sentence of a refusal of the domain. */
    public static String say(DomainProblem problem) {
        return say(problem.key(), shown(problem.arguments()));
    }

    /** The word for a value of an enum: key {@code word.<EnumName>.<VALUE>}. */
    public static String word(Enum<?> value) {
        return say("word." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** {@code 18/01/2021}; empty for none. */
    public static String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** The day in Vietnam, {@code 18/01/2021}; empty for none. */
    public static String date(@Nullable Instant at) {
        return at == null ? "" : DATE.format(at.atZone(VIETNAM));
    }

    /** The time of day in Vietnam, {@code 16:26:45}. */
    public static String time(Instant at) {
        return TIME.format(at.atZone(VIETNAM));
    }

    /** Day and time in Vietnam, {@code 18/01/2021 16:26:45}; empty for none. */
    public static String dateTime(@Nullable Instant at) {
        return at == null ? "" : DATE_TIME.format(at.atZone(VIETNAM));
    }

    /** A whole number with its groups: {@code 1.234} in Vietnamese, {@code 1,234} in English. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    /** A number with at most two decimals: {@code 1.234,5} in Vietnamese. */
    public static String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(language());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /**
     * A date field that writes {@code dd/MM/yyyy}, also takes {@code d/M/yy}, names months and days in the language, and says why what was
     * typed is no date.
     */
    public static DatePicker datePicker(String labelKey) {
        var picker = new DatePicker(say(labelKey));
        var i18n = new DatePicker.DatePickerI18n();
        i18n.setDateFormats("dd/MM/yyyy", "d/M/yyyy", "ddMMyyyy", "d/M/yy");
        i18n.setMonthNames(list("calendar.months"));
        i18n.setWeekdays(list("calendar.weekdays"));
        i18n.setWeekdaysShort(list("calendar.weekdays.short"));
        i18n.setFirstDayOfWeek(1);
        i18n.setToday(say("calendar.today"));
        i18n.setCancel(say("action.cancel"));
        i18n.setBadInputErrorMessage(say("calendar.bad-input"));
        i18n.setMinErrorMessage(say("calendar.out-of-range"));
        i18n.setMaxErrorMessage(say("calendar.out-of-range"));
        picker.setI18n(i18n);
        picker.setMin(TypedDate.FIRST);
        picker.setMax(TypedDate.LAST);
        picker.setFallbackParser(TypedDate::read);
        picker.setPlaceholder(say("calendar.placeholder"));
        return picker;
    }

    /** The language of the current page; Vietnamese outside a page. */
    public static Locale language() {
        var page = UI.getCurrent();
        return page == null ? ConsoleWords.VIETNAMESE : page.getLocale();
    }

    private static List<String> list(String key) {
        return Arrays.asList(say(key).split("\\|"));
    }

    private static Object[] shown(List<Object> arguments) {
        return arguments.stream()
                .map(a -> switch (a) {
                    case Integer n -> number(n);
                    case Long n -> number(n);
                    case LocalDate day -> date(day);
                    case Instant at -> dateTime(at);
                    case Enum<?> e -> word(e);
                    default -> a;
                })
                .toArray();
    }
}
