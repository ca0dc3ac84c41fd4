package vn.vinhdanh.core.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * A consultation went on, for the officials whom it concerns.
 *
 * @param name of the dossier; never the name of somebody who is put forward
 * @param unit the unit asked; null for a body without one
 * @param askedBy user name of the specialist
 * @param at when, or for {@link Move#OVERDUE} the end of the day
 */
public record ConsultationMoved(
        ConsultationId id, String name, Move move, @Nullable UnitId unit, String askedBy, Instant at) {

    /** What happened to it. */
    public enum Move {
        /** The board asks. */
        ASKED,
        /** The answers are final. */
        ANSWERED,
        /** The board asks no more. */
        WITHDRAWN,
        /** The day passed without an answer. */
        OVERDUE
    }
}
