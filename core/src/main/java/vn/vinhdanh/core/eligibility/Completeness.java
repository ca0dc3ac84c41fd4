package vn.vinhdanh.core.eligibility;

import java.util.Map;
import java.util.Set;
import vn.vinhdanh.core.evidence.Register;

/**
 * Which registers are declared complete for which years. Only then does "not in the register" mean "it is not so".
 *
 * @param years the complete years of each register; a register that is not named has none
 */
public record Completeness(Map<Register, Set<Integer>> years) {

    /** Nothing is declared complete. */
    public static final Completeness NONE = new Completeness(Map.of());

    /** Whether a register is complete for a year. */
    public boolean of(Register register, int year) {
        return years.getOrDefault(register, Set.of()).contains(year);
    }
}
