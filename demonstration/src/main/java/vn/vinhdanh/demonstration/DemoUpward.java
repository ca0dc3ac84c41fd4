package vn.vinhdanh.demonstration;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.upward.PackagePart;
import vn.vinhdanh.core.upward.SentUpward;
import vn.vinhdanh.core.upward.UpwardBook;
import vn.vinhdanh.core.upward.UpwardCourse;
import vn.vinhdanh.core.upward.UpwardId;
import vn.vinhdanh.core.upward.UpwardQueries;
import vn.vinhdanh.core.upward.UpwardWritten;

/** Proposals upward of the demonstration as of today: one sent, one asked back, one answered, one that waits for a leader. */
@Component
class DemoUpward {

    private final DemoDossiers dossiers;
    private final UpwardBook book;
    private final UpwardCourse course;
    private final UpwardQueries queries;
    private final DemoClock clock;
    private final DemoPaper paper = new DemoPaper();

    DemoUpward(DemoDossiers dossiers, UpwardBook book, UpwardCourse course, UpwardQueries queries, DemoClock clock) {
        this.dossiers = dossiers;
        this.book = book;
        this.course = course;
        this.queries = queries;
        this.clock = clock;
    }

    /** Opens a round for what is decided above, lets units send, verifies, and proposes. */
    void layOut() {
        var today = LocalDate.ofInstant(clock.truth(), DemoCalendar.HERE);
        int year = today.getYear() - 1;
        at(today.minusDays(70));
        var round = dossiers.open(
                DemoDossiers.round("Xét đề nghị khen thưởng cấp Nhà nước", CommendationKind.MERIT, year, null));
        var sent = today.minusDays(62);
        dossiers.passed(round, DemoDossiers.HEALTH, "18/TTr-SYT", like("BKTTG", year), sent);
        dossiers.passed(round, DemoDossiers.EDUCATION, "39/TTr-SGDĐT", like("HCLD3", year), sent);
        dossiers.passed(round, DemoDossiers.WARD, "05/TTr-UBND", like("CSTDTQ", year), sent);
        dossiers.passed(round, DemoDossiers.ENTERPRISE, "02/TTr-XMHD", like("HCLD2", year), sent);

        at(today.minusDays(34));
        var answered = confirmed(
                round,
                AuthorityLevel.PRIME_MINISTER,
                "CSTDTQ",
                "Trình tặng danh hiệu Chiến sĩ thi đua toàn quốc",
                "98");
        send(answered, today.minusDays(32));
        at(today.minusDays(20));
        ask(
                answered,
                today.minusDays(20),
                today.minusDays(8),
                "Làm rõ phạm vi ảnh hưởng của sáng kiến trong toàn quốc.");
        at(today.minusDays(11));
        propose(() -> course.answer(
                answered, version(answered), today.minusDays(11), "Công văn số 512/SNV-TĐKT kèm xác nhận sáng kiến."));

        at(today.minusDays(24));
        var back =
                confirmed(round, AuthorityLevel.PRESIDENT, "HCLD3", "Trình tặng Huân chương Lao động hạng Ba", "112");
        send(back, today.minusDays(22));
        at(today.minusDays(4));
        ask(
                back,
                today.minusDays(4),
                today.plusDays(6),
                "Bổ sung bản Word của tờ trình và ý kiến của Ban Thường vụ Tỉnh ủy.");

        at(today.minusDays(10));
        var above = confirmed(
                round, AuthorityLevel.PRIME_MINISTER, "BKTTG", "Trình tặng Bằng khen của Thủ tướng Chính phủ", "125");
        send(above, today.minusDays(8));

        at(today.minusDays(1));
        submitted(round, AuthorityLevel.PRESIDENT, "HCLD2", "Trình tặng Huân chương Lao động hạng Nhì", "131");
        clock.tell(null);
    }

    private static NomineeWritten like(String award, int year) {
        return new NomineeWritten(
                RecipientKind.PERSON,
                null,
                "",
                null,
                "",
                "",
                null,
                award,
                new AchievementPeriod(year - 4, year, false),
                "Có thành tích xuất sắc trong công tác từ năm " + (year - 4) + " đến năm " + year);
    }

    private UpwardId submitted(RoundId round, AuthorityLevel authority, String award, String title, String number) {
        var day = LocalDate.ofInstant(clock.instant(), DemoCalendar.HERE);
        return DemoOfficials.SPECIALIST.does(() -> {
            var id = book.begin(
                    new UpwardWritten(
                            round,
                            authority,
                            title,
                            number + "/TTr-UBND",
                            day,
                            "Bộ Nội vụ (Ban Thi đua - Khen thưởng Trung ương)",
                            ""),
                    true);
            book.fill(id, version(id), Set.of(award));
            var names =
                    queries.get(id).nominees().stream().map(one -> one.name()).toList();
            add(id, PackagePart.SUBMISSION, "to-trinh.pdf", "TỜ TRÌNH", title, day, names);
            add(
                    id,
                    PackagePart.MINUTES,
                    "bien-ban.pdf",
                    "BIÊN BẢN HỌP HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH",
                    title,
                    day.minusDays(2),
                    names.stream().map(name -> name + ": 15/15 phiếu đồng ý").toList());
            book.submit(id, version(id));
            return id;
        });
    }

    private void add(
            UpwardId id, PackagePart part, String name, String kind, String subject, LocalDate on, List<String> lines) {
        var pdf = paper.unitPaper("Ủy ban nhân dân tỉnh", kind, subject, on, lines, "Chủ tịch");
        book.add(id, version(id), part, name, new ByteArrayInputStream(pdf));
    }

    private UpwardId confirmed(RoundId round, AuthorityLevel authority, String award, String title, String number) {
        var id = submitted(round, authority, award, title, number);
        DemoOfficials.LEADER.run(() -> course.confirm(id, version(id)));
        return id;
    }

    private void send(UpwardId id, LocalDate on) {
        at(on);
        propose(() -> {
            var written = queries.get(id).written();
            course.send(id, version(id), new SentUpward(written.number(), on.minusDays(1), on, ""));
        });
    }

    private void ask(UpwardId id, LocalDate on, LocalDate due, String what) {
        propose(() -> course.askBack(id, version(id), on, due, what));
    }

    private static void propose(Runnable step) {
        DemoOfficials.SPECIALIST.run(step);
    }

    private int version(UpwardId id) {
        return queries.get(id).version();
    }

    private void at(LocalDate day) {
        clock.tell(DemoCalendar.at(day, LocalTime.of(10, 0)));
    }
}
