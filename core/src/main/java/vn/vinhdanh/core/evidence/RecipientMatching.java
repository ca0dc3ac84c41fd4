package vn.vinhdanh.core.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.WrittenUnits;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Says whom the lines of a list mean. Each line is looked at by itself, so the order of lines and of entry does not matter; units are
 * loaded once, names by one query per thousand.
 */
@Component
public class RecipientMatching {

    private static final int MOST_CANDIDATES = 30;

    private final RecipientQueries recipients;
    private final UnitDirectory units;
    private final Clock clock;

    RecipientMatching(RecipientQueries recipients, UnitDirectory units, Clock clock) {
        this.recipients = recipients;
        this.units = units;
        this.clock = clock;
    }

    /** The units as lists write them, today. */
    WrittenUnits writtenUnits() {
        return new WrittenUnits(units.all(), LocalDate.now(clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh"))));
    }

    /**
     * Whom each line means.
     *
     * @return a match for each line, in order
     */
    public List<Match> match(List<WrittenRecipient> lines) {
        var written = writtenUnits();
        var found = new HashMap<String, Optional<UnitId>>();
        var themselves = new HashMap<String, Optional<UnitId>>();
        var names = new LinkedHashSet<String>();
        var ofUnits = new LinkedHashSet<UnitId>();
        for (WrittenRecipient line : lines) {
            names.add(VietnameseText.fold(line.name()));
            found.computeIfAbsent(line.unit(), written::meant);
            if (line.kind() == RecipientKind.COLLECTIVE) {
                themselves
                        .computeIfAbsent(line.name(), name -> itself(written, name))
                        .ifPresent(ofUnits::add);
            }
        }
        Map<String, List<RecipientDetails>> named = new HashMap<>();
        for (RecipientDetails one : recipients.named(names)) {
            named.computeIfAbsent(VietnameseText.fold(one.name()), n -> new ArrayList<>(1))
                    .add(one);
        }
        Map<UnitId, List<RecipientDetails>> collectives = new HashMap<>();
        for (RecipientDetails one : recipients.collectives(ofUnits)) {
            var unit = one.unit();
            if (unit != null) {
                collectives.computeIfAbsent(unit, u -> new ArrayList<>(1)).add(one);
            }
        }
        return lines.stream()
                .map(line -> match(line, named, collectives, themselves, found))
                .toList();
    }

    /** The unit that a collective of that name is; empty for a group within one. */
    private static Optional<UnitId> itself(WrittenUnits units, String name) {
        return units.meant(name).filter(id -> {
            var unit = units.get(id);
            return unit != null && WrittenUnits.isNameOf(unit, name);
        });
    }

    private static Match match(
            WrittenRecipient line,
            Map<String, List<RecipientDetails>> named,
            Map<UnitId, List<RecipientDetails>> collectives,
            Map<String, Optional<UnitId>> themselves,
            Map<String, Optional<UnitId>> found) {
        if (line.kind() == RecipientKind.COLLECTIVE) {
            var unit = themselves.getOrDefault(line.name(), Optional.empty());
            var itself = unit.isEmpty() ? List.<RecipientDetails>of() : collectives.getOrDefault(unit.get(), List.of());
            if (itself.size() == 1) {
                return new Match(Certainty.CERTAIN, itself);
            }
        }
        var unit = found.getOrDefault(line.unit(), Optional.empty());
        var candidates = named.getOrDefault(VietnameseText.fold(line.name()), List.of()).stream()
                .filter(r -> r.kind() == line.kind())
                .sorted(Comparator.comparing((RecipientDetails r) -> !sameUnit(r, line, unit))
                        .thenComparingLong(r -> r.id().value()))
                .toList();
        if (candidates.isEmpty()) {
            return new Match(Certainty.NONE, List.of());
        }
        var there = candidates.stream().filter(r -> sameUnit(r, line, unit)).toList();
        if (there.size() == 1 && spelling(there.getFirst().name()).equals(spelling(line.name()))) {
            return new Match(Certainty.CERTAIN, there);
        }
        return new Match(Certainty.UNCERTAIN, candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES)));
    }

    private static boolean sameUnit(RecipientDetails recipient, WrittenRecipient line, Optional<UnitId> unit) {
        var folded = VietnameseText.fold(line.unit());
        return !folded.isEmpty()
                && ((unit.isPresent() && unit.get().equals(recipient.unit()))
                        || folded.equals(VietnameseText.fold(recipient.unitText())));
    }

    /**
     * A name with its accents, whatever vowel the tone stands on: Hòa and Hoà are one, Tuân and Tuấn are two. Case does not count.
     */
    static String spelling(String name) {
        var out = new StringBuilder();
        for (String word : VietnameseText.normalise(name)
                .toLowerCase(java.util.Locale.ROOT)
                .split(" ")) {
            var tone = new StringBuilder();
            var decomposed = java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD);
            for (int i = 0; i < decomposed.length(); i++) {
                char c = decomposed.charAt(i);
                boolean isTone = c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
                (isTone ? tone : out).append(c);
            }
            out.append(tone).append(' ');
        }
        return out.toString().strip();
    }
}
