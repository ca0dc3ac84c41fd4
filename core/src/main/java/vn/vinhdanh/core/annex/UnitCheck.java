package vn.vinhdanh.core.annex;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.organisation.WrittenUnits;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Finds the units that rows write, as they were on the decision's day, and warns of those it does not find. */
final class UnitCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final WrittenUnits index;
    private final LocalDate day;
    private final ProblemPlaces places;

    UnitCheck(List<UnitSummary> units, LocalDate day, ProblemPlaces places) {
        this.index = new WrittenUnits(units, day);
        this.day = day;
        this.places = places;
    }

    /** Whether a text that stands where a post could stand is a unit of that day. */
    boolean isUnit(String written) {
        return index.find(written).found() == WrittenUnits.Found.ONE;
    }

    @Nullable
    UnitId find(AnnexRow row, @Nullable RecipientKind kind, String name, String unit, List<AnnexProblem> problems) {
        var column = places.unit();
        var written = unit;
        if (kind == RecipientKind.COLLECTIVE && written.isEmpty()) {
            written = name;
            column = AnnexColumn.NAME;
        }
        if (written.isEmpty()) {
            return null;
        }
        // a collective that is no unit of the directory itself counts for the unit it belongs to
        var match = kind == RecipientKind.COLLECTIVE ? index.findCollective(name, unit, day) : index.find(written);
        var folded = VietnameseText.fold(written);
        switch (match.found()) {
            case ONE -> {
                return match.unit() == null ? null : match.unit().id();
            }
            case SEVERAL ->
                problems.add(places.of(
                        row,
                        column,
                        Severity.WARNING,
                        "unit-several",
                        "unit-several:" + folded,
                        written,
                        DAY.format(day)));
            case NOT_THEN -> {
                var other = match.unit();
                var to = other == null ? null : other.validTo();
                problems.add(places.of(
                        row,
                        column,
                        Severity.WARNING,
                        "unit-not-then",
                        "unit-not-then:" + folded,
                        written,
                        DAY.format(day),
                        other == null ? "" : DAY.format(other.validFrom()),
                        to == null ? "…" : DAY.format(to)));
            }
            case UNKNOWN ->
                problems.add(
                        places.of(row, column, Severity.WARNING, "unit-unknown", "unit-unknown:" + folded, written));
        }
        return null;
    }
}
