package vn.vinhdanh.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.core.shared.InvalidInput;

class CampaignTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, LAUNCHED, true",
        "DRAFT, CLOSED, false",
        "DRAFT, DRAFT, false",
        "LAUNCHED, CLOSED, true",
        "LAUNCHED, DRAFT, false",
        "LAUNCHED, LAUNCHED, false",
        "CLOSED, DRAFT, false",
        "CLOSED, LAUNCHED, false",
        "CLOSED, CLOSED, false"
    })
    void movesOnlyFromDraftToLaunchedToClosed(CampaignStatus from, CampaignStatus to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }

    @Test
    void keepsTasksInOrderAndDropsEmptyOnes() {
        var draft =
                with(Campaigns.provincial("Thi đua", 2021), List.of(" một ", "", "hai"), "", LocalDate.of(2021, 1, 18));

        assertThat(new Campaign(1, "thi-dua", draft, true).written().tasks()).containsExactly("một", "hai");
    }

    @Test
    void refusesALaunchWithoutObjectivesAndTasks() {
        var campaign = campaign(with(Campaigns.provincial("Thi đua", 2021), List.of(), "", LocalDate.of(2021, 1, 18)));

        assertThatThrownBy(() -> campaign.launch(TODAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("objectives"));
    }

    @Test
    void refusesALaunchWithoutADate() {
        var campaign = campaign(with(Campaigns.provincial("Thi đua", 2021), List.of("một"), "", null));

        assertThatThrownBy(() -> campaign.launch(TODAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("launchedOn"));
    }

    @Test
    void refusesALaunchBeforeItsDay() {
        var campaign = campaign(Campaigns.provincial("Thi đua", 2021));

        assertThatThrownBy(() -> campaign.launch(LocalDate.of(2021, 1, 17)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.key()).isEqualTo("problem.campaign.not-yet"));
    }

    @Test
    void refusesASecondLaunch() {
        var campaign = campaign(Campaigns.provincial("Thi đua", 2021));
        campaign.launch(TODAY);

        assertThatThrownBy(() -> campaign.launch(TODAY)).isInstanceOf(CampaignProblem.IllegalMove.class);
    }

    @Test
    void refusesToBeSummedUpAsADraft() {
        var campaign = campaign(Campaigns.provincial("Thi đua", 2021));

        assertThatThrownBy(campaign::close).isInstanceOf(CampaignProblem.IllegalMove.class);
    }

    @Test
    void refusesChangesOnceSummedUp() {
        var campaign = campaign(Campaigns.provincial("Thi đua", 2021));
        campaign.launch(TODAY);
        campaign.close();

        assertThatThrownBy(() -> campaign.rewrite(Campaigns.provincial("Tên khác", 2021)))
                .isInstanceOf(CampaignProblem.Closed.class);
        assertThat(campaign.name()).isEqualTo("Thi đua");
    }

    @Test
    void refusesALaunchedCampaignToLoseItsDate() {
        var campaign = campaign(Campaigns.provincial("Thi đua", 2021));
        campaign.launch(TODAY);

        assertThatThrownBy(
                        () -> campaign.rewrite(with(Campaigns.provincial("Thi đua", 2021), List.of("một"), "", null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesAYearOutsideItsPeriod() {
        var draft = Campaigns.provincial("Thi đua", 2021);
        var wrong = new CampaignWritten(
                draft.name(),
                2022,
                draft.from(),
                draft.to(),
                draft.level(),
                draft.method(),
                draft.launchingBody(),
                draft.launcher(),
                draft.launcherPosts(),
                draft.occasion(),
                draft.launchedOn(),
                draft.grounds(),
                draft.context(),
                draft.theme(),
                draft.objectives(),
                draft.tasks(),
                draft.parents(),
                draft.directives());

        assertThatThrownBy(() -> campaign(wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("year"));
    }

    private static Campaign campaign(CampaignWritten draft) {
        return new Campaign(1, "thi-dua", draft, true);
    }

    private static CampaignWritten with(
            CampaignWritten d, List<String> tasks, String objectives, LocalDate launchedOn) {
        return new CampaignWritten(
                d.name(),
                d.year(),
                d.from(),
                d.to(),
                d.level(),
                d.method(),
                d.launchingBody(),
                d.launcher(),
                d.launcherPosts(),
                d.occasion(),
                launchedOn,
                d.grounds(),
                d.context(),
                d.theme(),
                objectives,
                tasks,
                d.parents(),
                d.directives());
    }
}
