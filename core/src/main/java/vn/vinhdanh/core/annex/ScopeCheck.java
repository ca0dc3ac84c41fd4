package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.organisation.UnitScope;

/** Marks the rows whose unit lies outside those for which the official acts, before anything is registered. */
final class ScopeCheck {

    private ScopeCheck() {}

    /** The same preview for an official without a limit, and as long as units cannot be known for want of a date. */
    static AnnexPreview of(AnnexPreview preview, UnitScope.Reach reach) {
        if (!reach.limited() || preview.answers().decidedOn() == null) {
            return preview;
        }
        int outside = 0;
        var entries = new ArrayList<AnnexEntry>(preview.entries().size());
        for (var entry : preview.entries()) {
            boolean mine = entry.leftOut() || reach.covers(entry.unitId());
            outside += mine ? 0 : 1;
            entries.add(mine ? entry : marked(entry));
        }
        return new AnnexPreview(
                preview.document(),
                preview.answers(),
                entries,
                preview.questions(),
                preview.problems(),
                preview.errors() + outside,
                preview.open(),
                preview.warnings(),
                preview.honours());
    }

    private static AnnexEntry marked(AnnexEntry entry) {
        var row = entry.row();
        var problems = new ArrayList<AnnexProblem>();
        problems.add(new AnnexProblem(
                row.line(),
                row.place(),
                row.table(),
                null,
                Severity.ERROR,
                "problem.annex.unit-outside",
                List.of(entry.unit().isEmpty() ? entry.name() : entry.unit()),
                "unit-outside"));
        problems.addAll(entry.problems());
        return new AnnexEntry(
                row,
                false,
                entry.kind(),
                entry.name(),
                entry.post(),
                entry.unit(),
                entry.unitId(),
                entry.award(),
                entry.achievement(),
                entry.period(),
                entry.commendation(),
                entry.sex(),
                entry.subjectClass(),
                entry.namesakes(),
                entry.recipient(),
                entry.surely(),
                problems);
    }
}
