package vn.vinhdanh.reporting.statistics;

import java.sql.SQLException;
import java.sql.Statement;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.TestDatabase;

/**
 * Facts of a made-up province, written by the database itself: fifty honours in a decision, twenty-one years, 2,000 units of which half were
 * taken over by another, one honour in twenty for a unit in words, three honours for each recipient.
 */
final class ManyFacts {

    private static final int BATCH = 50_000;
    private static final int UNITS = 2_000;
    private static final String DIGITS =
            "(select 0 d union all select 1 union all select 2 union all select 3 union all"
                    + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    private final TestDatabase database;
    private final Schemas schemas;

    ManyFacts(TestDatabase database) {
        this.database = database;
        this.schemas = database.schemas();
    }

    private static String numbers(int from, int to) {
        return "(select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + " + from + " as n from " + DIGITS
                + " a, " + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " e, " + DIGITS + " f having n < " + to
                + ") numbers";
    }

    /** A number that looks drawn, from 0 to {@code below} less one, the same in each database. */
    private static String drawn(int salt, int below) {
        return "(conv(substr(md5(concat(n, '-" + salt + "')), 1, 7), 16, 10) % " + below + ")";
    }

    void units() throws SQLException {
        run("insert into {domain}.unit (id, code, name, name_fold, kind, valid_from, valid_to)"
                + " select 900000000 + n, concat('bench-', n), concat(if(n % 2 = 0, 'Xã số ', 'Phường số '), n),"
                + " concat('xa so ', n), 'DEPARTMENT', '1990-01-01', if(n % 2 = 0, '2025-06-30', null) from "
                + numbers(0, UNITS));
        run("insert into {domain}.unit_succession (predecessor_id, successor_id, on_date, kind, legal_basis, begun)"
                + " select 900000000 + n, 900000001 + n, '2025-07-01', 'MERGE', 'Nghị quyết', true from "
                + numbers(0, UNITS) + " where n % 2 = 0");
    }

    /** Writes the facts numbered so; the newest have the largest numbers. */
    void write(int from, int to, int all) throws SQLException {
        int per = Math.max(1, all / 7_650);
        for (int begun = from; begun < to; begun += BATCH) {
            int end = Math.min(to, begun + BATCH);
            run(
                    "insert into {report}.honour_fact (honour_id, honour_code, recipient_kind, recipient_name, recipient_sort, sex,"
                            + " subject_class, award_code, award_name, award_title, award_level, award_ordinal, commendation_kind, year_from,"
                            + " year_to, decision_code, decision_number, decided_on, decision_year, authority, unit_code, unit_name, demo,"
                            + " recipient_id, campaign_slug)"
                            + " select 1000000000 + n, concat('b', n), elt(1 + least(2, floor(who / 7)), 'PERSON', 'COLLECTIVE', 'HOUSEHOLD'),"
                            + " concat('Nguyễn Văn ', n), concat('an ', n), if(who < 7, elt(1 + " + drawn(2, 2)
                            + ", 'FEMALE', 'MALE'), null),"
                            + " elt(1 + " + drawn(3, 6)
                            + ", 'DIRECT_WORKER', 'OTHER_LEADER', 'DEPARTMENT_LEADER', 'ENTREPRENEUR', 'OTHER', null),"
                            + " concat('bk-', award), concat('Hình thức số ', award), award % 2, elt(1 + floor(award / 15), 'STATE', 'GOVERNMENT',"
                            + " 'PROVINCE', 'GRASSROOTS'), award, elt(1 + " + drawn(4, 5)
                            + ", 'MERIT', 'CAMPAIGN', 'SUDDEN', 'FOREIGN', 'CAREER'),"
                            + " year(day) - 1, year(day) - if(" + drawn(5, 3)
                            + " = 0, 1, 0), concat('q', floor(n / 50)),"
                            + " concat(floor(n / 50), '/QĐ-UBND'), day, year(day), elt(1 + " + drawn(6, 3)
                            + ", 'Chủ tịch Ủy ban nhân dân tỉnh',"
                            + " 'Giám đốc Sở Nội vụ', 'Thủ tướng Chính phủ'), if(unit % 20 = 0, null, concat('bench-', unit)),"
                            + " if(unit % 20 = 0, concat('Hợp tác xã ', unit % 400), concat(if(unit % 2 = 0, 'Xã số ', 'Phường số '), unit)), 0,"
                            + " 700000000 + " + drawn(7, Math.max(1, all / 3)) + ", null"
                            + " from (select n, date_add('2005-01-03', interval floor(n / " + per + ") day) as day, "
                            + drawn(1, 10) + " as who, " + drawn(8, 60) + " as award, " + drawn(9, UNITS)
                            + " as unit from "
                            + numbers(begun, end) + ") made");
        }
        run("analyze table {report}.honour_fact");
    }

    /** One more decision with so many honours, and the version that it makes, as a publication does. */
    void publish(int number, int honours) throws SQLException {
        write(number, number + honours, number);
        run("update {report}.honour_fact set decision_code = 'qnew' where honour_id >= " + (1_000_000_000L + number));
        run("update {report}.figure_version set number = number + 1");
        run("update {report}.honour_fact set since_number = (select number from {report}.figure_version)"
                + " where decision_code = 'qnew'");
        run("insert into {report}.figure_change select number, 'qnew' from {report}.figure_version");
    }

    /** Yesterday ended with the version as it is. */
    void endOfYesterday() throws SQLException {
        run("delete from {report}.figure_day");
        run(
                "insert into {report}.figure_day select date_sub(date(date_add(utc_timestamp(), interval 7 hour)), interval 1 day),"
                        + " number, epoch, false from {report}.data_version");
    }

    void run(String sql) throws SQLException {
        try (var connection = database.administer();
                Statement statement = connection.createStatement()) {
            statement.execute(schemas.in(sql));
        }
    }
}
