package vn.vinhdanh.journeys;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the demonstration holds when it is loaded and no journey has changed it yet, as counts. The province of the journeys is the only
 * one that is loaded in all tests: loading is most of what the demonstration's own tests would cost.
 */
final class LoadedDemonstration {

    /** Honours whose unit, or whose collective itself, is known as text only. */
    private static final String AS_TEXT = "select count(*) from vinhdanh.honour h where h.unit_id is null"
            + " and (h.unit_text <> '' or h.recipient_kind = 'COLLECTIVE')";

    /** What is counted, in words of SQL as the console's user may ask them. */
    enum Count {
        HONOURS("select count(*) from vinhdanh.honour"),
        OUT_OF_FORCE_OR_COMPETENCE("""
                select count(*) from vinhdanh.honour h
                join vinhdanh.decision d on d.id = h.decision_id
                join vinhdanh.award_revision r on r.id = h.award_revision_id
                where d.decided_on < r.valid_from or d.decided_on > coalesce(r.valid_to, '9999-12-31')
                   or find_in_set(d.authority_level, r.authorities) = 0
                   or find_in_set(h.recipient_kind, r.recipients) = 0"""),
        OF_UNITS_THAT_WERE_NOT("""
                select count(*) from vinhdanh.honour h
                join vinhdanh.decision d on d.id = h.decision_id
                join vinhdanh.unit u on u.id = h.unit_id
                where d.decided_on < u.valid_from or d.decided_on > coalesce(u.valid_to, '9999-12-31')"""),
        NUMBERS_BELOW_THE_INVENTED_ONES("select count(*) from vinhdanh.decision where cast(number as unsigned) < 9000"),
        DISTRICTS_AFTER_THEIR_END("select count(*) from vinhdanh.decision"
                + " where authority_level = 'DISTRICT_CHAIRMAN' and decided_on > '2025-06-30'"),
        COMMUNES_BEFORE_THEIR_BEGINNING("select count(*) from vinhdanh.decision"
                + " where authority_level = 'COMMUNE_CHAIRMAN' and decided_on < '2025-07-01'"),
        BLOCS_OF_2021_WITH_SIGNED_PACTS("select count(*) from vinhdanh_public.record where kind = 'BLOC'"
                + " and json_value(body, '$.year') = '2021' and json_value(body, '$.pact.signedOn') is not null"),
        DECISIONS_OF_A_LONG_CAMPAIGN(
                "select count(*) from vinhdanh.decision d join vinhdanh.campaign c on c.id = d.campaign_id"
                        + " where c.slug = 'ca-nuoc-chung-suc-xay-dung-nong-thon-moi' and d.status = 'PUBLISHED'"),
        DECISIONS_OF_YEARLY_CAMPAIGNS(
                "select count(*) from vinhdanh.decision d join vinhdanh.campaign c on c.id = d.campaign_id"
                        + " where c.year <> 2021 and c.slug like 'phong-trao-thi-dua-yeu-nuoc-nam-%'"),
        DECISIONS_OF_NO_CAMPAIGN("select count(*) from vinhdanh.decision where campaign_id is null"),
        PAPERS("select count(*) from vinhdanh.decision where file_sha256 is not null"),
        UNMARKED("select (select count(*) from vinhdanh.unit where not demo)"
                + " + (select count(*) from vinhdanh.recipient where not demo)"
                + " + (select count(*) from vinhdanh.decision where not demo)"
                + " + (select count(*) from vinhdanh.campaign where not demo)"
                + " + (select count(*) from vinhdanh.bloc where not demo)"
                + " + (select count(*) from vinhdanh.error_report where not demo)"),
        APPROVED_COMMENTS("select count(*) from vinhdanh.comment where status = 'APPROVED'"),
        ERROR_REPORTS("select count(*) from vinhdanh.error_report"),
        UNITS_AS_TEXT(AS_TEXT),
        UNITS_AS_TEXT_OF_OTHER_NAMES(AS_TEXT + " and if(h.unit_text = '', h.name, h.unit_text) not like '%Minh Họa'"),
        UNITS_AS_TEXT_IN_THE_DIRECTORY(
                AS_TEXT + " and if(h.unit_text = '', h.name, h.unit_text) in (select name from vinhdanh.unit)"),
        ARTICLES_WAITING("""
                select count(*) from vinhdanh.article a join vinhdanh.matter_part p
                on p.kind = 'ANNOUNCEMENT' and p.matter_id = a.id and p.version = a.version and p.handed_over
                where a.status = 'DRAFT'"""),
        ARTICLES_WAITING_FOR_NO_LEADER("""
                select count(*) from vinhdanh.article a join vinhdanh.matter_part p
                on p.kind = 'ANNOUNCEMENT' and p.matter_id = a.id and p.official = 'lanhdao'
                where a.status = 'DRAFT'""");

        private final String sql;

        Count(String sql) {
            this.sql = sql;
        }
    }

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);

    private LoadedDemonstration() {}

    /** Counts, at once. */
    static LoadedDemonstration in(Connection database) throws SQLException {
        var loaded = new LoadedDemonstration();
        try (var statement = database.createStatement()) {
            for (var count : Count.values()) {
                try (var answer = statement.executeQuery(count.sql)) {
                    answer.next();
                    loaded.counts.put(count, answer.getLong(1));
                }
            }
        }
        return loaded;
    }

    long count(Count what) {
        return counts.getOrDefault(what, -1L);
    }
}
