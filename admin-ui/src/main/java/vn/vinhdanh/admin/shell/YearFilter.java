package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
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

    /** Whether another year than this one is in view, so that a link must name it. */
    boolean isChosen() {
        return years.isChosen();
    }

    /** Takes the year that a link names, where it is one of those to choose from. */
    void choose(String named) {
        years.choices().stream()
                .filter(one -> String.valueOf(one).equals(named))
                .findFirst()
                .ifPresent(years::choose);
    }

    /** Runs a step whenever another year is chosen, for as long as the list is on a page. */
    void onYear(Component list, SerializableRunnable step) {
        years.onChange(list, step);
    }
}
