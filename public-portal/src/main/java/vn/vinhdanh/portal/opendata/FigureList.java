package vn.vinhdanh.portal.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.CopyWalk.Order;
import vn.vinhdanh.portal.copy.CopyWalk.Stretch;
import vn.vinhdanh.portal.copy.Kept;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.PublicCopy.OfYear;
import vn.vinhdanh.portal.figure.OpenTotals;
import vn.vinhdanh.portal.figure.TotalsBy;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Year;

/** The open totals as open data: each figure of each way of counting, by the year of the decision and the kind of recipient. */
final class FigureList implements Dataset {

    private static final List<TotalsBy> COUNTED = List.of(TotalsBy.AWARD, TotalsBy.UNIT, TotalsBy.COMMUNE);

    private final OpenTotals totals;
    private final AwardNames names;
    private final Frame frame;
    private final Kept<NavigableMap<String, Place>> places;

    FigureList(PublicCopy copy, OpenTotals totals, AwardNames names, Frame frame) {
        this.places = new Kept<>(copy, kinds(), this::all);
        this.totals = totals;
        this.names = names;
        this.frame = frame;
    }

    /** A figure by its code, which is written out when the figure is asked for. */
    private record Place(TotalsBy by, OfYear of) {

        /** Begins with the year, so that the figures of new decisions come last. */
        String code() {
            var key = of.value().matches("[A-Za-z0-9_.-]+")
                    ? of.value()
                    : "~"
                            + Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(of.value().getBytes(StandardCharsets.UTF_8));
            return of.year() + "-" + by.parameter() + "-" + of.kind() + "-" + key;
        }
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Class<OpenFigure> type() {
        return OpenFigure.class;
    }

    @Override
    public List<String> filters() {
        return List.of("hang", "nam-ban-hanh", "doi-tuong");
    }

    @Override
    public boolean dated() {
        return false;
    }

    @Override
    public Set<PublicKind> kinds() {
        return OpenTotals.kinds();
    }

    @Override
    public Optional<Stretch<OpenFigure>> walk(Asked asked, Order order, @Nullable String cursor, int limit) {
        var by = asked.value("hang", COUNTED.stream().map(TotalsBy::parameter).collect(Collectors.joining("|")));
        var years = asked.value("nam-ban-hanh", Year.RANGE);
        var kind = asked.value("doi-tuong", "PERSON|COLLECTIVE|HOUSEHOLD");
        var after = CodeCursor.read(cursor);
        if (after.isEmpty() || order != Order.CODE) {
            return Optional.empty();
        }
        Predicate<Place> wanted = place -> (by.isEmpty() || by.equals(place.by().parameter()))
                && (kind.isEmpty() || kind.equals(place.of().kind()))
                && (years.isEmpty()
                        || (place.of().year() >= Year.first(years) && place.of().year() <= Year.last(years)));
        var all = places.get();
        var coming = all.tailMap(after.get(), false).values().stream()
                .filter(wanted)
                .limit(limit + 1L)
                .toList();
        boolean more = coming.size() > limit;
        var shown = more ? coming.subList(0, limit) : coming;
        return Optional.of(new Stretch<>(
                shown.stream().map(this::figure).toList(),
                all.values().stream().filter(wanted).count(),
                more ? CodeCursor.of(shown.getLast().code()) : null));
    }

    @Override
    public Optional<OpenFigure> find(String code) {
        return Optional.ofNullable(places.get().get(code)).map(this::figure);
    }

    @Override
    public long total() {
        return places.get().size();
    }

    private NavigableMap<String, Place> all() {
        var counted = totals.get();
        var all = new TreeMap<String, Place>();
        COUNTED.forEach(by -> counted.by(by).forEach(of -> {
            var place = new Place(by, of);
            all.put(place.code(), place);
        }));
        return all;
    }

    private OpenFigure figure(Place place) {
        var of = place.of();
        var key = of.value();
        var list = totals.list(place.by(), key, Integer.toString(of.year()), of.kind());
        return new OpenFigure(
                place.code(),
                place.by().name(),
                key,
                key.isEmpty()
                        ? ""
                        : switch (place.by()) {
                            case AWARD -> names.inVietnamese(key);
                            case UNIT -> totals.unitName(key);
                            default -> key;
                        },
                place.by() == TotalsBy.AWARD ? names.inEnglish(key, names.inVietnamese(key)) : "",
                of.year(),
                of.kind(),
                of.count(),
                frame.demo(),
                frame.address()
                        + (list.isEmpty() ? "/so-lieu?hang=" + place.by().parameter() : list));
    }
}
