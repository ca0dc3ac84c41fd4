package vn.vinhdanh.portal.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;

/** What the units that records name are today: asked of the units when a page is made, so that no record can tell it wrongly. */
@Component
public class UnitsOfToday {

    private static final int MOST = 60_000;

    private final Kept<Map<String, PublicUnit>> units;
    private final Kept<Map<String, List<PublicUnit>>> lines;
    private final Kept<Map<String, Set<String>>> names;

    /** @param copy whose units are read */
    public UnitsOfToday(PublicCopy copy) {
        this.units = new Kept<>(copy, Set.of(PublicKind.UNIT), () -> read(copy));
        this.lines = new Kept<>(copy, Set.of(PublicKind.UNIT), this::draw);
        this.names = new Kept<>(copy, Set.of(PublicKind.UNIT), this::call);
    }

    private static Map<String, PublicUnit> read(PublicCopy copy) {
        var units = new HashMap<String, PublicUnit>();
        copy.page(PublicCopy.of(PublicKind.UNIT), PublicCopy.BY_ORDINAL, 0, MOST, PublicUnit.class)
                .forEach(unit -> units.put(unit.code(), unit));
        return units;
    }

    /**
     * What a unit of former times is called today; empty when it still exists, is called the same, or when nobody took it over whole.
     *
     * @param code of the unit, or null when the directory does not have it
     */
    public String name(@Nullable String code) {
        var unit = find(code);
        return unit == null || unit.todayName().equals(unit.name()) ? "" : unit.todayName();
    }

    /** The unit that another one is today, with code and name; null when it is itself, or nobody took it over whole. */
    public @Nullable Successor successor(@Nullable String code) {
        var unit = find(code);
        if (unit == null) {
            return null;
        }
        var today = unit.todayCode();
        return today == null || today.equals(code) ? null : new Successor(today, unit.todayName());
    }

    /** The unit at the end of the line of single successors; the unit itself while it has none, and where it was split. */
    public Optional<PublicUnit> end(String code) {
        return Optional.ofNullable(find(code)).map(this::end);
    }

    private PublicUnit end(PublicUnit of) {
        var seen = new HashSet<String>();
        var unit = of;
        while (seen.add(unit.code())) {
            var today = unit.todayCode();
            var next = today != null && !today.equals(unit.code())
                    ? find(today)
                    : unit.became().size() == 1 ? find(unit.became().getFirst().code()) : null;
            if (next == null) {
                return unit;
            }
            unit = next;
        }
        return unit;
    }

    /** The units whose lines end at this one, itself too, the newest first. */
    public List<PublicUnit> line(String end) {
        return lines.get().getOrDefault(end, List.of());
    }

    /** The units of today that are, or were, called just so, or are by a nickname; accents aside. */
    public List<PublicUnit> named(String words) {
        return names.get().getOrDefault(plain(words), Set.of()).stream()
                .map(this::find)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Set<String>> call() {
        var called = new HashMap<String, Set<String>>();
        lines.get()
                .forEach((end, line) ->
                        line.forEach(unit -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                                .forEach(name -> called.computeIfAbsent(plain(name), n -> new TreeSet<>())
                                        .add(end))));
        called.remove("");
        return called;
    }

    private static String plain(String words) {
        return String.join(" ", UnitWords.oneForm(SearchWords.plain(words)));
    }

    private Map<String, List<PublicUnit>> draw() {
        var drawn = new HashMap<String, List<PublicUnit>>();
        units.get()
                .values()
                .forEach(unit -> drawn.computeIfAbsent(end(unit).code(), c -> new ArrayList<>())
                        .add(unit));
        drawn.values()
                .forEach(line -> line.sort(
                        Comparator.comparing(PublicUnit::validFrom).reversed().thenComparing(PublicUnit::code)));
        return drawn;
    }

    private @Nullable PublicUnit find(@Nullable String code) {
        return code == null ? null : units.get().get(code);
    }

    /** A unit of today in the place of one of former times. */
    public record Successor(String code, String name) {}
}
