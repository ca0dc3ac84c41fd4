package vn.vinhdanh.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.testing.Officials.asAdministrator;
import static vn.vinhdanh.core.testing.Officials.asLeader;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.CoreTest;

@CoreTest
class CampaignLaunchTest {

    private final CampaignEntry entry;
    private final CampaignLaunch launch;
    private final CampaignQueries queries;
    private final AuditChain audit;

    CampaignLaunchTest(CampaignEntry entry, CampaignLaunch launch, CampaignQueries queries, AuditChain audit) {
        this.entry = entry;
        this.launch = launch;
        this.queries = queries;
        this.audit = audit;
    }

    @Test
    void keepsEverythingThatWasWritten() {
        var parent = save(Campaigns.central("Cả nước chung sức xây dựng nông thôn mới", 2016));
        var id = save(Campaigns.provincial("Kỷ cương, trách nhiệm 1951", 1951, parent));

        var saved = asSpecialist(() -> queries.get(id));

        assertThat(saved.slug()).isEqualTo("ky-cuong-trach-nhiem-1951");
        assertThat(saved.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(saved.written().launcherPosts()).hasSize(3).startsWith("Phó Bí thư Tỉnh ủy");
        assertThat(saved.written().launcherLine()).startsWith("Ông Trần Văn Mẫu, Phó Bí thư Tỉnh ủy, ");
        assertThat(saved.written().tasks()).containsExactly("Quán triệt chủ trương", "Nhân rộng điển hình tiên tiến");
        assertThat(saved.parents()).extracting(CampaignSummary::id).containsExactly(parent);
        assertThat(saved.written().directives())
                .containsExactly(new LinkedDirective("05-CT/TW", "Học tập và làm theo", "Bộ Chính trị"));
        assertThat(saved.written().context()).isEqualTo("Năm đầu thực hiện nghị quyết đại hội");
    }

    @Test
    void givesTheSecondOfOneNameAnotherAddress() {
        save(Campaigns.provincial("Người tốt, việc tốt", 1952));
        var second = save(Campaigns.provincial("Người tốt, việc tốt", 1952));

        assertThat(asSpecialist(() -> queries.get(second)).slug()).isEqualTo("nguoi-tot-viec-tot-1952-2");
    }

    @Test
    void tellsTheAuditHowEachFieldReadBeforeAndAfter() {
        var parent = save(Campaigns.central("Cả nước thi đua 1962", 1962));
        var id = save(Campaigns.provincial("Tên lúc đầu 1962", 1962));

        edit(id, version(id), Campaigns.provincial("Tên về sau 1962", 1962, parent));

        assertThat(asLeader(() -> audit.about("campaign", String.valueOf(id.value()))))
                .filteredOn(entry -> entry.verb().equals("campaign.edited"))
                .singleElement()
                .extracting(AuditEntry::detail)
                .asString()
                .contains("\"changes\":{\"name\":{\"before\":\"Tên lúc đầu 1962\",\"after\":\"Tên về sau 1962\"},"
                        + "\"parents\":{\"before\":[],\"after\":[\"Cả nước thi đua 1962\"]}}");
    }

    @Test
    void launchesAndClosesAndTellsTheAudit() {
        var id = save(Campaigns.provincial("Phát động rồi tổng kết", 1953));
        launch(id);
        assertThat(asSpecialist(() -> queries.get(id)).status()).isEqualTo(CampaignStatus.LAUNCHED);

        asSpecialist(() -> {
            launch.close(id, queries.get(id).version());
            return null;
        });

        assertThat(asSpecialist(() -> queries.get(id)).status()).isEqualTo(CampaignStatus.CLOSED);
        assertThat(asLeader(() -> audit.about("campaign", String.valueOf(id.value()))))
                .extracting(AuditEntry::verb)
                .containsExactly("campaign.drafted", "campaign.launched", "campaign.closed");
    }

    @Test
    void deletesADraftWholeIntoTheAuditAndNothingThatIsNamed() {
        var parent = save(Campaigns.central("Cả nước thi đua 1973", 1973));
        var child = save(Campaigns.provincial("Hưởng ứng 1973", 1973, parent));
        assertThatThrownBy(() -> delete(parent)).isInstanceOf(CampaignProblem.Named.class);

        delete(child);
        delete(parent);

        assertThat(asSpecialist(queries::pickList))
                .extracting(CampaignSummary::id)
                .doesNotContain(parent, child);
        assertThat(asLeader(() -> audit.about("campaign", String.valueOf(child.value()))))
                .filteredOn(entry -> entry.verb().equals("campaign.deleted"))
                .singleElement()
                .extracting(AuditEntry::detail)
                .asString()
                .contains("Hưởng ứng 1973", "Cả nước thi đua 1973", "Nhân rộng điển hình tiên tiến");
        var launched = save(Campaigns.provincial("Đã phát động 1973", 1973));
        launch(launched);
        assertThatThrownBy(() -> delete(launched)).isInstanceOf(CampaignProblem.IllegalMove.class);
    }

    @Test
    void theLaunchOfALaunchedCampaignIsNotMovedIntoTheFuture() {
        var id = save(Campaigns.provincial("Phát động rồi 1974", 1974));
        launch(id);
        var ahead = java.time.LocalDate.now().plusDays(2);
        assertThatThrownBy(() ->
                        edit(id, version(id), Campaigns.of("Phát động rồi 1974", 1974, CampaignLevel.PROVINCE, ahead)))
                .isInstanceOfSatisfying(
                        vn.vinhdanh.core.shared.InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("launchedOn"));
    }

    private void delete(CampaignId id) {
        asSpecialist(() -> {
            entry.delete(id, queries.get(id).version());
            return null;
        });
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseSavedMeanwhile() {
        var id = save(Campaigns.provincial("Hai người cùng sửa", 1954));
        var read = asSpecialist(() -> queries.get(id)).version();
        edit(id, read, Campaigns.provincial("Người thứ nhất", 1954));

        assertThatThrownBy(() -> edit(id, read, Campaigns.provincial("Người thứ hai", 1954)))
                .isInstanceOf(StaleData.class);
        assertThat(asSpecialist(() -> queries.get(id)).name()).isEqualTo("Người thứ nhất");
    }

    @Test
    void letsOnlyOneOfTwoAtTheSameMomentLaunch() throws Exception {
        var id = save(Campaigns.provincial("Cùng một lúc", 1955));
        int read = version(id);
        var ready = new CountDownLatch(1);
        var done = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                pool.submit(() -> {
                    ready.await();
                    asLeader(() -> {
                        launch.launch(id, read);
                        return null;
                    });
                    return done.incrementAndGet();
                });
            }
            ready.countDown();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void refusesACycleOfParentMovements() {
        var first = save(Campaigns.provincial("Vòng một", 1956));
        var second = save(Campaigns.provincial("Vòng hai", 1956, first));
        var third = save(Campaigns.provincial("Vòng ba", 1956, second));

        assertThatThrownBy(() -> edit(first, version(first), Campaigns.provincial("Vòng một", 1956, third)))
                .isInstanceOf(CampaignProblem.Cycle.class);
        assertThatThrownBy(() -> edit(first, version(first), Campaigns.provincial("Vòng một", 1956, first)))
                .isInstanceOf(CampaignProblem.Cycle.class);
        assertThat(asSpecialist(() -> queries.get(first)).parents()).isEmpty();
    }

    @Test
    void refusesAParentOfALowerLevel() {
        var unit = save(Campaigns.of("Cấp đơn vị", 1957, CampaignLevel.UNIT, LocalDate.of(1957, 1, 2)));

        assertThatThrownBy(() -> save(Campaigns.provincial("Cấp tỉnh", 1957, unit)))
                .isInstanceOf(CampaignProblem.LowerParent.class);
    }

    @Test
    void refusesToSinkBelowACampaignThatAnswersIt() {
        var parent = save(Campaigns.provincial("Cấp tỉnh trên", 1958));
        save(Campaigns.provincial("Cấp tỉnh dưới", 1958, parent));

        assertThatThrownBy(() -> edit(
                        parent,
                        version(parent),
                        Campaigns.of("Cấp đơn vị", 1958, CampaignLevel.UNIT, LocalDate.of(1958, 1, 2))))
                .isInstanceOf(CampaignProblem.LowerThanChild.class);
    }

    @Test
    void refusesALaunchThatAnswersADraft() {
        var parent = save(Campaigns.central("Còn dự thảo", 1959));
        var id = save(Campaigns.provincial("Hưởng ứng", 1959, parent));

        assertThatThrownBy(() -> launch(id)).isInstanceOf(CampaignProblem.DraftParent.class);
        launch(parent);
        launch(id);
        assertThat(asSpecialist(() -> queries.get(id)).status()).isEqualTo(CampaignStatus.LAUNCHED);
    }

    @Test
    void listsByYearOfThePeriodLevelAndState() {
        var draft = Campaigns.central("Năm năm", 1961);
        var fiveYears = asSpecialist(() -> entry.saveDraft(
                "nam-nam-1961-1965",
                new CampaignWritten(
                        draft.name(),
                        1961,
                        LocalDate.of(1961, 1, 1),
                        LocalDate.of(1965, 12, 31),
                        draft.level(),
                        draft.method(),
                        draft.launchingBody(),
                        "",
                        List.of(),
                        "",
                        draft.launchedOn(),
                        "",
                        "",
                        "",
                        draft.objectives(),
                        List.of(),
                        List.of(),
                        List.of()),
                true));
        launch(fiveYears);
        var oneYear = save(Campaigns.provincial("Một năm", 1963));

        assertThat(list(new CampaignFilter(1963, null, null, ""))).containsExactly(oneYear, fiveYears);
        assertThat(list(new CampaignFilter(1963, CampaignLevel.CENTRAL, null, "")))
                .containsExactly(fiveYears);
        assertThat(list(new CampaignFilter(1963, null, CampaignStatus.DRAFT, "")))
                .containsExactly(oneYear);
        assertThat(list(new CampaignFilter(1963, null, null, "nam NĂM"))).containsExactly(fiveYears);
        assertThat(list(new CampaignFilter(1966, null, null, ""))).isEmpty();
        assertThat(asSpecialist(() -> queries.find("nam-nam-1961-1965")))
                .hasValueSatisfying(c -> assertThat(c.id()).isEqualTo(fiveYears));
    }

    @Test
    void isClosedToThoseWithoutThePermission() {
        assertThatThrownBy(() -> asAdministrator(() -> entry.saveDraft(Campaigns.provincial("Không được", 1967))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(queries::pickList).isInstanceOf(Exception.class);
    }

    private List<CampaignId> list(CampaignFilter filter) {
        return asSpecialist(() -> queries.list(filter)).stream()
                .map(CampaignSummary::id)
                .toList();
    }

    private int version(CampaignId id) {
        return asSpecialist(() -> queries.get(id)).version();
    }

    private CampaignId save(CampaignWritten draft) {
        return asSpecialist(() -> entry.saveDraft(draft));
    }

    private void edit(CampaignId id, int version, CampaignWritten draft) {
        asSpecialist(() -> {
            entry.edit(id, version, draft);
            return null;
        });
    }

    private void launch(CampaignId id) {
        asLeader(() -> {
            launch.launch(id, queries.get(id).version());
            return null;
        });
    }
}
