package vn.vinhdanh.admin.decision;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFigures;
import vn.vinhdanh.core.decision.DecisionFilter;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.DecisionsAtAGlance;

/** The year's decisions and honours at a glance. */
@Component
class DecisionFigures implements YearFigures {

    private final DecisionQueries queries;
    private final DecisionsAtAGlance glance;

    DecisionFigures(DecisionQueries queries, DecisionsAtAGlance glance) {
        this.queries = queries;
        this.glance = glance;
    }

    @Override
    public List<Figure> of(int year) {
        return List.of(
                new Figure(
                        Words.say("decisions.figure.published"),
                        queries.count(new DecisionFilter(null, year, DecisionStatus.PUBLISHED)),
                        "quyet-dinh?trang-thai=PUBLISHED"),
                new Figure(
                        Words.say("decisions.figure.honours"),
                        glance.honoursByMonth(year).stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        "quyet-dinh"));
    }

    @Override
    public Months months(int year) {
        return new Months(Words.say("decisions.months"), glance.honoursByMonth(year), glance.honoursByMonth(year - 1));
    }
}
