package vn.vinhdanh.core.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourCorrection;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.proof.Difference.Kind;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** Rows broken by hand are each named, the rebuild mends them, and the next check finds nothing of them. */
@CoreTest
class FigureProofTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final AtomicInteger NUMBERS = new AtomicInteger(880_000);

    private final FigureProof proof;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final HonourWithdrawal withdrawal;
    private final AwardCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final ShowcaseReader portal;

    FigureProofTest(
            FigureProof proof,
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            HonourWithdrawal withdrawal,
            AwardCatalogue catalogue,
            JdbcClient jdbc,
            Schemas schemas) {
        this.proof = proof;
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.withdrawal = withdrawal;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.portal = new ShowcaseReader(jdbc, schemas);
    }

    /** Other tests share the database and may have left it as they like: only what is about codes of this test is looked at. */
    private List<Difference> about(ProofResult result, List<HonourDetails> honours, DecisionId decision) {
        var codes = new java.util.HashSet<String>();
        honours.forEach(honour -> codes.add(honour.code()));
        codes.add(Ids.code(decision.value()));
        return result.first().stream()
                .filter(d -> codes.contains(d.code().replaceFirst(".*/", "")))
                .toList();
    }

    @AfterEach
    void leaveTheDatabaseWhole() {
        Officials.asSystem(proof::mend);
    }

    @Test
    void findsNothingWhereEverythingIsAsDecidedAlsoAfterCorrectionsAndWithdrawals() {
        var decision = published("Nguyễn Đúng Một", "Trần Đúng Hai", "Lê Đúng Ba");
        var honours = honours(decision);
        confirm(Officials.asSpecialist(() -> withdrawal.proposeCorrection(
                decision,
                honours.get(0).id(),
                new HonourCorrection(
                        "Bà", "Nguyễn  Đúng Mốt", "", "Phòng nào đó", null, "", AchievementPeriod.year(2019)),
                "Đính chính.",
                "nhập sai")));
        confirm(Officials.asSpecialist(
                () -> withdrawal.proposeTakeDown(decision, honours.get(1).id(), "gỡ do nhầm")));

        var result = Officials.asSystem(proof::check);

        assertThat(about(result, honours, decision)).isEmpty();
        assertThat(result.honours()).isPositive();
        assertThat(result.decisions()).isPositive();
    }

    @Test
    void namesEachRowThatWasBrokenAndMendsIt() {
        var decision =
                published("Một Thiếu", "Hai Sai Năm", "Ba Mất Bản Ghi", "Bốn Sai Tên", "Năm Bị Gỡ", "Sáu Có Báo");
        var h = honours(decision);
        confirm(Officials.asSpecialist(
                () -> withdrawal.proposeTakeDown(decision, h.get(4).id(), "gỡ do nhầm")));
        var record =
                portal.find(PublicKind.HONOUR, h.get(3).code()).orElseThrow().body();
        long stray = Ids.next();
        update(
                "delete from {report}.honour_fact where honour_id = ?",
                h.get(0).id().value());
        update(
                "update {report}.honour_fact set year_to = 1999, sex = 'MALE' where honour_id = ?",
                h.get(1).id().value());
        update(
                "delete from {domain}.public_record where kind = 'HONOUR' and code = ?",
                h.get(2).code());
        update(
                "update {domain}.public_record set body = replace(body, 'Bốn Sai Tên', 'Bốn Bị Sửa') where kind ="
                        + " 'HONOUR' and code = ?",
                h.get(3).code());
        update(
                "insert into {domain}.public_record (kind, code, version, body) values ('HONOUR', ?, 1, ?)",
                h.get(4).code(),
                record);
        update(
                "insert into {domain}.public_record (kind, code, version, body) values ('NOTICE', ?, 1, '{}')",
                "honour/" + h.get(5).code());
        update(
                "insert into {domain}.public_record (kind, code, version, body) values ('HONOUR', 'khong-co-ma-nay',"
                        + " 1, ?)",
                record);
        update(
                "insert into {report}.honour_fact select " + columns().replaceFirst("honour_id", "?")
                        + " from {report}.honour_fact where honour_id = ?",
                stray,
                h.get(3).id().value());
        update(
                "update {domain}.public_record set body = replace(body, '\"honourCount\":5', '\"honourCount\":6')"
                        + " where kind = 'DECISION' and code = ?",
                Ids.code(decision.value()));

        var seenFirst = Officials.asSystem(proof::check);
        var found = seenFirst.first();

        assertThat(found)
                .contains(
                        new Difference(Kind.FACT_MISSING, h.get(0).code(), "Một Thiếu", "", "", ""),
                        new Difference(Kind.FACT_FIELD, h.get(1).code(), "Hai Sai Năm", "year_to", "2020", "1999"),
                        new Difference(Kind.FACT_FIELD, h.get(1).code(), "Hai Sai Năm", "sex", "∅", "MALE"),
                        new Difference(Kind.HONOUR_MISSING, h.get(2).code(), "Ba Mất Bản Ghi", "", "", ""),
                        new Difference(
                                Kind.HONOUR_FIELD, h.get(3).code(), "Bốn Sai Tên", "name", "Bốn Sai Tên", "Bốn Bị Sửa"),
                        new Difference(Kind.HONOUR_SURPLUS, h.get(4).code(), "Bốn Sai Tên", "", "", ""),
                        new Difference(Kind.NOTICE_SURPLUS, "honour/" + h.get(5).code(), "", "", "", ""),
                        new Difference(Kind.HONOUR_SURPLUS, "khong-co-ma-nay", "Bốn Sai Tên", "", "", ""),
                        new Difference(Kind.FACT_SURPLUS, Ids.code(stray), "Bốn Sai Tên", "", "", ""))
                .anySatisfy(d -> {
                    assertThat(d.kind()).isEqualTo(Kind.DECISION_FIELD);
                    assertThat(d.code()).isEqualTo(Ids.code(decision.value()));
                    assertThat(List.of(d.field(), d.expected(), d.found())).containsExactly("honourCount", "5", "6");
                });
        assertThat(about(proofLast(), h, decision)).hasSize(8);
        update(
                "update {report}.honour_fact set year_to = 1998 where honour_id = ?",
                h.get(1).id().value());
        var seenAgain = Officials.asSystem(proof::check);
        assertThat(seenAgain.at()).isAfter(seenFirst.at());
        assertThat(about(seenAgain, h, decision))
                .as("since when each is seen, whatever is read at its place meanwhile")
                .hasSize(8)
                .allSatisfy(d -> assertThat(seenAgain.since(d)).isEqualTo(seenFirst.at()));

        long before = portal.head().seq();
        var afterwards = Officials.asSpecialist(proof::mend);

        assertThat(afterwards.first().stream().filter(d -> d.kind().mendable())).isEmpty();
        assertThat(portal.find(PublicKind.HONOUR, h.get(4).code())).isEmpty();
        assertThat(portal.find(PublicKind.NOTICE, "honour/" + h.get(4).code())).isPresent();
        assertThat(portal.feed(before, 1000).entries())
                .as("portals follow")
                .anyMatch(entry -> entry.code().equals(h.get(3).code()))
                .anyMatch(entry -> entry.code().equals(h.get(4).code()));
        assertThat(jdbc.sql(schemas.in("select count(*) from {audit}.entry where verb = 'proof.mended' and seq > ?"))
                        .param(before)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aWithdrawalOrCorrectionThatWasNotCarriedOutIsForPeople() {
        var decision = published("Vẫn Còn Đó", "Vẫn Như Cũ");
        var h = honours(decision);
        confirm(Officials.asSpecialist(
                () -> withdrawal.proposeTakeDown(decision, h.get(0).id(), "gỡ do nhầm")));
        confirm(Officials.asSpecialist(() -> withdrawal.proposeCorrection(
                decision,
                h.get(1).id(),
                new HonourCorrection("", "Tên Đã Đính Chính", "", "", null, "", AchievementPeriod.year(2020)),
                "Đính chính.",
                "nhập sai")));
        update(
                "update {domain}.honour set status = 'ACTIVE' where id = ?",
                h.get(0).id().value());
        update(
                "update {domain}.honour set name = 'Vẫn Như Cũ' where id = ?",
                h.get(1).id().value());
        try {
            assertThat(about(Officials.asSystem(proof::check), h, decision))
                    .contains(
                            new Difference(
                                    Kind.WITHDRAWAL_IGNORED,
                                    h.get(0).code(),
                                    "Vẫn Còn Đó",
                                    "status",
                                    "TAKE_DOWN",
                                    "ACTIVE"),
                            new Difference(
                                    Kind.CORRECTION_IGNORED,
                                    h.get(1).code(),
                                    "Vẫn Như Cũ",
                                    "name",
                                    "Tên Đã Đính Chính",
                                    "Vẫn Như Cũ"));
        } finally {
            update(
                    "update {domain}.honour set status = 'TAKEN_DOWN' where id = ?",
                    h.get(0).id().value());
            update(
                    "update {domain}.honour set name = 'Tên Đã Đính Chính' where id = ?",
                    h.get(1).id().value());
        }
    }

    @Test
    void namesTheAuditEntryThatWasAltered() throws SQLException {
        var decision = published("Nhật Ký Nguyên Vẹn");
        long seq = jdbc.sql(schemas.in("select max(seq) from {audit}.entry where subject_id = ?"))
                .param(Ids.code(decision.value()))
                .query(Long.class)
                .single();
        tamper("update {audit}.entry set actor = concat('x', actor) where seq = " + seq);
        try {
            assertThat(Officials.asSystem(proof::check).first())
                    .contains(new Difference(Kind.AUDIT_BROKEN, String.valueOf(seq), "", "CHANGED", "", ""));
        } finally {
            tamper("update {audit}.entry set actor = substr(actor, 2) where seq = " + seq);
        }
    }

    @Test
    void namesEveryOtherPublicRecordThatIsNotAsItsSourceSaysAndMendsIt() {
        Officials.asSystem(proof::mend);
        var decision = published("Một Đã Gỡ", "Hai Còn Đó");
        var gone = honours(decision).getFirst();
        confirm(Officials.asSpecialist(() -> withdrawal.proposeTakeDown(decision, gone.id(), "gỡ do nhầm")));
        var slug = "phong-trao-" + Ids.code(Ids.next());
        long campaign = Ids.next();
        update(
                "insert into {domain}.campaign (id, slug, name, year, period_from, period_to, level, launching_body,"
                        + " launcher, occasion, launched_on, status, grounds, context, theme, objectives) values (?, ?,"
                        + " 'Thi đua', 2021, '2021-01-01', '2021-12-31', 'PROVINCE', 'UBND tỉnh', '', '', '2021-01-05',"
                        + " 'LAUNCHED', '', '', '', '')",
                campaign,
                slug);
        long article = Ids.next();
        update(
                "insert into {domain}.article (id, slug, topic, headline, headline_fold, lead_text, picture_alt,"
                        + " picture_caption, body, author, source, comments_open, demo, status, published_at,"
                        + " correction_note, withdrawal_reason, created_at, created_by, saved_at, saved_by, version)"
                        + " values (?, ?, 'NEWS', 'Tin thi đua', 'tin thi dua', 'Mở đầu', '', '', 'Nội dung', '', '',"
                        + " false, false, 'PUBLISHED', '2021-02-01 01:00:00', '', '', now(6), 'x', now(6), 'x', 0)",
                article,
                slug);
        update("insert into {domain}.article_slug (slug, article_id, since) values (?, ?, now(6))", slug, article);
        var award = "bkt";
        update(
                "update {domain}.public_record set body = replace(body, '\"ordinal\":', '\"ordinal\":9') where kind ="
                        + " 'AWARD' and code = ?",
                award);
        update("delete from {domain}.public_record where kind = 'INSTRUMENT' and code = (select lower(min(code)) from"
                + " {domain}.legal_instrument)");
        update("delete from {domain}.public_record where kind = 'NOTICE' and code = ?", "honour/" + gone.code());
        update(
                "insert into {domain}.public_record (kind, code, version, body, changed_at) values ('BLOC', ?, 1,"
                        + " '{}', now(6))",
                slug.substring(11));
        update(
                "insert into {domain}.public_record (kind, code, version, body, changed_at) values ('UNIT', ?, 1,"
                        + " '{}', now(6))",
                slug);

        var found = Officials.asSystem(proof::check).first();

        assertThat(found)
                .contains(
                        new Difference(Kind.RECORD_MISSING, "campaign/" + slug, "Thi đua", "", "", ""),
                        new Difference(Kind.RECORD_MISSING, "announcement/" + slug, "Tin thi đua", "", "", ""),
                        new Difference(Kind.NOTICE_MISSING, "honour/" + gone.code(), "", "", "", ""),
                        new Difference(Kind.RECORD_SURPLUS, "bloc/" + slug.substring(11), "", "", "", ""),
                        new Difference(Kind.RECORD_SURPLUS, "unit/" + slug, "", "", "", ""));
        assertThat(found)
                .filteredOn(d -> d.kind() == Kind.RECORD_FIELD)
                .extracting(Difference::code, Difference::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("award/" + award, "ordinal"));
        assertThat(found)
                .filteredOn(d -> d.kind() == Kind.RECORD_MISSING)
                .extracting(d -> d.code().substring(0, d.code().indexOf('/')))
                .containsExactlyInAnyOrder("announcement", "campaign", "instrument");

        var after = Officials.asSystem(proof::mend);

        assertThat(after.first()).isEmpty();
        assertThat(portal.find(PublicKind.CAMPAIGN, slug)).isPresent();
        assertThat(portal.find(PublicKind.NOTICE, "honour/" + gone.code())
                        .orElseThrow()
                        .body())
                .contains("TAKEN_DOWN", "/QĐ-UBND");

        update(
                "update {domain}.public_record set body = replace(replace(body, 'Tin thi đua', 'Tin bị sửa'),"
                        + " '\"portrait\":null', '\"portrait\":true') where kind = 'ANNOUNCEMENT' and code = ?",
                slug);
        update(
                "update {domain}.public_record set body = replace(body, '2021-12-31', '2022-12-31') where kind ="
                        + " 'CAMPAIGN' and code = ?",
                slug);
        assertThat(Officials.asSystem(proof::check).first())
                .containsExactlyInAnyOrder(
                        new Difference(
                                Kind.RECORD_FIELD,
                                "announcement/" + slug,
                                "Tin thi đua",
                                "headline",
                                "Tin thi đua",
                                "Tin bị sửa"),
                        new Difference(
                                Kind.RECORD_FIELD, "announcement/" + slug, "Tin thi đua", "portrait", "∅", "true"),
                        new Difference(
                                Kind.RECORD_FIELD, "campaign/" + slug, "Thi đua", "to", "2021-12-31", "2022-12-31"));
        update(
                "update {domain}.article set status = 'WITHDRAWN', withdrawn_at = now(6), withdrawal_reason = 'x'"
                        + " where id = ?",
                article);
        update("update {domain}.campaign set status = 'DRAFT' where id = ?", campaign);
        assertThat(Officials.asSystem(proof::mend).first()).isEmpty();
        assertThat(portal.find(PublicKind.ANNOUNCEMENT, slug)).isEmpty();
        assertThat(portal.find(PublicKind.CAMPAIGN, slug)).isEmpty();
        assertThat(portal.find(PublicKind.NOTICE, "announcement/" + slug)).isPresent();
    }

    /** A column or field that somebody adds must be proved too. */
    @Test
    void everyColumnAndEveryFieldIsCompared() {
        var decision = published("Đủ Mọi Trường");
        var id = honours(decision).getFirst().id().value();
        var truth = new Truth(jdbc, schemas).honours(id - 1, 1).getFirst();
        assertThat(truth.fact().keySet())
                .as("but since when it is so")
                .containsExactlyInAnyOrder(
                        columns().replace(", since_number", "").split(", "));
        assertThat(truth.shown().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PublicHonour.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void theProgramPrintsADifferenceOnALineAndSaysSoWhenItEnds() throws SQLException {
        Officials.asSystem(proof::mend);
        var decision = published("Chương Trình");
        var honour = honours(decision).getFirst();
        var database = TestDatabase.shared();
        var reader = database.user(DatabaseRole.CONSOLE) + "_r";
        try (var admin = database.administer();
                var statement = admin.createStatement()) {
            statement.execute("create user '" + reader + "'@'%' identified by 'Chi-doc-thoi-1'");
            for (String schema : List.of(schemas.domain(), schemas.audit(), schemas.report(), schemas.publicViews())) {
                statement.execute("grant select on `" + schema + "`.* to '" + reader + "'@'%'");
            }
            try {
                assertThat(program(reader)).startsWith("0 ").contains("Khớp hoàn toàn");
                update(
                        "delete from {report}.honour_fact where honour_id = ?",
                        honour.id().value());
                assertThat(program(reader))
                        .startsWith("1 ")
                        .contains("Lượt khen thưởng " + honour.code() + " (Chương Trình) có hiệu lực");
            } finally {
                statement.execute("drop user '" + reader + "'@'%'");
            }
        }
    }

    @Test
    void isForThoseWhoMayProve() {
        assertThatThrownBy(() -> Officials.run("donvi", Role.UNIT_OFFICER, proof::check))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.run("lanhdao", Role.LEADER, proof::mend))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String program(String user) {
        var environment = new HashMap<String, String>();
        environment.put("VINHDANH_DB_URL", TestDatabase.shared().address().server());
        environment.put("VINHDANH_SCHEMA_PREFIX", schemas.prefix());
        environment.put("VINHDANH_DB_CHECK_USER", user);
        environment.put("VINHDANH_DB_CHECK_PASSWORD", "Chi-doc-thoi-1");
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int end = CheckProgram.run(environment, out, out);
        return end + " " + bytes.toString(StandardCharsets.UTF_8);
    }

    private ProofResult proofLast() {
        return Officials.asSystem(() -> proof.last().orElseThrow());
    }

    private String columns() {
        return String.join(
                ", ",
                jdbc.sql("select column_name from information_schema.columns where table_schema = ? and table_name ="
                                + " 'honour_fact' order by ordinal_position")
                        .param(schemas.report())
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    private void update(String sql, Object... values) {
        assertThat(jdbc.sql(schemas.in(sql)).params(values).update()).isEqualTo(1);
    }

    private void tamper(String sql) throws SQLException {
        try (var admin = TestDatabase.shared().administer();
                var statement = admin.createStatement()) {
            statement.executeUpdate(schemas.in(sql));
        }
    }

    private void confirm(vn.vinhdanh.core.decision.WithdrawalId proposal) {
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0));
    }

    private List<HonourDetails> honours(DecisionId decision) {
        return Officials.asSpecialist(() -> queries.honours(decision, 0, 1000));
    }

    private DecisionId published(String... names) {
        var award = Officials.asSpecialist(() -> catalogue.find("BKT", DAY).orElseThrow())
                .revision();
        var drafts = Arrays.stream(names)
                .map(name -> Honours.of(name, award).in("Phòng nào đó").draft())
                .toList();
        var id = Officials.asSpecialist(
                () -> register.register(Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), DAY), drafts));
        Decisions.publish(register, approval, id);
        return id;
    }
}
