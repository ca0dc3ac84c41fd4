package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.vinhdanh.reporting.shared.Wording;

/** Reads a year at a glance, and which one is asked for: only a year and its basis can be. */
@Component
class Glances {

    private static final int TURNS = 5;

    private final Questions questions;
    private final Figures figures;
    private final Names names;
    private final Clock clock;

    Glances(Questions questions, Figures figures, Names names, Clock clock) {
        this.questions = questions;
        this.figures = figures;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Which year; without one the newest that has honours, else this one.
     *
     * @throws WrongAddress when anything else is asked, or it cannot be read
     */
    Asked asked(MultiValueMap<String, String> query) {
        var filter = questions.filter(query);
        filter.parameters().keySet().stream()
                .filter(part -> !part.equals(BreakdownAddress.BASIS) && !part.equals(Dimension.YEAR.parameter()))
                .findFirst()
                .ifPresent(part -> {
                    throw new WrongAddress(part, "", WrongAddress.Reason.UNKNOWN_PART);
                });
        var years = names.years(filter.basis());
        var keys = filter.keys(Dimension.YEAR);
        if (keys.size() > 1) {
            throw new WrongAddress(Dimension.YEAR.parameter(), "", WrongAddress.Reason.TWICE);
        }
        int year = !keys.isEmpty()
                ? Integer.parseInt(keys.getFirst())
                : years.isEmpty() ? LocalDate.now(clock.withZone(Wording.ZONE)).getYear() : years.getFirst();
        return new Asked(filter.basis(), year, years);
    }

    /**
     * Everything of that year, of one version of the figures.
     *
     * @throws IllegalStateException when the figures change faster than they are read
     */
    Glance of(Asked asked, Locale locale) {
        var basis = asked.basis();
        int year = asked.year();
        for (int turn = 0; turn < TURNS; turn++) {
            var glance = new Glance(
                    basis,
                    year,
                    figures.year(year, basis),
                    figures.count(
                            new Breakdown(Dimension.YEAR, null, Glance.of(basis, year - Glance.YEARS + 1, year), false),
                            locale),
                    figures.count(
                            new Breakdown(Dimension.CURRENT_UNIT, null, Glance.of(basis, year, year), true), locale));
            if (glance.isOfOneVersion()) {
                return glance;
            }
        }
        throw new IllegalStateException("The figures changed during each of " + TURNS + " readings");
    }

    /**
     * A year that is asked for.
     *
     * @param years all that have honours, the newest first
     */
    record Asked(YearBasis basis, int year, List<Integer> years) {}
}
