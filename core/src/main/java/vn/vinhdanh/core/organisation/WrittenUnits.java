package vn.vinhdanh.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Finds units as lists and decisions write them, as they were on a day; made once for a list. A text means a unit when its folded form
 * is the unit's name or one of its other names, with or without the province behind it, or when one of its parts is ("Phòng Tổng hợp, Sở
 * Tài chính" counts for the department). Only a text that means exactly one unit of the day is proposed; nothing else is guessed.
 */
public final class WrittenUnits {

    /** What stands between a part and the larger one it belongs to. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;]\\s*|\\s+[-–—]\\s+|\\s+(?:trực )?thuộc\\s+", Pattern.UNICODE_CASE);

    private static final String TINH = " tinh";

    private final Map<String, List<UnitSummary>> byKey = new HashMap<>();
    /** Names that say "tỉnh" at the end, without it; taken for them only where nothing else is written. */
    private final Map<String, List<UnitSummary>> byBareKey = new HashMap<>();

    private final Map<UnitId, UnitSummary> byId = new HashMap<>();
    /** Names of provinces, "tinh x" and "x", to the folded name of the province. */
    private final Map<String, String> provinces = new LinkedHashMap<>();

    private final Map<Asked, Match> found = new HashMap<>();
    private final LocalDate day;
    private final String home;

    /**
     * @param units all units of all times
     * @param day of the list or decision
     */
    public WrittenUnits(List<UnitSummary> units, LocalDate day) {
        this.day = day;
        for (var unit : units) {
            byId.put(unit.id(), unit);
        }
        for (var unit : units) {
            for (String key : keys(unit)) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(unit);
                var bare = withoutProvince(key);
                if (!bare.equals(key) && unit.kind() != UnitKind.PROVINCE && isTelling(bare)) {
                    byBareKey.computeIfAbsent(bare, k -> new ArrayList<>()).add(unit);
                }
            }
            if (unit.kind() == UnitKind.PROVINCE) {
                var name = key(unit.name());
                provinces.put(name, name);
                if (name.startsWith("tinh ")) {
                    provinces.put(name.substring("tinh ".length()), name);
                }
            }
        }
        var standing = new HashSet<String>();
        for (var unit : units) {
            if (unit.kind() == UnitKind.PROVINCE && unit.validTo() == null) {
                standing.add(key(unit.name()));
            }
        }
        this.home = standing.size() == 1 ? standing.iterator().next() : "";
    }

    /** How a written unit was found. */
    public enum Found {
        /** One unit of that day. */
        ONE,
        /** Several of that day. */
        SEVERAL,
        /** A unit of another time. */
        NOT_THEN,
        /** None. */
        UNKNOWN
    }

    /** @param unit the unit of that day, or the one of another time; null when none or several */
    public record Match(Found found, @Nullable UnitSummary unit) {

        /** The one unit of that day; empty for anything less certain. */
        public Optional<UnitSummary> proposal() {
            return found == Found.ONE ? Optional.ofNullable(unit) : Optional.empty();
        }
    }

    private record Asked(String written, String larger, LocalDate day) {}

    /** The unit of any time, or null. */
    public @Nullable UnitSummary get(UnitId id) {
        return byId.get(id);
    }

    /** What a text means on the day of the list. */
    public Match find(String written) {
        return find(written, day);
    }

    /** What a text means on another day. */
    public Match find(String written, LocalDate on) {
        return find(written, "", on);
    }

    /**
     * What the unit of a collective is: itself when it is a unit of the directory, else the one that it is written to belong to.
     *
     * @param name of the collective
     * @param unit as written beside it; may be empty
     */
    public Match findCollective(String name, String unit, LocalDate on) {
        var itself = find(name, unit, on);
        return unit.isBlank() || itself.found() == Found.ONE ? itself : find(unit, on);
    }

    private Match find(String written, String larger, LocalDate on) {
        return written.isBlank()
                ? new Match(Found.UNKNOWN, null)
                : found.computeIfAbsent(new Asked(written, larger, on), asked -> look(written, larger, on));
    }

    /** The one unit a text means, of that day or else of another time; empty when it is none or several. */
    public Optional<UnitId> meant(String written) {
        return Optional.ofNullable(find(written).unit()).map(UnitSummary::id);
    }

    /** The one unit that a collective is or belongs to, of that day or else of another time; empty when it is none or several. */
    public Optional<UnitId> meant(String name, String unit) {
        return Optional.ofNullable(findCollective(name, unit, day).unit()).map(UnitSummary::id);
    }

    /** Whether a collective of that name is the unit itself, not a group within it. */
    public static boolean isNameOf(UnitSummary unit, String written) {
        var keys = new HashSet<String>();
        keys(unit).forEach(key -> keys.add(withoutProvince(key)));
        var ends = new ArrayList<Integer>(List.of(written.length()));
        parts(written).forEach(part -> ends.add(part.to));
        return ends.stream()
                .map(end -> withoutProvince(key(written.substring(0, end))))
                .anyMatch(key -> keys.contains(key) || keys.contains(withoutCommittee(key)));
    }

    private static String withoutProvince(String key) {
        var bare = key.replaceFirst("(?<=.) tinh( .*)?$", "");
        return isCommittee(bare) ? key : bare;
    }

    private Match look(String written, String larger, LocalDate on) {
        var beside = larger.isBlank() ? List.<String>of() : List.of(larger);
        var candidates = within(candidates(written), beside);
        if (candidates.isEmpty() && beside.isEmpty()) {
            candidates = byBareKey.getOrDefault(key(written), List.of());
        }
        var parts = parts(written);
        for (int first = 0; candidates.isEmpty() && first < parts.size(); first++) {
            for (int last = parts.size() - 1; candidates.isEmpty() && last >= first; last--) {
                var run = written.substring(parts.get(first).from, parts.get(last).to);
                var rest = new ArrayList<String>();
                parts.subList(last + 1, parts.size()).forEach(part -> rest.add(written.substring(part.from, part.to)));
                rest.addAll(beside);
                candidates = within(candidates(run), rest);
                if (first > 0) {
                    // who is said to work somewhere in the province does not work for the province
                    candidates = candidates.stream()
                            .filter(unit -> unit.kind() != UnitKind.PROVINCE || isCommittee(firstWord(run)))
                            .toList();
                }
            }
        }
        if (candidates.isEmpty()) {
            return new Match(Found.UNKNOWN, null);
        }
        var then = candidates.stream().filter(u -> u.existedOn(on)).toList();
        if (then.size() > 1) {
            var exactly = then.stream().filter(u -> isWrittenAs(u, written)).toList();
            then = exactly.size() == 1 ? exactly : then;
        }
        if (then.size() == 1) {
            return new Match(Found.ONE, then.getFirst());
        }
        return then.isEmpty() ? new Match(Found.NOT_THEN, candidates.getLast()) : new Match(Found.SEVERAL, null);
    }

    private record Part(int from, int to) {}

    private static List<Part> parts(String written) {
        var parts = new ArrayList<Part>();
        var between = BETWEEN.matcher(written);
        int from = 0;
        while (between.find()) {
            parts.add(new Part(from, between.start()));
            from = between.end();
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        parts.add(new Part(from, written.length()));
        return parts;
    }

    /** Those that lie in what the rest of the text names; all of them when none does, but none that lies in another such unit. */
    private List<UnitSummary> within(List<UnitSummary> candidates, List<String> rest) {
        var left = candidates;
        for (String part : rest) {
            var province = provinces.get(key(part));
            if (province != null && key(part).startsWith("tinh ")) {
                left = left.stream().filter(u -> provinceOf(u).equals(province)).toList();
                continue;
            }
            var larger = candidates(part);
            var narrowed = left.stream().filter(u -> isBelow(u, larger)).toList();
            left = narrowed.isEmpty()
                    ? left.stream().filter(u -> !isElsewhere(u, larger)).toList()
                    : narrowed;
        }
        return left;
    }

    private boolean isBelow(UnitSummary unit, List<UnitSummary> larger) {
        for (var above = above(unit); above != null; above = above(above)) {
            if (larger.contains(above)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the unit lies in a unit of the same kind as the one named: in another district, not in this one. */
    private boolean isElsewhere(UnitSummary unit, List<UnitSummary> larger) {
        for (var above = above(unit); above != null; above = above(above)) {
            var kind = above.kind();
            if (larger.stream().anyMatch(named -> named.kind() == kind)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable UnitSummary above(UnitSummary unit) {
        var parent = unit.parent();
        return parent == null ? null : byId.get(parent);
    }

    /** The folded name of the province in which a unit lies; that of the installation for bodies that stand below none. */
    private String provinceOf(UnitSummary unit) {
        var top = unit;
        for (var above = above(top); above != null; above = above(above)) {
            top = above;
        }
        return top.kind() == UnitKind.PROVINCE ? key(top.name()) : home;
    }

    private List<UnitSummary> candidates(String written) {
        var key = key(written);
        for (String tried : List.of(key, withoutCommittee(key))) {
            var units = byKey.get(tried);
            if (units != null) {
                return units;
            }
        }
        return ofProvince(key);
    }

    /** "Sở Tài chính tỉnh X" and "Sở Tài chính X" are the name without the province, of that province only. */
    private List<UnitSummary> ofProvince(String key) {
        for (var province : provinces.entrySet()) {
            var end = " " + province.getKey();
            if (key.endsWith(end)) {
                var name = key.substring(0, key.length() - end.length());
                var units = new LinkedHashSet<UnitSummary>();
                units.addAll(byKey.getOrDefault(name, List.of()));
                units.addAll(byKey.getOrDefault(name + TINH, List.of()));
                units.removeIf(u -> !provinceOf(u).equals(province.getValue()));
                if (!units.isEmpty()) {
                    return List.copyOf(units);
                }
            }
        }
        return key.endsWith(TINH)
                ? byKey.getOrDefault(key.substring(0, key.length() - TINH.length()), List.of())
                : List.of();
    }

    /** "Thanh tra" or "Văn phòng UBND" may be those of any body, not those of the province. */
    private static boolean isTelling(String bare) {
        return bare.split(" ").length > 2 && !bare.startsWith("van phong ");
    }

    private boolean isWrittenAs(UnitSummary unit, String written) {
        var text = VietnameseText.normalise(written).toLowerCase(Locale.ROOT);
        return unit.name().toLowerCase(Locale.ROOT).equals(text)
                || unit.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).equals(text));
    }

    /** The committee of a district stands for the district. */
    private static String withoutCommittee(String key) {
        for (String prefix : List.of("hdnd va ubnd ", "ubnd ", "hdnd ")) {
            if (key.startsWith(prefix)) {
                return key.substring(prefix.length());
            }
        }
        return key;
    }

    private static boolean isCommittee(String key) {
        return key.equals("ubnd") || key.equals("hdnd") || key.equals("hdnd va ubnd");
    }

    private static String firstWord(String written) {
        return key(written).split(" ", 2)[0];
    }

    /** The names of a unit as they are looked up: in full, and "tỉnh" for "tỉnh X" at the end. */
    private static Set<String> keys(UnitSummary unit) {
        var keys = new LinkedHashSet<String>();
        var names = new ArrayList<String>();
        names.add(unit.name());
        names.addAll(unit.aliases());
        for (String name : names) {
            var key = key(name);
            keys.add(key);
            var bare = withoutProvince(key);
            if (unit.kind() != UnitKind.PROVINCE && !bare.equals(key)) {
                keys.add(bare + TINH);
            }
        }
        keys.remove("");
        return keys;
    }

    private static String key(String name) {
        return VietnameseText.fold(name)
                .replace("uy ban nhan dan", "ubnd")
                .replace("hoi dong nhan dan", "hdnd")
                .replace("trung hoc pho thong", "thpt")
                .replace("trung hoc co so", "thcs")
                .replace("trach nhiem huu han", "tnhh")
                .replaceFirst("^cty ", "cong ty ");
    }
}
