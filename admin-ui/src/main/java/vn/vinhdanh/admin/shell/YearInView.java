package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The year that the official works on, chosen in the head of the console; it rules every list that is about a year. */
@org.springframework.stereotype.Component
@VaadinSessionScope
public class YearInView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 2016;

    private final int thisYear;
    private final List<SerializableRunnable> listeners = new ArrayList<>();
    private int year;

    YearInView(Clock clock) {
        this.thisYear = LocalDate.now(clock.withZone(Words.VIETNAM)).getYear();
        this.year = thisYear;
    }

    /** The chosen year; this year at first. */
    public int year() {
        return year;
    }

    /** Whether it is another year than this one. */
    boolean isChosen() {
        return year != thisYear;
    }

    /** The years to choose from, newest first: from next year back to 2016. */
    public List<Integer> choices() {
        return IntStream.iterate(thisYear + 1, y -> y >= FIRST, y -> y - 1)
                .boxed()
                .toList();
    }

    /** Chooses another year and tells the lists in view. */
    public void choose(int chosen) {
        if (chosen != year) {
            year = chosen;
            List.copyOf(listeners).forEach(SerializableRunnable::run);
        }
    }

    /**
     * Runs a step whenever another year is chosen, for as long as the component is on a page.
     *
     * @param step usually a list's refresh
     */
    public void onChange(Component owner, SerializableRunnable step) {
        owner.addAttachListener(attached -> listeners.add(step));
        owner.addDetachListener(detached -> listeners.remove(step));
        if (owner.isAttached()) {
            listeners.add(step);
        }
    }
}
