package vn.vinhdanh.admin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;
import static vn.vinhdanh.core.testing.Officials.asSystem;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.support.SimpleTriggerContext;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.proof.FigureProof;
import vn.vinhdanh.core.proof.ProofResult;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;

/** A row that was broken by hand is found at night, said on the screen and by health, and written anew by a button. */
@WithMockUser(
        username = "lanhdao",
        authorities = {"VIEW_CONSOLE", "PROVE_FIGURES", "ROLE_VIEW_CONSOLE", "ROLE_PROVE_FIGURES"})
class ProofViewsTest extends ConsoleTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    ProofSchedule schedule;

    @Autowired
    FigureProof proof;

    @Autowired
    FiguresHealth health;

    @Autowired
    List<ScheduledTaskHolder> scheduled;

    @Autowired
    TaskScheduler clock;

    @Autowired
    DecisionRegister register;

    @Autowired
    DecisionApproval approval;

    @Autowired
    DecisionQueries decisions;

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Schemas schemas;

    private final String name = "Nguyễn Thị Đối Chiếu " + Ids.code(Ids.next());

    /** Other tests share the database and may have left it as they like. */
    @BeforeEach
    @AfterEach
    void mendsWhatOthersLeft() {
        asSystem(proof::mend);
    }

    @Test
    void whatANightFindsIsOnTheScreenAndInHealthUntilItIsWrittenAnew() {
        var honour = published();
        long before = last().differences();
        jdbc.sql(schemas.in("delete from {report}.honour_fact where honour_id = ?"))
                .param(honour.id().value())
                .update();

        schedule.check();

        assertThat(last().differences()).isEqualTo(before + 1);
        var down = Objects.requireNonNull(health.health());
        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails())
                .containsEntry("differences", before + 1)
                .containsEntry("checkedAt", last().at().toString());
        navigate(ProofView.class);
        var missing = Words.say("proof.fact_missing", honour.code(), name, "", "", "");
        assertThat(text())
                .contains(
                        Words.say("proof.differs", Words.number(before + 1)),
                        Words.say("proof.at"),
                        Words.dateTime(last().at()));
        assertThat(isTold(missing)).isTrue();
        assertThat(button("proof.mend").isVisible()).isTrue();

        test(button("proof.mend")).click();
        waitFor(() -> button("proof.check").isEnabled() && !isTold(missing));

        assertThat(last().differences()).isEqualTo(before);
        assertThat(jdbc.sql(schemas.in("select count(*) from {report}.honour_fact where honour_id = ?"))
                        .param(honour.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(Objects.requireNonNull(health.health()).getStatus())
                .isEqualTo(before == 0 ? Status.UP : Status.DOWN);
    }

    @Test
    void whatDiffersSinceTheLastCheckIsFoundByTheButton() {
        var honour = published();
        navigate(ProofView.class);
        jdbc.sql(schemas.in("update {report}.honour_fact set year_to = 1999 where honour_id = ?"))
                .param(honour.id().value())
                .update();
        var wrong = Words.say("proof.fact_field", honour.code(), name, "year_to", "2024", "1999");
        assertThat(isTold(wrong)).isFalse();

        test(button("proof.check")).click();
        waitFor(() -> isTold(wrong));
    }

    @Test
    void everyNightAtHalfPastTwoHereItChecks() {
        var nightly = scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().equals(ProofSchedule.class.getName() + ".check"))
                .toList();
        assertThat(nightly).singleElement().isInstanceOfSatisfying(CronTask.class, task -> {
            var next = Objects.requireNonNull(task.getTrigger().nextExecution(new SimpleTriggerContext()));
            assertThat(next.atZone(VIETNAM).toLocalTime()).isEqualTo(LocalTime.of(2, 30));
            assertThat(next).isBefore(Instant.now().plusSeconds(25L * 3600));
        });
    }

    @Test
    void whatTakesLongKeepsNothingElseOfTheClockWaiting() throws InterruptedException {
        var quickIsDone = new CountDownLatch(1);
        var slowIsDone = new CountDownLatch(1);
        var slow = clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        if (quickIsDone.await(30, TimeUnit.SECONDS)) {
                            slowIsDone.countDown();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                Duration.ofHours(1));
        var quick = clock.scheduleWithFixedDelay(quickIsDone::countDown, Duration.ofHours(1));
        try {
            assertThat(slowIsDone.await(40, TimeUnit.SECONDS)).isTrue();
        } finally {
            slow.cancel(true);
            quick.cancel(true);
        }
    }

    private ProofResult last() {
        return asSystem(() -> proof.last().orElseThrow());
    }

    private HonourDetails published() {
        var day = LocalDate.of(2025, 1, 20);
        var id = asSpecialist(() -> register.register(
                Decisions.of(String.valueOf(Ids.next()), day),
                List.of(Honours.of(
                                name, catalogue.find("BKT", day).orElseThrow().revision())
                        .year(2024)
                        .draft())));
        Decisions.publish(register, approval, id);
        return asSpecialist(() -> decisions.honours(id, 0, 1)).getFirst();
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private Button button(String key) {
        return find(Button.class).all().stream()
                .filter(b -> Words.say(key).equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a difference is on the screen, with since when it is seen. */
    private boolean isTold(String difference) {
        var result = last();
        return result.first().stream()
                .map(one -> difference + " " + Words.say("proof.since", Words.dateTime(result.since(one))))
                .anyMatch(lines()::contains);
    }

    private void waitFor(BooleanSupplier there) {
        for (int i = 0; i < 600; i++) {
            roundTrip();
            if (there.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        fail("it did not come: " + text());
    }
}
