package vn.vinhdanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.opinion.OpinionHandling;
import vn.vinhdanh.core.opinion.OpinionId;
import vn.vinhdanh.core.opinion.OpinionIntake;
import vn.vinhdanh.core.opinion.OpinionListBook;
import vn.vinhdanh.core.opinion.OpinionListId;
import vn.vinhdanh.core.opinion.OpinionListPublication;
import vn.vinhdanh.core.opinion.OpinionListQueries;
import vn.vinhdanh.core.opinion.OpinionListWritten;
import vn.vinhdanh.core.opinion.OpinionStatus;
import vn.vinhdanh.core.round.OfficeCalendar;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.Ids;

/** The people's opinion in the demonstration as of today: a list that is over, one that is public, and what citizens say of them. */
@Component
class DemoOpinions {

    private static final LocalTime HOUR = LocalTime.of(8, 0);
    private static final int DAYS = 10;

    private final OpinionListBook book;
    private final OpinionListPublication publication;
    private final OpinionListQueries lists;
    private final OpinionIntake intake;
    private final OpinionHandling handling;
    private final RoundQueries rounds;
    private final OfficeCalendar calendar;
    private final DemoCitizens citizens;
    private final DemoClock clock;

    DemoOpinions(
            OpinionListBook book,
            OpinionListPublication publication,
            OpinionListQueries lists,
            OpinionIntake intake,
            OpinionHandling handling,
            RoundQueries rounds,
            OfficeCalendar calendar,
            DemoCitizens citizens,
            DemoClock clock) {
        this.book = book;
        this.publication = publication;
        this.lists = lists;
        this.intake = intake;
        this.handling = handling;
        this.rounds = rounds;
        this.calendar = calendar;
        this.citizens = citizens;
        this.clock = clock;
    }

    /** Publishes the lists and lets citizens speak. */
    void layOut() {
        var today = LocalDate.ofInstant(clock.truth(), DemoCalendar.HERE);
        int year = today.getYear();
        var round = DemoOfficials.SPECIALIST.does(rounds::open).stream()
                .filter(one -> one.year() == year && one.campaign() == null && one.submissionUntil() != null)
                .findFirst()
                .orElseThrow()
                .id();
        var over = publish(round, "Danh sách đề nghị xét khen thưởng 6 tháng đầu năm " + year, today.minusDays(27));
        var answered = send(
                over,
                today.minusDays(20),
                "OPINION",
                "Tập thể, cá nhân trong danh sách đều xứng đáng, tôi nhất trí.",
                "Trần Văn Phúc",
                "0912 000 111");
        at(today.minusDays(18), LocalTime.of(15, 0));
        DemoOfficials.SPECIALIST.run(() -> {
            handling.takeUp(answered, 0);
            handling.close(
                    answered, 1, OpinionStatus.ANSWERED, "Cảm ơn ông đã gửi ý kiến. Ý kiến được báo cáo Hội đồng.");
        });
        var now = publish(round, "Danh sách đề nghị xét khen thưởng tổng kết năm " + year, today.minusDays(5));
        var complaint = send(
                now,
                today.minusDays(3),
                "COMPLAINT",
                "Thành tích ghi trong danh sách là công việc chung của cả tổ, đề nghị xem lại.",
                "Lê Thị Dung",
                "dung.le@example.vn");
        at(today.minusDays(2), LocalTime.of(9, 0));
        DemoOfficials.SPECIALIST.run(() -> handling.takeUp(complaint, 0));
        send(now, today.minusDays(1), "COMPLAINT", "Người này năm nay có bị nhắc nhở ở cơ quan.", "", "");
        clock.tell(null);
    }

    /** Public for ten working days from that day on, by two people, and gone when they are over. */
    private OpinionListId publish(RoundId round, String title, LocalDate day) {
        var first = DemoCalendar.workingDay(day);
        var last = DemoOfficials.SPECIALIST.does(calendar::workingDays).after(first, DAYS);
        at(first.minusDays(1), HOUR);
        var id = DemoOfficials.SPECIALIST.does(() -> {
            var prepared = book.prepare(
                    new OpinionListWritten(
                            round,
                            title,
                            "Căn cứ Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP, cơ quan công khai danh sách để"
                                    + " lấy ý kiến Nhân dân trước khi trình Hội đồng Thi đua - Khen thưởng tỉnh.",
                            DemoCalendar.at(first, HOUR),
                            DemoCalendar.at(last, HOUR)),
                    true);
            book.fill(prepared, 0, Set.of(NomineeStatus.ELIGIBLE, NomineeStatus.PROPOSED), Set.of());
            book.submit(prepared, lists.get(prepared).version(), true);
            return prepared;
        });
        DemoOfficials.LEADER.run(() -> publication.confirm(id, lists.get(id).version()));
        move(DemoCalendar.at(first, HOUR));
        move(DemoCalendar.at(last, HOUR));
        return id;
    }

    private void move(Instant hour) {
        if (!hour.isAfter(clock.truth())) {
            clock.tell(hour);
            CurrentOfficial.asSystem(publication::moveDue);
        }
    }

    private OpinionId send(OpinionListId list, LocalDate day, String kind, String text, String sender, String contact) {
        var at = DemoCalendar.at(day, LocalTime.of(20, 15));
        var received = at.isAfter(clock.truth()) ? clock.truth().minus(Duration.ofHours(1)) : at;
        clock.tell(received);
        var promised = DemoOfficials.SPECIALIST.does(calendar::workingDays).after(day, DAYS);
        return citizens.send(
                        intake,
                        received,
                        Map.of(
                                "reference",
                                Ids.code(Ids.next()).substring(1).toUpperCase(Locale.ROOT),
                                "list_code",
                                Ids.code(list.value()),
                                "number",
                                "1",
                                "kind",
                                kind,
                                "body",
                                text,
                                "sender",
                                sender,
                                "contact",
                                contact,
                                "language",
                                "vi",
                                "promised_on",
                                promised.toString()))
                .map(OpinionId::new)
                .orElseThrow();
    }

    private void at(LocalDate day, LocalTime hour) {
        clock.tell(DemoCalendar.at(day, hour));
    }
}
