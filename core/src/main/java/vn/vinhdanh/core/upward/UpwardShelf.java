package vn.vinhdanh.core.upward;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;

/** Who stands in proposals, their papers and their moves. */
@Component
class UpwardShelf {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Schemas schemas;

    UpwardShelf(JdbcClient jdbc, JdbcTemplate template, Schemas schemas) {
        this.jdbc = jdbc;
        this.template = template;
        this.schemas = schemas;
    }

    List<UpwardNominee> nominees(UpwardId id) {
        return sql("select ordinal, nominee_id nominee, dossier_id dossier, kind, name, sex, post, unit_text, proposed_by, award,"
                        + " year_from period_from, year_to period_to, school_year period_school_year, achievement"
                        + " from {domain}.upward_nominee where proposal_id = ? order by ordinal")
                .param(id.value())
                .query(Rows.of(UpwardNominee.class))
                .list();
    }

    /**
     * Lets these stand in it and nobody else, numbered anew in this order.
     *
     * @throws StaleData when somebody was taken into another proposal meanwhile
     */
    void replace(UpwardId id, List<UpwardNominee> nominees) {
        sql("delete from {domain}.upward_nominee where proposal_id = ?")
                .param(id.value())
                .update();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : nominees) {
            var sex = one.sex();
            rows.add(new @Nullable Object[] {
                id.value(),
                rows.size() + 1,
                one.nominee().value(),
                one.dossier().value(),
                one.kind().name(),
                one.name(),
                sex == null ? null : sex.name(),
                one.post(),
                one.unitText(),
                one.proposedBy(),
                one.award(),
                one.period().from(),
                one.period().to(),
                one.period().schoolYear(),
                one.achievement()
            });
        }
        try {
            template.batchUpdate(
                    schemas.in(
                            "insert into {domain}.upward_nominee (proposal_id, ordinal, nominee_id, dossier_id, kind, name, sex, post,"
                                    + " unit_text, proposed_by, award, year_from, year_to, school_year, achievement, standing)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)"),
                    rows);
        } catch (DuplicateKeyException takenMeanwhile) {
            throw new StaleData();
        }
    }

    /** Those who stand in another proposal that was neither refused nor withdrawn: nobody stands in two. */
    Set<NomineeId> elsewhere(UpwardId id) {
        var elsewhere = new HashSet<NomineeId>();
        sql("select nominee_id nominee from {domain}.upward_nominee where standing and proposal_id <> ?")
                .param(id.value())
                .query(Rows.each(Stands.class, one -> elsewhere.add(one.nominee())));
        return elsewhere;
    }

    private record Stands(NomineeId nominee) {}

    /** They may stand in another proposal from now on. */
    void release(UpwardId id) {
        sql("update {domain}.upward_nominee set standing = null where proposal_id = ?")
                .param(id.value())
                .update();
    }

    private static final String PAPER =
            "select id, dossier_id dossier, nominee_id nominee, part, sha256, name, media_type, size, supplement, added,"
                    + " added_by, added_at from {domain}.upward_paper where ";

    List<UpwardPaper> papers(UpwardId id) {
        return sql(PAPER + "proposal_id = ? order by supplement, part, id")
                .param(id.value())
                .query(Rows.of(UpwardPaper.class))
                .list();
    }

    /** Keeps a file of the package; one that is looked at only has no id and gets one. */
    UpwardPaperId put(UpwardId id, UpwardPaper paper) {
        var kept = new UpwardPaperId(Ids.next());
        put(id, List.of(paper), () -> kept.value());
        return kept;
    }

    /** Keeps several. */
    void put(UpwardId id, List<UpwardPaper> papers) {
        put(id, papers, Ids::next);
    }

    private void put(UpwardId id, List<UpwardPaper> papers, LongSupplier ids) {
        template.batchUpdate(
                schemas.in(
                        "insert into {domain}.upward_paper (id, proposal_id, dossier_id, nominee_id, part, sha256, name, media_type, size,"
                                + " supplement, added, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                papers.stream().map(paper -> row(ids.getAsLong(), id, paper)).toList());
    }

    private static @Nullable Object[] row(long kept, UpwardId id, UpwardPaper paper) {
        var dossier = paper.dossier();
        var nominee = paper.nominee();
        return new @Nullable Object[] {
            kept,
            id.value(),
            dossier == null ? null : dossier.value(),
            nominee == null ? null : nominee.value(),
            paper.part().name(),
            paper.sha256(),
            paper.name(),
            paper.mediaType(),
            paper.size(),
            paper.supplement(),
            paper.added(),
            paper.addedBy(),
            local(paper.addedAt())
        };
    }

    /** @return whether it was there, added in that supplement */
    boolean takeOff(UpwardId id, UpwardPaperId paper, int supplement) {
        return sql("delete from {domain}.upward_paper where id = ? and proposal_id = ? and added and supplement = ?")
                        .params(paper.value(), id.value(), supplement)
                        .update()
                == 1;
    }

    /** What was frozen is looked at anew. */
    void thaw(UpwardId id) {
        sql("delete from {domain}.upward_paper where proposal_id = ? and not added")
                .param(id.value())
                .update();
    }

    /** Everything of a draft that is deleted. */
    void forget(UpwardId id) {
        for (var table : List.of("upward_nominee", "upward_paper", "upward_move")) {
            sql("delete from {domain}." + table + " where proposal_id = ?")
                    .param(id.value())
                    .update();
        }
    }

    List<UpwardMove> moves(UpwardId id) {
        return sql("select step, done_by `by`, at, on_day, due_on due, said text from {domain}.upward_move"
                        + " where proposal_id = ? order by ordinal")
                .param(id.value())
                .query(Rows.of(UpwardMove.class))
                .list();
    }

    void moved(UpwardId id, UpwardMove move) {
        var day = move.onDay();
        var due = move.due();
        sql("insert into {domain}.upward_move (proposal_id, ordinal, step, done_by, at, on_day, due_on, said)"
                        + " select ?, coalesce(max(m.ordinal), 0) + 1, ?, ?, ?, ?, ?, ? from {domain}.upward_move m"
                        + " where m.proposal_id = ?")
                .params(Arrays.asList(
                        id.value(), move.step().name(), move.by(), local(move.at()), day, due, move.text(), id.value()))
                .update();
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
