package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;

/**
 * Which years of a span rest on an honour for a school year, and which on one for a calendar year. A school year fills half of two
 * calendar years: where both kinds stand in one span, half a year is counted twice or not at all, and a person judges.
 */
final class SchoolYears {

    private final List<Integer> school = new ArrayList<>();
    private final List<Integer> calendar = new ArrayList<>();

    /** @param onlySchool whether the year rests on school years alone */
    void add(int year, boolean onlySchool) {
        (onlySchool ? school : calendar).add(year);
    }

    void leaveHalvesOpen(YearSpan span) {
        if (!calendar.isEmpty()) {
            school.stream().filter(span::met).forEach(y -> span.say(y, Outcome.TO_JUDGE, "school-year"));
        }
    }
}
