package vn.vinhdanh.core.evidence;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/** All declarations at one moment, asked unit by unit without a query. */
public final class Declarations {

    private final List<Declaration> all;
    private final Map<Long, Set<Long>> above;
    private final Map<Long, Map<Register, Set<Integer>>> answers = new HashMap<>();

    /** @param above units directly above a unit: its parent and what took it over */
    Declarations(List<Declaration> all, Map<Long, Set<Long>> above) {
        this.all = all;
        this.above = above;
    }

    /**
     * The complete years of each register for what belongs to a unit; a register that is not named has none.
     *
     * @param unit null for what belongs to no unit of the directory: only what is declared for the whole province holds
     */
    public Map<Register, Set<Integer>> of(@Nullable UnitId unit) {
        return answers.computeIfAbsent(unit == null ? 0 : unit.value(), this::work);
    }

    /** Whether a register is complete for a year of what belongs to a unit. */
    public boolean complete(Register register, int year, @Nullable UnitId unit) {
        return of(unit).getOrDefault(register, Set.of()).contains(year);
    }

    private Map<Register, Set<Integer>> work(long unit) {
        Set<Long> line = new HashSet<>();
        var next = new ArrayDeque<Long>();
        next.add(unit);
        while (!next.isEmpty()) {
            var one = next.remove();
            if (line.add(one)) {
                next.addAll(above.getOrDefault(one, Set.of()));
            }
        }
        var years = new EnumMap<Register, Set<Integer>>(Register.class);
        for (Declaration declaration : all) {
            var declared = declaration.unit();
            if (declared == null || line.contains(declared.value())) {
                years.computeIfAbsent(declaration.register(), r -> new TreeSet<>())
                        .add(declaration.year());
            }
        }
        return years;
    }
}
