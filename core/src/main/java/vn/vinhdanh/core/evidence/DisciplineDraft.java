package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * A disciplinary decision to enter.
 *
 * @param from first day; required
 * @param until last day of its effect; required, twelve months after the first day is usual
 * @param number of the decision
 */
public record DisciplineDraft(
        RecipientId recipient,
        DisciplineForm form,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String number) {}
