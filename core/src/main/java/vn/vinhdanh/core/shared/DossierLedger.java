package vn.vinhdanh.core.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose working days they were, over returns and recalls: the stretches of a dossier from the day on which it was first sent, one for
 * each time that it lay at a place. Console and reporting count by it both.
 *
 * @param stretches in their order; none before it is sent, and none for the time after it is over
 */
public record DossierLedger(List<Stretch> stretches) {

    /**
     * A step that brought it somewhere, or left it there.
     *
     * @param day in the province
     */
    public record Move(DossierPlace place, LocalDate day) {}

    /**
     * How many days there are, as the round says.
     *
     * @param reception working days to receive or return it
     * @param appraisal working days to verify it, all stretches together; they rest while it is with the unit
     * @param supplementUntil the last day for the unit to send it again; null for none
     */
    public record Terms(
            int reception, int appraisal, @Nullable LocalDate supplementUntil) {}

    /**
     * The time at one place.
     *
     * @param until the day on which it went on; null while it lies there
     * @param days working days, so far while it lies there; the first day does not count
     * @param due the last day for it; null where no clock runs
     * @param late whether it went on, or still lies there, after that day
     */
    public record Stretch(
            DossierPlace place,
            LocalDate from,
            @Nullable LocalDate until,
            int days,
            @Nullable LocalDate due,
            boolean late) {}

    /** Keeps a copy. */
    public DossierLedger {
        stretches = List.copyOf(stretches);
    }

    /**
     * How it stands on a day.
     *
     * @param moves in their order, from the first sending on
     */
    public static DossierLedger of(List<Move> moves, Terms terms, WorkingDays days, LocalDate today) {
        var stretches = new ArrayList<Stretch>();
        int appraised = 0;
        for (int i = 0; i < moves.size(); ) {
            var place = moves.get(i).place();
            var from = moves.get(i).day();
            do {
                i++;
            } while (i < moves.size() && moves.get(i).place() == place);
            if (place == DossierPlace.OVER) {
                continue;
            }
            var until = i < moves.size() ? moves.get(i).day() : null;
            var end = until == null ? today : until;
            int passed = Math.max(0, days.between(from, end));
            var due = switch (place) {
                case RECEPTION -> days.after(from, terms.reception());
                case APPRAISAL -> days.after(from, Math.max(0, terms.appraisal() - appraised));
                case UNIT -> terms.supplementUntil();
                case OVER -> null;
            };
            stretches.add(new Stretch(place, from, until, passed, due, due != null && end.isAfter(due)));
            appraised += place == DossierPlace.APPRAISAL ? passed : 0;
        }
        return new DossierLedger(stretches);
    }

    /** Working days that the board has had it. */
    public int boardDays() {
        return stretches.stream()
                .filter(one -> one.place().ofBoard())
                .mapToInt(Stretch::days)
                .sum();
    }

    /** Working days that the unit has had it since it was first sent. */
    public int unitDays() {
        return stretches.stream()
                .filter(one -> !one.place().ofBoard())
                .mapToInt(Stretch::days)
                .sum();
    }
}
