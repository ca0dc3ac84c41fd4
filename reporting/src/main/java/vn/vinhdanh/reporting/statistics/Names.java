package vn.vinhdanh.reporting.statistics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.shared.Wording;

/** The words for keys and filters, and what the pick-lists offer. Names may be a minute old; figures never are. */
@Component
public class Names {

    private static final int MOST_UNITS = 400;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Wording wording;
    private final UnitWords units;
    private final AwardNames english;
    private final LoadingCache<String, Map<String, String>> lists;

    Names(JdbcClient jdbc, Schemas schemas, Wording wording, UnitWords units, AwardNames english) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.wording = wording;
        this.units = units;
        this.english = english;
        this.lists = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofSeconds(60))
                .maximumSize(10)
                .build(list -> list.equals("award") ? loadAwards() : loadUnits(Reach.ALL));
    }

    /** Awards that honours name, by code, in the order of the catalogue, in the language of the page. */
    Map<String, String> awards(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        lists.get("award").forEach((code, name) -> names.put(code, english.of(code, name, locale)));
        return names;
    }

    /** Names of the units with the most honours, to help typing. */
    List<String> units() {
        var reach = Reach.current();
        return List.copyOf((reach.limited() ? loadUnits(reach) : lists.get("unit")).keySet());
    }

    /** Years with honours the official may see, the newest first. */
    List<Integer> years(YearBasis basis) {
        var reach = Reach.current();
        return jdbc.sql(schemas.in("select distinct " + basis.column() + " from {report}.honour_fact where 1 = 1"
                        + reach.condition() + " order by 1 desc"))
                .params(reach.values())
                .query(Rows.column(Integer.class))
                .list();
    }

    /** The words for a key of a dimension; the key itself when nobody knows it. */
    public String of(Dimension dimension, String key, Locale locale) {
        var words = dimension.words();
        if (words != null) {
            return wording.textOr(locale, words + "." + key, key);
        }
        return switch (dimension) {
            case AWARD -> {
                var name = lists.get("award").get(key);
                yield english.of(
                        key, name != null ? name : one("award_name", "award_code", "known_award", key), locale);
            }
            case UNIT -> {
                var unmatched = unmatchedUnit(key, locale);
                yield unmatched != null ? unmatched : one("unit_name", "unit_code", "unit_today", key);
            }
            case CURRENT_UNIT -> {
                var unmatched = unmatchedUnit(key, locale);
                yield unmatched != null ? unmatched : unit(key, locale);
            }
            default -> key;
        };
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
                    FormWords.cell(cell, wording, locale, code -> of(Dimension.AWARD, code, locale)),
                    new Filter(filter.basis(), filter.from(), filter.to(), filter.unit(), filter.exact())));
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
            sentences.add(new Sentence(
                    basis, span, new Filter(filter.basis(), null, null, filter.unit(), filter.exact(), cell)));
        }
        for (Dimension dimension : filter.dimensions()) {
            sentences.add(new Sentence(
                    wording.text(locale, dimension.labelKey(filter.basis())),
                    of(dimension, filter.exact().getOrDefault(dimension, ""), locale),
                    filter.without(dimension)));
        }
        var unit = filter.unit();
        if (unit != null) {
            sentences.add(new Sentence(
                    wording.text(locale, "filter.unit"),
                    wording.text(locale, "filter.contains", unit),
                    new Filter(filter.basis(), from, to, null, filter.exact(), cell)));
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

    /** Whether anything has this key: an award or unit of the catalogues or of the facts, a text that a fact has for its unit. */
    boolean known(Dimension dimension, String key) {
        return switch (dimension) {
            case AWARD -> known("known_award", "award_code", key);
            case UNIT, CURRENT_UNIT -> knownUnit(key);
            default -> true;
        };
    }

    private boolean knownUnit(String key) {
        if (key.equals(Dimension.UNMATCHED)) {
            return true;
        }
        return key.startsWith("~")
                ? exists(
                        "exists (select 1 from {report}.honour_fact where unit_code is null and unit_name collate"
                                + " utf8mb4_bin = :key)",
                        key.substring(1))
                : known("unit_today", "unit_code", key);
    }

    /** Codes are ASCII; the database would not even compare others. */
    private boolean known(String catalogue, String column, String code) {
        return code.chars().allMatch(c -> c < 0x80)
                && exists(
                        "exists (select 1 from {report}." + catalogue
                                + " where code = :key) or exists (select 1 from {report}.honour_fact where " + column
                                + " = :key)",
                        code);
    }

    private boolean exists(String condition, String key) {
        return jdbc.sql(schemas.in("select " + condition))
                        .param("key", key)
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

    private String one(String column, String by, String catalogue, String key) {
        return jdbc.sql(schemas.in("select " + column + " from {report}.honour_fact where " + by
                        + " = ? order by decided_on desc limit 1"))
                .param(key)
                .query(String.class)
                .optional()
                .or(() -> jdbc.sql(schemas.in("select name from {report}." + catalogue + " where code = ?"))
                        .param(key)
                        .query(String.class)
                        .optional())
                .orElse(key);
    }

    private record Unit(String name, @Nullable LocalDate lastDay) {}

    private record Named(String nameKey, String name) {}

    private String unit(String code, Locale locale) {
        return jdbc.sql(schemas.in("select name, last_day from {report}.unit_today where code = ?"))
                .param(code)
                .query(Rows.of(Unit.class, unit -> units.today(unit.name(), unit.lastDay(), locale)))
                .optional()
                .orElse(code);
    }

    private Map<String, String> loadAwards() {
        return ordered(
                "select award_code as name_key, substr(max(concat(decided_on, award_name)), 11) as name"
                        + " from {report}.honour_fact group by award_code order by min(award_ordinal), award_code limit 1000",
                Reach.ALL);
    }

    private Map<String, String> loadUnits(Reach reach) {
        return ordered(
                "select unit_name as name_key, unit_name as name from {report}.honour_fact where 1 = 1"
                        + reach.condition() + " group by unit_name order by count(*) desc, unit_name limit "
                        + MOST_UNITS,
                reach);
    }

    private Map<String, String> ordered(String sql, Reach reach) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(schemas.in(sql))
                .params(reach.values())
                .query(Rows.each(Named.class, one -> names.put(one.nameKey(), one.name())));
        return names;
    }
}
