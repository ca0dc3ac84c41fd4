package vn.vinhdanh.core.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;

/**
 * What the register holds of an award where no honour of it counts: one that awaits approval, was annulled, came too late.
 *
 * @param reason of the sentence {@code eligibility.instead.…}
 * @param outcome what it comes to; null where that is for the register's completeness to say
 * @param honours those it is about
 */
record Instead(String reason, @Nullable Outcome outcome, List<HonourFact> honours, Ground ground) {

    List<String> decisions() {
        return honours.stream().map(Instead::decision).toList();
    }

    List<Evidence> evidence() {
        return honours.stream().map(CountingYears::evidence).toList();
    }

    /** The answer to a clause that asks for the award at some time. */
    Answer answer(List<String> awards, Outcome asTheRegisterSays) {
        return new Answer(
                outcome == null ? asTheRegisterSays : outcome,
                evidence(),
                Remark.of(
                                "instead." + reason,
                                awards,
                                honours.stream()
                                        .map(HonourFact::year)
                                        .distinct()
                                        .sorted()
                                        .toList())
                        .naming(decisions()),
                ground);
    }

    /** The decision a sentence names: of an annulled honour the one that annulled it, where it is known. */
    static String decision(HonourFact honour) {
        var given = honour.given();
        return given == null || given.annulledBy().isEmpty() ? honour.label() : given.annulledBy();
    }
}
