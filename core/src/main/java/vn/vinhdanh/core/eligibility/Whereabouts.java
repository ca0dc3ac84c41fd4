package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.evidence.Declarations;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Where a recipient was in the years of its honours, and so whose registers must be complete before "not in the register" means "it is not
 * so".
 *
 * @param places units that honours were printed with, by year
 */
record Whereabouts(List<Place> places) {

    /** No honour says where. */
    static final Whereabouts NOTHING_SAID = new Whereabouts(List.of());

    /**
     * Where a recipient was in a year.
     *
     * @param unit null for one that is not in the directory
     */
    record Place(int year, @Nullable UnitId unit) {}

    /**
     * The unit of an honour: the one it names, the unit of today where it is printed as that is written, else one not in the directory.
     *
     * @param named unit of the directory that the honour names; null where it has the text only
     * @param printed as printed
     */
    static @Nullable UnitId unit(RecipientDetails recipient, @Nullable Long named, String printed) {
        if (named != null) {
            return new UnitId(named);
        }
        var today = recipient.unitText();
        return printed.equals(today) || VietnameseText.fold(printed).equals(VietnameseText.fold(today))
                ? recipient.unit()
                : null;
    }

    /**
     * Which years are complete. Of a person, a year is when the registers of every unit are where they may have been: the one of the year's
     * honours, else those of the honours before and after it, and the unit of today after the last of them. Of years before the first
     * honour nothing tells where they were: only what is declared for the whole province is complete then. For what is being examined the
     * unit of today answers.
     */
    Completeness complete(RecipientDetails recipient, Declarations declarations) {
        var today = recipient.unit();
        var here = declarations.of(today);
        var everywhere = declarations.of(null);
        if (recipient.kind() != RecipientKind.PERSON || (places.isEmpty() && here.equals(everywhere))) {
            return new Completeness(here);
        }
        var complete = new EnumMap<Register, Set<Integer>>(Register.class);
        var unplaced = new EnumMap<Register, Set<Integer>>(Register.class);
        for (Register register : Register.values()) {
            var sure = everywhere.getOrDefault(register, Set.of());
            var declared = new TreeSet<>(here.getOrDefault(register, Set.of()));
            places.forEach(p -> declared.addAll(declarations.of(p.unit()).getOrDefault(register, Set.of())));
            for (int year : declared) {
                var at = sure.contains(year) ? List.<Place>of() : at(year, today);
                boolean nowhere = at.isEmpty();
                boolean holds = nowhere
                        ? sure.contains(year)
                                || (register.confidential() && declarations.complete(register, year, today))
                        : at.stream().allMatch(p -> declarations.complete(register, year, p.unit()));
                if (holds) {
                    complete.computeIfAbsent(register, r -> new TreeSet<>()).add(year);
                } else if (nowhere && !register.confidential()) {
                    unplaced.computeIfAbsent(register, r -> new TreeSet<>()).add(year);
                }
            }
        }
        return new Completeness(complete, unplaced);
    }

    /** Where a person may have been in a year; empty where nothing tells it. */
    private List<Place> at(int year, @Nullable UnitId today) {
        var then = places.stream().filter(p -> p.year() == year).toList();
        if (!then.isEmpty()) {
            return then;
        }
        int before = places.stream()
                .mapToInt(Place::year)
                .filter(y -> y < year)
                .max()
                .orElse(-1);
        if (before < 0) {
            return List.of();
        }
        int after = places.stream()
                .mapToInt(Place::year)
                .filter(y -> y > year)
                .min()
                .orElse(-1);
        var around = new ArrayList<Place>();
        places.stream().filter(p -> p.year() == before || p.year() == after).forEach(around::add);
        if (after < 0) {
            around.add(new Place(year, today));
        }
        return around;
    }
}
