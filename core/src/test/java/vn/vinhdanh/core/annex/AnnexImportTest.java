package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.annex.AnnexQuestion.Topic;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionDrafts;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.PastHonours;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Campaigns;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** {@link AnnexReading} and {@link AnnexImport} on a real database: what is asked, what is warned of, all or nothing, and how fast. */
@CoreTest
class AnnexImportTest {

    private final AnnexReading reading;
    private final AnnexImport imports;
    private final AwardCatalogue catalogue;
    private final UnitDirectory units;
    private final DecisionQueries decisions;
    private final DecisionDrafts drafts;
    private final AuditChain audit;
    private final RecipientRegister recipients;
    private final PastHonours pastHonours;
    private final CampaignEntry entry;
    private final CampaignLaunch launch;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    AnnexImportTest(
            AnnexReading reading,
            AnnexImport imports,
            AwardCatalogue catalogue,
            UnitDirectory units,
            DecisionQueries decisions,
            DecisionDrafts drafts,
            AuditChain audit,
            RecipientRegister recipients,
            PastHonours pastHonours,
            CampaignEntry entry,
            CampaignLaunch launch,
            JdbcClient jdbc,
            Schemas schemas) {
        this.reading = reading;
        this.imports = imports;
        this.catalogue = catalogue;
        this.units = units;
        this.decisions = decisions;
        this.drafts = drafts;
        this.audit = audit;
        this.recipients = recipients;
        this.pastHonours = pastHonours;
        this.entry = entry;
        this.launch = launch;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @Test
    void excelListAsksOnlyWhatItDoesNotSay() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(Samples.upload(Samples.DECISION_9087), ReadingProgress.toTheEnd());
            var preview = reading.preview(list, AnnexAnswers.of(list.title()));

            assertThat(topics(preview)).containsOnly(Topic.COMMENDATION, Topic.SUBJECT_CLASS);
            assertThat(preview.problems()).noneMatch(p -> p.severity() == Severity.QUESTION);
            assertThat(preview.errors()).isZero();
            assertThat(preview.entries()).allSatisfy(e -> {
                assertThat(e.award()).isNotNull();
                assertThat(e.period()).isEqualTo(AchievementPeriod.year(2020));
            });
            assertThat(awards(preview))
                    .containsEntry("CTDT", 4L)
                    .containsEntry("TTLDXS", 4L)
                    .containsEntry("CSTDT", 10L)
                    .containsEntry("BKT", 41L);
            assertThat(preview.ready()).isFalse();
        });
    }

    @Test
    void wordListAsksYearAndKind() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(Samples.upload(Samples.DECISION_9088), ReadingProgress.toTheEnd());
            var preview = reading.preview(list, AnnexAnswers.of(list.title()));

            assertThat(topics(preview)).containsOnly(Topic.PERIOD, Topic.COMMENDATION, Topic.SUBJECT_CLASS);
            assertThat(awards(preview)).containsOnly(Map.entry("BKT", 30L));
            var commendations = preview.questions().stream()
                    .filter(q -> q.topic() == Topic.COMMENDATION)
                    .toList();
            assertThat(commendations).hasSize(3);
            assertThat(commendations)
                    .filteredOn(q -> q.wording().contains("đột xuất"))
                    .singleElement()
                    .satisfies(q -> {
                        assertThat(q.hint()).isEqualTo(CommendationKind.SUDDEN);
                        assertThat(q.answered()).isFalse();
                    });
        });
    }

    @Test
    void templateAsksNumberDateAndWhichBangKhen() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(Samples.upload(Samples.TEMPLATE_FILLED), ReadingProgress.toTheEnd());
            var nothing = reading.preview(list, AnnexAnswers.of(list.title()));
            assertThat(nothing.problems())
                    .extracting(AnnexProblem::key)
                    .contains(
                            "problem.annex.number-missing",
                            "problem.annex.date-missing",
                            "problem.annex.authority-missing",
                            "problem.annex.title-missing");

            var dated = reading.preview(list, decision(list, "9100", LocalDate.of(2021, 3, 1)));
            assertThat(topics(dated))
                    .containsOnly(Topic.AWARD, Topic.PERIOD, Topic.COMMENDATION, Topic.ACHIEVEMENT, Topic.SEX);
            var award = dated.questions().stream()
                    .filter(q -> q.topic() == Topic.AWARD)
                    .toList();
            assertThat(award).singleElement().satisfies(q -> {
                assertThat(q.wording()).isEqualTo("Bằng khen");
                assertThat(q.awards())
                        .extracting(a -> a.code())
                        .startsWith("BKT")
                        .contains("BKTTG", "BKB");
            });
            assertThat(keys(dated)).contains("problem.annex.namesake-in-list");
            assertThat(dated.entries().get(5).problems())
                    .filteredOn(p -> p.key().equals("problem.annex.namesake-in-list"))
                    .singleElement()
                    .satisfies(p -> {
                        assertThat(p.place()).isEqualTo(7);
                        assertThat(p.column()).isEqualTo("C");
                        assertThat(p.arguments()).containsExactly("Lê Phương Ánh", "40");
                    });
        });
    }

    @Test
    void unitsResolveOnTheDayAndUnknownOnesAreKeptAsWritten() {
        Officials.asAdministrator(() -> {
            units.enter(unit("Sở Thử nghiệm danh sách", List.of("Sở TNDS"), LocalDate.of(2010, 1, 1), null));
            units.enter(unit("Huyện Thử Cũ", List.of(), LocalDate.of(2000, 1, 1), LocalDate.of(2020, 6, 30)));
            return null;
        });
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(
                    csv(
                            "TT,Họ và tên,Đơn vị công tác,Danh hiệu",
                            "1,Ông Trần Thử Một,so thu nghiem danh sach,Bằng khen cấp tỉnh",
                            "2,Ông Trần Thử Hai,Sở TNDS,BK của UBND tỉnh",
                            "3,Ông Trần Thử Ba,UBND huyện Thử Cũ,Bằng khen của Chủ tịch UBND tỉnh",
                            "4,Ông Trần Thử Bốn,Sở Không Có Đâu,bang khen cua chu tich ubnd tinh",
                            "5,Ông Trần Thử Năm,\"Phòng Kế hoạch, Sở Thử nghiệm danh sách\",Cờ thi đua của UBND tỉnh"),
                    ReadingProgress.toTheEnd());
            var preview = reading.preview(list, decision(list, "9101", LocalDate.of(2021, 3, 1)));

            var entries = preview.entries();
            assertThat(entries.get(0).unitId())
                    .isNotNull()
                    .isEqualTo(entries.get(1).unitId());
            assertThat(entries.get(4).unitId()).isEqualTo(entries.get(0).unitId());
            assertThat(entries.get(2).unitId()).isNull();
            assertThat(entries.get(3).unit()).isEqualTo("Sở Không Có Đâu");
            assertThat(entries.subList(0, 4))
                    .allSatisfy(e -> assertThat(e.award().code()).isEqualTo("BKT"));
            assertThat(problem(entries.get(2), "unit-not-then").arguments())
                    .containsExactly("UBND huyện Thử Cũ", "01/03/2021", "01/01/2000", "30/06/2020");
            assertThat(problem(entries.get(3), "unit-unknown").column()).isEqualTo("C");
            // a flag is for collectives
            assertThat(problem(entries.get(4), "wrong-recipient.person").severity())
                    .isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void awardOfAHigherAuthorityIsAWarning() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(
                    csv("TT,Họ và tên,Danh hiệu", "1,Bà Đinh Thẩm Quyền,Bằng khen của Thủ tướng Chính phủ"),
                    ReadingProgress.toTheEnd());
            var preview = reading.preview(list, decision(list, "9106", LocalDate.of(2021, 3, 1)));
            assertThat(problem(preview.entries().getFirst(), "outside-competence")
                            .severity())
                    .isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void confirmedListIsRegisteredOnceAndNoticedTheSecondTime() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(Samples.upload(Samples.DECISION_9087), ReadingProgress.toTheEnd());
            var preview = answered(list, AnnexAnswers.of(list.title()));
            assertThat(preview.ready()).isTrue();
            var decision = imports.confirm(preview, done -> {});

            var registered = decisions.get(decision);
            assertThat(decisions.countHonours(decision, null)).isEqualTo(59);
            var honours = decisions.honours(decision, 0, 1000);
            assertThat(honours.getFirst().name()).isEqualTo("Hội Nông dân tỉnh");
            assertThat(honours.get(12).name()).isEqualTo("Lý Duy Kiên");
            assertThat(registered.written().number()).isEqualTo("9087");

            var again = answered(list, AnnexAnswers.of(list.title()));
            assertThat(again.problems())
                    .extracting(AnnexProblem::key)
                    .contains("problem.annex.same-list", "problem.annex.number-taken");
            assertThatThrownBy(() -> imports.confirm(again, done -> {})).isInstanceOf(AnnexRefused.class);
            // the same people again: never joined, said for each
            assertThat(keys(again)).contains("problem.annex.namesake-in-register");

            // a wrong import is deleted whole, and the same list is read as for the first time
            int people = people();
            drafts.delete(decision, registered.version());
            assertThat(people() - people)
                    .as("people whom nothing else knows are gone with it")
                    .isLessThan(-30);
            assertThat(answered(list, AnnexAnswers.of(list.title())).problems())
                    .extracting(AnnexProblem::key)
                    .doesNotContain("problem.annex.same-list", "problem.annex.number-taken");
            assertThat(Officials.asLeader(() -> audit.about("decision", Ids.code(decision.value()))))
                    .filteredOn(act -> act.verb().equals("decision.deleted"))
                    .singleElement()
                    .extracting(AuditEntry::detail)
                    .asString()
                    .contains("9087/QĐ-UBND", "1. Hội Nông dân tỉnh", "Lý Duy Kiên");
        });
    }

    @Test
    void aListOfADecisionOfTomorrowIsAnErrorBeforeItIsRegistered() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(Samples.upload(Samples.DECISION_9087), ReadingProgress.toTheEnd());
            var said = AnnexAnswers.of(list.title());
            var tomorrow =
                    LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1);
            var preview = reading.preview(
                    list,
                    new AnnexAnswers(
                            said.number(),
                            said.symbol(),
                            tomorrow,
                            said.level(),
                            said.authority(),
                            said.title(),
                            "",
                            "",
                            null,
                            null,
                            null,
                            null,
                            null,
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            Set.of(),
                            false,
                            Set.of(),
                            Map.of()));
            assertThat(preview.problems())
                    .filteredOn(problem -> problem.key().equals("problem.annex.date-ahead"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.ERROR));
            assertThat(preview.ready()).isFalse();
        });
    }

    private int people() {
        return jdbc.sql(schemas.in("select count(*) from {domain}.recipient"))
                .query(Integer.class)
                .single();
    }

    @Test
    void theDecisionOfAListNamesTheCampaignThatWasChosen() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var campaign = entry.saveDraft(
                    Campaigns.of("Thi đua nhập danh sách kèm quyết định", 2021, LocalDate.of(2021, 1, 18)));
            Officials.run("lanhdao", Role.LEADER, () -> launch.launch(campaign, 0));
            var list = reading.read(
                    csv("TT,Họ và tên,Danh hiệu", "1,Bà Đinh Phong Trào Danh Sách,Bằng khen của Chủ tịch UBND tỉnh"),
                    ReadingProgress.toTheEnd());
            var answers = AnsweredList.decision(list, "9131", LocalDate.of(2021, 3, 1), campaign);

            var decision = imports.confirm(answered(list, answers), done -> {});

            assertThat(decisions.get(decision).written().campaign()).isEqualTo(campaign);
        });
    }

    @Test
    void stopInTheMiddleLeavesNothing() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(big(2_500), ReadingProgress.toTheEnd());
            var preview = answered(list, decision(list, "9102", LocalDate.of(2021, 3, 1)));
            assertThat(preview.ready()).isTrue();
            long recipients = count("recipient");
            long honours = count("honour");
            long mappings = count("annex_mapping");

            assertThatThrownBy(() -> imports.confirm(preview, done -> {
                        if (done >= 2_000) {
                            throw new CancellationException("stopped");
                        }
                    }))
                    .isInstanceOf(CancellationException.class);

            assertThat(count("recipient")).isEqualTo(recipients);
            assertThat(count("honour")).isEqualTo(honours);
            assertThat(count("annex_mapping")).isEqualTo(mappings);
        });
    }

    @Test
    void chosenColumnsAreRememberedByTheHeader() {
        var content = csv(
                "Thứ tự;Người được khen;Ghi công;Cơ sở",
                "1;Bà Lê Nhớ Cột Một;Vượt khó học giỏi năm 2020;Trường THPT Thử",
                "2;Ông Lê Nhớ Cột Hai;Cứu người bị nạn năm 2020;Trường THPT Thử");
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var unknown = reading.read(content, ReadingProgress.toTheEnd());
            assertThat(unknown.mapping()).isNull();
            assertThat(unknown.rows()).isEmpty();

            var chosen = reading.arrange(
                    unknown,
                    0,
                    List.of(AnnexColumn.ORDINAL, AnnexColumn.NAME, AnnexColumn.ACHIEVEMENT, AnnexColumn.UNIT));
            assertThat(chosen.rows()).hasSize(2);
            assertThat(chosen.rows().getFirst().name()).isEqualTo("Lê Nhớ Cột Một");
            imports.confirm(answered(chosen, decision(chosen, "9103", LocalDate.of(2021, 3, 1))), done -> {});

            var nextMonth = reading.read(
                    csv("Thứ tự;Người được khen;Ghi công;Cơ sở", "1;Bà Lê Nhớ Cột Ba;Hiến đất;Xã Thử"),
                    ReadingProgress.toTheEnd());
            assertThat(nextMonth.source()).isEqualTo(AnnexDocument.MappingSource.REMEMBERED);
            assertThat(nextMonth.rows())
                    .singleElement()
                    .satisfies(r -> assertThat(r.achievement()).isEqualTo("Hiến đất"));
        });
    }

    @Test
    void leftOutRowsAreNotRegistered() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(
                    csv(
                            "TT,Họ và tên,Danh hiệu,Thành tích",
                            "1,Ông Phạm Giữ Lại,Bằng khen của Chủ tịch UBND tỉnh,Năm 2020 làm tốt",
                            "2,Ông Phạm Bỏ Ra,Cờ thi đua của UBND tỉnh,Năm 2020 làm tốt"),
                    ReadingProgress.toTheEnd());
            var answers = withRows(
                    decision(list, "9104", LocalDate.of(2021, 3, 1)),
                    Map.of(list.rows().get(1).line(), RowAnswer.leftOutOfIt()));
            var preview = answered(list, answers);
            assertThat(preview.honours()).isEqualTo(1);
            var decision = imports.confirm(preview, done -> {});
            assertThat(decisions.countHonours(decision, null)).isEqualTo(1);
        });
    }

    @Test
    void aNamesakeIsTheSamePersonOnlyWhenTheOfficialSaysSo() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var first = reading.read(
                    csv(
                            "TT,Họ và tên,Đơn vị công tác,Danh hiệu,Thành tích",
                            "1,Bà Trịnh Thị Nhận Ra,Sở Thử Một,Bằng khen của Chủ tịch UBND tỉnh,Năm 2019 làm tốt"),
                    ReadingProgress.toTheEnd());
            imports.confirm(answered(first, decision(first, "9106", LocalDate.of(2020, 3, 1))), done -> {});

            var list = reading.read(
                    csv(
                            "TT,Họ và tên,Đơn vị công tác,Danh hiệu,Thành tích",
                            "1,Bà Trịnh Thị Nhận Ra,Sở Thử Một,Bằng khen của Chủ tịch UBND tỉnh,Năm 2020 làm tốt",
                            "2,Bà Trinh Thi Nhan Ra,Sở Thử Hai,Bằng khen của Chủ tịch UBND tỉnh,Năm 2020 làm tốt"),
                    ReadingProgress.toTheEnd());
            var dated = decision(list, "9107", LocalDate.of(2021, 3, 1));
            var asked = reading.preview(list, dated);
            assertThat(asked.entries()).allSatisfy(e -> {
                assertThat(e.namesakes()).isEqualTo(1);
                assertThat(e.recipient()).isNull();
            });
            assertThat(problem(asked.entries().getFirst(), "namesake-in-register")
                            .arguments())
                    .containsExactly("Trịnh Thị Nhận Ra", "1", "Trịnh Thị Nhận Ra (Sở Thử Một)");
            // of another unit: offered, not warned of
            assertThat(asked.entries().getLast().problems())
                    .extracting(AnnexProblem::key)
                    .doesNotContain("problem.annex.namesake-in-register");
            var known = recipients
                    .namesakes(RecipientKind.PERSON, "Trịnh Thị Nhận Ra", "so thu mot", 5)
                    .getFirst();
            var past = pastHonours.of(List.of(known.id()), 3).get(known.id());
            assertThat(past.count()).isEqualTo(1);
            assertThat(past.firstYear()).isEqualTo(2019);
            assertThat(past.newest().getFirst().decision().number()).isEqualTo("9106/QĐ-UBND");

            assertThat(asked.entries().getFirst().surely()).isEqualTo(known);
            assertThat(asked.entries().getLast().surely())
                    .as("another unit is a doubt")
                    .isNull();

            var same = RowAnswer.asListed().of(known.id());
            var chosen = withRows(dated, Map.of(list.rows().getFirst().line(), same));
            var preview = answered(list, chosen);
            assertThat(preview.entries().getFirst().recipient()).isEqualTo(known);
            assertThat(preview.entries().getFirst().problems())
                    .extracting(AnnexProblem::key)
                    .doesNotContain("problem.annex.namesake-in-register");
            long before = count("recipient");
            var honours = decisions.honours(imports.confirm(preview, done -> {}), 0, 10);

            assertThat(honours.getFirst().recipient()).isEqualTo(known.id());
            assertThat(honours.getLast().recipient()).isNotEqualTo(known.id());
            assertThat(count("recipient")).isEqualTo(before + 1);
        });
    }

    @Test
    void somebodyOfAnotherNameIsNeverTakenForTheSame() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(
                    csv(
                            "TT,Họ và tên,Danh hiệu,Thành tích",
                            "1,Ông Mạc Tên Một,Bằng khen của Chủ tịch UBND tỉnh,Năm 2020 làm tốt",
                            "2,Ông Mạc Tên Hai,Bằng khen của Chủ tịch UBND tỉnh,Năm 2020 làm tốt"),
                    ReadingProgress.toTheEnd());
            imports.confirm(answered(list, decision(list, "9108", LocalDate.of(2021, 3, 1))), done -> {});
            var two = recipients
                    .namesakes(RecipientKind.PERSON, "Mạc Tên Hai", "", 5)
                    .getFirst();

            var answers = withRows(
                    decision(list, "9109", LocalDate.of(2021, 3, 1)),
                    Map.of(list.rows().getFirst().line(), RowAnswer.asListed().of(two.id())));
            var preview = answered(list, answers);
            assertThat(problem(preview.entries().getFirst(), "recipient-of-another-name")
                            .severity())
                    .isEqualTo(Severity.ERROR);
            assertThatThrownBy(() -> imports.confirm(preview, done -> {})).isInstanceOf(AnnexRefused.class);
        });
    }

    @Test
    void aRowThatContradictsItsTitleOrLiesFarFromItsDecisionIsAWarning() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(
                    csv(
                            "DANH SÁCH ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH,,,",
                            "TT,Họ và tên,Danh hiệu,Năm xét",
                            "1,Ông Mai Theo Tên,Bằng khen của Chủ tịch UBND tỉnh,2020",
                            "2,Ông Mai Khác Tên,CSTĐ tỉnh,2020",
                            "3,Ông Mai Năm Xa,,2012",
                            "4,Ông Mai Năm Sau,,2031"),
                    ReadingProgress.toTheEnd());
            var preview = reading.preview(list, decision(list, "9121", LocalDate.of(2021, 3, 1)));

            assertThat(preview.entries().getFirst().problems())
                    .extracting(AnnexProblem::key)
                    .doesNotContain("problem.annex.award-against-title", "problem.annex.period-far");
            assertThat(problem(preview.entries().get(1), "award-against-title")).satisfies(p -> {
                assertThat(p.severity()).isEqualTo(Severity.WARNING);
                assertThat(p.column()).isEqualTo("C");
            });
            assertThat(problem(preview.entries().get(2), "period-far")).satisfies(p -> {
                assertThat(p.severity()).isEqualTo(Severity.WARNING);
                assertThat(p.column()).isEqualTo("D");
                assertThat(p.arguments()).containsExactly("2012", "2021");
            });
            assertThat(problem(preview.entries().getLast(), "period-far").group())
                    .isEqualTo("period-far:2031");
        });
    }

    @Test
    void aRowThatContradictsItsGroupIsAWarning() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(
                    csv(
                            "TT,Họ và tên,Danh hiệu,Thành tích",
                            "I. Danh hiệu Chiến sĩ thi đua cấp tỉnh,,,",
                            "1,Ông Mai Theo Nhóm,,Năm 2020 làm tốt",
                            "2,Ông Mai Cùng Nghĩa,CSTĐ tỉnh,Năm 2020 làm tốt",
                            "3,Ông Mai Ngược Nhóm,Bằng khen của Chủ tịch UBND tỉnh,Năm 2020 làm tốt"),
                    ReadingProgress.toTheEnd());
            var preview = reading.preview(list, decision(list, "9110", LocalDate.of(2021, 3, 1)));

            assertThat(preview.entries()).extracting(e -> e.award().code()).containsExactly("CSTDT", "CSTDT", "BKT");
            assertThat(preview.entries().subList(0, 2))
                    .allSatisfy(e -> assertThat(e.problems())
                            .extracting(AnnexProblem::key)
                            .doesNotContain("problem.annex.award-against-group"));
            assertThat(problem(preview.entries().getLast(), "award-against-group"))
                    .satisfies(p -> {
                        assertThat(p.severity()).isEqualTo(Severity.WARNING);
                        assertThat(p.place()).isEqualTo(5);
                        assertThat(p.column()).isEqualTo("C");
                        assertThat(p.arguments())
                                .containsExactly("Bằng khen của Chủ tịch UBND tỉnh", "Chiến sĩ thi đua cấp tỉnh", "2");
                    });
        });
    }

    @Test
    void namesThatDifferByAToneAreNotNamesakes() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var first = reading.read(
                    csv(
                            "TT,Họ và tên,Đơn vị công tác,Danh hiệu,Thành tích",
                            "1,Bà Ninh Thị Thanh Hòa,Sở Thử Thanh,Bằng khen của Chủ tịch UBND tỉnh,Năm 2019 làm tốt"),
                    ReadingProgress.toTheEnd());
            imports.confirm(answered(first, decision(first, "9141", LocalDate.of(2020, 3, 1))), done -> {});

            var list = reading.read(
                    csv(
                            "TT,Họ và tên,Đơn vị công tác,Danh hiệu,Thành tích",
                            "1,Bà Ninh Thị Thanh Hoà,Sở Thử Thanh,Bằng khen của Chủ tịch UBND tỉnh,Năm 2020 làm tốt",
                            "2,Bà Ninh Thị Thanh Hoa,Sở Thử Thanh,Bằng khen của Chủ tịch UBND tỉnh,Năm 2020 làm tốt"),
                    ReadingProgress.toTheEnd());
            var preview = reading.preview(list, decision(list, "9142", LocalDate.of(2021, 3, 1)));

            assertThat(problem(preview.entries().getFirst(), "namesake-in-register")
                            .severity())
                    .isEqualTo(Severity.WARNING);
            assertThat(preview.entries().getFirst().namesakes()).isEqualTo(1);
            assertThat(preview.entries().getLast().namesakes()).isZero();
            assertThat(preview.entries())
                    .as("Hoà and Hòa are one name, Hoa is another")
                    .extracting(e -> e.surely() == null ? null : e.surely().name())
                    .containsExactly("Ninh Thị Thanh Hòa", null);
            assertThat(keys(preview)).doesNotContain("problem.annex.row-twice", "problem.annex.namesake-in-list");
        });
    }

    @Test
    void nobodyIsSurelyTheSameWhereTwoMayBeMeantOrTheUnitIsNotTheSame() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var head = "TT,Họ và tên,Đơn vị công tác,Danh hiệu,Thành tích";
            var award = ",Bằng khen của Chủ tịch UBND tỉnh,Năm 2019 làm tốt";
            var first = reading.read(
                    csv(
                            head,
                            "1,Bà Ninh Thị Chắc Một,Sở Thử Chắc" + award,
                            "2,Bà Ninh Thị Chắc Hai,Sở Thử Chắc" + award,
                            "3,Bà Ninh Thị Chắc Hai,Phòng Một Sở Thử Chắc" + award,
                            "4,Bà Ninh Thị Chắc Ba,Hợp tác xã Khánh Hòa" + award,
                            "5,Bà Ninh Thị Chắc Bốn,Sở Thử Chắc" + award),
                    ReadingProgress.toTheEnd());
            imports.confirm(answered(first, decision(first, "9161", LocalDate.of(2020, 3, 1))), done -> {});
            var list = reading.read(
                    csv(
                            head,
                            "1,Bà Ninh Thị Chắc Một,Sở Thử Chắc" + award,
                            "2,Bà Ninh Thị Chắc Hai,Sở Thử Chắc" + award,
                            "3,Bà Ninh Thị Chắc Ba,Hợp tác xã Khánh Hóa" + award,
                            "4,Ninh Thi Chac Bon,Sở Thử Chắc" + award,
                            "5,Bà Ninh Thị Chắc Bốn," + award),
                    ReadingProgress.toTheEnd());
            var preview = reading.preview(list, decision(list, "9162", LocalDate.of(2021, 3, 1)));
            assertThat(preview.entries())
                    .extracting(e -> e.surely() == null ? null : e.surely().name())
                    .containsExactly("Ninh Thị Chắc Một", null, null, null, null);
        });
    }

    @Test
    void aCollectiveListedTwiceIsFound() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(
                    csv(
                            "TT,Tên tập thể,Danh hiệu",
                            "I. TẬP THỂ,,",
                            "1,Phòng Thử Hai Lần,Bằng khen của Chủ tịch UBND tỉnh",
                            "2,Phòng Thử Hai Giải,Cờ thi đua của UBND tỉnh",
                            "3,Phòng Thử Hai Lần,Bằng khen của Chủ tịch UBND tỉnh",
                            "4,Phòng Thử Hai Giải,Bằng khen của Chủ tịch UBND tỉnh"),
                    ReadingProgress.toTheEnd());
            var preview = reading.preview(list, decision(list, "9143", LocalDate.of(2021, 3, 1)));

            assertThat(preview.entries()).allSatisfy(e -> assertThat(e.kind()).isEqualTo(RecipientKind.COLLECTIVE));
            assertThat(problem(preview.entries().getFirst(), "row-twice").arguments())
                    .containsExactly("Phòng Thử Hai Lần", "5");
            assertThat(preview.entries().get(1).problems())
                    .extracting(AnnexProblem::key)
                    .doesNotContain("problem.annex.row-twice", "problem.annex.namesake-in-list");
        });
    }

    @Test
    void theAwardOfAGroupThatIsNotKnownIsAskedByItsWords() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(Samples.upload("f20-nhom-la-ke-thua.xlsx"), ReadingProgress.toTheEnd());
            var preview = reading.preview(list, AnnexAnswers.of(list.title()));

            assertThat(preview.entries().getFirst().award().code()).isEqualTo("CSTDCS");
            assertThat(preview.entries().getLast().award()).isNull();
            assertThat(preview.questions())
                    .filteredOn(q -> q.topic() == Topic.AWARD)
                    .singleElement()
                    .satisfies(q -> {
                        assertThat(q.wording()).isEqualTo("GIẢI NHẤT HỘI THI TAY NGHỀ");
                        assertThat(q.answered()).isFalse();
                    });
        });
    }

    @Test
    void onlyWhoRegistersDecisionsMayReadLists() {
        assertThatThrownBy(() -> Officials.asLeader(
                        () -> reading.read(Samples.upload(Samples.DECISION_9087), ReadingProgress.toTheEnd())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void fiveThousandRowsAreShownAndRegisteredInTenSecondsEach() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var upload = big(5_000);
            long start = System.nanoTime();
            var list = reading.read(upload, ReadingProgress.toTheEnd());
            var first = reading.preview(list, decision(list, "9105", LocalDate.of(2021, 3, 1)));
            double shown = seconds(start);
            var preview = answered(list, first.answers());
            start = System.nanoTime();
            var decision = imports.confirm(preview, done -> {});
            double registered = seconds(start);
            System.out.printf("5,000 rows: read and shown in %.2f s, registered in %.2f s%n", shown, registered);

            assertThat(first.entries()).hasSize(5_000);
            assertThat(decisions.countHonours(decision, null)).isEqualTo(5_000);
            assertThat(shown).isLessThan(10);
            assertThat(registered).isLessThan(10);
        });
    }

    // ---- what the tests read with ----

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private long count(String table) {
        return jdbc.sql(schemas.in("select count(*) from {domain}." + table))
                .query(Long.class)
                .single();
    }

    private static OfficeFile csv(String... lines) {
        return Samples.upload("thu.csv", Samples.csv(List.of(lines)).getBytes(StandardCharsets.UTF_8));
    }

    private static OfficeFile big(int rows) {
        return Samples.upload("lon.xlsx", Workbooks.list(rows));
    }

    private static UnitDraft unit(String name, List<String> aliases, LocalDate from, LocalDate to) {
        return new UnitDraft(null, name, UnitKind.DEPARTMENT, null, from, to, aliases, false);
    }

    private static Set<Topic> topics(AnnexPreview preview) {
        return preview.questions().stream().map(AnnexQuestion::topic).collect(Collectors.toSet());
    }

    private static Set<String> keys(AnnexPreview preview) {
        return preview.allProblems().stream().map(AnnexProblem::key).collect(Collectors.toSet());
    }

    private static Map<String, Long> awards(AnnexPreview preview) {
        return preview.entries().stream()
                .collect(Collectors.groupingBy(e -> e.award().code(), Collectors.counting()));
    }

    private static AnnexProblem problem(AnnexEntry entry, String key) {
        return entry.problems().stream()
                .filter(p -> p.key().equals("problem.annex." + key))
                .findFirst()
                .orElseThrow();
    }

    private static AnnexAnswers decision(AnnexDocument list, String number, LocalDate day) {
        return AnsweredList.decision(list, number, day);
    }

    private static AnnexAnswers withRows(AnnexAnswers a, Map<Integer, RowAnswer> rows) {
        return new AnnexAnswers(
                a.number(),
                a.symbol(),
                a.decidedOn(),
                a.level(),
                a.authority(),
                a.title(),
                a.signer(),
                a.signerPost(),
                a.ceremonyOn(),
                a.campaign(),
                a.period(),
                a.recipientKind(),
                a.achievement(),
                a.awards(),
                a.commendations(),
                a.subjectClasses(),
                a.subjectClassNotKnown(),
                a.sexNotKnown(),
                a.confirmed(),
                rows);
    }

    private AnnexPreview answered(AnnexDocument list, AnnexAnswers a) {
        return AnsweredList.of(reading, catalogue, list, a);
    }
}
