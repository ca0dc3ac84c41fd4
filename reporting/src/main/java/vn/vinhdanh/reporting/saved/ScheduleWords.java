package vn.vinhdanh.reporting.saved;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;

/** How schedules and their runs read. */
final class ScheduleWords {

    private ScheduleWords() {}

    /** "Hằng tuần, thứ Hai, 07:00; lần tới 07/12/2026 07:00:00"; empty without a schedule. */
    static String of(@Nullable Schedule schedule, Wording wording, Locale locale) {
        if (schedule == null) {
            return "";
        }
        var rhythm = wording.text(
                locale,
                "schedule.when." + schedule.rhythm(),
                schedule.rhythm() == Rhythm.WEEKLY
                        ? wording.text(locale, "schedule.weekday." + schedule.onDay())
                        : String.valueOf(schedule.onDay()),
                String.format(Locale.ROOT, "%02d:00", schedule.atHour()));
        return wording.text(locale, "schedule.state." + schedule.state(), rhythm, wording.time(schedule.nextAt()));
    }

    static List<Weekday> weekdays(Wording wording, Locale locale) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new Weekday(day, wording.text(locale, "schedule.weekday." + day)))
                .toList();
    }

    static RunView run(Run run, Official official, Wording wording, Locale locale) {
        var ended = run.endedAt();
        var letter = run.letter();
        return new RunView(
                run,
                wording.time(run.plannedAt()),
                ended == null ? "" : wording.time(ended),
                wording.text(locale, "run.state." + run.state()),
                run.problem().isEmpty() ? "" : wording.text(locale, "run.problem." + run.problem()),
                run.code().isEmpty()
                        ? ""
                        : wording.text(
                                locale,
                                "run.figures",
                                wording.count(locale, run.rowCount()),
                                wording.count(locale, run.total()),
                                run.dataVersion()),
                switch (run.state()) {
                    case DONE, FAILED ->
                        wording.text(locale, "run.letter." + (letter == null ? "NONE" : letter), official.fullName());
                    default -> "";
                });
    }

    /** A day of the week in the form. */
    record Weekday(int day, String label) {}

    /**
     * A run on the page.
     *
     * @param problem why it was not made; empty when it was
     * @param figures rows, control total, version; empty when there are none
     * @param letter whom it was sent to and how far that is
     */
    record RunView(
            Run run, String plannedAt, String endedAt, String state, String problem, String figures, String letter) {}
}
