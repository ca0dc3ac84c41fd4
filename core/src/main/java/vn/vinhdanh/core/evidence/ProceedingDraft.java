package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;

/**
 * Something that is being examined.
 *
 * @param opened required; null only while a form is filled in
 * @param closed day it was concluded without fault; null while open
 * @param summary what it is about; no more than needed
 */
public record ProceedingDraft(
        RecipientId recipient,
        ProceedingKind kind,
        String agency,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        String summary) {}
