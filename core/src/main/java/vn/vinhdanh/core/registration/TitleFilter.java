package vn.vinhdanh.core.registration;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.RoundId;

/**
 * Which registered titles of all units a list shows.
 *
 * @param round only those of this round; null for all
 * @param award code of the award; null for all
 * @param text only those whose name or unit has these words; empty for all
 */
public record TitleFilter(@Nullable RoundId round, @Nullable String award, String text) {}
