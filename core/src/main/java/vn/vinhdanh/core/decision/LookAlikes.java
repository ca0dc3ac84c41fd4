package vn.vinhdanh.core.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.BonusRule;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientsApart.Pair;
import vn.vinhdanh.core.shared.NameKey;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Titles of one day that are paid to two recipients who may be one: of the same kind, name and unit, not joined by anybody. Two of a name
 * are never taken for one, so both are paid; that the money would be another, were they one, is said.
 */
final class LookAlikes {

    /**
     * A title as it is claimed.
     *
     * @param salutation as printed; two that differ are two people
     * @param unit id of the unit in the directory; null where it is text only
     * @param unitText as printed; may be empty
     */
    record Title(
            BonusRule.Claim<Long> claim,
            RecipientKind kind,
            String salutation,
            String name,
            @Nullable Long unit,
            String unitText) {

        private boolean maySay(Title other, Set<Pair> apart) {
            return claim.recipient() != other.claim.recipient()
                    && !apart.contains(
                            new Pair(new RecipientId(claim.recipient()), new RecipientId(other.claim.recipient())))
                    && (salutation.isBlank() || other.salutation.isBlank() || salutation.equals(other.salutation));
        }

        /** Where it would meet who is of the same name and unit: by the unit of the directory and by its name as printed. */
        private List<String> places() {
            var of = kind + "/" + NameKey.of(name) + "/";
            return unit == null
                    ? List.of(of + VietnameseText.fold(unitText))
                    : unitText.isBlank()
                            ? List.of(of + "#" + unit)
                            : List.of(of + "#" + unit, of + VietnameseText.fold(unitText));
        }
    }

    private LookAlikes() {}

    /**
     * Which paid titles would not be paid, or would be for a person to judge, were their recipient and one who looks the same one.
     *
     * @param titles all titles of the day, in the order of their entry
     * @param settled keys that are not paid already, or for a person to judge
     * @param apart who were found to be two
     * @return by key, the key of the title that would be paid in their place
     */
    static Map<Long, Long> paidTwice(Collection<Title> titles, Set<Long> settled, Set<Pair> apart) {
        var alike = new LinkedHashMap<String, List<Title>>();
        titles.stream()
                .filter(t -> !settled.contains(t.claim().key()))
                .forEach(t -> t.places()
                        .forEach(p ->
                                alike.computeIfAbsent(p, k -> new ArrayList<>()).add(t)));
        var twice = new HashMap<Long, Long>();
        for (var some : alike.values()) {
            for (int i = 1; i < some.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (some.get(i).maySay(some.get(j), apart)) {
                        asOne(some.get(j).claim(), some.get(i).claim(), twice);
                    }
                }
            }
        }
        return twice;
    }

    private static void asOne(BonusRule.Claim<Long> one, BonusRule.Claim<Long> other, Map<Long, Long> twice) {
        var settled = BonusRule.settle(List.of(
                one, new BonusRule.Claim<>(other.key(), one.recipient(), true, other.period(), other.amount())));
        settled.notPaid().forEach(twice::putIfAbsent);
        settled.toJudge().forEach(twice::putIfAbsent);
    }
}
