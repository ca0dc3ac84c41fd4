package vn.vinhdanh.core.bloc;

import java.util.List;

/**
 * What carrying the blocs of a year over to the next does, before it is done and after.
 *
 * @param from the year whose blocs are copied
 * @param to the year after it, in which the copies are drafts
 * @param blocs how many are copied
 * @param replaced members that ended and stand as their single successor
 * @param leftOut members that the next year's bloc does not have; an official decides about them
 */
public record CarryOver(int from, int to, int blocs, List<Replaced> replaced, List<LeftOut> leftOut) {

    /** Copies the lists. */
    public CarryOver {
        replaced = List.copyOf(replaced);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A unit that ended, and the one that stands in its place.
     *
     * @param bloc name of the bloc
     * @param unit name of the unit that ended
     * @param successor name of its successor
     */
    public record Replaced(String bloc, String unit, String successor) {}

    /**
     * A unit that is not carried over.
     *
     * @param bloc name of the bloc it was in
     * @param unit name of the unit
     * @param why why it is left out
     */
    public record LeftOut(String bloc, String unit, Reason why) {}

    /** Why a unit is left out. */
    public enum Reason {
        /** It ended, and no single unit took its place. */
        NO_SINGLE_SUCCESSOR,
        /** Its successor is already in a bloc of the next year, by way of another unit. */
        SUCCESSOR_SEATED
    }
}
