package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.fact.FactAward;
import vn.vinhdanh.reporting.fact.FactColumns;
import vn.vinhdanh.reporting.fact.FactDecision;
import vn.vinhdanh.reporting.fact.FactUnit;
import vn.vinhdanh.reporting.shared.Wording;

/** What the keys of a counted table are called, and in which order they stand. */
@Component
class DimensionLabels {

    private final Wording wording;
    private final UnitWords units;
    private final AwardNames awards;
    private final CampaignNames campaigns;

    DimensionLabels(Wording wording, UnitWords units, AwardNames awards, CampaignNames campaigns) {
        this.wording = wording;
        this.units = units;
        this.awards = awards;
        this.campaigns = campaigns;
    }

    /** @param ordinal place in the official order, below others of the same */
    private record Seen(Object value, LocalDate newest, int ordinal) {}

    /** The labels of one side of a table. */
    final class Of {

        private final Dimension dimension;
        private final FactColumns facts;
        private final Locale locale;
        private final Map<String, Seen> seen = new HashMap<>();

        private Of(Dimension dimension, FactColumns facts, Locale locale) {
            this.dimension = dimension;
            this.facts = facts;
            this.locale = locale;
        }

        /** Of several values with one key the newest says what it is called. */
        private void see(String key, Object value, LocalDate newest) {
            int ordinal = value instanceof FactAward award ? award.ordinal() : 0;
            seen.merge(key, new Seen(value, newest, ordinal), (one, other) -> {
                var named = one.newest.isBefore(other.newest) ? other : one;
                return new Seen(named.value, named.newest, Math.min(one.ordinal, other.ordinal));
            });
        }

        String label(String key) {
            var words = dimension.words();
            if (words != null) {
                return wording.textOr(locale, words + "." + key, key);
            }
            var known = seen.get(key);
            var value = known == null ? null : known.value;
            return switch (dimension) {
                case QUARTER -> quarter(key, wording, locale);
                case MONTH -> month(key, wording, locale);
                case DAY -> wording.day(LocalDate.parse(key));
                case AWARD -> value instanceof FactAward award ? awards.of(key, award.name(), locale) : key;
                case UNIT -> unit(key, value);
                case CURRENT_UNIT, UNIT_ABOVE, CURRENT_UNIT_ABOVE -> unitOfToday(key, value);
                case BLOC -> bloc(key, facts, wording, locale);
                case CAMPAIGN -> campaigns.of(key, locale);
                case DECISION ->
                    known != null && value instanceof FactDecision decision
                            ? wording.text(locale, "decision.of-day", decision.number(), wording.day(known.newest))
                            : key;
                default -> key;
            };
        }

        private String unit(String key, @Nullable Object value) {
            var name = value instanceof FactUnit unit
                    ? unit.name()
                    : facts.unit(key).map(now -> now.name()).orElse(key);
            return name.isBlank() ? wording.text(locale, "figures.unnamed") : name;
        }

        private String unitOfToday(String key, @Nullable Object value) {
            return facts.unit(key)
                    .map(now -> units.today(now.name(), now.lastDay(), locale))
                    .orElseGet(() -> unit(key, value));
        }

        /** Place in the official order; unknown codes come last. */
        int place(String key) {
            if (dimension.isYear()) {
                return Integer.parseInt(key);
            }
            if (dimension == Dimension.BLOC) {
                var bloc = facts.blocs().get(key);
                return bloc == null ? Integer.MAX_VALUE : bloc.year() * 100 + bloc.ordinal();
            }
            int place = dimension.codes().indexOf(key);
            return place < 0 ? Integer.MAX_VALUE : place;
        }

        int ordinal(String key) {
            var known = seen.get(key);
            return known == null ? 0 : known.ordinal;
        }
    }

    /**
     * The labels of one side of a table.
     *
     * @param values numbers of the values that were seen, each with the newest day
     */
    Of of(Dimension dimension, YearBasis basis, FactColumns facts, Map<Integer, LocalDate> values, Locale locale) {
        var labels = new Of(dimension, facts, locale);
        var all = facts.values(dimension.column(basis), Object.class);
        var key = dimension.key(facts);
        values.forEach((code, newest) -> labels.see(key.apply(all.get(code)), all.get(code), newest));
        return labels;
    }

    /** E.g. "Khối thi đua các sở (số 3, năm 2025)". */
    static String bloc(String key, FactColumns facts, Wording wording, Locale locale) {
        var bloc = facts.blocs().get(key);
        return bloc == null
                ? wording.textOr(locale, "bloc." + key, key)
                : wording.text(
                        locale,
                        "bloc.of-year",
                        bloc.name(),
                        String.valueOf(bloc.ordinal()),
                        String.valueOf(bloc.year()));
    }

    /** E.g. "Quý I/2025". */
    static String quarter(String key, Wording wording, Locale locale) {
        return wording.text(locale, "time.quarter." + key.charAt(6), key.substring(0, 4));
    }

    /** E.g. "Tháng 3/2025". */
    static String month(String key, Wording wording, Locale locale) {
        return wording.text(
                locale, "time.month", String.valueOf(Integer.parseInt(key.substring(5))), key.substring(0, 4));
    }
}
