package vn.vinhdanh.core.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.find.Sought;

/**
 * The recipients whose names hold what was typed, for a list that is counted and cut into pages: names with a word that begins as each
 * typed one, and only where there is no such name those with the typed words anywhere in it. A word that few names have is looked up, as
 * {@link RecipientFinder} does; where all are common, the names are read in an index.
 */
@Component
class NamedAs {

    /** A word that fewer names have is where it begins; to go through more names costs as much as through all in an index. */
    private static final int RARE = 2000;

    private static final String STANDING =
            " where r.joined_into is null [[and r.unit_id in (select id from unit_scope)]]";

    /** Not to be looked up as those that were joined to nobody: that would be nearly all, row by row. */
    private static final String STANDING_IN_AN_INDEX =
            " where coalesce(r.joined_into, 0) = 0 [[and r.unit_id in (select id from unit_scope)]]";

    private final RecipientWords words;
    private final UnitScope scope;

    NamedAs(RecipientWords words, UnitScope scope) {
        this.words = words;
        this.scope = scope;
    }

    /**
     * The beginning of a statement about recipients {@code r} that stand for themselves and are in the official's scope.
     *
     * @param sql from its {@code from} to a condition that others may follow
     * @param parameters values of it, in their order
     */
    record From(String sql, List<Object> parameters) {}

    /**
     * Whom what was typed means; everybody when it has no letter or digit. At most two short questions.
     *
     * @param typed accents optional
     */
    From typed(String typed) {
        var sought = Sought.of(typed).words();
        if (sought.isEmpty()) {
            return new From(" from {scoped}.recipient r" + STANDING, List.of());
        }
        var rarest = words.rarest(sought, RARE);
        boolean known = rarest.names() > 0;
        var beginnings = rarest.names() < RARE ? looked(rarest.word(), sought) : read(sought, " ");
        return known && any(beginnings) ? beginnings : read(sought, "");
    }

    private boolean any(From some) {
        return scope.within("select exists (select 1" + some.sql() + ")")
                .params(some.parameters())
                .query(Boolean.class)
                .single();
    }

    private static From looked(String rarest, List<String> sought) {
        var parameters = new ArrayList<Object>();
        parameters.add(rarest + "%");
        // a name with two words that begin alike is there twice
        return new From(
                " from (select distinct w.recipient_id from {domain}.recipient_word w where w.word like ?"
                        + holding("w.name_fold", sought, " ", parameters)
                        + ") named straight_join {scoped}.recipient r on r.id = named.recipient_id" + STANDING,
                parameters);
    }

    private static From read(List<String> sought, String before) {
        var parameters = new ArrayList<Object>();
        return new From(
                " from {scoped}.recipient r" + STANDING_IN_AN_INDEX
                        + holding("r.name_fold", sought, before, parameters),
                parameters);
    }

    /** Folded words are letters and digits only; that a text is part of another is told twice as fast so as by a pattern. */
    private static String holding(String name, List<String> sought, String before, List<Object> parameters) {
        return sought.stream()
                .map(word -> {
                    parameters.add(before + word);
                    return " and instr(concat(' ', " + name + "), ?) > 0";
                })
                .collect(Collectors.joining());
    }
}
