package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.List;

/**
 * Which years of a span rest on an honour for a school year, and which on one for a calendar year. A school year fills half of two
 * calendar years: where both kinds stand in one span, half a year is counted twice or not at all; where there are school years only, the
 * second half of the year judged is in none of them. Then a person judges.
 */
final class SchoolYears {

    private final List<Integer> school = new ArrayList<>();
    private final List<Integer> calendar = new ArrayList<>();

    /** @param onlySchool whether the year rests on school years alone */
    void add(int year, boolean onlySchool) {
        (onlySchool ? school : calendar).add(year);
    }

    /** @param begun whether an honour for the school year that begins in the year judged fills its second half */
    void leaveHalvesOpen(YearSpan span, Question question, boolean begun) {
        if (!question.cautious()) {
            return;
        }
        if (!calendar.isEmpty()) {
            school.stream().filter(span::met).forEach(y -> span.say(y, Outcome.TO_JUDGE, "school-year"));
        } else if (question.scrupulous()
                && !question.ofSchoolYear()
                && !begun
                && school.contains(question.year())
                && span.met(question.year())) {
            span.say(question.year(), Outcome.TO_JUDGE, "school-year-only");
        }
    }
}
