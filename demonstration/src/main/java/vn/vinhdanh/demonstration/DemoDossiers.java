package vn.vinhdanh.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.nomination.DossierGathering;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierSigning;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.DossierWritten;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.round.CouncilTrack;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.RoundBook;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

/** The dossiers of the demonstration as of today: rounds of the year, and dossiers of departments, a ward, a school and an enterprise in every state. */
@Component
class DemoDossiers {

    private static final String SPECIALIST = "chuyenvien";
    private static final List<String> NEWLY_WRITTEN =
            List.of("Bùi Thị Hạnh", "Phạm Văn Lực", "Đỗ Thị Mơ", "Đinh Thị Mận", "Tạ Văn Hòe");

    private final RoundBook rounds;
    private final DossierWriting writing;
    private final DossierSigning signing;
    private final DossierGathering gathering;
    private final DossierVerification verification;
    private final DossierQueries queries;
    private final DemoConclusions conclusions;
    private final DemoDossierPapers papers;
    private final RecipientQueries recipients;
    private final DemoUnits units;
    private final DemoClock clock;

    DemoDossiers(
            RoundBook rounds,
            DossierWriting writing,
            DossierSigning signing,
            DossierGathering gathering,
            DossierVerification verification,
            DossierQueries queries,
            DemoConclusions conclusions,
            DemoDossierPapers papers,
            RecipientQueries recipients,
            DemoUnits units,
            DemoClock clock) {
        this.rounds = rounds;
        this.writing = writing;
        this.signing = signing;
        this.gathering = gathering;
        this.verification = verification;
        this.queries = queries;
        this.conclusions = conclusions;
        this.papers = papers;
        this.recipients = recipients;
        this.units = units;
        this.clock = clock;
    }

    /** A unit that sends dossiers, and the two of its people who do. */
    record Sender(String unit, String officer, String leader) {}

    static final Sender EDUCATION = new Sender("so-gddt", "donvi", "lanhdaodonvi");
    private static final Sender SCHOOL = new Sender("thpt-chuyen-luong-van-tuy-2025", "canbo-lvt", "lanhdao-lvt");
    static final Sender HEALTH = new Sender("so-y-te", "canbo-yte", "lanhdao-yte");
    static final Sender ENTERPRISE = new Sender("ctcp-xi-mang-huong-duong", "canbo-ximang", "lanhdao-ximang");
    static final Sender WARD = new Sender("13285", "canbo-phuly", "lanhdao-phuly");

    /** Makes the rounds of the year and lays the dossiers on their desks. */
    void layOut() {
        var today = LocalDate.ofInstant(clock.truth(), DemoCalendar.HERE);
        // nobody is judged for a year that is not there yet
        int year = today.getYear();
        var merit = like("LDTT", year, "Hoàn thành tốt nhiệm vụ năm " + year);
        at(today.minusDays(40), 8);
        var end = open(round("Xét khen thưởng tổng kết năm " + year, CommendationKind.MERIT, year, today.plusDays(20)));
        var sudden = open(round("Khen thưởng đột xuất năm " + year, CommendationKind.SUDDEN, year, null));
        verify(() -> rounds.prepare(
                round("Xét khen thưởng tổng kết năm " + (year + 1), CommendationKind.MERIT, year + 1, null), true));

        at(today.minusDays(28), 9);
        var verified = signed(end, HEALTH, "21/TTr-SYT", merit, 3);
        receive(verified, today.minusDays(26));
        verify(() -> conclusions.conclude(verified));
        at(today.minusDays(20), 15);
        verify(() -> verification.finish(verified, version(verified)));

        at(today.minusDays(24), 9);
        var again = signed(end, WARD, "07/TTr-UBND", merit, 2);
        receive(again, today.minusDays(23));
        returned(again, "Tờ trình thiếu chữ ký; một trường hợp ghi chưa đủ thành tích.");
        at(today.minusDays(18), 9);
        rewrite(again);
        sign(again, WARD);
        receive(again, today.minusDays(15));

        at(today.minusDays(12), 10);
        var received = signed(end, HEALTH, "23/TTr-SYT", merit, 2);
        at(today.minusDays(10), 9);
        verify(() -> verification.receive(received, version(received)));

        at(today.minusDays(9), 9);
        var back = signed(end, EDUCATION, "45/TTr-SGDĐT", merit, 3);
        receive(back, today.minusDays(7));
        returned(back, "Đề nghị bổ sung biên bản họp xét và ghi đủ chức vụ.");

        at(today.minusDays(8), 9);
        var withdrawn = signed(end, WARD, "09/TTr-UBND", merit, 1);
        at(today.minusDays(6), 9);
        as(
                WARD.leader(),
                Role.UNIT_LEADER,
                () -> signing.withdraw(withdrawn, version(withdrawn), "Đơn vị gộp trường hợp này vào hồ sơ khác."));

        at(today.minusDays(5), 9);
        signed(end, ENTERPRISE, "03/TTr-XMHD", merit, 2);
        at(today.minusDays(3), 14);
        signed(sudden, WARD, "11/TTr-UBND", like("GKX", year, "Dũng cảm cứu người trong mưa lũ"), 1);
        at(today.minusDays(2), 10);
        handedOver(end, EDUCATION, "47/TTr-SGDĐT", merit, 2);
        at(today.minusDays(1), 16);
        begun(end, EDUCATION, "", merit, 2);
        throughTheSuperior(year, today);
        clock.tell(null);
    }

    /** A school sends through its department: one dossier was gathered into the department's, another waits for it. */
    private void throughTheSuperior(int year, LocalDate today) {
        at(today.minusDays(14), 8);
        // no registration: the one of the year's end is the one that is shown
        var digital =
                open(round("Xét khen thưởng chuyên đề chuyển đổi số năm " + year, CommendationKind.MERIT, year, null)
                        .gathering());
        var like = like("GKX", year, "Xây dựng học liệu số dùng chung cho các trường trung học phổ thông");
        at(today.minusDays(5), 9);
        var first = handedOver(digital, SCHOOL, "12/TTr-LVT", like, 2);
        as(SCHOOL.leader(), Role.UNIT_LEADER, () -> signing.signUp(first, version(first)));
        at(today.minusDays(4), 9);
        as(EDUCATION.officer(), Role.UNIT_OFFICER, () -> gathering.gather(first, version(first), null));
        at(today.minusDays(2), 9);
        var second = handedOver(
                digital, SCHOOL, "14/TTr-LVT", like("GKX", year, "Dạy học trực tuyến cho học sinh vùng ngập"), 1);
        as(SCHOOL.leader(), Role.UNIT_LEADER, () -> signing.signUp(second, version(second)));
    }

    private void rewrite(DossierId id) {
        as(WARD.officer(), Role.UNIT_OFFICER, () -> {
            NomineeDetails nominee = queries.nominees(id).getFirst();
            var was = nominee.written();
            writing.rewrite(
                    nominee.id(),
                    nominee.version(),
                    new NomineeWritten(
                            was.kind(),
                            was.recipient(),
                            was.name(),
                            was.sex(),
                            "Công chức",
                            was.unitText(),
                            null,
                            was.award(),
                            was.period(),
                            was.achievement() + ", được nhân dân tin cậy"));
            writing.handOver(id, version(id));
        });
    }

    /** A round that ends takes registrations until ten days before. */
    static RoundWritten round(String name, CommendationKind kind, int year, @Nullable LocalDate until) {
        return new RoundWritten(
                name,
                kind,
                year,
                false,
                null,
                List.of(),
                List.of(),
                List.of(PaperKind.SUBMISSION, PaperKind.REPORT, PaperKind.MINUTES),
                until == null ? null : until.minusDays(10),
                null,
                until,
                until == null ? null : until.plusDays(15),
                5,
                20,
                null,
                kind == CommendationKind.SUDDEN ? CouncilTrack.NONE : CouncilTrack.STANDING,
                "Luật Thi đua, khen thưởng số 06/2022/QH15; Nghị định số 152/2025/NĐ-CP",
                "");
    }

    RoundId open(RoundWritten written) {
        var opened = new AtomicReference<>(new RoundId(0));
        as(SPECIALIST, Role.SPECIALIST, () -> {
            opened.set(rounds.prepare(written, true));
            rounds.open(opened.get(), 0);
        });
        return opened.get();
    }

    /**
     * A dossier that was verified: the first nominee is not eligible, the second is on hold, the others are.
     *
     * @param sent the day on which the unit sends it; it is verified ten days later
     */
    DossierId passed(RoundId round, Sender sender, String number, NomineeWritten like, LocalDate sent) {
        at(sent, 9);
        var id = signed(round, sender, number, like, 4);
        receive(id, sent.plusDays(3));
        verify(() -> conclusions.conclude(id));
        at(sent.plusDays(10), 15);
        verify(() -> verification.finish(id, version(id)));
        return id;
    }

    private DossierId begun(RoundId round, Sender sender, String number, NomineeWritten like, int nominees) {
        var begun = new AtomicReference<>(new DossierId(0));
        as(sender.officer(), Role.UNIT_OFFICER, () -> {
            var day = LocalDate.ofInstant(clock.instant(), DemoCalendar.HERE);
            begun.set(writing.begin(
                    round,
                    units.id(sender.unit()),
                    new DossierWritten(
                            number,
                            number.isEmpty() ? null : day,
                            "",
                            "",
                            "Đề nghị khen thưởng cá nhân thuộc đơn vị",
                            false),
                    true));
            writing.nominateAll(begun.get(), people(sender, like, nominees));
        });
        return begun.get();
    }

    /** People of the unit in the register; whoever is missing there is newly written, as units do. */
    private List<NomineeWritten> people(Sender sender, NomineeWritten like, int count) {
        var people = new ArrayList<NomineeWritten>();
        recipients
                .list(new RecipientFilter(null, units.id(sender.unit()), RecipientKind.PERSON), 0, count)
                .forEach(person -> people.add(of(like, person.id(), person.name(), person.sex(), person.unitText())));
        while (people.size() < count) {
            people.add(of(like, null, NEWLY_WRITTEN.get(people.size()), null, ""));
        }
        return people;
    }

    private static NomineeWritten of(
            NomineeWritten like, @Nullable RecipientId recipient, String name, @Nullable Sex sex, String unit) {
        return new NomineeWritten(
                RecipientKind.PERSON,
                recipient,
                name,
                sex,
                "",
                unit,
                null,
                like.award(),
                like.period(),
                like.achievement());
    }

    private static NomineeWritten like(String award, int year, String achievement) {
        return new NomineeWritten(
                RecipientKind.PERSON, null, "", null, "", "", null, award, AchievementPeriod.year(year), achievement);
    }

    private DossierId handedOver(RoundId round, Sender sender, String number, NomineeWritten like, int nominees) {
        var id = begun(round, sender, number, like, nominees);
        as(sender.officer(), Role.UNIT_OFFICER, () -> {
            papers.add(id, LocalDate.ofInstant(clock.instant(), DemoCalendar.HERE));
            writing.handOver(id, version(id));
        });
        return id;
    }

    private DossierId signed(RoundId round, Sender sender, String number, NomineeWritten like, int nominees) {
        var id = handedOver(round, sender, number, like, nominees);
        sign(id, sender);
        return id;
    }

    private void sign(DossierId id, Sender sender) {
        as(sender.leader(), Role.UNIT_LEADER, () -> signing.sign(id, version(id)));
    }

    /** Received and given to the specialist. */
    private void receive(DossierId id, LocalDate day) {
        at(day, 14);
        verify(() -> verification.receive(id, version(id)));
        verify(() -> verification.assign(id, version(id), SPECIALIST));
    }

    private void returned(DossierId id, String reason) {
        verify(() -> {
            var first = queries.nominees(id).getFirst();
            verification.giveBack(id, version(id), reason, Map.of(first.id(), "Ghi rõ chức vụ và thành tích."));
        });
    }

    private int version(DossierId id) {
        return queries.get(id).version();
    }

    private void at(LocalDate day, int hour) {
        var at = DemoCalendar.at(DemoCalendar.workingDay(day), LocalTime.of(hour, 0));
        // a Saturday becomes the Monday after, which may be still to come
        clock.tell(at.isAfter(clock.truth()) ? clock.truth() : at);
    }

    private static void verify(Runnable step) {
        as(SPECIALIST, Role.SPECIALIST, step);
    }

    private static void as(String official, Role role, Runnable step) {
        CurrentOfficial.asOfficial(official, role, step);
    }
}
