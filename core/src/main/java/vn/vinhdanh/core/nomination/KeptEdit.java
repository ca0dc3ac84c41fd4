package vn.vinhdanh.core.nomination;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.StoredForm;

/**
 * What a superior unit wrote otherwise of a nominee that it gathered, kept while the dossier is back with its unit.
 *
 * @param sent as the unit had sent it
 * @param edited as the superior unit had written it
 */
record KeptEdit(NomineeWritten sent, NomineeWritten edited) {

    static final StoredForm<KeptEdit> FORM = new StoredForm<>(KeptEdit.class, 1);

    /** The nominee as it comes again: what the superior wrote otherwise stays so where the unit has not written it anew. */
    NomineeWritten onto(NomineeWritten now) {
        return new NomineeWritten(
                pick(sent.kind(), edited.kind(), now.kind()),
                maybe(sent.recipient(), edited.recipient(), now.recipient()),
                pick(sent.name(), edited.name(), now.name()),
                maybe(sent.sex(), edited.sex(), now.sex()),
                pick(sent.post(), edited.post(), now.post()),
                pick(sent.unitText(), edited.unitText(), now.unitText()),
                maybe(sent.subjectClass(), edited.subjectClass(), now.subjectClass()),
                pick(sent.award(), edited.award(), now.award()),
                pick(sent.period(), edited.period(), now.period()),
                pick(sent.achievement(), edited.achievement(), now.achievement()));
    }

    private static <T> T pick(T was, T edit, T is) {
        return is.equals(was) ? edit : is;
    }

    private static <T> @Nullable T maybe(@Nullable T was, @Nullable T edit, @Nullable T is) {
        return Objects.equals(is, was) ? edit : is;
    }
}
