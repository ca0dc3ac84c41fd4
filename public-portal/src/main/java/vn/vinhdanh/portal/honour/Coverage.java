package vn.vinhdanh.portal.honour;

import java.util.List;

/**
 * What the register covers, so that "not found" is not read as "never honoured".
 *
 * @param fromYear first achievement year; 0 when there is none
 * @param levels the levels of awards of which there are honours, the highest first
 * @param authorities who decided most often, the most often first
 * @param otherAuthorities how many others decided
 */
public record Coverage(
        long honours,
        long decisions,
        int fromYear,
        int toYear,
        List<Level> levels,
        List<String> authorities,
        int otherAuthorities) {

    /**
     * A level of awards of which there are honours.
     *
     * @param level its key: STATE, GOVERNMENT, PROVINCE, GRASSROOTS
     * @param fromYear first achievement year of them
     * @param toYear last achievement year of them
     */
    public record Level(String level, int fromYear, int toYear) {}

    /** Keys of the levels of awards of which there is no honour, the highest first. */
    public List<String> withoutHonours() {
        return HonourQuestion.LEVELS.stream()
                .filter(key -> levels.stream().noneMatch(level -> level.level().equals(key)))
                .toList();
    }
}
