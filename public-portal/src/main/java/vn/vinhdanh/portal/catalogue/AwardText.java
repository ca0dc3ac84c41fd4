package vn.vinhdanh.portal.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.portal.page.Wording;

/** Orders a standard for its page: groups, in a group alternatives, in an alternative conditions. */
@Component("awardText")
class AwardText {

    private final Clock clock;

    AwardText(Clock clock) {
        this.clock = clock;
    }

    /** Today in Viet Nam. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.VIET_NAM));
    }

    /** The revision in force today, or null when there is none. */
    public PublicAward.@Nullable Revision current(PublicAward award) {
        var today = today();
        return award.revisions().stream()
                .filter(r -> {
                    var last = r.validTo();
                    return !today.isBefore(r.validFrom()) && (last == null || !today.isAfter(last));
                })
                .findFirst()
                .orElse(null);
    }

    /** The revision to name an award by: the one in force today, else the newest. */
    public PublicAward.Revision shown(PublicAward award) {
        var current = current(award);
        return current == null ? award.revisions().getFirst() : current;
    }

    /** The groups of a standard, in order. */
    public List<List<List<PublicAward.Condition>>> groups(PublicAward.Standard standard) {
        return standard.conditions().stream()
                .collect(Collectors.groupingBy(PublicAward.Condition::group, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> List.copyOf(group.stream()
                        .collect(Collectors.groupingBy(
                                PublicAward.Condition::alternative, TreeMap::new, Collectors.toList()))
                        .values()))
                .toList();
    }
}
