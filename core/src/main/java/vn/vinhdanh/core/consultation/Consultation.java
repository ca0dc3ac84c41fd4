package vn.vinhdanh.core.consultation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * What was asked of a body about nominees of a dossier, but for the nominees.
 *
 * @param dossierName as officials call the dossier; never the name of somebody who is put forward
 * @param unit the unit asked; null for a body without one
 * @param body what the body is called
 * @param askedBy user name of the specialist
 * @param note what the body says besides; may be empty
 * @param answeredBy user name of whoever made the answers final; null before
 * @param nominees of how many it is asked
 * @param objections to how many it objects
 * @param version to hand back with a step
 */
public record Consultation(
        ConsultationId id,
        DossierId dossier,
        String dossierName,
        @Nullable UnitId unit,
        String body,
        String question,
        LocalDate due,
        ConsultationStatus status,
        String askedBy,
        Instant askedAt,
        String note,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        int nominees,
        int objections,
        boolean demo,
        int version) {

    /** Whether the day is over and nobody answered. */
    public boolean overdue(LocalDate today) {
        return status == ConsultationStatus.ASKED && due.isBefore(today);
    }
}
