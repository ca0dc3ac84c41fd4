package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with several rows of a list at once. Each row is a step of its own through the service that a single one passes, with
 * its permission, its second official and its version; what was refused is told row by row, and what went stays done.
 *
 * <pre>{@code
 * var bulk = list.bulk(d -> d.decision().number());
 * bulk.act("decisions.bulk.submit", d -> d.status() == DRAFT, d -> register.submit(d.id())).undo(d -> drafts.takeBack(d.id()));
 * bulk.ask("decisions.bulk.approve", d -> d.status() == SUBMITTED, chosen -> ...);
 * }</pre>
 *
 * The words of an act are its key, the button; {@code <key>.done}, what went, with the number; and where it cannot be undone
 * {@code <key>.ask} and {@code <key>.what}, the question with the number and what comes of it.
 *
 * @param <T> a row
 */
public final class ListBulk<T> extends Div {

    private static final long serialVersionUID = 1L;

    /** The most rows that are done at once: each is a transaction, and the official waits. */
    static final int MOST = 200;

    private final Grid<T> grid;
    private final SerializableFunction<T, String> name;
    private final SerializableRunnable refresh;
    private final Span chosen = new Span();
    private final List<Act> acts = new ArrayList<>();

    ListBulk(Grid<T> grid, SerializableFunction<T, String> name, SerializableRunnable refresh) {
        this.grid = grid;
        this.name = name;
        this.refresh = refresh;
        addClassName("vd-bulk");
        setVisible(false);
        chosen.getElement().setAttribute("role", "status");
        add(chosen);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.asMultiSelect().addValueChangeListener(change -> offer());
        var none = new Button(Words.say("list.bulk.none"), click -> grid.deselectAll());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        add(none);
    }

    /** Something that is done with each row. */
    public final class Act implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private final SerializablePredicate<T> fits;
        private final Button button;
        private final String key;
        private @Nullable SerializableConsumer<T> undo;

        private Act(String key, SerializablePredicate<T> fits, SerializableBiConsumer<Act, List<T>> step) {
            this.key = key;
            this.fits = fits;
            button = new Button(Words.say(key), click -> step.accept(this, rows()));
            acts.add(this);
            addComponentAtIndex(acts.size(), button);
        }

        private List<T> rows() {
            return grid.getSelectedItems().stream().filter(fits).limit(MOST).toList();
        }

        /** How one row is undone; then nothing is asked before, and all that went can be undone at once afterwards. */
        public void undo(SerializableConsumer<T> step) {
            undo = step;
        }
    }

    /**
     * Offers to do something with each of the chosen rows that it fits.
     *
     * @param key words, see above
     * @param step one call of a service
     */
    public Act act(String key, SerializablePredicate<T> fits, SerializableConsumer<T> step) {
        return new Act(key, fits, (act, rows) -> confirmed(key, rows, act.undo, () -> each(key, rows, step, act.undo)));
    }

    /** As {@link #act}, where more must be asked than whether: the dialog calls {@link #each} with its answer. */
    public void ask(String key, SerializablePredicate<T> fits, SerializableConsumer<List<T>> dialog) {
        new Act(key, fits, (act, rows) -> dialog.accept(rows));
    }

    private void confirmed(
            String key, List<T> rows, @Nullable SerializableConsumer<T> undo, SerializableRunnable step) {
        if (undo != null) {
            step.run();
            return;
        }
        Asking.first(
                Words.say(key + ".ask", Words.number(rows.size())),
                List.of(Words.say(key + ".what", Words.number(rows.size()))),
                key,
                step);
    }

    /** Does a step with each row, tells what went and what did not and why, and loads the list anew. */
    public void each(String key, List<T> rows, SerializableConsumer<T> step) {
        each(key, rows, step, null);
    }

    private void each(String key, List<T> rows, SerializableConsumer<T> step, @Nullable SerializableConsumer<T> undo) {
        var went = new ArrayList<T>();
        var refused = new ArrayList<String>();
        for (T row : rows) {
            try {
                step.accept(row);
                went.add(row);
            } catch (RuntimeException why) {
                refused.add(Words.say("list.bulk.refused.row", name.apply(row), ConsoleProblems.sentence(why)));
            }
        }
        refresh.run();
        if (refused.isEmpty() && undo == null) {
            Notices.done(Words.say(key + ".done", Words.number(went.size())));
        } else {
            tell(key, went, refused, undo);
        }
    }

    private void tell(String key, List<T> went, List<String> refused, @Nullable SerializableConsumer<T> undo) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Words.say(key));
        dialog.setWidth("min(40rem, 96vw)");
        if (!went.isEmpty()) {
            dialog.add(new Paragraph(Words.say(key + ".done", Words.number(went.size()))));
        }
        if (!refused.isEmpty()) {
            dialog.add(new Paragraph(Words.say("list.bulk.refused", Words.number(refused.size()))));
            var list = new UnorderedList();
            refused.forEach(line -> list.add(new ListItem(line)));
            dialog.add(list);
        }
        if (undo != null && !went.isEmpty()) {
            var back = new Button(Words.say("list.bulk.undo"), click -> {
                dialog.close();
                each("list.bulk.undone", went, undo, null);
            });
            dialog.getFooter().add(back);
        }
        var close = new Button(Words.say("action.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private void offer() {
        var rows = grid.getSelectedItems();
        setVisible(!rows.isEmpty());
        chosen.setText(
                rows.size() > MOST
                        ? Words.say("list.bulk.most", Words.number(rows.size()), Words.number(MOST))
                        : Words.say("list.bulk.chosen", Words.number(rows.size())));
        for (Act act : acts) {
            int fitting = (int) rows.stream().filter(act.fits).count();
            act.button.setVisible(fitting > 0);
            act.button.setText(Words.say("list.bulk.act", Words.say(act.key), Words.number(Math.min(MOST, fitting))));
        }
    }
}
