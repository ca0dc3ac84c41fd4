package vn.vinhdanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.CoreConfiguration;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.decision.UnitText;
import vn.vinhdanh.core.decision.UnitsAsText;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.organisation.WrittenUnits;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** The demonstration on an empty database of its own, small. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoProvinceTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient console = database.as(DatabaseRole.CONSOLE);
    private ConfigurableApplicationContext context;

    @BeforeAll
    void load() {
        context = start();
    }

    private ConfigurableApplicationContext start() {
        var properties = new java.util.HashMap<String, Object>(database.environment());
        properties.put("vinhdanh.demo", "true");
        properties.put("vinhdanh.demo.honours", System.getProperty("vinhdanh.demo.honours", "300"));
        properties.put("spring.liquibase.enabled", "false");
        properties.put("spring.jpa.open-in-view", "false");
        properties.put("spring.jpa.hibernate.ddl-auto", "none");
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "warn");
        properties.put("logging.level.vn.vinhdanh", "info");
        return new SpringApplicationBuilder(Core.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("demonstration", properties));
                    ((GenericApplicationContext) context)
                            .registerBean(
                                    DataSource.class,
                                    () -> database.dataSource(DatabaseRole.CONSOLE),
                                    bean -> bean.setDestroyMethodName(""));
                })
                .run();
    }

    /** The core; the demonstration joins because it is here, as it does in the console. */
    @EnableAutoConfiguration
    @Import(CoreConfiguration.class)
    static class Core {}

    private long count(String sql) {
        return console.sql(database.schemas().in(sql)).query(Long.class).single();
    }

    @Test
    void everyTitleWasInForceAndWithinTheCompetenceOfTheAuthority() {
        assertThat(count("select count(*) from {domain}.honour")).isBetween(280L, 1_600L);
        assertThat(count("""
                        select count(*) from {domain}.honour h
                        join {domain}.decision d on d.id = h.decision_id
                        join {domain}.award_revision r on r.id = h.award_revision_id
                        where d.decided_on < r.valid_from or d.decided_on > coalesce(r.valid_to, '9999-12-31')
                           or find_in_set(d.authority_level, r.authorities) = 0
                           or find_in_set(h.recipient_kind, r.recipients) = 0
                        """)).isZero();
        assertThat(count("""
                        select count(*) from {domain}.honour h
                        join {domain}.decision d on d.id = h.decision_id
                        join {domain}.unit u on u.id = h.unit_id
                        where d.decided_on < u.valid_from or d.decided_on > coalesce(u.valid_to, '9999-12-31')
                        """)).isZero();
        assertThat(count("select count(*) from {domain}.decision where cast(number as unsigned) < 9000"))
                .isZero();
        assertThat(count("select count(*) from {domain}.decision where authority_level = 'DISTRICT_CHAIRMAN' and"
                        + " decided_on > '2025-06-30'"))
                .isZero();
        assertThat(count("select count(*) from {domain}.decision where authority_level = 'COMMUNE_CHAIRMAN' and"
                        + " decided_on < '2025-07-01'"))
                .isZero();
    }

    @Test
    void theSeasonOf2021HasItsSixteenBlocsWithSignedPacts() {
        assertThat(count(
                        "select count(*) from {public}.record where kind = 'BLOC' and json_value(body, '$.year') = '2021'"
                                + " and json_value(body, '$.pact.signedOn') is not null"))
                .isEqualTo(16);
    }

    @Test
    void decisionsNameTheCampaignTheySumUp() {
        assertThat(count("select count(*) from {domain}.decision d join {domain}.campaign c on c.id = d.campaign_id"
                        + " where c.slug = 'ca-nuoc-chung-suc-xay-dung-nong-thon-moi' and d.status = 'PUBLISHED'"))
                .isPositive();
        assertThat(count("select count(*) from {domain}.decision d join {domain}.campaign c on c.id = d.campaign_id"
                        + " where c.year <> 2021 and c.slug like 'phong-trao-thi-dua-yeu-nuoc-nam-%'"))
                .isPositive();
        assertThat(count("select count(*) from {domain}.decision where campaign_id is null"))
                .isPositive();
    }

    @Test
    void theAuditIsWholeAndEverythingIsMarked() {
        CurrentOfficial.asSystem(
                () -> assertThat(context.getBean(AuditChain.class).verify()).isEmpty());
        for (var table : new String[] {"unit", "recipient", "decision", "campaign", "bloc"}) {
            assertThat(count("select count(*) from {domain}." + table + " where demo = false"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whatItsCitizensWroteCameInByTheDoorsOfTheInbox() {
        assertThat(count("select count(*) from {domain}.comment where status = 'APPROVED'"))
                .isPositive();
        assertThat(count("select count(*) from {domain}.error_report")).isPositive();
        assertThat(count("select count(*) from {domain}.error_report where not demo"))
                .isZero();
    }

    @Test
    void whatIsKnownAsTextOnlyIsNoUnitOfTheDirectory() {
        var texts =
                Officials.asSpecialist(() -> context.getBean(UnitsAsText.class).list());
        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(text.found()).as(text.text()).isEqualTo(WrittenUnits.Found.UNKNOWN);
            assertThat(text.text()).endsWith("Minh Họa");
        });
        assertThat(count(
                        "select count(*) from {domain}.honour where unit_id is null and (unit_text <> '' or recipient_kind ="
                                + " 'COLLECTIVE')"))
                .isEqualTo(texts.stream().mapToInt(UnitText::honours).sum());
    }

    @Test
    void anAnnouncementWaitsForTheLeaderAndForNobodyWhoWroteIt() {
        var articles = context.getBean(ArticleQueries.class);
        assertThat(Officials.asLeader(articles::waiting)).hasSize(1);
        assertThat(Officials.asSpecialist(articles::waiting)).isEmpty();
    }

    @Test
    void aSecondStartLoadsNothing() {
        long before = count("select seq from {domain}.ledger_head where id = 1");
        start().close();
        assertThat(count("select seq from {domain}.ledger_head where id = 1")).isEqualTo(before);
    }
}
