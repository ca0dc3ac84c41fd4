package vn.vinhdanh.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.find.Finder;
import vn.vinhdanh.core.find.Found;
import vn.vinhdanh.core.find.FoundKind;
import vn.vinhdanh.core.find.Sought;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Finds decisions by their numbers, as they are said: 411, 411/QĐ-UBND, quyết định số 411 năm 2021, 411 thi đua yêu nước. What is said
 * besides the number must be in its symbol, day, authority or title.
 */
@Component
class DecisionFinder implements Finder {

    /** So many of one number are looked at: all authorities and years. */
    private static final int LOOKED_AT = 400;

    /** Words that only say that a decision is meant. */
    private static final Set<String> SAID_ONLY = Set.of("quyet", "dinh", "so", "ngay", "thang", "nam");

    /** QĐ411, 411QĐ. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\b[0-9]{1,6})(?=qd\\b)|(?<=\\bqd)(?=[0-9])");

    private final UnitScope scope;
    private final DecisionReach reach;

    DecisionFinder(UnitScope scope, DecisionReach reach) {
        this.scope = scope;
        this.reach = reach;
    }

    @Override
    public List<Found> find(Sought typed, int most) {
        var sought = Sought.of(GLUED.matcher(typed.folded()).replaceAll(" "));
        return number(sought.words()).map(said -> numbered(said, sought, most)).orElse(List.of());
    }

    /** What stands after "số", else the first that begins with a digit. */
    private static Optional<String> number(List<String> words) {
        int so = words.indexOf("so");
        return words.stream()
                .skip(so < 0 ? 0 : so + 1)
                .filter(word -> Character.isDigit(word.charAt(0)))
                .findFirst();
    }

    private List<Found> numbered(String said, Sought sought, int most) {
        var plain = withoutZeros(said);
        var others = sought.without(SAID_ONLY).without(Set.of(said));
        var parameters = new ArrayList<Object>(List.of(said, plain));
        // every ninth begins with a certain digit; a number may hold its year, 5/2024
        parameters.add(plain.length() > 1 ? plain + "%" : plain + "/%");
        var visible = reach.visible(parameters);
        parameters.add(said);
        parameters.add(plain);
        parameters.add(LOOKED_AT);
        return scope
                .within(
                        "select " + DecisionHead.COLUMNS
                                + " from {scoped}.decision d where (d.number in (?, ?) or d.number like ?)"
                                + visible
                                + " order by case when d.number in (?, ?) then 0 else 1 end, d.decided_on desc, d.id desc limit ?")
                .params(parameters)
                .query(Rows.of(Numbered.class))
                .list()
                .stream()
                .filter(decision -> others.foundIn(decision.words()))
                .limit(most)
                .map(Numbered::found)
                .toList();
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }

    private record Numbered(DecisionHead decision) {

        String words() {
            var on = decision.decidedOn();
            return VietnameseText.fold(decision.number() + " " + decision.authority() + " " + decision.title() + " "
                            + on.getYear() + " " + on.getMonthValue() + " " + on.getDayOfMonth())
                    + String.format(" %02d %02d", on.getMonthValue(), on.getDayOfMonth());
        }

        Found found() {
            return new Found(
                    FoundKind.DECISION,
                    decision.code(),
                    decision.number(),
                    decision.title(),
                    decision.decidedOn(),
                    null);
        }
    }
}
