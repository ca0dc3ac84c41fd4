package vn.vinhdanh.portal.opendata;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.CopyWalk.Order;
import vn.vinhdanh.portal.copy.CopyWalk.Stretch;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.Kept;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.SearchWords;
import vn.vinhdanh.portal.copy.UnitsOfToday;

/**
 * The units of the directory that published honours name. Made from the honours and kept until these change: what the public knows
 * of a unit is what honours say of it, and what it is today.
 */
final class UnitList implements Dataset {

    private final PublicCopy copy;
    private final UnitsOfToday today;
    private final String site;
    private final Kept<Map<String, OpenUnit>> units;

    UnitList(PublicCopy copy, UnitsOfToday today, String site) {
        this.copy = copy;
        this.today = today;
        this.site = site;
        this.units = new Kept<>(copy, kinds(), this::survey);
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public Class<OpenUnit> type() {
        return OpenUnit.class;
    }

    @Override
    public List<String> filters() {
        return List.of("q");
    }

    @Override
    public boolean dated() {
        return false;
    }

    @Override
    public Set<PublicKind> kinds() {
        return Set.of(PublicKind.HONOUR, PublicKind.UNIT);
    }

    @Override
    public Optional<Stretch<OpenUnit>> walk(Asked asked, Order order, @Nullable String cursor, int limit) {
        var after = CodeCursor.read(cursor);
        if (after.isEmpty() || order != Order.CODE) {
            return Optional.empty();
        }
        var words = SearchWords.plain(asked.value("q"));
        var matching = units.get().values().stream()
                .filter(u -> new HashSet<>(SearchWords.plain(u.name() + " . " + u.currentUnit())).containsAll(words))
                .toList();
        var items = matching.stream()
                .filter(u -> u.code().compareTo(after.get()) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = items.size() > limit;
        var shown = more ? items.subList(0, limit) : items;
        return Optional.of(new Stretch<>(
                List.copyOf(shown),
                matching.size(),
                more ? CodeCursor.of(shown.getLast().code()) : null));
    }

    @Override
    public Optional<OpenUnit> find(String code) {
        return Optional.ofNullable(units.get().get(code));
    }

    @Override
    public long total() {
        return units.get().size();
    }

    private Map<String, OpenUnit> survey() {
        var units = new TreeMap<String, OpenUnit>();
        copy.newestOfEach(PublicCopy.of(PublicKind.HONOUR), Fields.UNIT_CODE, PublicHonour.class)
                .forEach((code, newest) -> units.put(code, unit(code, newest.record(), newest.count())));
        return units;
    }

    private OpenUnit unit(String code, PublicHonour newest, int count) {
        var address = UriComponentsBuilder.fromPath("/vinh-danh")
                .queryParam("don-vi", newest.unit().replace("{", "").replace("}", ""))
                .encode()
                .build()
                .toUriString();
        var successor = today.successor(code);
        return new OpenUnit(
                code,
                newest.unit(),
                successor == null ? "" : successor.name(),
                successor == null ? null : successor.code(),
                count,
                newest.demo(),
                site + address);
    }
}
