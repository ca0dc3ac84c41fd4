package vn.vinhdanh.reporting.statistics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.fact.Axis;
import vn.vinhdanh.reporting.fact.Counted;
import vn.vinhdanh.reporting.fact.FactAward;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.FactUnit;
import vn.vinhdanh.reporting.fact.Selection;
import vn.vinhdanh.reporting.fact.Tally;
import vn.vinhdanh.reporting.shared.Wording;

/** The words for keys and filters, and what the pick-lists offer. Names may be a minute old; figures never are. */
@Component
public class Names {

    private static final int MOST_UNITS = 400;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Snapshots snapshots;
    private final Wording wording;
    private final UnitWords units;
    private final AwardNames english;
    private final DimensionLabels labels;
    private final LoadingCache<String, Map<String, String>> lists;

    Names(
            JdbcClient jdbc,
            Schemas schemas,
            Snapshots snapshots,
            Wording wording,
            UnitWords units,
            AwardNames english,
            DimensionLabels labels) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.snapshots = snapshots;
        this.wording = wording;
        this.units = units;
        this.english = english;
        this.labels = labels;
        this.lists = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofSeconds(60))
                .maximumSize(10)
                .build(list -> snapshots.count(asOf -> list.equals("award")
                        ? loadAwards(asOf)
                        : loadUnits(new AsOf(asOf.facts(), asOf.version(), null, asOf.inside())).stream()
                                .collect(Collectors.toMap(
                                        name -> name, name -> name, (one, same) -> one, LinkedHashMap::new))));
    }

    /** Awards that honours name, by code, in the order of the catalogue, in the language of the page. */
    Map<String, String> awards(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        lists.get("award").forEach((code, name) -> names.put(code, english.of(code, name, locale)));
        return names;
    }

    /** Names of the units with the most honours, to help typing. */
    List<String> units() {
        return Reach.current().limited()
                ? snapshots.count(Names::loadUnits)
                : lists.get("unit").keySet().stream().toList();
    }

    /** Years with honours the official may see, the newest first. */
    List<Integer> years(YearBasis basis) {
        return snapshots.count(asOf -> seen(asOf.seen(), Dimension.YEAR, basis).keySet().stream()
                .map(Integer::valueOf)
                .sorted(Comparator.reverseOrder())
                .toList());
    }

    /** What honours of a selection have, by key. */
    private static Map<String, Counted> seen(Selection selection, Dimension dimension, YearBasis basis) {
        return tally(selection, dimension, basis).rows();
    }

    private static Tally tally(Selection selection, Dimension dimension, YearBasis basis) {
        var facts = selection.facts();
        var axis = Axis.of(facts, dimension.column(basis), Object.class, dimension.key(facts));
        return Objects.requireNonNull(Tally.of(selection, axis, null, Integer.MAX_VALUE, Set.of()));
    }

    /** The words for a key of a dimension; the key itself when nobody knows it. */
    public String of(Dimension dimension, String key, Locale locale) {
        return of(dimension, key, null, locale);
    }

    /** @param stood the day at whose end honours are asked what it is called; null for now */
    private String of(Dimension dimension, String key, @Nullable LocalDate stood, Locale locale) {
        var words = dimension.words();
        if (words != null) {
            return wording.textOr(locale, words + "." + key, key);
        }
        return switch (dimension) {
            case AWARD -> {
                var name = lists.get("award").get(key);
                if (name != null) {
                    yield english.of(key, name, locale);
                }
                var label = label(dimension, key, stood, locale);
                yield label.equals(key) ? english.of(key, name("known_award", key), locale) : label;
            }
            case UNIT, CURRENT_UNIT, UNIT_ABOVE, CURRENT_UNIT_ABOVE -> {
                var unmatched = unmatchedUnit(key, locale);
                yield unmatched != null
                        ? unmatched
                        : dimension == Dimension.UNIT ? label(dimension, key, stood, locale) : unit(key, locale);
            }
            case QUARTER -> DimensionLabels.quarter(key, wording, locale);
            case MONTH -> DimensionLabels.month(key, wording, locale);
            case DAY -> wording.day(LocalDate.parse(key));
            case CAMPAIGN, DECISION, BLOC -> label(dimension, key, stood, locale);
            default -> key;
        };
    }

    /** What the newest of its honours calls it. */
    private String label(Dimension dimension, String key, @Nullable LocalDate stood, Locale locale) {
        return snapshots.count(new Standing(stood, false), asOf -> {
            var basis = YearBasis.DECISION;
            var only = Selection.all(asOf.facts());
            var keys = dimension.key(asOf.facts());
            only.where(
                    dimension.column(basis),
                    Object.class,
                    value -> keys.apply(value).equals(key));
            return labels.of(
                            dimension,
                            basis,
                            asOf.facts(),
                            tally(only, dimension, basis).rowValues(),
                            locale)
                    .label(key);
        });
    }

    private String name(String catalogue, String key) {
        return jdbc.sql(schemas.in("select name from {report}." + catalogue + " where code = ?"))
                .param(key)
                .query(String.class)
                .optional()
                .orElse(key);
    }

    /**
     * What a filter says, one sentence for each part, first of all what limits the official who asks.
     *
     * @param locale language of the sentences
     */
    public List<Sentence> sentences(Filter filter, Locale locale) {
        var sentences = new ArrayList<Sentence>();
        var reach = Reach.current();
        if (reach.limited()) {
            sentences.add(new Sentence(
                    wording.text(locale, "filter.scope"),
                    reach.units().isEmpty()
                            ? wording.text(locale, "filter.scope.none")
                            : wording.text(locale, "filter.scope.units", String.join("; ", reach.units())),
                    null));
        }
        var cell = filter.cell();
        if (cell != null) {
            sentences.add(new Sentence(
                    wording.text(locale, "filter.form"),
                    FormWords.cell(
                            cell, wording, locale, (each, code) -> of(FormLineMaker.dimension(each), code, locale)),
                    filter.ofNoForm()));
            if (!cell.unit().isEmpty()) {
                sentences.add(new Sentence(
                        wording.text(locale, "filter.form.unit"),
                        wording.text(locale, "filter.scope.units", of(Dimension.CURRENT_UNIT, cell.unit(), locale)),
                        null));
            }
        }
        var from = filter.from();
        var to = filter.to();
        if (from != null || to != null) {
            var basis = wording.text(locale, Dimension.YEAR.labelKey(filter.basis()));
            var span = from == null
                    ? wording.text(locale, "filter.up-to", String.valueOf(to))
                    : to == null
                            ? wording.text(locale, "filter.since", String.valueOf(from))
                            : from.equals(to) ? from.toString() : from + "–" + to;
            sentences.add(new Sentence(basis, span, filter.ofAnyYear()));
        }
        var stood = filter.stood();
        if (stood != null) {
            sentences.add(new Sentence(wording.text(locale, "filter.stood"), wording.day(stood), filter.stood(null)));
        }
        if (!filter.days().isAny()) {
            sentences.add(new Sentence(
                    wording.text(locale, "filter.days"), filter.days().words(wording, locale), filter.of(Days.ANY)));
        }
        for (Dimension dimension : filter.dimensions()) {
            sentences.add(new Sentence(
                    wording.text(locale, dimension.labelKey(filter.basis())),
                    filter.keys(dimension).stream()
                            .map(key -> of(dimension, key, stood, locale))
                            .collect(Collectors.joining("; ")),
                    filter.without(dimension)));
        }
        var unit = filter.unit();
        if (unit != null) {
            sentences.add(new Sentence(
                    wording.text(locale, "filter.unit"),
                    wording.text(locale, "filter.contains", unit),
                    filter.ofAnyName()));
        }
        return List.copyOf(sentences);
    }

    /**
     * One part of a filter.
     *
     * @param label what is filtered on
     * @param value to what
     * @param without the filter without this part; null for what the official cannot do without
     */
    public record Sentence(
            String label, String value, @Nullable Filter without) {

        @Override
        public String toString() {
            return label + ": " + value;
        }
    }

    /**
     * Whether anything has this key: an award, unit or campaign of the catalogues, or an honour.
     *
     * @param stood the day at whose end honours are asked; null for now
     */
    boolean known(Dimension dimension, String key, @Nullable LocalDate stood) {
        return switch (dimension) {
            case AWARD -> counted(dimension, key, stood) || known("known_award", "code", key);
            case UNIT, CURRENT_UNIT, UNIT_ABOVE, CURRENT_UNIT_ABOVE ->
                key.equals(Dimension.UNMATCHED) || counted(dimension, key, stood) || known("unit_today", "code", key);
            case CAMPAIGN ->
                key.equals(FactColumn.UNKNOWN) || counted(dimension, key, stood) || known("campaign_fact", "slug", key);
            case BLOC ->
                key.equals(FactColumn.UNKNOWN)
                        || snapshots.count(asOf -> asOf.facts().blocs().containsKey(key));
            case AUTHORITY, DECISION -> counted(dimension, key, stood);
            default -> true;
        };
    }

    private boolean counted(Dimension dimension, String key, @Nullable LocalDate stood) {
        return snapshots.count(new Standing(stood, false), asOf -> {
            var keys = dimension.key(asOf.facts());
            return Selection.all(asOf.facts())
                            .where(
                                    dimension.column(YearBasis.DECISION),
                                    Object.class,
                                    value -> keys.apply(value).equals(key))
                            .count()
                    > 0;
        });
    }

    /** Codes are ASCII; the database would not even compare others. */
    private boolean known(String catalogue, String column, String code) {
        return code.chars().allMatch(c -> c < 0x80)
                && jdbc.sql(schemas.in("select exists (select 1 from {report}." + catalogue + " where " + column
                                        + " = :code)"))
                                .param("code", code)
                                .query(Integer.class)
                                .single()
                        != 0;
    }

    /** The words for a unit that is only written out, or null when the key is the code of one. */
    private @Nullable String unmatchedUnit(String key, Locale locale) {
        if (key.equals(Dimension.UNMATCHED)) {
            return wording.text(locale, "unit.unmatched");
        }
        if (key.startsWith("~")) {
            return key.length() == 1 ? wording.text(locale, "figures.unnamed") : key.substring(1);
        }
        return null;
    }

    private record Unit(String name, @Nullable LocalDate lastDay) {}

    private String unit(String code, Locale locale) {
        return jdbc.sql(schemas.in("select name, last_day from {report}.unit_today where code = ?"))
                .param(code)
                .query(Rows.of(Unit.class, unit -> units.today(unit.name(), unit.lastDay(), locale)))
                .optional()
                .orElse(code);
    }

    private static Map<String, String> loadAwards(AsOf asOf) {
        var awards = asOf.facts().values(FactColumn.AWARD, FactAward.class);
        var tally = tally(Selection.all(asOf.facts()), Dimension.AWARD, YearBasis.DECISION);
        var names = new LinkedHashMap<String, String>();
        // the newest name of each comes last and stays
        tally.rowValues().entrySet().stream()
                .sorted(Map.Entry.<Integer, LocalDate>comparingByValue()
                        .thenComparing(one -> awards.get(one.getKey()).name()))
                .forEach(one -> names.put(
                        awards.get(one.getKey()).code(),
                        awards.get(one.getKey()).name()));
        var ordinals = new HashMap<String, Integer>();
        tally.rowValues().keySet().stream()
                .map(awards::get)
                .forEach(award -> ordinals.merge(award.code(), award.ordinal(), Math::min));
        var ordered = new LinkedHashMap<String, String>();
        names.keySet().stream()
                .sorted(Comparator.<String>comparingInt(code -> ordinals.getOrDefault(code, 0))
                        .thenComparing(code -> code))
                .forEach(code -> ordered.put(code, names.getOrDefault(code, code)));
        return ordered;
    }

    private static List<String> loadUnits(AsOf asOf) {
        var axis = Axis.of(asOf.facts(), FactColumn.UNIT, FactUnit.class, FactUnit::name);
        return Objects.requireNonNull(Tally.of(asOf.seen(), axis, null, Integer.MAX_VALUE, Set.of()))
                .rows()
                .entrySet()
                .stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Counted> one) ->
                                -one.getValue().honours())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_UNITS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
