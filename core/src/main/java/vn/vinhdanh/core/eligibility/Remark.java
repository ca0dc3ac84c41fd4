package vn.vinhdanh.core.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding says beside its outcome, above all what is missing, in one sentence that an officer can act on; the screen
 * translates it.
 *
 * @param key of the sentence, {@code eligibility.…}
 * @param awards codes of awards, the sentence's {0}
 * @param years the sentence's {1}
 * @param numbers the sentence's {2}, {3} …
 * @param decisions numbers of decisions that the sentence names, its last argument
 */
public record Remark(
        String key, List<String> awards, List<Integer> years, List<Integer> numbers, List<String> decisions) {

    /** Judgements kept before decisions were named have none. */
    public Remark(
            String key,
            List<String> awards,
            List<Integer> years,
            List<Integer> numbers,
            @Nullable List<String> decisions) {
        this.key = key;
        this.awards = awards;
        this.years = years;
        this.numbers = numbers;
        this.decisions = decisions == null ? List.of() : decisions;
    }

    static Remark of(String key) {
        return of(key, List.of(), List.of());
    }

    static Remark of(String key, List<String> awards, List<Integer> years, Integer... numbers) {
        return new Remark("eligibility." + key, List.copyOf(awards), List.copyOf(years), List.of(numbers), List.of());
    }

    /** The same, naming decisions. */
    Remark naming(List<String> named) {
        return new Remark(
                key, awards, years, numbers, named.stream().distinct().sorted().toList());
    }
}
