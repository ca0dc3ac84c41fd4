package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.RecipientSummary;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Warns of people of one name, in the list itself and in the register; joins nobody. */
final class NamesakeCheck {

    private final ProblemPlaces places;
    private final Map<String, List<RecipientSummary>> namesakes = new HashMap<>();
    private final Map<String, List<AnnexRow>> twice = new HashMap<>();

    NamesakeCheck(AnnexDocument document, RecipientRegister recipients, ProblemPlaces places) {
        this.places = places;
        var names = new ArrayList<String>();
        for (AnnexRow row : document.rows()) {
            if (!row.name().isEmpty() && row.kind() != RecipientKind.COLLECTIVE) {
                names.add(row.name());
                twice.computeIfAbsent(VietnameseText.fold(row.name()), k -> new ArrayList<>(1))
                        .add(row);
            }
        }
        twice.values().removeIf(rows -> rows.size() < 2);
        for (var other : recipients.namesakes(RecipientKind.PERSON, names)) {
            namesakes
                    .computeIfAbsent(VietnameseText.fold(other.name()), k -> new ArrayList<>(1))
                    .add(other);
        }
    }

    void check(AnnexRow row, @Nullable RecipientKind kind, List<AnnexProblem> problems) {
        if (kind == RecipientKind.COLLECTIVE || row.name().isEmpty()) {
            return;
        }
        var folded = VietnameseText.fold(row.name());
        var here = twice.get(folded);
        if (here != null) {
            var others = new StringBuilder();
            boolean same = false;
            for (AnnexRow other : here) {
                if (other.line() != row.line()) {
                    others.append(others.isEmpty() ? "" : ", ").append(other.place());
                    same |= VietnameseText.fold(other.unit()).equals(VietnameseText.fold(row.unit()))
                            && VietnameseText.fold(other.award()).equals(VietnameseText.fold(row.award()));
                }
            }
            problems.add(places.of(
                    row,
                    AnnexColumn.NAME,
                    Severity.WARNING,
                    same ? "row-twice" : "namesake-in-list",
                    (same ? "row-twice:" : "namesake-in-list:") + folded,
                    row.name(),
                    others.toString()));
        }
        var known = namesakes.get(folded);
        if (known != null && kind == RecipientKind.PERSON) {
            var where = new StringBuilder();
            for (var other : known.subList(0, Math.min(known.size(), 3))) {
                where.append(where.isEmpty() ? "" : "; ")
                        .append(other.name())
                        .append(other.unitText().isEmpty() ? "" : " (" + other.unitText() + ")");
            }
            problems.add(places.of(
                    row,
                    AnnexColumn.NAME,
                    Severity.WARNING,
                    "namesake-in-register",
                    "namesake-in-register:" + folded,
                    row.name(),
                    String.valueOf(known.size()),
                    where.toString()));
        }
    }
}
