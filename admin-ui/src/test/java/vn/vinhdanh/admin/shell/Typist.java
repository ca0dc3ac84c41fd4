package vn.vinhdanh.admin.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who types into one field of a form, letter by letter, and the script of the page, which waits, sends and waits for its answer as
 * {@code form-draft.js} does: {@code EVERY} after the first letter that the server lacks; the next as soon as the last is answered.
 */
final class Typist {

    /** When the text had grown to so many letters, by the clock of this JVM. */
    private record Letter(long at, int length) {}

    private static final long BETWEEN_LETTERS = 200;

    private final OpenForm form;
    private final String field;
    private final ScheduledExecutorService clock;
    private final long every;
    private final List<Letter> letters = new ArrayList<>();
    private final StringBuilder text;
    private int acknowledged;
    private boolean waits;
    private boolean sent;
    private boolean due;
    private boolean stopped;
    private @Nullable Throwable broken;

    /** @param tag what the text begins with */
    Typist(OpenForm form, String field, String tag, ScheduledExecutorService clock, long every) {
        this.form = form;
        this.field = field;
        this.clock = clock;
        this.every = every;
        text = new StringBuilder(tag).append(' ');
    }

    /** The {@code EVERY} of the script. */
    static long every(String script) {
        var every = Pattern.compile("const EVERY = (\\d+);").matcher(script);
        if (!every.find()) {
            throw new IllegalStateException("The script of the page does not say how long it waits");
        }
        return Long.parseLong(every.group(1));
    }

    void begin(long after) {
        clock.scheduleAtFixedRate(this::letter, after, BETWEEN_LETTERS, TimeUnit.MILLISECONDS);
    }

    private synchronized void letter() {
        if (stopped) {
            return;
        }
        text.append((char) ('a' + text.length() % 26));
        letters.add(new Letter(System.nanoTime(), text.length()));
        later(every);
    }

    private void later(long after) {
        if (!waits && !stopped) {
            waits = true;
            clock.schedule(this::send, after, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void send() {
        waits = false;
        due = sent;
        if (sent || stopped) {
            return;
        }
        sent = true;
        var going = text.toString();
        form.typed(field, going).whenComplete((kept, problem) -> answered(going, Boolean.TRUE.equals(kept), problem));
    }

    private synchronized void answered(String going, boolean kept, @Nullable Throwable problem) {
        sent = false;
        if (stopped) {
            return;
        }
        if (problem != null) {
            broken = problem;
        }
        if (kept) {
            acknowledged = going.length();
            if (due) {
                later(0);
            } else if (text.length() > acknowledged) {
                later(every);
            }
        }
    }

    /** The server is about to die: nothing more is typed, sent or heard. */
    synchronized void stop() {
        stopped = true;
    }

    /** What stands in the field. */
    synchronized String text() {
        return text.toString();
    }

    /** What a request met that was not answered while the server lived; null for nothing. */
    @Nullable
    synchronized Throwable broken() {
        return broken;
    }

    /** How many letters the server had said it has. */
    synchronized int acknowledged() {
        return acknowledged;
    }

    /** When the first letter was typed that a text of this length lacks; a moment where it lacks none typed before that. */
    synchronized long firstAfter(int length, long moment) {
        return letters.stream()
                .filter(letter -> letter.length() > length)
                .mapToLong(Letter::at)
                .filter(at -> at < moment)
                .min()
                .orElse(moment);
    }
}
