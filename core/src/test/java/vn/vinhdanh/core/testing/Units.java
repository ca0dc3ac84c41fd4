package vn.vinhdanh.core.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;

/** Departments of the province, there since long ago, for tests that are about something else. */
public final class Units {

    private Units() {}

    /** A department below nobody. */
    public static UnitDraft of(String name) {
        return below(null, name);
    }

    /** One below another. */
    public static UnitDraft below(@Nullable UnitId parent, String name) {
        return new UnitDraft(null, name, UnitKind.DEPARTMENT, parent, LocalDate.of(1950, 1, 1), null, List.of(), true);
    }
}
