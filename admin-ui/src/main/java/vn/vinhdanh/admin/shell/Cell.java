package vn.vinhdanh.admin.shell;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cell of a list shows and lets its official do. It is made when the browser needs it and forgotten: the browser draws it, and the
 * server holds no component for any row.
 */
public sealed interface Cell extends Serializable {

    /** A text. */
    record Text(String css, String text) implements Cell {}

    /** A long text: two lines of it, so that rows keep one height, and the whole where it is pressed or pointed at. */
    record Prose(String text) implements Cell {}

    /** A status. */
    record Mark(StatusMark.Tone tone, String text) implements Cell {}

    /** A link within the console. */
    record Link(String path, String text) implements Cell {}

    /** A button. */
    record Step(String key, String css, String text, String name, SerializableRunnable run) implements Cell {}

    /** A choice between some things; {@code chosen} is -1 for none yet. */
    record Choice(
            String key,
            String name,
            String prompt,
            List<String> options,
            int chosen,
            SerializableConsumer<Integer> made)
            implements Cell {}

    /** Several of them. */
    record Group(String css, List<Cell> parts) implements Cell {}

    /** Nothing but a text. */
    static Cell text(String text) {
        return new Text("", text);
    }

    /**
     * A text of a look of its own.
     *
     * @param css its classes
     */
    static Cell text(String css, String text) {
        return new Text(css, text);
    }

    /** A text that may be long. */
    static Cell prose(String text) {
        return new Prose(text);
    }

    /** A status, drawn as it is elsewhere. */
    static Cell mark(StatusMark mark) {
        return new Mark(mark.tone(), mark.text());
    }

    /**
     * A link.
     *
     * @param path address within the console
     */
    static Cell link(String path, String text) {
        return new Link(path, text);
    }

    /**
     * A button that reads as a link.
     *
     * @param key tells it from the other steps of its cell
     * @param text what stands on it
     * @param name what is heard, clear out of its row; begins as the text does
     */
    static Cell step(String key, String text, String name, SerializableRunnable run) {
        return new Step(key, "", text, name, run);
    }

    /**
     * A button of a look of its own.
     *
     * @param css its classes
     */
    static Cell step(String key, String css, String text, String name, SerializableRunnable run) {
        return new Step(key, css, text, name, run);
    }

    /**
     * A choice.
     *
     * @param key tells it from the other steps of its cell
     * @param name what is heard
     * @param prompt what stands there while nothing is chosen
     * @param chosen place of what is chosen now; -1 for none yet
     * @param made is told the place of what was chosen
     */
    static Cell choice(
            String key,
            String name,
            String prompt,
            List<String> options,
            int chosen,
            SerializableConsumer<Integer> made) {
        return new Choice(key, name, prompt, List.copyOf(options), chosen, made);
    }

    /** Several, one after the other. */
    static Cell of(Cell... parts) {
        return new Group("", List.of(parts));
    }

    /**
     * Several in a block.
     *
     * @param css its classes
     */
    static Cell block(String css, Cell... parts) {
        return new Group(css, List.of(parts));
    }

    /** What it says, for files and for what is ordered by it. */
    default String said() {
        return switch (this) {
            case Text t -> t.text;
            case Prose p -> p.text;
            case Mark m -> m.text;
            case Link l -> l.text;
            case Step s -> s.text;
            case Choice c -> c.chosen < 0 ? "" : c.options.get(c.chosen);
            case Group g ->
                g.parts.stream().map(Cell::said).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
        };
    }

    /** Whether it neither says anything nor lets anything be done. */
    default boolean isBlank() {
        return all().noneMatch(part -> part instanceof Choice
                || !(part instanceof Group) && !part.said().isBlank());
    }

    /** It and all that is in it. */
    default Stream<Cell> all() {
        return this instanceof Group g
                ? Stream.concat(Stream.of(this), g.parts.stream().flatMap(Cell::all))
                : Stream.of(this);
    }

    /**
     * Takes the step of a key; does nothing where the cell has none such, as it may be when a browser shows what was there a moment ago.
     *
     * @param place of what was chosen, for a choice
     */
    default void take(String key, int place) {
        all().forEach(part -> {
            if (part instanceof Step step && step.key.equals(key)) {
                step.run.run();
            } else if (part instanceof Choice choice
                    && choice.key.equals(key)
                    && place >= 0
                    && place < choice.options.size()) {
                choice.made.accept(place);
            }
        });
    }
}
