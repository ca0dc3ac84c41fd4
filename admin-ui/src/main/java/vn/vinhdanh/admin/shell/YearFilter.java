package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list is of the year in view or of all years: of all while somebody searches in it or asks for it, and when a link from the
 * home view says so ({@link #EVERY}), so that "3 chờ duyệt" opens three.
 */
public final class YearFilter extends Checkbox {

    /** Parameter of an address that asks for all years. */
    public static final String EVERY = "moi-nam";

    private static final long serialVersionUID = 1L;

    private final YearInView years;
    private final TextField search;

    /** @param search the field in which the list is searched */
    public YearFilter(YearInView years, TextField search) {
        super(Words.say("filter.every-year"));
        this.years = years;
        this.search = search;
    }

    /** The year to show, or null for all. */
    public @Nullable Integer year() {
        return getValue() || !search.getValue().isBlank() ? null : Integer.valueOf(years.year());
    }

    /** Shows all years when the address asks for it. */
    public void read(Location location) {
        if (location.getQueryParameters().getParameters().containsKey(EVERY)) {
            setValue(true);
        }
    }

    /** The value of a parameter of the address that is the name of one of these. */
    public static <E extends Enum<E>> java.util.Optional<E> chosen(Location location, String parameter, E[] values) {
        return location.getQueryParameters()
                .getSingleParameter(parameter)
                .flatMap(name -> List.of(values).stream()
                        .filter(value -> value.name().equals(name))
                        .findFirst());
    }
}
