package vn.vinhdanh.core.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.find.Finder;
import vn.vinhdanh.core.find.Found;
import vn.vinhdanh.core.find.FoundKind;
import vn.vinhdanh.core.find.Sought;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;

/**
 * Finds recipients that stand for themselves, among a million: names that begin as was typed first, then those with all the words.
 * For an official of certain units the names of these are read in their index; for others the word that fewest names have is where
 * it begins.
 */
@Component
class RecipientFinder implements Finder {

    /** How many are looked at for the accents they were typed with. */
    private static final int WITH_MARKS = 200;

    /** A word that fewer names have is rare enough to begin with. */
    private static final int RARE = 2000;

    /** A word that so many names have is as common as any other. */
    private static final int COMMON = 20_000;

    private static final String COLUMNS =
            "r.id, r.name, case when r.unit_text = '' then coalesce(u.name, '') else" + " r.unit_text end unit_text";

    private record Named(long id, String name, String unitText) {}

    private final RecipientWords words;
    private final UnitScope scope;

    RecipientFinder(RecipientWords words, UnitScope scope) {
        this.words = words;
        this.scope = scope;
    }

    @Override
    public List<Found> find(Sought sought, int most) {
        int looked = sought.marked() ? WITH_MARKS : most;
        var found = scope.limited() ? ofUnits(sought, looked) : everywhere(sought, looked);
        return found.stream()
                .sorted(Comparator.comparing(one -> !sought.marked() || sought.agreesWith(one.name()) ? 0 : 1))
                .limit(most)
                .toList();
    }

    private List<Found> ofUnits(Sought sought, int most) {
        var parameters = new ArrayList<Object>();
        parameters.add(sought.folded() + "%");
        var words = sought.foundIn("n.name_fold", parameters);
        parameters.add(most);
        // The names of the units stand in one index, with all that is asked for, and it begins at the units: left to
        // itself the server goes through the names of everybody. Only those to be shown are read.
        return read(
                scope.within("select " + COLUMNS + " from (select n.id, n.name_fold,"
                        + " case when n.name_fold like ? then 0 else 1 end later from unit_scope s"
                        + " straight_join {scoped}.recipient n on n.unit_id = s.id"
                        + " where coalesce(n.joined_into, 0) = 0 and " + words
                        + " order by later, n.name_fold, n.id limit ?) f join {scoped}.recipient r on r.id = f.id"
                        + " left join {domain}.unit u on u.id = r.unit_id order by f.later, f.name_fold, f.id"),
                parameters);
    }

    private List<Found> everywhere(Sought sought, int most) {
        Map<String, Found> found = new LinkedHashMap<>();
        read(
                        scope.across(
                                Because.NOBODY_LIMITED,
                                "select " + COLUMNS
                                        + " from {scoped}.recipient r left join {domain}.unit u on u.id = r.unit_id where r.name_fold"
                                        + " like ? and r.joined_into is null order by r.name_fold, r.kind, r.id limit ?"),
                        List.of(sought.folded() + "%", most))
                .forEach(one -> found.put(one.key(), one));
        if (found.size() < most) {
            var parameters = new ArrayList<Object>();
            parameters.add(rarest(sought.words()) + "%");
            var words = sought.foundIn("w.name_fold", parameters);
            // of a name with two words that begin alike both may come
            parameters.add(2 * most);
            read(
                            scope.across(
                                    Because.NOBODY_LIMITED,
                                    "select " + COLUMNS
                                            + " from {domain}.recipient_word w straight_join {scoped}.recipient r on r.id ="
                                            + " w.recipient_id left join {domain}.unit u on u.id = r.unit_id where w.word like ? and "
                                            + words + " and r.joined_into is null"
                                            + " order by w.word, w.name_fold, w.recipient_id limit ?"),
                            parameters)
                    .forEach(one -> found.putIfAbsent(one.key(), one));
        }
        return found.values().stream().limit(most).toList();
    }

    /**
     * The word that fewest names have. Most often one is rare; where none is, more of each are counted, and of the commonest the
     * last is taken: family names are typed first.
     */
    private String rarest(List<String> typed) {
        if (typed.size() == 1) {
            return RecipientWords.cut(typed.getFirst());
        }
        var rarest = words.rarest(typed, RARE);
        return rarest.names() < RARE
                ? rarest.word()
                : words.rarest(typed, COMMON).word();
    }

    private static List<Found> read(JdbcClient.StatementSpec statement, List<Object> parameters) {
        return statement
                .params(parameters)
                .query(Rows.of(
                        Named.class,
                        one -> new Found(FoundKind.RECIPIENT, Ids.code(one.id()), one.name(), one.unitText())))
                .list();
    }
}
