package vn.vinhdanh.core.evidence;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.shared.InvalidInput;

/** Members of a collective in a year, as its head certified them. */
@Entity
class CertifiedCounts extends OfRecipient<HeadcountDraft> {

    private int year;
    private @Nullable Integer members;
    private @Nullable Integer completed;
    private @Nullable Integer advanced;
    private @Nullable Integer fighters;
    private @Nullable Integer women;
    private @Nullable Integer disciplined;
    private String certifiedBy;
    private LocalDate certifiedOn;

    @SuppressWarnings("NullAway.Init")
    protected CertifiedCounts() {}

    @SuppressWarnings("NullAway.Init")
    CertifiedCounts(long id, HeadcountDraft draft) {
        super(id, draft.recipient());
        rewrite(draft);
    }

    @Override
    public final void rewrite(HeadcountDraft draft) {
        if (draft.year() < 1945 || draft.year() > 2100) {
            throw new InvalidInput("year", "problem.evidence.year");
        }
        var counts = draft.counts();
        if (counts.isEmpty()) {
            throw new InvalidInput("members", "problem.shared.required");
        }
        var all = counts.get(Headcount.MEMBERS);
        if (all != null && (all < 1 || all > 1_000_000)) {
            throw new InvalidInput("members", "problem.evidence.members");
        }
        counts.forEach((of, count) -> {
            if (count < 0 || (all != null && count > all) || count > 1_000_000) {
                throw new InvalidInput(of.name().toLowerCase(Locale.ROOT), "problem.evidence.count-too-large");
            }
        });
        var day = draft.certifiedOn();
        if (day == null) {
            throw new InvalidInput("certifiedOn", "problem.shared.required");
        }
        year = draft.year();
        members = all;
        completed = counts.get(Headcount.COMPLETED);
        advanced = counts.get(Headcount.ADVANCED);
        fighters = counts.get(Headcount.FIGHTERS);
        women = counts.get(Headcount.WOMEN);
        disciplined = counts.get(Headcount.DISCIPLINED);
        certifiedBy = InvalidInput.required("certifiedBy", draft.certifiedBy(), 300);
        certifiedOn = day;
    }

    @Override
    public HeadcountDraft said() {
        var counts = counts(members, completed, advanced, fighters, women, disciplined);
        return new HeadcountDraft(recipient(), year, counts, certifiedBy, certifiedOn);
    }

    /** Each count of its kind; one that is not certified has none. */
    static Map<Headcount, Integer> counts(@Nullable Integer... ofKinds) {
        Map<Headcount, Integer> counts = new EnumMap<>(Headcount.class);
        for (Headcount of : Headcount.values()) {
            put(counts, of, ofKinds[of.ordinal()]);
        }
        return counts;
    }

    private static void put(Map<Headcount, Integer> counts, Headcount of, @Nullable Integer count) {
        if (count != null) {
            counts.put(of, count);
        }
    }
}
