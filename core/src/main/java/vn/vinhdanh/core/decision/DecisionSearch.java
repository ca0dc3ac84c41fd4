package vn.vinhdanh.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitScope;

/**
 * The decisions that a filter means, for a list that is counted and cut into pages. What was typed is a part of number or title, looked for
 * where its rarest word begins; only where nothing is found so, or where all its words are common, all are looked through.
 */
@Component
class DecisionSearch {

    /** A word that fewer decisions have is where it begins. */
    private static final int RARE = 2000;

    /** What was typed is read so far, in words; the whole must be found in any case. */
    private static final int MOST_WORDS = 40;

    private final UnitScope scope;
    private final DecisionReach reach;
    private final DecisionWords words;

    DecisionSearch(UnitScope scope, DecisionReach reach, DecisionWords words) {
        this.scope = scope;
        this.reach = reach;
        this.words = words;
    }

    /**
     * The beginning of a statement about decisions {@code d} that the official may see.
     *
     * @param sql from its {@code from} to a condition that others may follow
     * @param parameters values of it, in their order
     */
    record From(String sql, List<Object> parameters) {

        /** With a further condition. */
        From and(String condition, Object... values) {
            return new From(
                    sql + " and " + condition,
                    Stream.concat(parameters.stream(), Stream.of(values)).toList());
        }
    }

    /** Those that match; at most two short questions where something was typed. */
    From of(DecisionFilter filter) {
        var text = filter.text();
        var found = text == null || text.isBlank() ? visible("", List.of()) : typed(text.strip());
        var year = filter.year();
        if (year != null) {
            found = found.and("d.decision_year = ?", year);
        }
        var status = filter.status();
        if (status != null) {
            // what is public is nearly all: not to be looked up in the index of states, but to come out of the index of
            // the order, filters and all; of any other state there are few
            found = found.and(
                    status == DecisionStatus.PUBLISHED ? "concat(d.status, '') = ?" : "d.status = ?", status.name());
        }
        return found;
    }

    private From typed(String text) {
        var typed = DecisionWords.of(text).stream().distinct().limit(MOST_WORDS).toList();
        if (!typed.isEmpty()) {
            var rarest = words.rarest(typed, RARE);
            if (rarest.decisions() > 0 && rarest.decisions() < RARE) {
                // two words that begin alike are there twice
                var begun = holding(
                        visible(
                                "(select distinct w.decision_id from {domain}.decision_word w where w.word like ?)"
                                        + " said straight_join ",
                                List.of(rarest.word() + "%"),
                                "d.id = said.decision_id"),
                        text);
                if (any(begun)) {
                    return begun;
                }
            }
        }
        return holding(visible("", List.of()), text);
    }

    private boolean any(From some) {
        return scope.within("select exists (select 1" + some.sql() + ")")
                .params(some.parameters())
                .query(Boolean.class)
                .single();
    }

    private From visible(String before, List<Object> values) {
        return visible(before, values, "1 = 1");
    }

    private From visible(String before, List<Object> values, String joined) {
        var parameters = new ArrayList<>(values);
        var visible = reach.visible(parameters);
        return new From(" from " + before + "{scoped}.decision d where " + joined + visible, parameters);
    }

    private static From holding(From some, String text) {
        var like = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return some.and("(d.title like ? escape '!' or concat(d.number, '/', d.symbol) like ? escape '!')", like, like);
    }
}
