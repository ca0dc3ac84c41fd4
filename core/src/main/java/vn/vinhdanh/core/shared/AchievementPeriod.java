package vn.vinhdanh.core.shared;

/**
 * The years an honour is for (năm/giai đoạn thành tích), which is not the year of the decision: a decision of 18 January 2021
 * rewards 2020. One year, a span of years, or a school year (năm học), in which {@code to = from + 1}.
 *
 * @param from first year, 1945 to 2100
 * @param to last year, not before {@code from}
 * @param schoolYear whether it is a school year
 */
public record AchievementPeriod(int from, int to, boolean schoolYear) {

    /** Checks the ranges. */
    public AchievementPeriod {
        if (from < 1945 || to > 2100 || to < from || (schoolYear && to != from + 1)) {
            throw new InvalidInput("period", "problem.shared.period", from, to);
        }
    }

    /** The period of one calendar year. */
    public static AchievementPeriod year(int year) {
        return new AchievementPeriod(year, year, false);
    }

    /** As written in lists: {@code 2020}, {@code 2016-2020}; the words "năm", "giai đoạn", "năm học" belong to the screen. */
    public String label() {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }
}
