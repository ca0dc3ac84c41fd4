package vn.vinhdanh.core.nomination;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.RoundId;

/**
 * Which nominees of all dossiers a list shows.
 *
 * @param round only those of this round; null for all
 * @param award code of the award; null for all
 * @param status only those of whom this was concluded; null for all
 * @param text only those whose name or unit has these words; empty for all
 */
public record NomineeFilter(
        @Nullable RoundId round,
        @Nullable String award,
        @Nullable NomineeStatus status,
        String text) {}
