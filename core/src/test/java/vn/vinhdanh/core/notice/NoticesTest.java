package vn.vinhdanh.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionDrafts;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Who hears of what: whom it concerns, once, and never of one's own act. */
@CoreTest
class NoticesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 14);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final OfficialNotices notices;
    private final NoticeDay day;
    private final DecisionRegister register;
    private final DecisionDrafts drafts;
    private final DecisionApproval approval;
    private final DecisionQueries decisions;
    private final HonourWithdrawal withdrawal;
    private final ArticleWriting writing;
    private final TwoPeople twoPeople;
    private final PlatformTransactionManager transactions;
    private final AwardCatalogue catalogue;
    private final UnitDirectory units;
    private final AccountAdministration administration;
    private final AccountQueries accounts;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    private SignedInOfficial author;
    private SignedInOfficial leader;
    private SignedInOfficial otherLeader;

    NoticesTest(
            OfficialNotices notices,
            NoticeDay day,
            DecisionRegister register,
            DecisionDrafts drafts,
            DecisionApproval approval,
            DecisionQueries decisions,
            HonourWithdrawal withdrawal,
            ArticleWriting writing,
            TwoPeople twoPeople,
            PlatformTransactionManager transactions,
            AwardCatalogue catalogue,
            UnitDirectory units,
            AccountAdministration administration,
            AccountQueries accounts,
            JdbcClient jdbc,
            Schemas schemas) {
        this.notices = notices;
        this.day = day;
        this.register = register;
        this.drafts = drafts;
        this.approval = approval;
        this.decisions = decisions;
        this.withdrawal = withdrawal;
        this.writing = writing;
        this.twoPeople = twoPeople;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.units = units;
        this.administration = administration;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @BeforeEach
    void officials() {
        author = official(Set.of(Role.SPECIALIST));
        leader = official(Set.of(Role.LEADER));
        otherLeader = official(Set.of(Role.LEADER));
    }

    @Test
    void whatWaitsIsToldToThoseWhoMaySettleItWithinTheirUnitsAndToNobodyElse() {
        var upper = unit(null);
        var inner = unit(upper);
        var elsewhere = unit(null);
        var above = official(Set.of(Role.LEADER), upper);
        var apart = official(Set.of(Role.LEADER), elsewhere);
        var both = official(Set.of(Role.SPECIALIST, Role.LEADER));
        var id = as(both, () -> register.register(draft(), List.of(honour(inner))));
        as(author, () -> submit(id));

        assertThat(of(leader)).containsExactly(tuple(NoticeKind.WAITS, NoticeThing.DECISION, false, false));
        assertThat(of(above)).as("the unit lies below theirs").hasSize(1);
        assertThat(of(apart)).as("the unit is not theirs").isEmpty();
        assertThat(of(both)).as("wrote it and may approve: it waits for others").isEmpty();
        assertThat(of(author)).as("one's own act").isEmpty();
        var told = as(leader, () -> notices.list(0, 10)).getFirst();
        assertThat(told.name()).isEqualTo(number(id));
        assertThat(told.place()).isEqualTo(id.value());
        assertThat(told.by()).isEqualTo(author.fullName());

        as(author, () -> {
            drafts.takeBack(id);
            register.addHonour(id, honour(elsewhere));
            return submit(id);
        });
        assertThat(of(leader))
                .as("taken back it is over; submitted anew it is told anew")
                .containsExactly(
                        tuple(NoticeKind.WAITS, NoticeThing.DECISION, false, false),
                        tuple(NoticeKind.WAITS, NoticeThing.DECISION, true, true));
        assertThat(of(above))
                .as("one row is not theirs, so they may not settle it")
                .hasSize(1);
    }

    /** As the demonstration takes its steps: by officials with accounts, none of whom signs in. */
    @Test
    void whoeverTakesAStepIsNamedInFullSignedInOrNot() {
        var id = as(author, () -> register.register(draft(), List.of(honour(null))));
        CurrentOfficial.asOfficial(author.getUsername(), Role.SPECIALIST, () -> register.submit(id, true));

        assertThat(as(leader, () -> notices.list(0, 10)).getFirst().by()).isEqualTo("Cán bộ " + author.getUsername());
    }

    @Test
    void whoTookPartHearsHowItWentAndForTheOthersItIsOver() {
        var id = as(author, () -> {
            var made = register.register(draft(), List.of(honour(null)));
            return submit(made);
        });
        as(leader, () -> {
            approval.returnForCorrection(id, version(id), "Thiếu căn cứ");
            return id;
        });
        assertThat(of(author)).containsExactly(tuple(NoticeKind.RETURNED, NoticeThing.DECISION, false, false));
        assertThat(of(otherLeader)).containsExactly(tuple(NoticeKind.WAITS, NoticeThing.DECISION, true, true));
        assertThat(of(leader)).as("not of the own act").hasSize(1);

        as(author, () -> submit(id));
        as(leader, () -> {
            approval.approve(id, version(id), Instant.now());
            return id;
        });
        assertThat(of(author))
                .containsExactly(
                        tuple(NoticeKind.APPROVED, NoticeThing.DECISION, false, false),
                        tuple(NoticeKind.RETURNED, NoticeThing.DECISION, false, false));
        assertThat(as(author, notices::unread)).isEqualTo(2);
        assertThat(as(otherLeader, notices::unread)).isZero();

        var proposal = as(author, () -> withdrawal.proposeTakeDown(id, null, "Nhầm"));
        assertThat(as(otherLeader, () -> notices.list(0, 1)).getFirst().place())
                .as("a proposal is shown with its decision")
                .isEqualTo(id.value());
        as(leader, () -> {
            withdrawal.refuse(proposal, 0);
            return id;
        });
        assertThat(of(author).getFirst()).isEqualTo(tuple(NoticeKind.REFUSED, NoticeThing.WITHDRAWAL, false, false));
    }

    @Test
    void whatIsOpenedIsReadAndNobodyOpensAnothers() {
        for (int i = 0; i < 3; i++) {
            as(author, () -> submit(register.register(draft(), List.of(honour(null)))));
        }
        assertThat(as(leader, notices::unread)).isEqualTo(3);
        var first = as(leader, () -> notices.list(0, 1)).getFirst().id();
        as(leader, () -> notices.open(first));
        assertThat(as(leader, notices::unread)).isEqualTo(2);
        assertThatThrownBy(() -> as(otherLeader, () -> notices.open(first))).isInstanceOf(NotFound.class);
        as(leader, () -> {
            notices.readAll();
            return 0;
        });
        assertThat(as(leader, notices::unread)).isZero();
        assertThat(as(otherLeader, notices::unread)).isEqualTo(3);
    }

    @Test
    void whatWasHandedOverAsItIsWaitsNoMoreWhenItIsWrittenAnew() {
        var saved = as(author, () -> writing.begin(article("Một")));
        as(author, () -> {
            writing.handOver(saved.id(), saved.version());
            return 0;
        });
        assertThat(of(leader)).containsExactly(tuple(NoticeKind.WAITS, NoticeThing.ANNOUNCEMENT, false, false));
        as(author, () -> writing.save(saved.id(), saved.version(), article("Hai")));
        assertThat(of(leader)).containsExactly(tuple(NoticeKind.WAITS, NoticeThing.ANNOUNCEMENT, true, true));

        var id = as(author, () -> submit(register.register(draft(), List.of(honour(null)))));
        as(author, () -> {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(step ->
                            twoPeople.tookPart(new Matter(MatterKind.DECISION, id.value()), Officials.AS_SUBMITTED));
            return 0;
        });
        assertThat(of(leader).getFirst())
                .as("a decision waits by its state, whoever still takes part, as by choosing the unit of a row")
                .isEqualTo(tuple(NoticeKind.WAITS, NoticeThing.DECISION, false, false));
    }

    @Test
    void whatWaitsTooLongIsToldOnceAndWhatIsOldIsForgotten() {
        as(author, () -> submit(register.register(draft(), List.of(honour(null)))));
        var settled = as(author, () -> submit(register.register(draft(), List.of(honour(null)))));
        as(otherLeader, () -> {
            approval.approve(settled, version(settled), Instant.now());
            return 0;
        });
        age(Duration.ofDays(8));
        Officials.asSystem(() -> {
            day.tellWhatIsLate();
            day.tellWhatIsLate();
            return 0;
        });
        assertThat(of(leader))
                .containsExactlyInAnyOrder(
                        tuple(NoticeKind.OVERDUE, NoticeThing.DECISION, false, false),
                        tuple(NoticeKind.WAITS, NoticeThing.DECISION, false, false),
                        tuple(NoticeKind.WAITS, NoticeThing.DECISION, true, true));

        age(Duration.ofDays(360));
        Officials.asSystem(() -> notices.forget(Duration.ofDays(365)));
        assertThat(of(leader)).extracting(t -> t.toList().getFirst()).containsExactly(NoticeKind.OVERDUE);
    }

    /** As if all that this test's officials were told had been told earlier. */
    private void age(Duration by) {
        jdbc.sql(schemas.in(
                        "update {domain}.notice set at = timestampadd(second, ?, at) where account_id in (?, ?, ?)"))
                .params(
                        -by.toSeconds(),
                        author.account().value(),
                        leader.account().value(),
                        otherLeader.account().value())
                .update();
    }

    private List<Tuple> of(SignedInOfficial official) {
        return as(official, () -> notices.list(0, 100)).stream()
                .map(notice -> tuple(notice.kind(), notice.thing(), notice.read(), notice.over()))
                .toList();
    }

    private static <T> T as(SignedInOfficial official, Callable<T> step) {
        return LimitedOfficials.as(official, step);
    }

    private SignedInOfficial official(Set<Role> roles, UnitId... of) {
        var username = "tb-" + Ids.code(Ids.next());
        Officials.asAdministrator(
                () -> administration.create(new AccountDraft(username, "Cán bộ " + username, roles, Set.of(of))));
        var id = Officials.asAdministrator(() -> accounts.list(new AccountFilter(username, null, null), 0, 1))
                .getFirst()
                .id();
        return LimitedOfficials.official(id, username, roles, of);
    }

    private DecisionId submit(DecisionId id) {
        register.submit(id, true);
        return id;
    }

    private int version(DecisionId id) {
        return decisions.get(id).version();
    }

    private String number(DecisionId id) {
        return as(author, () -> decisions.get(id).fullNumber());
    }

    private static DecisionWritten draft() {
        return new DecisionWritten(
                String.valueOf(NUMBERS.incrementAndGet()),
                "QĐ-THONGBAO",
                DAY,
                AuthorityLevel.PROVINCE_CHAIRMAN,
                "Chủ tịch UBND tỉnh Ninh Bình",
                "Tặng Bằng khen",
                "",
                "",
                null,
                null);
    }

    private HonourDraft honour(@Nullable UnitId unit) {
        return Honours.of(
                        "Đinh Thông Báo " + Ids.code(Ids.next()),
                        catalogue.find("BKT", DAY).orElseThrow().revision())
                .year(2018)
                .unit(unit)
                .draft();
    }

    private UnitId unit(@Nullable UnitId above) {
        return Officials.asAdministrator(
                () -> units.enter(Units.below(above, "Cơ quan Thông Báo " + Ids.code(Ids.next()))));
    }

    private static ArticleWritten article(String headline) {
        return Articles.of("Bài chờ đăng " + headline);
    }
}
