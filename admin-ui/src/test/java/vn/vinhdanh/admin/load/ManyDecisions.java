package vn.vinhdanh.admin.load;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.ThingsOfAUnit;

/** Fills the register: decisions of twenty years with two honours each, half as many recipients, and things of the other rooms. */
final class ManyDecisions {

    /** Ids of ours begin here, far below those of the application. */
    private static final long FIRST = 1_000_000_000L;

    private static final int A_PART = 20_000;
    private static final String TENS =
            "(select 0 d union all select 1 union all select 2 union all select 3 union all select 4 union all"
                    + " select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    private static final String NAME =
            "elt(1 + n % 6, 'Nguyễn Văn An ', 'Trần Thị Bình ', 'Lê Thị Hoa ', 'Phạm Văn Dũng ', 'Vũ Thị Mai ', 'Đinh"
                    + " Văn Sơn ')";
    private static final String FOLD =
            "elt(1 + n % 6, 'nguyen van an ', 'tran thi binh ', 'le thi hoa ', 'pham van dung ', 'vu thi mai ', 'dinh"
                    + " van son ')";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final int count;

    ManyDecisions(JdbcClient jdbc, Schemas schemas, int count) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.count = count;
    }

    /** Writes them; the awards are those of the seed. */
    void fill(ThingsOfAUnit things) {
        long unit = things.get(UnitId.class).value();
        for (int from = 0; from < count; from += A_PART) {
            var numbers = numbers(from, Math.min(count, from + A_PART));
            run("""
                insert into {domain}.recipient (id, kind, name, name_fold, name_sort, sex, unit_id, unit_text, demo)
                select %d + n, 'PERSON', concat(%s, n), concat(%s, n), concat('n', n), 'FEMALE', %d, '', true
                from %s where n %% 2 = 0\
                """.formatted(FIRST, NAME, FOLD, unit, numbers));
            run("""
                insert into {domain}.recipient_word (word, name_fold, recipient_id)
                select substring_index(substring_index(r.name_fold, ' ', p.n), ' ', -1), r.name_fold, r.id
                from {domain}.recipient r, (select 1 n union all select 2 union all select 3 union all select 4) p
                where r.id >= %d and r.id < %d\
                """.formatted(FIRST + from, FIRST + from + A_PART));
            run("""
                insert into {domain}.decision (id, number, symbol, decision_year, decided_on, authority_level, authority,
                  authority_fold, title, signer, signer_post, status, honour_count, registered_by, registered_at, submitted_by,
                  approved_by, approved_at, publish_at, published_at, demo, version)
                select %d + n, n, 'QĐ-UBND', 2006 + n %% 20, date_add(concat(2006 + n %% 20, '-01-05'), interval n %% 350 day),
                  'PROVINCE_CHAIRMAN', 'Chủ tịch Ủy ban nhân dân tỉnh', 'chu tich uy ban nhan dan tinh',
                  concat(elt(1 + n %% 4, 'Về việc tặng Bằng khen', 'Về việc công nhận danh hiệu', 'Khen thưởng thành tích năm',
                  'Tặng Cờ thi đua'), ' lần thứ ', n), 'Phạm Văn A', 'Chủ tịch', if(n %% 500 = 0, 'DRAFT', 'PUBLISHED'), 2, 'a',
                  now(6), 'a', 'b', now(6), now(6), now(6), true, 0
                from %s\
                """.formatted(FIRST, numbers));
            run("""
                insert ignore into {domain}.decision_word (word, decision_id)
                select substring_index(substring_index(concat(d.number, ' QĐ UBND ', d.title), ' ', p.n), ' ', -1), d.id
                from {domain}.decision d, (select 1 n union all select 2 union all select 3 union all select 4 union all select 5
                union all select 6 union all select 7 union all select 8 union all select 9 union all select 10 union all
                select 11 union all select 12 union all select 13) p where d.id >= %d and d.id < %d\
                """.formatted(FIRST + from, FIRST + from + A_PART));
            for (int ordinal : List.of(1, 2)) {
                run("""
                    insert into {domain}.honour (id, decision_id, ordinal, recipient_id, recipient_kind, salutation, name, name_fold,
                      post, unit_text, unit_id, award_revision_id, achievement, year_from, year_to, school_year, commendation_kind,
                      subject_class, status, version)
                    select %d + n, %d + n, %d, %d + n - n %% 2, 'PERSON', 'Ông', concat(%s, n), concat(%s, n), 'Chuyên viên',
                      'Sở Nội vụ', %d, (select min(id) from {domain}.award_revision where award_code = 'LDTT'),
                      'Hoàn thành xuất sắc nhiệm vụ', 2005 + n %% 20, 2005 + n %% 20, false, 'MERIT', 'DIRECT_WORKER', 'ACTIVE', 0
                    from %s\
                    """.formatted(FIRST * (1 + ordinal), FIRST, ordinal, FIRST, NAME, FOLD, unit, numbers));
            }
        }
        jdbc.sql(
                        schemas.in(
                                "analyze table {domain}.decision, {domain}.honour, {domain}.recipient, {domain}.recipient_word, {domain}.decision_word"))
                .query()
                .listOfRows();
    }

    /** The address of the page of some decision. */
    String decision(int n) {
        return "quyet-dinh/" + Ids.code(FIRST + n % count);
    }

    /** The address of the page of some recipient. */
    String recipient(int n) {
        return "nguoi-duoc-khen/" + Ids.code(FIRST + n % count / 2 * 2);
    }

    private static String numbers(int from, int to) {
        return "(select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + " + from + " n from " + TENS + " a, "
                + TENS + " b, "
                + TENS + " c, " + TENS + " e, " + TENS
                + " f where a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d < "
                + (to - from) + ") s";
    }

    private void run(String sql) {
        jdbc.sql(schemas.in(sql)).update();
    }
}
