package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;

/** What is true of the whole register, looked up once and kept until a record changes. */
final class Register {

    private static final int MOST_AUTHORITIES = 8;

    private static final Set<String> SURVEYED =
            Set.of(Fields.AWARD, Fields.YEAR, Fields.RECIPIENT_KIND, Fields.COMMENDATION, Fields.AWARD_YEAR);

    private final PublicCopy copy;
    private volatile @Nullable Survey survey;
    private volatile @Nullable Catalogue catalogue;

    private record Survey(long stamp, Coverage coverage, Map<String, Map<String, Integer>> choices) {}

    private record Catalogue(long stamp, Map<String, PublicAward> awards) {}

    Register(PublicCopy copy) {
        this.copy = copy;
    }

    Coverage coverage() {
        return surveyed().coverage();
    }

    Map<String, Map<String, Integer>> everything() {
        return surveyed().choices();
    }

    /** The catalogue by code: a page of results names a dozen of them. */
    Map<String, PublicAward> awards() {
        long stamp = copy.stamp(Set.of(PublicKind.AWARD));
        var known = catalogue;
        if (known == null || known.stamp() != stamp) {
            var byCode = new HashMap<String, PublicAward>();
            copy.list(PublicKind.AWARD, PublicCopy.BY_ORDINAL, 0, 2_000, PublicAward.class)
                    .items()
                    .forEach(award -> byCode.put(award.code(), award));
            known = new Catalogue(stamp, byCode);
            catalogue = known;
        }
        return known.awards();
    }

    /** Codes of the awards of a level. */
    Set<String> awardsOf(String level) {
        var codes = new TreeSet<String>();
        awards().values().stream().filter(a -> a.level().equals(level)).forEach(a -> codes.add(a.code()));
        return codes;
    }

    private Survey surveyed() {
        long stamp = copy.stamp(Set.of(PublicKind.HONOUR, PublicKind.DECISION, PublicKind.AWARD));
        var known = survey;
        return known == null || known.stamp() != stamp ? survey(stamp) : known;
    }

    /** One reader surveys, the others wait for the answer: it looks at every honour. */
    private synchronized Survey survey(long stamp) {
        var known = survey;
        if (known == null || known.stamp() < stamp) {
            known = survey(stamp, copy.count(PublicCopy.of(PublicKind.HONOUR), SURVEYED));
            survey = known;
        }
        return known;
    }

    private Survey survey(long stamp, PublicCopy.Counts honours) {
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
                stamp,
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
