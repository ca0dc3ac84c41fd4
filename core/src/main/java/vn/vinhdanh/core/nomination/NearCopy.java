package vn.vinhdanh.core.nomination;

import org.jspecify.annotations.Nullable;

/**
 * An achievement text that is nearly that of a nominee.
 *
 * @param nominee whose text it is; null where their dossier is out of the official's reach
 * @param name of them, with their dossier out of reach empty
 * @param unitName the unit that puts them forward; empty with their dossier out of reach
 * @param year the last year of the achievement
 * @param percent how alike the texts are
 */
public record NearCopy(@Nullable NomineeId nominee, String name, String unitName, int year, int percent) {}
