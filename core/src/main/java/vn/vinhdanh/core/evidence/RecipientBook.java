package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.StaleData;

/** The steps of every book whose entries are about one recipient; each book says what is its own. */
final class RecipientBook<D, K extends OfRecipient<D>> implements EvidenceBook<D> {

    private final EvidenceSaving saving;
    private final String kind;
    private final Class<K> type;
    private final BiFunction<Long, D, K> begins;
    private final List<Day<D>> days = new ArrayList<>();
    private Predicate<RecipientKind> of = any -> true;
    private @Nullable ToIntFunction<D> year;

    /** A day that cannot lie ahead, with its field. */
    private record Day<D>(String field, Function<D, @Nullable LocalDate> of) {}

    /**
     * @param kind how the audit calls an entry
     * @param begins makes an entry of an id and what is written
     */
    RecipientBook(EvidenceSaving saving, String kind, Class<K> type, BiFunction<Long, D, K> begins) {
        this.saving = saving;
        this.kind = kind;
        this.type = type;
        this.begins = begins;
    }

    /** What is written has a day that cannot lie ahead. */
    RecipientBook<D, K> past(String field, Function<D, @Nullable LocalDate> day) {
        days.add(new Day<>(field, day));
        return this;
    }

    /** Only of recipients of such a kind. */
    RecipientBook<D, K> only(Predicate<RecipientKind> kinds) {
        of = kinds;
        return this;
    }

    /** A recipient has one a year. */
    RecipientBook<D, K> onceIn(ToIntFunction<D> itsYear) {
        year = itsYear;
        return this;
    }

    @Override
    public EvidenceId enter(D draft) {
        requirePast(draft);
        var kept = begins.apply(Ids.next(), draft);
        var recipient = saving.recipient(kept.recipient());
        if (!of.test(recipient.kind())) {
            throw new EvidenceProblem.WrongKind(recipient.name());
        }
        return saving.enter(kept, kind, taken(recipient, draft));
    }

    @Override
    public void change(EvidenceId id, int version, D draft) {
        requirePast(draft);
        var kept = saving.load(type, id, version);
        var recipient = saving.recipient(kept.recipient());
        var before = kept.said();
        kept.rewrite(draft);
        saving.change(kept, kind, before, taken(recipient, draft));
    }

    @Override
    public void remove(EvidenceId id, int version) {
        var kept = saving.load(type, id, version);
        saving.recipient(kept.recipient());
        saving.remove(kept, kind);
    }

    private void requirePast(D draft) {
        days.forEach(day -> saving.requirePast(day.field, day.of.apply(draft)));
    }

    /** What it means when a key of the database is taken. */
    private DomainProblem taken(RecipientDetails recipient, D draft) {
        return year == null ? new StaleData() : new EvidenceProblem.YearTaken(recipient.name(), year.applyAsInt(draft));
    }
}
