package vn.vinhdanh.reporting.saved;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.account.Officials;
import vn.vinhdanh.reporting.download.FileFormat;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Official;

/** What the demonstration's official has kept and ordered, once its years are told: three reports, one of them each Monday. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class DemoReports {

    private static final String WHO = "thongke";
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final SavedReports reports;
    private final Schedules schedules;
    private final Officials officials;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private volatile boolean closed;

    DemoReports(SavedReports reports, Schedules schedules, Officials officials, JdbcClient jdbc, Schemas schemas) {
        this.reports = reports;
        this.schedules = schedules;
        this.officials = officials;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("demo-reports").start(this::await);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        closed = true;
    }

    private void await() {
        long before = -1;
        try {
            while (!closed) {
                long now = honours();
                if (now > 0 && now == before) {
                    officials.now(WHO).ifPresent(this::keep);
                    return;
                }
                before = now;
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long honours() {
        try {
            return jdbc.sql(schemas.in("select count(*) from {report}.honour_fact"))
                    .query(Long.class)
                    .single();
        } catch (DataAccessException notYet) {
            return -1;
        }
    }

    private void keep(Official official) {
        if (!reports.own(official).isEmpty()) {
            return;
        }
        var vietnamese = Languages.VIETNAMESE;
        reports.keep("Danh sách khen thưởng cấp Nhà nước", "/thong-ke/danh-sach?cap=STATE", official, vietnamese);
        long units = reports.keep(
                "Khen thưởng theo đơn vị hiện nay và cấp",
                "/thong-ke?hang=don-vi-hien-nay&cot=cap",
                official,
                vietnamese);
        reports.share(units, 0, true, official);
        long weekly = reports.keep(
                "Khen thưởng theo danh hiệu, hình thức và đối tượng",
                "/thong-ke?hang=danh-hieu&cot=doi-tuong",
                official,
                vietnamese);
        var report = reports.find(weekly, official).orElseThrow();
        schedules.order(report, Rhythm.WEEKLY, 1, 7, FileFormat.XLSX, "vi", official);
        schedules.runNow(report, official);
    }
}
