package vn.vinhdanh.core.eligibility;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.evidence.Register;

/**
 * Which registers are declared complete for which years. Only then does "not in the register" mean "it is not so".
 *
 * @param years the complete years of each register; a register that is not named has none
 * @param unplaced years for which the register of the unit of today is complete, while nothing tells that the person was there then
 */
public record Completeness(Map<Register, Set<Integer>> years, Map<Register, Set<Integer>> unplaced) {

    /** Nothing is declared complete. */
    public static final Completeness NONE = new Completeness(Map.of());

    /** Judgements kept before it was asked where a person was have no years without a place. */
    public Completeness(Map<Register, Set<Integer>> years, @Nullable Map<Register, Set<Integer>> unplaced) {
        this.years = years;
        this.unplaced = unplaced == null ? Map.of() : unplaced;
    }

    /** Of a nominee who was where it is today. */
    public Completeness(Map<Register, Set<Integer>> years) {
        this(years, Map.of());
    }

    /** Whether a register is complete for a year. */
    public boolean of(Register register, int year) {
        return years.getOrDefault(register, Set.of()).contains(year);
    }

    /** Whether a register would be complete for a year, were it known that the person was in the unit of today. */
    public boolean unplaced(Register register, int year) {
        return unplaced.getOrDefault(register, Set.of()).contains(year);
    }
}
