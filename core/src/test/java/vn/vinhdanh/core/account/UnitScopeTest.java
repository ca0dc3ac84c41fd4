package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.account.LimitedOfficials.as;
import static vn.vinhdanh.core.account.LimitedOfficials.official;
import static vn.vinhdanh.core.account.LimitedOfficials.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.bloc.BlocDraft;
import vn.vinhdanh.core.bloc.BlocFormation;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.BlocSummary;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionFilter;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionProblem;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.DecisionSummary;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.SuccessionKind;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Campaigns;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Who acts for units sees and does what belongs to these, in every room; who does not, everything. */
@CoreTest
class UnitScopeTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final AtomicInteger NUMBERS = new AtomicInteger(60_000);
    private static final AtomicInteger YEARS = new AtomicInteger(2085);

    private final UnitScope scope;
    private final UnitDirectory directory;
    private final RecipientRegister recipients;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries decisions;
    private final HonourWithdrawal withdrawal;
    private final AwardCatalogue catalogue;
    private final BlocFormation formation;
    private final BlocQueries blocs;
    private final CampaignEntry campaignEntry;
    private final CampaignLaunch launch;
    private final CampaignQueries campaigns;
    private final AccountAdministration administration;
    private final AccountQueries accounts;
    private final AuditChain audit;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    /** A department with a school, another department, a commune that took over an old one with a hamlet, one made by a split. */
    private UnitId department = new UnitId(0);

    private UnitId school = new UnitId(0);
    private UnitId other = new UnitId(0);
    private UnitId commune = new UnitId(0);
    private UnitId oldCommune = new UnitId(0);
    private UnitId hamlet = new UnitId(0);
    private UnitId part = new UnitId(0);
    private UnitId splitUp = new UnitId(0);

    UnitScopeTest(
            UnitScope scope,
            UnitDirectory directory,
            RecipientRegister recipients,
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries decisions,
            HonourWithdrawal withdrawal,
            AwardCatalogue catalogue,
            BlocFormation formation,
            BlocQueries blocs,
            CampaignEntry campaignEntry,
            CampaignLaunch launch,
            CampaignQueries campaigns,
            AccountAdministration administration,
            AccountQueries accounts,
            AuditChain audit,
            JdbcClient jdbc,
            Schemas schemas) {
        this.scope = scope;
        this.directory = directory;
        this.recipients = recipients;
        this.register = register;
        this.approval = approval;
        this.decisions = decisions;
        this.withdrawal = withdrawal;
        this.catalogue = catalogue;
        this.formation = formation;
        this.blocs = blocs;
        this.campaignEntry = campaignEntry;
        this.launch = launch;
        this.campaigns = campaigns;
        this.administration = administration;
        this.accounts = accounts;
        this.audit = audit;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @BeforeEach
    void enterUnits() {
        department = unit("Sở Trong", null);
        school = unit("Trường Trong", department);
        other = unit("Sở Ngoài", null);
        commune = unit("Xã Mới", null);
        oldCommune = unit("Xã Cũ", null);
        hamlet = unit("Xóm Cũ", oldCommune);
        part = unit("Xã Phần", null);
        splitUp = unit("Huyện Chia", null);
        Officials.run("quantri", Role.ADMINISTRATOR, () -> {
            directory.succeed(oldCommune, commune, LocalDate.of(2025, 7, 1), SuccessionKind.MERGE, "Nghị quyết 1674");
            directory.succeed(splitUp, part, LocalDate.of(2025, 7, 1), SuccessionKind.SPLIT, "Nghị quyết 1674");
        });
    }

    @Test
    void reachesTheUnitEverythingBelowAndWhatItTookOver() {
        assertThat(reach(officer(department), department, school, other)).containsExactly(true, true, false);
        assertThat(reach(officer(school), department, school)).containsExactly(false, true);
        assertThat(reach(officer(commune), commune, oldCommune, hamlet, department))
                .containsExactly(true, true, true, false);
        assertThat(reach(officer(oldCommune), commune, oldCommune)).containsExactly(false, true);
        assertThat(reach(officer(part), part, splitUp)).containsExactly(true, false);
    }

    @Test
    void hasNoLimitWithoutUnitsButIsNothingForAnOfficerWithoutOne() {
        assertThat(reach(official("tinh", Set.of(Role.SPECIALIST)), department, other))
                .containsExactly(true, true);
        for (var role : EnumSet.of(Role.UNIT_OFFICER, Role.BLOC_HEAD)) {
            assertThat(reach(official("khong", Set.of(role, Role.SPECIALIST)), department, other))
                    .containsExactly(false, false);
        }
        assertThat(as(official("khong", Set.of(Role.UNIT_OFFICER)), () -> directory.inScope()))
                .isEmpty();
    }

    @Test
    void makesNoStatementOverWhatBelongsToUnitsThatDoesNotSayItsScope() {
        var within = "select 1 from dual [[where 1 in (select id from unit_scope)]]";
        run(official("tinh", Set.of(Role.SPECIALIST)), () -> {
            assertThat(scope.within(within).query(Integer.class).list()).containsExactly(1);
            assertThatThrownBy(() -> scope.within("select count(*) from {scoped}.recipient"))
                    .isInstanceOf(IllegalArgumentException.class);
            scope.across(UnitScope.Because.NOBODY_LIMITED, "select count(*) from {scoped}.recipient");
        });
        run(officer(department), () -> {
            assertThat(scope.within(within).query(Integer.class).list()).isEmpty();
            assertThatThrownBy(() -> scope.across(UnitScope.Because.NOBODY_LIMITED, "select 1"))
                    .isInstanceOf(IllegalStateException.class);
        });
        assertThatThrownBy(() -> schemas.in("select count(*) from {scoped}.recipient"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsDecisionsByTheHonoursInside() {
        var mixed = registered(honour("Trong", department), honour("Dưới", school), honour("Ngoài", other));
        var outside = registered(honour("Ngoài", other));
        var nowhere = registered(honour("Không đơn vị", null));
        var officer = officer(department);

        assertThat(as(officer, () -> decisions.list(filter(), 0, 500)))
                .extracting(d -> d.decision().id(), DecisionSummary::honourCount)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(mixed, 2));
        assertThat(as(officer, () -> decisions.count(filter()))).isEqualTo(1);
        assertThat(as(officer, decisions::years)).containsExactly(DAY.getYear());
        assertThat(as(officer, () -> decisions.honours(mixed, 0, 100)))
                .extracting(HonourDetails::name)
                .containsExactly("Trong", "Dưới");
        assertThat(as(officer, () -> decisions.honoursAt(mixed, null, Page.of(1, 1))))
                .extracting(HonourDetails::name)
                .containsExactly("Dưới");
        assertThat(as(officer, () -> decisions.countHonours(mixed, null))).isEqualTo(2);
        assertThat(as(officer, () -> decisions.get(mixed)).honourCount()).isEqualTo(3);
        var hidden = all(mixed).getLast().id();
        assertThatThrownBy(() -> as(officer, () -> decisions.get(hidden))).isInstanceOf(NotFound.class);
        for (var id : List.of(outside, nowhere)) {
            assertThatThrownBy(() -> as(officer, () -> decisions.get(id))).isInstanceOf(NotFound.class);
        }
        assertThat(as(official("khong", Set.of(Role.UNIT_OFFICER)), () -> decisions.count(filter())))
                .isZero();
        assertThat(as(official("tinh", Set.of(Role.SPECIALIST)), () -> decisions.countHonours(mixed, null)))
                .isEqualTo(3);
    }

    @Test
    void showsAMergedCommuneWhatItsOldCommunesGot() {
        var id = registered(honour("Xã cũ", oldCommune), honour("Xóm cũ", hamlet), honour("Ngoài", other));
        assertThat(as(officer(commune), () -> decisions.honours(id, 0, 100)))
                .extracting(HonourDetails::name)
                .containsExactly("Xã cũ", "Xóm cũ");
    }

    @Test
    void registersOnlyHonoursInsideAndNamesTheRowOutside() {
        var specialist = official("cv", Set.of(Role.SPECIALIST), department);
        int before = rows("decision") + rows("recipient");

        assertThatThrownBy(() -> as(
                        specialist,
                        () -> register.register(draft(), List.of(honour("Trong", school), honour("Ngoài", other)))))
                .isInstanceOfSatisfying(
                        DecisionProblem.HonourOutsideUnits.class,
                        problem -> assertThat(problem.arguments()).containsExactly(2, "Ngoài", "Đơn vị của Ngoài"));
        assertThatThrownBy(() ->
                        as(specialist, () -> register.register(draft(), List.of(honour("Không đơn vị", null)))))
                .isInstanceOf(DecisionProblem.HonourOutsideUnits.class);
        assertThat(rows("decision") + rows("recipient")).isEqualTo(before);

        var id = as(specialist, () -> register.register(draft(), List.of(honour("Trong", school))));
        assertThatThrownBy(() -> run(specialist, () -> register.addHonour(id, honour("Ngoài", other))))
                .isInstanceOf(DecisionProblem.HonourOutsideUnits.class);
        run(specialist, () -> register.removeHonour(all(id).getFirst().id()));
        assertThat(as(specialist, () -> decisions.get(id)).honourCount()).isZero();
        run(specialist, () -> register.addHonour(id, honour("Lại", school)));
    }

    @Test
    void refusesAnExistingRecipientOfAnotherUnit() {
        var theirs = all(registered(honour("Người Khác", other))).getFirst().recipient();
        var specialist = official("cv", Set.of(Role.SPECIALIST), department);
        assertThatThrownBy(() -> as(
                        specialist,
                        () -> register.register(draft(), List.of(honour("Người Khác", department, theirs.value())))))
                .isInstanceOf(DecisionProblem.HonourOutsideUnits.class);
    }

    @Test
    void actsOnADecisionOnlyWhenAllOfItLiesInside() {
        var mixed = registered(honour("Trong", department), honour("Ngoài", other));
        var whole = registered(honour("Trong", department), honour("Dưới", school));
        var outside = registered(honour("Ngoài", other));
        var specialist = official("cv", Set.of(Role.SPECIALIST), department);
        var leader = official("ld", Set.of(Role.LEADER), department);

        assertThatThrownBy(() -> run(specialist, () -> register.submit(mixed, true)))
                .isInstanceOf(DecisionProblem.OutsideUnits.class);
        assertThatThrownBy(() -> run(specialist, () -> register.submit(outside, true)))
                .isInstanceOf(NotFound.class);
        run(specialist, () -> register.submit(whole, true));
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(mixed, true));

        assertThatThrownBy(() -> run(leader, () -> approval.approve(mixed, Officials.AS_SUBMITTED, Instant.now())))
                .isInstanceOf(DecisionProblem.OutsideUnits.class);
        assertThatThrownBy(() -> run(leader, () -> approval.returnForCorrection(mixed, Officials.AS_SUBMITTED, "Sai")))
                .isInstanceOf(DecisionProblem.OutsideUnits.class);
        run(leader, () -> approval.approve(whole, Officials.AS_SUBMITTED, Instant.now()));
        assertThat(Officials.asLeader(() -> decisions.get(whole)).status()).isEqualTo(DecisionStatus.PUBLISHED);
    }

    @Test
    void withdrawsOnlyInsideAndLeavesTheFiguresOfTheOthersWhole() {
        var mixed = registered(honour("Trong", department), honour("Ngoài", other));
        publish(mixed);
        var inside = all(mixed).getFirst().id();
        var outside = all(mixed).getLast().id();
        var specialist = official("cv", Set.of(Role.SPECIALIST), department);
        var leader = official("ld", Set.of(Role.LEADER), department);

        assertThatThrownBy(() -> as(specialist, () -> withdrawal.proposeTakeDown(mixed, outside, "Nhầm")))
                .isInstanceOf(OutsideUnits.class);
        assertThatThrownBy(() -> as(specialist, () -> withdrawal.proposeTakeDown(mixed, null, "Nhầm")))
                .isInstanceOf(DecisionProblem.OutsideUnits.class);
        var theirs = Officials.asSpecialist(() -> withdrawal.proposeTakeDown(mixed, outside, "Nhầm"));
        var mine = as(specialist, () -> withdrawal.proposeTakeDown(mixed, inside, "Nhầm"));

        assertThat(as(leader, () -> decisions.proposals()))
                .extracting(w -> w.id())
                .containsExactly(mine);
        assertThat(as(leader, () -> decisions.proposals(mixed)))
                .extracting(w -> w.id())
                .containsExactly(mine);
        assertThatThrownBy(() -> run(leader, () -> withdrawal.confirm(theirs, 0)))
                .isInstanceOf(OutsideUnits.class);
        assertThatThrownBy(() -> run(leader, () -> withdrawal.refuse(theirs, 0)))
                .isInstanceOf(OutsideUnits.class);
        run(leader, () -> withdrawal.confirm(mine, 0));

        var record = jdbc.sql(
                        schemas.in("select body from {domain}.public_record where kind = 'DECISION' and code = ?"))
                .param(Ids.code(mixed.value()))
                .query(String.class)
                .single();
        assertThat(record).contains("\"honourCount\":1");
    }

    @Test
    void tellsNamesakesOfTheUnitsInsideOnly() {
        var name = "Trùng Tên " + Ids.code(Ids.next());
        registered(honour(name, school), honour(name, other));
        assertThat(as(officer(department), () -> recipients.namesakes(RecipientKind.PERSON, List.of(name))))
                .hasSize(1);
        assertThat(Officials.asSpecialist(() -> recipients.namesakes(RecipientKind.PERSON, List.of(name))))
                .hasSize(2);
    }

    @Test
    void keepsUpUnitsInsideOnly() {
        var administrator = official("qt", Set.of(Role.ADMINISTRATOR), department);
        var entered = as(administrator, () -> directory.enter(unitDraft("Phòng Mới", school)));
        assertThat(as(administrator, () -> directory.inScope()))
                .extracting(UnitSummary::id)
                .containsExactlyInAnyOrder(department, school, entered);
        for (var parent : Arrays.asList(other, null)) {
            assertThatThrownBy(() -> as(administrator, () -> directory.enter(unitDraft("Phòng Ngoài", parent))))
                    .isInstanceOf(OutsideUnits.class);
        }
        assertThatThrownBy(() -> run(
                        administrator,
                        () -> directory.succeed(
                                other, department, LocalDate.of(2024, 1, 1), SuccessionKind.MERGE, "Nghị quyết")))
                .isInstanceOf(OutsideUnits.class);
        assertThat(as(officer(department), () -> directory.get(other)).name()).startsWith("Sở Ngoài");
    }

    @Test
    void showsTheBlocsOfItsUnitsAndFormsNoOthers() {
        int year = YEARS.incrementAndGet();
        var mine = Officials.asSpecialist(() -> formation.open(bloc(year, 1, department, other)));
        var others = Officials.asSpecialist(() -> formation.open(bloc(year, 2, commune)));
        var head = official("tk", Set.of(Role.BLOC_HEAD), school, department);

        assertThat(as(head, () -> blocs.ofYear(year)))
                .extracting(BlocSummary::id)
                .containsExactly(mine);
        assertThat(as(head, blocs::atAGlance)).contains(new BlocQueries.Year(year, 1, 0, 1));
        assertThat(as(head, blocs::years)).containsExactly(year);
        assertThat(as(head, () -> blocs.find(others))).isEmpty();
        assertThatThrownBy(() -> as(head, () -> blocs.get(others))).isInstanceOf(NotFound.class);
        assertThat(as(official("khong", Set.of(Role.BLOC_HEAD)), () -> blocs.ofYear(year)))
                .isEmpty();

        var specialist = official("cv", Set.of(Role.SPECIALIST), department);
        assertThatThrownBy(() -> run(specialist, () -> formation.change(mine, 0, bloc(year, 1, department))))
                .isInstanceOf(OutsideUnits.class);
        assertThatThrownBy(() -> as(specialist, () -> formation.open(bloc(year, 3))))
                .isInstanceOf(OutsideUnits.class);
    }

    @Test
    void showsLaunchedCampaignsToAllAndDraftsToTheirUnit() {
        var ours = Officials.asSpecialist(() -> campaignEntry.saveDraft(campaign("Trong", school)));
        var theirs = Officials.asSpecialist(() -> campaignEntry.saveDraft(campaign("Ngoài", other)));
        var provinces = Officials.asSpecialist(() -> campaignEntry.saveDraft(campaign("Tỉnh", null)));
        var officer = official("cv", Set.of(Role.SPECIALIST), department);

        assertThat(as(officer, campaigns::atAGlance).all())
                .filteredOn(campaign -> campaign.status() == CampaignStatus.DRAFT)
                .hasSize(1);
        assertThat(as(officer, campaigns::pickList))
                .extracting(c -> c.id())
                .contains(ours)
                .doesNotContain(theirs, provinces);
        assertThatThrownBy(() -> as(officer, () -> campaigns.get(provinces))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(officer, () -> launch.launch(theirs, 0))).isInstanceOf(OutsideUnits.class);
        assertThatThrownBy(() -> run(officer, () -> campaignEntry.edit(theirs, 0, campaign("Của tôi", school))))
                .isInstanceOf(OutsideUnits.class);
        assertThatThrownBy(() -> as(officer, () -> campaignEntry.saveDraft(campaign("Tỉnh nữa", null))))
                .isInstanceOf(OutsideUnits.class);
        Officials.run("lanhdao", Role.LEADER, () -> launch.launch(provinces, 0));
        assertThat(as(officer, () -> campaigns.get(provinces)).name()).startsWith("Tỉnh");
    }

    @Test
    void managesAccountsInsideOnlyAndGivesNothingBeyondOwn() {
        var administrator = official("qt", Set.of(Role.ADMINISTRATOR), department);
        var inside = username();
        as(administrator, () -> administration.create(account(inside, Role.UNIT_OFFICER, school)));
        var outside = username();
        var unlimited = username();
        var stronger = username();
        var wider = username();
        Officials.asAdministrator(() -> administration.create(account(outside, Role.UNIT_OFFICER, other)));
        Officials.asAdministrator(() -> administration.create(account(unlimited, Role.LEADER)));
        Officials.asAdministrator(() -> administration.create(account(stronger, Role.LEADER, school)));
        Officials.asAdministrator(() -> administration.create(account(wider, Role.UNIT_OFFICER, school, other)));

        assertThat(as(administrator, () -> accounts.list(AccountFilter.all(), 0, 500)))
                .extracting(AccountSummary::username)
                .containsExactly(inside);
        assertThat(as(administrator, () -> accounts.count(AccountFilter.all()))).isEqualTo(1);
        for (var name : List.of(outside, unlimited, stronger, wider)) {
            var found = Officials.asAdministrator(() -> accounts.list(new AccountFilter(name, null, null), 0, 1))
                    .getFirst();
            assertThatThrownBy(() -> as(administrator, () -> accounts.get(found.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(administrator, () -> administration.resetPassword(found.id(), found.version())))
                    .isInstanceOf(NotFound.class);
        }
        for (var draft :
                List.of(account(username(), Role.UNIT_OFFICER, other), account(username(), Role.COUNCIL_MEMBER))) {
            assertThatThrownBy(() -> as(administrator, () -> administration.create(draft)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            problem -> assertThat(problem.field()).isEqualTo("units"));
        }
        assertThatThrownBy(() ->
                        as(administrator, () -> administration.create(account(username(), Role.LEADER, school))))
                .isInstanceOf(AccountProblem.RoleBeyondOwn.class);
        assertThat(as(administrator, accounts::assignableRoles))
                .contains(Role.ADMINISTRATOR, Role.UNIT_OFFICER)
                .doesNotContain(Role.LEADER, Role.SPECIALIST);
    }

    @Test
    void makesNoOfficerAndNoBlocHeadWithoutAUnit() {
        for (var role : EnumSet.of(Role.UNIT_OFFICER, Role.BLOC_HEAD)) {
            assertThatThrownBy(() -> Officials.asAdministrator(() -> administration.create(account(username(), role))))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            problem -> assertThat(problem.key()).isEqualTo("problem.account.no-unit"));
        }
    }

    @Test
    void opensTheAuditToNobodyLimited() {
        assertThatThrownBy(() -> as(official("ld", Set.of(Role.LEADER), department), () -> audit.newest(null, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(official("ld", Set.of(Role.LEADER)), () -> audit.newest(null, 1)))
                .hasSize(1);
    }

    private List<Boolean> reach(SignedInOfficial official, UnitId... units) {
        return as(
                official, () -> Arrays.stream(units).map(scope.reach()::covers).toList());
    }

    private static SignedInOfficial officer(UnitId unit) {
        return official("donvi", Set.of(Role.UNIT_OFFICER), unit);
    }

    private UnitId unit(String name, @Nullable UnitId parent) {
        return Officials.asAdministrator(() -> directory.enter(unitDraft(name, parent)));
    }

    private static UnitDraft unitDraft(String name, @Nullable UnitId parent) {
        return Units.below(parent, name + " " + Ids.code(Ids.next()));
    }

    private static DecisionFilter filter() {
        return new DecisionFilter(null, DAY.getYear(), null);
    }

    private static DecisionWritten draft() {
        return Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), DAY);
    }

    private HonourDraft honour(String name, @Nullable UnitId unit) {
        return honour(name, unit, null);
    }

    private HonourDraft honour(String name, @Nullable UnitId unit, @Nullable Long recipient) {
        return Honours.of(
                        name,
                        Officials.asSpecialist(
                                () -> catalogue.find("BKT", DAY).orElseThrow().revision()))
                .unit(unit)
                .in("Đơn vị của " + name)
                .to(recipient)
                .draft();
    }

    private DecisionId registered(HonourDraft... honours) {
        return Officials.asSpecialist(() -> register.register(draft(), List.of(honours)));
    }

    private void publish(DecisionId id) {
        Decisions.publish(register, approval, id);
    }

    private List<HonourDetails> all(DecisionId id) {
        return Officials.asSpecialist(() -> decisions.honours(id, 0, 100));
    }

    private static BlocDraft bloc(int year, int ordinal, UnitId... members) {
        return new BlocDraft(
                year,
                ordinal,
                "Khối " + ordinal,
                null,
                members.length == 0 ? null : members[0],
                null,
                List.of(members),
                true);
    }

    private static CampaignWritten campaign(String name, @Nullable UnitId unit) {
        return Campaigns.by(unit, name + " " + Ids.code(Ids.next()), DAY);
    }

    private static String username() {
        return "dv-" + Ids.code(Ids.next());
    }

    private static AccountDraft account(String username, Role role, UnitId... units) {
        return new AccountDraft(username, "Cán bộ thử", Set.of(role), Set.of(units));
    }

    private int rows(String table) {
        return jdbc.sql(schemas.in("select count(*) from {domain}." + table))
                .query(Integer.class)
                .single();
    }
}
