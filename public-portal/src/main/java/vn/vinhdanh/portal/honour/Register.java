package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.Kept;
import vn.vinhdanh.portal.copy.PublicCopy;

/** What is true of the whole register, looked up once and kept until a record changes. */
final class Register {

    private static final int MOST_AUTHORITIES = 8;

    private static final Set<String> SURVEYED =
            Set.of(Fields.AWARD, Fields.YEAR, Fields.RECIPIENT_KIND, Fields.COMMENDATION, Fields.AWARD_YEAR);

    private final PublicCopy copy;
    private final Kept<Survey> survey;
    private final Kept<Map<String, PublicAward>> catalogue;

    private record Survey(Coverage coverage, Map<String, Map<String, Integer>> choices) {}

    Register(PublicCopy copy) {
        this.copy = copy;
        this.survey = new Kept<>(copy, Set.of(PublicKind.HONOUR, PublicKind.DECISION, PublicKind.AWARD), this::survey);
        this.catalogue = new Kept<>(copy, Set.of(PublicKind.AWARD), this::catalogue);
    }

    Coverage coverage() {
        return survey.get().coverage();
    }

    Map<String, Map<String, Integer>> everything() {
        return survey.get().choices();
    }

    /** The catalogue by code: a page of results names a dozen of them. */
    Map<String, PublicAward> awards() {
        return catalogue.get();
    }

    private Map<String, PublicAward> catalogue() {
        var byCode = new HashMap<String, PublicAward>();
        copy.list(PublicKind.AWARD, PublicCopy.BY_ORDINAL, 0, 2_000, PublicAward.class)
                .items()
                .forEach(award -> byCode.put(award.code(), award));
        return byCode;
    }

    /** Codes of the awards of a level. */
    Set<String> awardsOf(String level) {
        var codes = new TreeSet<String>();
        awards().values().stream().filter(a -> a.level().equals(level)).forEach(a -> codes.add(a.code()));
        return codes;
    }

    /** Looks at every honour. */
    private Survey survey() {
        var honours = copy.count(PublicCopy.of(PublicKind.HONOUR), SURVEYED);
        var years = new TreeMap<>(honours.counts().getOrDefault(Fields.YEAR, Map.of()));
        var decisions = copy.count(PublicCopy.of(PublicKind.DECISION), Set.of(Fields.AUTHORITY));
        var deciding = decisions.counts().getOrDefault(Fields.AUTHORITY, Map.of());
        List<String> authorities = deciding.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(MOST_AUTHORITIES)
                .toList();
        return new Survey(
                new Coverage(
                        honours.total(),
                        decisions.total(),
                        years.isEmpty() ? 0 : Integer.parseInt(years.firstKey()),
                        years.isEmpty() ? 0 : Integer.parseInt(years.lastKey()),
                        levels(honours.counts()
                                .getOrDefault(Fields.AWARD_YEAR, Map.of())
                                .keySet()),
                        authorities,
                        deciding.size() - authorities.size()),
                honours.counts());
    }

    /** The years of each level, from what was counted of each award. */
    private List<Coverage.Level> levels(Set<String> awardsAndYears) {
        var awards = awards();
        var years = new HashMap<String, IntSummaryStatistics>();
        for (String awardAndYear : awardsAndYears) {
            int end = awardAndYear.indexOf('\n');
            var award = awards.get(awardAndYear.substring(0, end));
            if (award != null) {
                years.computeIfAbsent(award.level(), level -> new IntSummaryStatistics())
                        .accept(Integer.parseInt(awardAndYear.substring(end + 1)));
            }
        }
        var levels = new ArrayList<Coverage.Level>();
        for (String level : HonourQuestion.LEVELS) {
            var of = years.get(level);
            if (of != null) {
                levels.add(new Coverage.Level(level, of.getMin(), of.getMax()));
            }
        }
        return List.copyOf(levels);
    }
}
