package vn.vinhdanh.reporting.saved;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.MySQLJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import vn.vinhdanh.core.shared.SchemaVersion;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The clock of the schedules: db-scheduler over a table of reporting's own, so that a restart forgets nothing and of several nodes one comes
 * to each schedule. It only knows which schedule is to be looked at when; what is due and what became of it stands in our own tables.
 */
@Configuration(proxyBeanMethods = false)
class ReportClock {

    private static final String TASK = "report";
    private static final int THREADS = 2;
    private static final Duration POLLING = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    ReportClock() {}

    /** What the clock knows a schedule by. */
    static TaskInstance<Void> instance(long schedule) {
        return new TaskInstance<>(TASK, String.valueOf(schedule));
    }

    /** A clock of its own name, as another node has it. */
    static SchedulerBuilder builder(
            DataSource dataSource, Schemas schemas, ObjectProvider<ReportRunner> runner, Clock clock) {
        CustomTask<Void> task = Tasks.custom(TASK, Void.class)
                .onDeadExecutionRevive()
                .execute((instance, context) -> completed(runner.getObject(), Long.parseLong(instance.getId())));
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.of(task))
                .tableName(schemas.in("{reporting}.scheduled_tasks"))
                .clock(clock::instant)
                // said, not found out by a connection: the database may not be there yet
                .jdbcCustomization(new MySQLJdbcCustomization(true))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                // a run that is cut off begins again
                .shutdownMaxWait(STOPPING);
    }

    private static CompletionHandler<Void> completed(ReportRunner runner, long schedule) {
        var next = runner.run(schedule);
        return (complete, operations) -> {
            if (next == null) {
                operations.remove();
            } else {
                operations.reschedule(complete, next);
            }
        };
    }

    @Bean(destroyMethod = "stop")
    Scheduler reportScheduler(
            DataSource dataSource, Schemas schemas, ObjectProvider<ReportRunner> runner, Clock clock) {
        return builder(dataSource, schemas, runner, clock).build();
    }

    /** Begins when the schema is there; a node may come up before it was migrated. */
    @Bean
    SmartLifecycle reportSchedulerStart(
            Scheduler scheduler,
            JdbcClient jdbc,
            Schemas schemas,
            @Value("${vinhdanh.schedules.run:true}") boolean run) {
        return new Start(scheduler, jdbc, schemas, run);
    }

    private static final class Start implements SmartLifecycle {

        private static final long PAUSE_MILLIS = 2_000;

        private final Scheduler scheduler;
        private final JdbcClient jdbc;
        private final Schemas schemas;
        private final boolean run;
        private volatile boolean running;

        Start(Scheduler scheduler, JdbcClient jdbc, Schemas schemas, boolean run) {
            this.scheduler = scheduler;
            this.jdbc = jdbc;
            this.schemas = schemas;
            this.run = run;
        }

        @Override
        public void start() {
            running = true;
            if (run) {
                Thread.ofVirtual().name("report-clock").start(this::await);
            }
        }

        private void await() {
            try {
                while (running && SchemaVersion.ofReport(jdbc, schemas) != SchemaVersion.FITS) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                if (running) {
                    scheduler.start();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void stop() {
            running = false;
            scheduler.stop();
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
