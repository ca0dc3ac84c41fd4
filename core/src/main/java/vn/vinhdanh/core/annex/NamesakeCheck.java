package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.organisation.Namesakes;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.RecipientSummary;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Warns of people of one name, in the list itself and in the register; joins nobody whom the official did not recognise. */
final class NamesakeCheck {

    private static final int SHOWN = 3;
    private static final int SHOWN_PLACES = 10;

    private final ProblemPlaces places;
    private final Map<String, Namesakes> known;
    private final Map<String, List<AnnexRow>> twice = new HashMap<>();
    private final Map<RecipientId, RecipientSummary> recognised = new HashMap<>();

    NamesakeCheck(AnnexDocument document, AnnexAnswers answers, RecipientRegister recipients, ProblemPlaces places) {
        this.places = places;
        var names = new ArrayList<String>();
        for (AnnexRow row : document.rows()) {
            var own = answers.rows().getOrDefault(row.line(), RowAnswer.asListed());
            var kind = own.kind() == null ? row.kind() : own.kind();
            var name = own.name() == null ? row.name() : own.name();
            if (!own.leftOut() && !name.isEmpty() && kind != RecipientKind.COLLECTIVE) {
                names.add(name);
                twice.computeIfAbsent(VietnameseText.fold(name), k -> new ArrayList<>(1))
                        .add(row);
            }
        }
        twice.values().removeIf(rows -> rows.size() < 2);
        known = recipients.namesakes(RecipientKind.PERSON, names, SHOWN);
        var chosen = answers.rows().values().stream()
                .map(RowAnswer::recipient)
                .filter(Objects::nonNull)
                .toList();
        recipients.all(chosen).forEach(r -> recognised.put(r.id(), r));
    }

    /** How many people of this name the register has; 0 for what is no person. */
    int inRegister(String name, @Nullable RecipientKind kind) {
        var others = kind == RecipientKind.PERSON ? known.get(VietnameseText.fold(name)) : null;
        return others == null ? 0 : others.count();
    }

    /** Whom the official recognised, or null for a new recipient; somebody of another name is an error. */
    @Nullable
    RecipientSummary recognised(
            AnnexRow row,
            String name,
            @Nullable RecipientKind kind,
            @Nullable RecipientId chosen,
            List<AnnexProblem> problems) {
        if (chosen == null) {
            return null;
        }
        var recipient = recognised.get(chosen);
        if (recipient == null
                || recipient.kind() != kind
                || !VietnameseText.fold(recipient.name()).equals(VietnameseText.fold(name))) {
            problems.add(places.of(
                    row,
                    AnnexColumn.NAME,
                    Severity.ERROR,
                    "recipient-of-another-name",
                    "recipient-of-another-name",
                    name,
                    recipient == null ? "" : recipient.name()));
            return null;
        }
        return recipient;
    }

    /** @param isRecognised whether the official already said who of the register it is */
    void warn(
            AnnexRow row,
            String name,
            @Nullable RecipientKind kind,
            boolean isRecognised,
            List<AnnexProblem> problems) {
        if (kind == RecipientKind.COLLECTIVE || name.isEmpty()) {
            return;
        }
        var folded = VietnameseText.fold(name);
        var here = twice.get(folded);
        if (here != null) {
            inTheList(row, name, folded, here, problems);
        }
        var others = known.get(folded);
        if (others != null && kind == RecipientKind.PERSON && !isRecognised) {
            var where = new StringBuilder();
            for (var other : others.newest()) {
                where.append(where.isEmpty() ? "" : "; ")
                        .append(other.name())
                        .append(other.unitText().isEmpty() ? "" : " (" + other.unitText() + ")");
            }
            if (others.count() > others.newest().size()) {
                where.append("; …");
            }
            problems.add(places.of(
                    row,
                    AnnexColumn.NAME,
                    Severity.WARNING,
                    "namesake-in-register",
                    "namesake-in-register:" + folded,
                    name,
                    String.valueOf(others.count()),
                    where.toString()));
        }
    }

    private void inTheList(AnnexRow row, String name, String folded, List<AnnexRow> here, List<AnnexProblem> problems) {
        var others = new StringBuilder();
        boolean same = false;
        int shown = 0;
        for (AnnexRow other : here) {
            if (other.line() != row.line()) {
                if (shown++ < SHOWN_PLACES) {
                    others.append(others.isEmpty() ? "" : ", ").append(other.place());
                }
                same |= VietnameseText.fold(other.unit()).equals(VietnameseText.fold(row.unit()))
                        && VietnameseText.fold(other.award()).equals(VietnameseText.fold(row.award()));
            }
        }
        if (shown > SHOWN_PLACES) {
            others.append(", …");
        }
        problems.add(places.of(
                row,
                AnnexColumn.NAME,
                Severity.WARNING,
                same ? "row-twice" : "namesake-in-list",
                (same ? "row-twice:" : "namesake-in-list:") + folded,
                name,
                others.toString()));
    }
}
