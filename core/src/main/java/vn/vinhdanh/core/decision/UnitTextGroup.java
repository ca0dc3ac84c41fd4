package vn.vinhdanh.core.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.decision.UnitTextReader.Row;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.organisation.WrittenUnits;
import vn.vinhdanh.core.shared.VietnameseText;

/** The honours of one text of which the rule finds the same unit. */
final class UnitTextGroup {

    private final String text;
    private final WrittenUnits.Match match;
    private LocalDate first;
    private LocalDate last;
    private int honours;
    private long state;

    UnitTextGroup(Row row) {
        text = row.written();
        match = row.match();
        first = row.on();
        last = row.on();
    }

    void add(Row row) {
        honours += row.count();
        state += row.state();
        first = row.on().isBefore(first) ? row.on() : first;
        last = row.on().isAfter(last) ? row.on() : last;
    }

    UnitText text(UnitText.@Nullable Said said) {
        return new UnitText(
                text, honours, first, last, match.found(), match.proposal().orElse(null), said);
    }

    /** Changes whenever an honour of the text comes, goes or changes. */
    long state() {
        return state;
    }

    static UnitText.Key key(Row row) {
        return new UnitText.Key(
                VietnameseText.fold(row.written()),
                row.match().proposal().map(UnitSummary::id).orElse(null));
    }

    static UnitText.Key folded(UnitText.Key key) {
        return new UnitText.Key(VietnameseText.fold(key.text()), key.proposal());
    }
}
