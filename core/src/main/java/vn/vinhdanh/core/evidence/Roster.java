package vn.vinhdanh.core.evidence;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.Sex;

/**
 * The members of a collective as the register knows them for a year: the people of its unit who were rated. It is offered to who
 * certifies the counts and is never taken for certified itself, since people without a rating are not in it.
 *
 * @param members in Vietnamese order of names
 */
public record Roster(List<Member> members) {

    /**
     * One member.
     *
     * @param sex null where it is not known
     * @param rating null on maternity leave without a rating
     * @param advanced whether an honour as Lao động tiên tiến or Chiến sĩ tiên tiến of that year is in the register
     * @param fighter whether one as Chiến sĩ thi đua cơ sở is
     * @param disciplined whether a discipline of a warning or more began in that year; null where the official may not see it
     */
    public record Member(
            RecipientId id,
            String name,
            @Nullable Sex sex,
            @Nullable Rating rating,
            boolean advanced,
            boolean fighter,
            @Nullable Boolean disciplined) {}

    /** What the roster comes to; a count that it cannot tell is missing, and all are when it has no member. */
    public Map<Headcount, Integer> counts() {
        var counts = new EnumMap<Headcount, Integer>(Headcount.class);
        if (members.isEmpty()) {
            return counts;
        }
        counts.put(Headcount.MEMBERS, members.size());
        counts.put(
                Headcount.COMPLETED,
                count(members.stream()
                        .map(m -> m.rating() != null && m.rating().atLeast(Rating.COMPLETED))
                        .toList()));
        counts.put(
                Headcount.ADVANCED, count(members.stream().map(Member::advanced).toList()));
        counts.put(
                Headcount.FIGHTERS, count(members.stream().map(Member::fighter).toList()));
        if (members.stream().allMatch(m -> m.sex() != null)) {
            counts.put(
                    Headcount.WOMEN,
                    count(members.stream().map(m -> m.sex() == Sex.FEMALE).toList()));
        }
        if (members.stream().map(Member::disciplined).allMatch(Objects::nonNull)) {
            counts.put(
                    Headcount.DISCIPLINED,
                    count(members.stream()
                            .map(m -> Boolean.TRUE.equals(m.disciplined()))
                            .toList()));
        }
        return counts;
    }

    private static int count(Collection<Boolean> of) {
        return (int) of.stream().filter(yes -> yes).count();
    }
}
