package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Standing;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Where the law gave a title to a share of each unit only (until 2023 Grassroots Emulation Fighters, {@link Requirement.Capped}), counts
 * unit by unit while a survey reads; whom to leave out a person decides.
 */
final class UnitCaps {

    private static final class Counted {
        private int advanced;
        private int mayBeProposed;
        private int given;
    }

    private record Cap(Requirement.Capped capped, String article) {}

    private final @Nullable Cap cap;
    private final String award;
    private final int year;
    private final Map<String, Counted> units = new HashMap<>();

    /** @param standards what the award asks of each kind of recipient */
    UnitCaps(EligibilityAsk ask, Collection<Standard> standards) {
        award = ask.award();
        year = ask.year();
        cap = standards.stream()
                .flatMap(s -> s.clauses().stream())
                .flatMap(c -> c.requirement() instanceof Requirement.Capped capped
                        ? Stream.of(new Cap(capped, c.legalRef()))
                        : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    /** The awards that it must be told of. */
    Set<String> awards() {
        return cap == null ? Set.of() : cap.capped().of();
    }

    void count(RecipientDetails recipient, List<HonourFact> honours, Outcome outcome) {
        if (cap == null || recipient.kind() != RecipientKind.PERSON) {
            return;
        }
        var counted = units.computeIfAbsent(recipient.unitText(), u -> new Counted());
        boolean given = holds(honours, Set.of(award));
        if (given || holds(honours, cap.capped().of())) {
            counted.advanced++;
        }
        if (given) {
            counted.given++;
        } else if (outcome.compareTo(Outcome.TO_JUDGE) >= 0) {
            counted.mayBeProposed++;
        }
    }

    private boolean holds(List<HonourFact> honours, Set<String> awards) {
        return honours.stream()
                .anyMatch(h -> h.is(Standing.STANDS) && h.oneYear() && h.year() == year && awards.contains(h.award()));
    }

    /** Units of which somebody holds either title or may be proposed, those over the share first; empty where there is no share. */
    List<Survey.UnitCap> units() {
        var caps = new ArrayList<Survey.UnitCap>();
        if (cap == null) {
            return caps;
        }
        int percent = cap.capped().percent();
        units.forEach((unit, of) -> {
            if (of.advanced + of.mayBeProposed + of.given > 0) {
                caps.add(new Survey.UnitCap(
                        unit,
                        percent,
                        cap.article(),
                        of.advanced,
                        of.advanced * percent / 100,
                        of.mayBeProposed,
                        of.given));
            }
        });
        caps.sort(Comparator.comparing((Survey.UnitCap c) -> !c.exceeded())
                .thenComparing(c -> VietnameseText.sortKey(c.unit())));
        return List.copyOf(caps);
    }
}
