package vn.vinhdanh.core.opinion;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Who stands on lists. */
@Component
class ListedNominees {

    private final JdbcClient jdbc;
    private final Schemas schemas;

    ListedNominees(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    List<ListedNominee> of(OpinionListId list) {
        return sql("select number, nominee_id nominee, person, salutation, name, post, unit, proposed_by, award, period,"
                        + " achievement, child, consent from {domain}.opinion_list_nominee where list_id = ? order by number")
                .param(list.value())
                .query(Rows.of(ListedNominee.class))
                .list();
    }

    /** Lets these stand on a list and nobody else, numbered anew in this order. */
    void replace(OpinionListId list, List<ListedNominee> nominees) {
        sql("delete from {domain}.opinion_list_nominee where list_id = ?")
                .param(list.value())
                .update();
        int number = 0;
        for (var nominee : nominees) {
            sql("insert into {domain}.opinion_list_nominee (list_id, number, nominee_id, person, salutation, name, post,"
                            + " unit, proposed_by, award, period, achievement, child, consent)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            list.value(),
                            ++number,
                            nominee.nominee().value(),
                            nominee.person(),
                            nominee.salutation(),
                            nominee.name(),
                            nominee.post(),
                            nominee.unit(),
                            nominee.proposedBy(),
                            nominee.award(),
                            nominee.period(),
                            nominee.achievement(),
                            nominee.child(),
                            nominee.consent())
                    .update();
        }
    }

    /**
     * Says of one whether it is a child, and where the consent is kept.
     *
     * @throws NotFound when it does not stand on the list
     */
    void child(OpinionListId list, NomineeId nominee, boolean child, String consent) {
        if (sql("update {domain}.opinion_list_nominee set child = ?, consent = ?"
                                + " where list_id = ? and nominee_id = ?")
                        .params(child, consent, list.value(), nominee.value())
                        .update()
                == 0) {
            throw new NotFound("nominee " + nominee.value());
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
