package vn.vinhdanh.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Makes units and recipients of a test's own. */
final class Recipients {

    private Recipients() {}

    static UnitId unit(UnitDirectory directory, String name, @Nullable UnitId parent) {
        return Officials.asSystem(() -> directory.enter(Units.below(parent, name)));
    }

    static RecipientId enter(RecipientRegister register, RecipientKind kind, String name, @Nullable UnitId unit) {
        return Officials.asSystem(
                        () -> register.enterAll(List.of(new RecipientDraft(kind, name, null, unit, "", true))))
                .getFirst();
    }

    /** A text that nothing else in the database contains. */
    static String unique() {
        return Ids.code(Ids.next());
    }
}
