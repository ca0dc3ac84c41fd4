package vn.vinhdanh.core.nomination;

/**
 * An honour of before, as an achievement report lists it.
 *
 * @param title whether it is an emulation title, else a form of commendation
 * @param year year or period of the achievement
 * @param name of title or form
 * @param decision number, day and authority
 */
public record EarlierHonour(boolean title, String year, String name, String decision) {}
