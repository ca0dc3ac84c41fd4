package vn.vinhdanh.core.statistics;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Keeps facts as they were before they change or go, each with the versions of the figures from which and before which it was so, so
 * that it can be asked again how the figures stood on a day. What changes twice in one transaction was never seen in between and is not
 * kept.
 */
@Component
class FormerFacts {

    /** All that a fact says, as both tables have it. */
    static final String COLUMNS =
            "honour_id, honour_code, recipient_kind, recipient_name, recipient_sort, sex, subject_class, award_code, award_name,"
                    + " award_title, award_level, award_ordinal, commendation_kind, year_from, year_to, decision_code,"
                    + " decision_number, decided_on, decision_year, authority, unit_code, unit_name, demo, recipient_id,"
                    + " campaign_slug, bonus, bonus_state";

    private static final int TOGETHER = 1000;

    private final JdbcTemplate jdbc;
    private final Schemas schemas;
    private final FigureVersion version;

    FormerFacts(JdbcTemplate jdbc, Schemas schemas, FigureVersion version) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.version = version;
    }

    /**
     * Keeps some facts as they are; to be called before they are written anew with {@link FigureVersion#PENDING}, or deleted. Those that
     * are not there yet have nothing to be kept.
     *
     * @param honours their ids
     */
    void keep(Collection<Long> honours) {
        version.stamp(honours);
        var all = List.copyOf(honours);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            keep(all.subList(from, Math.min(all.size(), from + TOGETHER)));
        }
    }

    private void keep(List<Long> honours) {
        // looked for without a lock: one on what is not there yet would keep other publications waiting
        var there = ids("", honours);
        if (there.isEmpty()) {
            return;
        }
        var known = ids(" and since_number <> " + FigureVersion.PENDING + " for update", there);
        if (!known.isEmpty()) {
            jdbc.update(
                    schemas.in("replace into {report}.honour_fact_past (" + COLUMNS + ", since_number, until_number)"
                            + " select " + COLUMNS + ", since_number, ? from {report}.honour_fact where honour_id in ("
                            + joined(known) + ")"),
                    FigureVersion.PENDING);
        }
    }

    private List<Long> ids(String further, List<Long> honours) {
        return jdbc.query(
                schemas.in("select honour_id from {report}.honour_fact where honour_id in (" + joined(honours) + ")"
                        + further),
                Rows.column(Long.class));
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
