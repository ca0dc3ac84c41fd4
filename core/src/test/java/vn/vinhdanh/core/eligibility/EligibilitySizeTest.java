package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/**
 * How long it takes to ask who of a whole province may be proposed, and how that grows: printed, never asserted. Run by
 * {@code bench/eligibility/run}, which says what was measured.
 */
@CoreTest
@EnabledIfSystemProperty(named = "vinhdanh.bench", matches = "true")
class EligibilitySizeTest {

    private static final int YEARS = 10;
    private static final String TENS = "(select 0 d union all select 1 union all select 2 union all select 3 union all"
            + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    private final EligibilitySurvey survey;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Province province;

    EligibilitySizeTest(EligibilitySurvey survey, JdbcClient jdbc, Schemas schemas, BeanFactory beans) {
        this.survey = survey;
        this.jdbc = jdbc;
        this.schemas = schemas;
        province = new Province(beans);
    }

    @Test
    void askTheWholeProvince() throws Exception {
        int before = 0;
        for (int people : List.of(25_000, 50_000, 100_000)) {
            fill(before, people);
            before = people;
            var ask = new EligibilityAsk("CSTDT", 2025, CommendationKind.MERIT, LocalDate.of(2026, 2, 10), null);
            survey(ask);
            double read = seconds(this::bareRead);
            double asked = seconds(() -> survey(ask));
            System.out.printf(
                    Locale.ROOT,
                    "bench eligibility: %,d people x %d years: %.2f s, bare read of the same rows %.2f s, ratio %.2f%n",
                    people,
                    YEARS,
                    asked,
                    read,
                    asked / read);
        }
    }

    private Survey survey(EligibilityAsk ask) {
        var found = Officials.as("chuyenvien", Role.SPECIALIST, () -> survey.ask(null, ask, n -> {}));
        assertThat(found.rows()).hasSizeGreaterThanOrEqualTo(25_000);
        return found;
    }

    /** Every rating and every honour by two plain queries, as the bare database gives them. */
    private Integer bareRead() {
        var rows = new int[1];
        jdbc.sql(schemas.in("select recipient_id, year, rating, maternity_leave from {domain}.year_rating"))
                .query(row -> {
                    rows[0] += row.getInt("year") > 0 ? 1 : 0;
                });
        jdbc.sql(schemas.in("select h.recipient_id, h.id, r.award_code, h.year_to, h.commendation_kind, d.number"
                        + " from {domain}.honour h join {domain}.decision d on d.id = h.decision_id"
                        + " join {domain}.award_revision r on r.id = h.award_revision_id"))
                .query(row -> {
                    rows[0] += row.getInt("year_to") > 0 ? 1 : 0;
                });
        return rows[0];
    }

    private void fill(int from, int to) {
        var seed = province.person("Người mẫu " + from, null);
        for (int year = 2016; year < 2016 + YEARS; year++) {
            province.honour(seed, "LDTT", year);
        }
        var numbers = "(select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d n from " + TENS + " a, " + TENS
                + " b, " + TENS + " c, " + TENS + " e, " + TENS + " f) s where s.n >= " + from + " and s.n < " + to;
        run("insert into {domain}.recipient (id, kind, name, name_fold, name_sort, sex, unit_text, demo) select"
                + " 4000000 + n, 'PERSON', concat('Nguyễn Văn ', n), concat('nguyen van ', n), concat('n', n),"
                + " 'FEMALE', '', true from "
                + numbers);
        for (int year = 2016; year < 2016 + YEARS; year++) {
            run("insert into {domain}.year_rating (id, recipient_id, year, rating, maternity_leave, source, version)"
                    + " select 10000000 + 100000 * " + (year - 2016) + " + n, 4000000 + n, " + year
                    + ", if(n % 3 = 0, 'EXCELLENT', 'GOOD'), false, '', 0 from " + numbers);
            for (int part = 0; part < 2; part++) {
                run("insert into {domain}.honour (id, decision_id, ordinal, recipient_id, recipient_kind,"
                        + " salutation, name, name_fold, post, unit_text, award_revision_id, achievement,"
                        + " year_from, year_to, school_year, commendation_kind, subject_class, status, version)"
                        + " select "
                        + (20_000_000 + 1_000_000L * part) + " + 100000 * " + (year - 2016) + " + n,"
                        + " (select max(id) from {domain}.decision where decision_year = " + (year + 1)
                        + "), " + (part + 1) + " * 200000 + n, 4000000 + n, 'PERSON', '', 'A', 'a', '', '',"
                        + " (select min(id) from {domain}.award_revision where award_code = '"
                        + (part == 0 ? "LDTT" : "CSTDCS") + "'), '', " + year + ", " + year
                        + ", false, 'MERIT', 'DIRECT_WORKER', 'ACTIVE', 0 from " + numbers
                        + (part == 0 ? "" : " and (n + " + year + ") % 3 > 0"));
            }
        }
    }

    private void run(String sql) {
        jdbc.sql(schemas.in(sql)).update();
    }

    private static double seconds(Callable<?> step) throws Exception {
        long start = System.nanoTime();
        step.call();
        return (System.nanoTime() - start) / 1e9;
    }
}
