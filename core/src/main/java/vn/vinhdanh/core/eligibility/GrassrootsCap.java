package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Standing;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Until 2023 Grassroots Emulation Fighters were at most 15 % of the Advanced Workers of their unit (Decree 91/2017, article 9.3; gone
 * with the Law of 2022). Counts both, unit by unit, while a survey reads; whom to leave out a person decides.
 */
final class GrassrootsCap {

    private static final String FIGHTER = "CSTDCS";
    private static final Set<String> ADVANCED = Set.of("LDTT", "CSTT");
    private static final int PERCENT = 15;
    private static final LocalDate LAW_2022 = LocalDate.of(2024, 1, 1);

    private static final class Counted {
        private int advanced;
        private int mayBeProposed;
        private int given;
    }

    private final boolean applies;
    private final int year;
    private final Map<String, Counted> units = new HashMap<>();

    GrassrootsCap(EligibilityAsk ask, AwardSummary award) {
        applies = award.code().equals(FIGHTER) && ask.receivedOn().isBefore(LAW_2022);
        year = ask.year();
    }

    /** The awards that it must be told of. */
    Set<String> awards() {
        return applies ? ADVANCED : Set.of();
    }

    void count(RecipientDetails recipient, List<HonourFact> honours, Outcome outcome) {
        if (!applies || recipient.kind() != RecipientKind.PERSON) {
            return;
        }
        var counted = units.computeIfAbsent(recipient.unitText(), u -> new Counted());
        if (holds(honours, ADVANCED)) {
            counted.advanced++;
        }
        if (holds(honours, Set.of(FIGHTER))) {
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
        units.forEach((unit, of) -> {
            if (of.advanced + of.mayBeProposed + of.given > 0) {
                caps.add(new Survey.UnitCap(
                        unit, PERCENT, of.advanced, of.advanced * PERCENT / 100, of.mayBeProposed, of.given));
            }
        });
        caps.sort(Comparator.comparing((Survey.UnitCap c) -> !c.exceeded())
                .thenComparing(c -> VietnameseText.sortKey(c.unit())));
        return List.copyOf(caps);
    }
}
