package vn.vinhdanh.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.CopiesDoubted;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourCorrection;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;

/** Whatever changes facts later, those of each version can be read as they were. */
@CoreTest
class FormerFactsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 2, 19);
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final AtomicInteger NUMBERS = new AtomicInteger(984_000);

    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final HonourWithdrawal withdrawal;
    private final RecipientJoining joining;
    private final AwardCatalogue catalogue;
    private final UnitDirectory directory;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final TransactionTemplate transaction;
    private final Map<Long, List<Map<String, @Nullable Object>>> seen = new LinkedHashMap<>();

    FormerFactsTest(
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            HonourWithdrawal withdrawal,
            RecipientJoining joining,
            AwardCatalogue catalogue,
            UnitDirectory directory,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Schemas schemas,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.withdrawal = withdrawal;
        this.joining = joining;
        this.catalogue = catalogue;
        this.directory = directory;
        this.events = events;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void theFactsOfEachVersionAreThoseThatWereSeenThen() {
        look();
        var first = published("Cao Văn Trước", "Cao Thị Sau");
        look();
        var second = published("Cao Văn Trước", "Cao Thị Ba");
        look();
        var honours = Officials.asSpecialist(() -> queries.honours(first, 0, 10));
        var correction = Officials.asSpecialist(() -> withdrawal.proposeCorrection(
                first,
                honours.getLast().id(),
                new HonourCorrection(
                        "Bà", "Cao Thị Sáu", "Bác sĩ", "Sở Y tế", null, "Cứu người", AchievementPeriod.year(2020)),
                "Đính chính họ tên.",
                "Nhập sai"));
        look();
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(correction, 0));
        look();
        var other = Officials.asSpecialist(() -> queries.honours(second, 0, 10)).getFirst();
        var joined = Officials.asSpecialist(
                () -> joining.join(honours.getFirst().recipient(), other.recipient(), "Cùng một người"));
        look();
        var annulment = Officials.asSpecialist(() ->
                withdrawal.proposeAnnulment(second, other.id(), "9997/QĐ-UBND", LocalDate.of(2021, 6, 1), "Thanh tra"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(annulment, 0));
        look();
        Officials.asSpecialist(() -> {
            joining.part(joined);
            return 0;
        });
        look();
        Officials.asSystem(() -> transaction.execute(status -> {
            events.publishEvent(new CopiesDoubted(Set.of(honours.getFirst().code()), Set.of()));
            return 0;
        }));
        look();

        assertThat(seen).hasSizeGreaterThan(6);
        seen.forEach((number, facts) ->
                assertThat(at(number)).as("version %d", number).isEqualTo(facts));
        assertThat(jdbc.sql(schemas.in("select count(*) from {report}.honour_ever where since_number ="
                                + " 9223372036854775807 or (until_number = 9223372036854775807 and honour_id in"
                                + " (select honour_id from {report}.honour_fact_past"
                                + " where until_number = 9223372036854775807))"))
                        .query(Long.class)
                        .single())
                .as("each has learnt its numbers")
                .isZero();
    }

    @Test
    void aDayKnowsItsVersionAndThatUnitsChanged() {
        published("Cao Văn Ngày");
        assertThat(day()).containsEntry("number", version());
        long before = version();
        Officials.asAdministrator(() -> directory.enter(new UnitDraft(
                null, "Phòng không ai đếm", UnitKind.COMMUNE, null, LocalDate.of(1992, 4, 1), null, List.of(), false)));
        assertThat(version()).as("nothing is counted for it").isEqualTo(before);
        assertThat(day()).containsEntry("number", before).containsEntry("units_changed", true);
        published("Cao Văn Hôm");
        assertThat(day()).containsEntry("number", version()).containsEntry("units_changed", true);
    }

    private Map<String, @Nullable Object> day() {
        return jdbc.sql(schemas.in("select number, units_changed from {report}.figure_day where day = ?"))
                .param(LocalDate.now(HERE))
                .query()
                .singleRow();
    }

    private void look() {
        seen.put(version(), facts("honour_fact"));
    }

    private List<Map<String, @Nullable Object>> at(long number) {
        return facts("honour_ever where since_number <= " + number + " and until_number > " + number);
    }

    private List<Map<String, @Nullable Object>> facts(String from) {
        // a view of two tables tells truth values as numbers
        var columns = FormerFacts.COLUMNS.replaceAll("(award_title|demo)", "$1 + 0 as $1");
        return jdbc.sql(schemas.in("select " + columns + " from {report}." + from + " order by honour_id"))
                .query()
                .listOfRows();
    }

    private long version() {
        return jdbc.sql(schemas.in("select number from {report}.figure_version"))
                .query(Long.class)
                .single();
    }

    private DecisionId published(String... names) {
        var award = Officials.asSpecialist(() -> catalogue.find("BKT", DAY).orElseThrow())
                .revision();
        var id = Officials.asSpecialist(() -> register.register(
                Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), DAY),
                Arrays.stream(names)
                        .map(name -> Honours.of(name, award).in("Sở Y tế").draft())
                        .toList()));
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id, true));
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now()));
        return id;
    }
}
