package vn.vinhdanh.core.eligibility;

import java.util.List;

/**
 * What a finding says beside its outcome, above all what is missing, in one sentence that an officer can act on; the screen
 * translates it.
 *
 * @param key of the sentence, {@code eligibility.…}
 * @param awards codes of awards, the sentence's {0}
 * @param years the sentence's {1}
 * @param numbers the sentence's {2}, {3} …
 */
public record Remark(String key, List<String> awards, List<Integer> years, List<Integer> numbers) {

    static Remark of(String key) {
        return new Remark("eligibility." + key, List.of(), List.of(), List.of());
    }

    static Remark of(String key, List<String> awards, List<Integer> years, Integer... numbers) {
        return new Remark("eligibility." + key, List.copyOf(awards), List.copyOf(years), List.of(numbers));
    }
}
