package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.fact.FactAward;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.Facts;
import vn.vinhdanh.reporting.fact.Groups;
import vn.vinhdanh.reporting.fact.UnitNow;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.FormEach;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.FormSource;
import vn.vinhdanh.reporting.statistics.FormTable.Missing;

/**
 * Fills statutory forms in: the facts of two reporting years in groups, and one control total from the database, of one version. The groups
 * are few, so every cell is counted from them.
 */
@Service
public class FormTables {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Snapshots snapshots;
    private final Names names;
    private final CampaignNames campaigns;
    private final EnteredTables entered;
    private final Facts facts;
    private final Clock clock;

    FormTables(
            JdbcClient jdbc,
            Schemas schemas,
            Snapshots snapshots,
            Names names,
            CampaignNames campaigns,
            EnteredTables entered,
            Facts facts,
            Clock clock) {
        this.entered = entered;
        this.facts = facts;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.snapshots = snapshots;
        this.names = names;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Fills a form in for a reporting year and all that the official who asks may see. */
    public FormTable count(FormDefinition form, int year, Locale locale) {
        return count(new FormAsked(form, year, FormScope.ALL, null, null), locale);
    }

    /**
     * Fills a form in, with the figures of today or as they stood when a day ended.
     *
     * @param asked its scope as {@link vn.vinhdanh.reporting.form.FormScopes} found it; as which it was submitted is no matter here
     * @param locale language of the names of awards
     * @throws IllegalStateException when the groups do not sum up to the control total; no figure is shown then
     * @throws WrongAddress when it is not known how the figures stood
     */
    public FormTable count(FormAsked asked, Locale locale) {
        var form = asked.form();
        int year = asked.year();
        var scope = asked.scope();
        var reach = Reach.current();
        var units = scope.ofUnit() ? List.of(scope.name()) : reach.limited() ? reach.units() : null;
        if (form.entered()) {
            return snapshots.read(() -> entered.fill(form, year, scope, units));
        }
        return snapshots.count(asked.standing(), asOf -> {
            var groups = groups(form, year, scope, asOf);
            var now = new FormGroups(groups.stream().filter(Group::thisYear).toList());
            var before = new FormGroups(
                    groups.stream().filter(group -> !group.thisYear()).toList());
            long total = now.total();
            long control = control(asked, asOf.version());
            if (total != control) {
                facts.doubt();
                throw new IllegalStateException("Groups sum to " + total + ", the control total is " + control);
            }
            var awards = awards(now.all(), locale);
            var leaves = leaves(form, List.copyOf(awards.keySet()), now);
            return new FormTable(
                    form,
                    year,
                    scope,
                    leaves,
                    new FormLineMaker(form, leaves, (each, code) -> name(each, code, asOf, locale)).lines(now, before),
                    missing(form, leaves, now),
                    awards,
                    total,
                    units,
                    null,
                    null,
                    now.all().stream().anyMatch(Group::demo),
                    asOf.version(),
                    clock.instant(),
                    asked.stood());
        });
    }

    private String name(FormEach each, String code, AsOf asOf, Locale locale) {
        return switch (each) {
            case AWARD -> names.of(Dimension.AWARD, code, locale);
            case UNIT -> asOf.facts().unit(code).map(UnitNow::name).orElse(code);
            case CAMPAIGN -> campaigns.of(code, locale);
        };
    }

    /** The campaigns behind a figure, newest first. */
    List<CampaignRow> campaigns(FormCell cell) {
        var values = new HashMap<String, Object>();
        var condition = cell.sql(values);
        var reach = Reach.current();
        values.putAll(reach.values());
        return jdbc.sql(schemas.in(
                        "select name, level, method, period_from, period_to, launched_on, launching_body, demo"
                                + " from {report}.campaign_fact where " + condition + reach.condition()
                                + " order by launched_on desc, name, slug"))
                .params(values)
                .query(Rows.of(CampaignRow.class))
                .list();
    }

    /** An own table has no column for an award that its column has nothing of; a statutory form has its columns as the law has them. */
    private static List<Leaf> leaves(FormDefinition form, List<String> awards, FormGroups now) {
        return form.leaves(awards).stream()
                .filter(leaf -> !form.ofTheProvince()
                        || leaf.award() == null
                        || !now.of(leaf).isEmpty())
                .toList();
    }

    private long control(FormAsked asked, DataVersion version) {
        var values = new HashMap<String, Object>();
        var condition = new FormCell(
                        asked.form(), asked.year(), null, null, asked.scope().code())
                .sql(values);
        var table = "{report}." + asked.form().of().table();
        if (asked.stood() != null) {
            table = FilterSql.EVER;
            condition += " and " + FilterSql.OF_VERSION;
            values.put("version", version.number());
        }
        var reach = Reach.current();
        values.putAll(reach.values());
        return jdbc.sql(schemas.in("select count(*) from " + table + " where " + condition + reach.condition()))
                .params(values)
                .query(Long.class)
                .single();
    }

    /** Groups of the reporting year and of the one before. */
    private List<Group> groups(FormDefinition form, int year, FormScope scope, AsOf asOf) {
        if (form.of() == FormSource.CAMPAIGNS) {
            return ofCampaigns(form, year, scope);
        }
        var groups = new ArrayList<Group>();
        for (int counted : List.of(year, year - 1)) {
            var cell = new FormCell(form, counted, null, null, scope.code());
            var columns = FormFacts.columns(form).toArray(FactColumn[]::new);
            Groups.of(asOf.of(Filter.behind(cell)), columns).stream()
                    .map(group -> new Group(
                            counted == year,
                            ((FactAward) group.values().getFirst()).ordinal(),
                            FormFacts.of(form, group.values(), asOf.facts()),
                            group.honours(),
                            group.demo()))
                    .forEach(groups::add);
        }
        return groups;
    }

    private List<Group> ofCampaigns(FormDefinition form, int year, FormScope scope) {
        var day = form.of().day();
        var reach = Reach.current();
        var values = new HashMap<String, Object>(reach.values());
        var counted = form.sql(values) + FormScope.condition(scope.code(), values);
        return jdbc.sql(schemas.in("select " + day + " >= :first as this_year, level, method, years,"
                        + " count(*) as facts, sum(demo) > 0 as demo from {report}."
                        + form.of().table() + " where " + counted + " and " + day + " between :before and :last"
                        + reach.condition()
                        + " group by this_year, level, method, years"))
                .param("first", form.first(year))
                .param("before", form.first(year - 1))
                .param("last", form.last(year))
                .params(values)
                .query(Rows.of(OfCampaigns.class, OfCampaigns::group))
                .list();
    }

    private Map<String, String> awards(List<Group> groups, Locale locale) {
        var awards = new LinkedHashMap<String, String>();
        groups.stream()
                .sorted(Comparator.comparingInt(Group::place))
                .flatMap(group -> Optional.ofNullable(group.fact.get("award_code")).stream())
                .forEach(code -> awards.computeIfAbsent(code, one -> names.of(Dimension.AWARD, one, locale)));
        return awards;
    }

    private static List<Missing> missing(FormDefinition form, List<Leaf> leaves, FormGroups now) {
        var missing = new ArrayList<Missing>();
        var outside = new TreeMap<OutsideKey, Long>();
        var inside = new BitSet(now.all().size());
        leaves.stream().filter(leaf -> !leaf.total()).forEach(leaf -> inside.or(now.of(leaf)));
        for (int i = 0; i < now.all().size(); i++) {
            var group = now.all().get(i);
            if (!inside.get(i)) {
                var key = new OutsideKey(group.place, group.fact.get("award_code"), group.fact.get("recipient_kind"));
                outside.merge(key, group.facts, Long::sum);
            }
        }
        outside.forEach((key, count) -> missing.add(new Missing(null, key.award, key.recipientKind, count)));
        for (FormDefinition.Gap gap : form.gaps()) {
            long count = now.sum(now.of(gap));
            if (count > 0) {
                missing.add(new Missing(gap, null, null, count));
            }
        }
        return List.copyOf(missing);
    }

    /**
     * Facts that are alike.
     *
     * @param thisYear whether of the reporting year, else of the one before
     * @param place of the award in the order of awards
     */
    record Group(boolean thisYear, int place, Map<String, @Nullable String> fact, long facts, boolean demo) {}

    private record OutsideKey(
            int place, @Nullable String award, @Nullable String recipientKind) implements Comparable<OutsideKey> {

        @Override
        public int compareTo(OutsideKey other) {
            return Comparator.comparingInt(OutsideKey::place)
                    .thenComparing(key -> String.valueOf(key.award))
                    .thenComparing(key -> String.valueOf(key.recipientKind))
                    .compare(this, other);
        }
    }

    private record OfCampaigns(
            boolean thisYear, String level, @Nullable String method, String years, long facts, boolean demo) {

        Group group() {
            var fact = new HashMap<String, @Nullable String>();
            fact.put("level", level);
            fact.put("method", method);
            fact.put("years", years);
            return new Group(thisYear, 0, fact, facts, demo);
        }
    }

    /**
     * A campaign in a list.
     *
     * @param method thematic or regular, or null while not known
     */
    record CampaignRow(
            String name,
            String level,
            @Nullable String method,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate launchedOn,
            String launchingBody,
            boolean demo) {}
}
