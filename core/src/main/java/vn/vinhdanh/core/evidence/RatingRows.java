package vn.vinhdanh.core.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Says of each row of a list of ratings whom it means, what stands against it and what it would replace. */
final class RatingRows {

    private RatingRows() {}

    static RatingRow row(
            int index,
            RatingLine line,
            Match match,
            @Nullable RowChoice choice,
            Map<RecipientId, RecipientDetails> chosen) {
        RecipientDetails recipient = null;
        var state = RatingRow.State.ASKED;
        String problem = null;
        if (choice != null) {
            var id = choice.recipient();
            recipient = id == null ? null : chosen.get(id);
            state = switch (choice.kind()) {
                case RECIPIENT ->
                    recipient == null || recipient.kind() == RecipientKind.HOUSEHOLD
                            ? RatingRow.State.ASKED
                            : RatingRow.State.READY;
                case NEW -> RatingRow.State.NEW;
                case LEAVE_OUT -> RatingRow.State.LEFT_OUT;
            };
        } else if (match.certainty() == Certainty.CERTAIN) {
            recipient = match.candidates().getFirst();
            state = RatingRow.State.READY;
        }
        if (state != RatingRow.State.LEFT_OUT) {
            if (line.formulaError()) {
                problem = "problem.evidence.row.formula";
            } else if (line.rating() == null && !line.maternityLeave()) {
                problem = line.written().isEmpty()
                        ? "problem.evidence.row.no-rating"
                        : "problem.evidence.row.rating-unknown";
            } else if (line.kind() == RecipientKind.HOUSEHOLD) {
                problem = "problem.evidence.row.household";
            }
            if (problem != null) {
                state = RatingRow.State.WRONG;
            }
        }
        return new RatingRow(index, line, state, match.certainty(), recipient, match.candidates(), null, problem);
    }

    /** Two rows that mean one recipient are both wrong until one is left out, whichever came first. */
    static List<RatingRow> withoutTwice(List<RatingRow> rows) {
        Set<Object> seen = new HashSet<>();
        Set<Object> twice = new HashSet<>();
        for (RatingRow row : rows) {
            var key = key(row);
            if (key != null && !seen.add(key)) {
                twice.add(key);
            }
        }
        return rows.stream()
                .map(r -> twice.contains(key(r)) && r.state() != RatingRow.State.WRONG
                        ? new RatingRow(
                                r.index(),
                                r.line(),
                                RatingRow.State.WRONG,
                                r.certainty(),
                                r.recipient(),
                                r.candidates(),
                                null,
                                "problem.evidence.row.twice")
                        : r)
                .toList();
    }

    private static @Nullable Object key(RatingRow row) {
        if (row.state() == RatingRow.State.LEFT_OUT) {
            return null;
        }
        var recipient = row.recipient();
        if (recipient != null) {
            return recipient.id();
        }
        return row.state() == RatingRow.State.NEW
                ? VietnameseText.fold(row.line().name()) + "|"
                        + VietnameseText.fold(row.line().unit())
                : null;
    }

    /** The rows with the ratings that they would replace; one query for each 2,000. */
    static List<RatingRow> withYears(UnitScope scope, int year, List<RatingRow> rows) {
        var ids = rows.stream()
                .map(RatingRow::recipient)
                .filter(Objects::nonNull)
                .map(RecipientDetails::id)
                .toList();
        if (ids.isEmpty()) {
            return rows;
        }
        var have = new HashMap<RecipientId, RatingEntry>();
        for (int from = 0; from < ids.size(); from += 2000) {
            var read = new EvidenceRows(
                    scope,
                    new EvidenceReading.IdChoice(String.join(
                            ", ",
                            ids.subList(from, Math.min(ids.size(), from + 2000)).stream()
                                    .map(i -> Long.toString(i.value()))
                                    .toList())));
            read.ratings(year, year);
            read.allRatings().forEach(r -> have.put(r.recipient(), r));
        }
        return rows.stream()
                .map(r -> {
                    var recipient = r.recipient();
                    var old = recipient == null ? null : have.get(recipient.id());
                    return old == null
                                    || (old.rating() == r.line().rating()
                                            && old.maternityLeave() == r.line().maternityLeave())
                            ? r
                            : new RatingRow(
                                    r.index(),
                                    r.line(),
                                    r.state(),
                                    r.certainty(),
                                    r.recipient(),
                                    r.candidates(),
                                    old,
                                    r.problem());
                })
                .toList();
    }
}
