package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a field as text, and back: for drafts, and to compare what two officials wrote. What is typed is itself, a day is
 * {@code 2026-11-29}, what is chosen is its key ({@link Picker#keys}), its name in the code, or its label; of several, each on its line.
 */
final class FieldText {

    private static final String KEY = "vd-key";
    private static final String FINDS = "vd-finds";

    private FieldText() {}

    /** Whether a draft keeps what stands in it: never a password. */
    static boolean keeps(Component field) {
        return field instanceof Drafted || field instanceof HasValue<?, ?> && !(field instanceof PasswordField);
    }

    /** Whether it is written letter by letter. */
    static boolean typed(Component field) {
        return field instanceof TextField
                || field instanceof TextArea
                || field instanceof EmailField
                || field instanceof IntegerField
                || field instanceof BigDecimalField;
    }

    static <T> void key(Component field, SerializableFunction<T, String> key) {
        ComponentUtil.setData(field, KEY, key);
    }

    static <T> void finds(Component field, SerializableFunction<String, Optional<T>> finds) {
        ComponentUtil.setData(field, FINDS, finds);
    }

    /** What stands in the field; empty for nothing. */
    static String of(Component field) {
        if (field instanceof Drafted parts) {
            return parts.written();
        }
        return field instanceof HasValue<?, ?> holder ? text(field, holder.getValue()) : "";
    }

    private static String text(Component field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Collection<?> several -> {
                var keys = several.stream().map(one -> key(field, one));
                // boxes have no order of their own, what is picked has the order of picking
                yield (field instanceof CheckboxGroup<?> ? keys.sorted() : keys).collect(Collectors.joining("\n"));
            }
            default -> key(field, value);
        };
    }

    @SuppressWarnings("unchecked")
    private static String key(Component field, Object item) {
        var key = (SerializableFunction<Object, String>) ComponentUtil.getData(field, KEY);
        if (key != null) {
            return key.apply(item);
        }
        return switch (item) {
            case String text -> text;
            case Enum<?> word -> word.name();
            case Record named -> label(field, named);
            default -> item.toString();
        };
    }

    @SuppressWarnings("unchecked")
    private static String label(Component field, Object item) {
        var label = switch (field) {
            case ComboBoxBase<?, ?, ?> box -> box.getItemLabelGenerator();
            case Select<?> select -> select.getItemLabelGenerator();
            default -> null;
        };
        if (label != null) {
            return ((com.vaadin.flow.component.ItemLabelGenerator<Object>) label).apply(item);
        }
        return item instanceof Enum<?> word ? Words.word(word) : String.valueOf(item);
    }

    /** The things that may be chosen; empty where they are looked up. */
    private static Collection<?> items(Component field) {
        var provider = switch (field) {
            case ComboBoxBase<?, ?, ?> box -> box.getDataProvider();
            case Select<?> select -> select.getDataProvider();
            case RadioButtonGroup<?> group -> group.getDataProvider();
            case CheckboxGroup<?> group -> group.getDataProvider();
            default -> null;
        };
        return provider instanceof ListDataProvider<?> list ? list.getItems() : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Object> find(Component field, String key) {
        var found = items(field).stream()
                .filter(item -> key(field, item).equals(key))
                .findFirst()
                .map(item -> (Object) item);
        if (found.isPresent()) {
            return found;
        }
        var finds = (SerializableFunction<String, Optional<Object>>) ComponentUtil.getData(field, FINDS);
        try {
            return finds == null ? Optional.empty() : finds.apply(key);
        } catch (RuntimeException gone) {
            return Optional.empty();
        }
    }

    /**
     * Puts a text back into the field.
     *
     * @return whether the whole of it stands there now
     */
    static boolean put(Component field, String text) {
        if (field instanceof Drafted parts) {
            return parts.write(text);
        }
        if (text.isEmpty() && field instanceof HasValue<?, ?> holder && !(field instanceof Checkbox)) {
            holder.clear();
            return true;
        }
        try {
            return switch (field) {
                case TextField box -> set(box, text);
                case TextArea box -> set(box, text);
                case EmailField box -> set(box, text);
                case IntegerField box -> set(box, Integer.valueOf(text.strip()));
                case BigDecimalField box -> set(box, new BigDecimal(text.strip().replace(',', '.')));
                case DatePicker box -> set(box, LocalDate.parse(text));
                case DayAndHour box -> set(box, LocalDateTime.parse(text));
                case Checkbox box -> set(box, Boolean.valueOf(text));
                default -> choose(field, text);
            };
        } catch (NumberFormatException | DateTimeParseException noValue) {
            return false;
        }
    }

    private static <V> boolean set(HasValue<?, V> field, V value) {
        field.setValue(value);
        return true;
    }

    @SuppressWarnings("unchecked")
    private static boolean choose(Component field, String text) {
        if (field instanceof MultiSelectComboBox<?> || field instanceof CheckboxGroup<?>) {
            var keys = text.split("\n");
            var found = new LinkedHashSet<Object>();
            Arrays.stream(keys).forEach(key -> find(field, key).ifPresent(found::add));
            ((HasValue<?, Set<Object>>) field).setValue(found);
            return found.size() == keys.length;
        }
        var found = find(field, text);
        if (found.isPresent()) {
            ((HasValue<?, Object>) field).setValue(found.get());
            return true;
        }
        if (field instanceof ComboBox<?> box && box.isAllowCustomValue()) {
            // as if typed
            ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>((ComboBox<Object>) box, false, text));
            return !box.isEmpty();
        }
        return false;
    }

    /** A text of this field as a person reads it. */
    static String shown(Component field, String text) {
        if (text.isEmpty()) {
            return Words.say("form.merge.nothing");
        }
        try {
            return switch (field) {
                case Drafted parts -> parts.read(text);
                case DatePicker box -> Words.date(LocalDate.parse(text));
                case DayAndHour box ->
                    Words.dateTime(
                            LocalDateTime.parse(text).atZone(Words.VIETNAM).toInstant());
                case Checkbox box -> Words.say(Boolean.parseBoolean(text) ? "form.merge.yes" : "form.merge.no");
                case TextArea box -> text;
                default ->
                    Arrays.stream(text.split("\n"))
                            .map(key -> find(field, key)
                                    .map(item -> label(field, item))
                                    .orElse(key))
                            .collect(Collectors.joining("; "));
            };
        } catch (DateTimeParseException asTyped) {
            return text;
        }
    }
}
