package vn.vinhdanh.core.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierSigning;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.DossierWritten;
import vn.vinhdanh.core.nomination.NomineeConclusion;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.nomination.SuddenMerit;
import vn.vinhdanh.core.nomination.SuddenWritten;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.CouncilTrack;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.RoundBook;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;

/** Rounds and dossiers as officials write them, for tests that look at them from somewhere. */
public final class Dossiers {

    /** Writes for the unit. */
    public static final String OFFICER = "canbo-donvi";
    /** Writes for a unit below. */
    public static final String OFFICER_BELOW = "canbo-capduoi";
    /** Signs for a unit below. */
    public static final String LEADER_BELOW = "lanhdao-capduoi";
    /** Signs for the unit. */
    public static final String LEADER = "lanhdao-donvi";
    /** Verifies. */
    public static final String SPECIALIST = "chuyenvien";

    private final RoundBook rounds;
    private final DossierWriting writing;
    private final DossierSigning signing;
    private final DossierVerification verification;
    private final DossierQueries queries;
    private final SuddenMerit sudden;

    /** With the services of the core. */
    public Dossiers(BeanFactory beans) {
        this.rounds = beans.getBean(RoundBook.class);
        this.writing = beans.getBean(DossierWriting.class);
        this.signing = beans.getBean(DossierSigning.class);
        this.verification = beans.getBean(DossierVerification.class);
        this.queries = beans.getBean(DossierQueries.class);
        this.sudden = beans.getBean(SuddenMerit.class);
    }

    /** A round for the merits of a year that any unit may send to at any time. */
    public static RoundWritten round(String name, int year) {
        return round(name, year, null);
    }

    /** The same, in which titles are registered. */
    public static RoundWritten registering(String name, int year) {
        return round(name, year, LocalDate.now().plusDays(9));
    }

    /** The same with a last day of registration; null where none are. */
    public static RoundWritten round(String name, int year, @Nullable LocalDate registrationUntil) {
        return new RoundWritten(
                name,
                CommendationKind.MERIT,
                year,
                false,
                null,
                List.of(),
                List.of(),
                List.of(PaperKind.SUBMISSION, PaperKind.REPORT),
                registrationUntil,
                null,
                null,
                null,
                5,
                20,
                null,
                CouncilTrack.STANDING,
                "Nghị định số 152/2025/NĐ-CP",
                "");
    }

    /** A round for sudden merit of a year, without an end. */
    public static RoundWritten sudden(String name, int year) {
        return new RoundWritten(
                name,
                CommendationKind.SUDDEN,
                year,
                false,
                null,
                List.of(),
                List.of(),
                List.of(PaperKind.SUBMISSION, PaperKind.REPORT, PaperKind.MINUTES),
                null,
                null,
                null,
                null,
                5,
                20,
                null,
                CouncilTrack.STANDING,
                "Luật số 06/2022/QH15",
                "");
    }

    /** One person for a certificate, as the page of sudden merit writes it. */
    public static SuddenWritten sudden(RoundId round, UnitId unit, NomineeWritten nominee) {
        return new SuddenWritten(round, unit, nominee, "Lao xuống sông cứu ba em nhỏ lúc 6 giờ sáng.", false);
    }

    /** One by the simplified procedure which the board itself proposes and {@link #SPECIALIST} wrote; it waits for another official. */
    public DossierId suddenOfBoard(UnitId unit, int year) {
        var round = open(sudden("Đợt đột xuất " + Ids.code(Ids.next()), year));
        return Officials.as(
                SPECIALIST,
                Role.SPECIALIST,
                () -> sudden.send(sudden(round, unit, person(null, "Lê Văn Cứu Người", "BKT", year)), null, null));
    }

    /** One by the simplified procedure that a unit sent. */
    public DossierId suddenSent(UnitId unit, int year) {
        var round = open(sudden("Đợt đột xuất " + Ids.code(Ids.next()), year));
        var id = Officials.as(
                OFFICER,
                Role.UNIT_OFFICER,
                () -> sudden.send(sudden(round, unit, person(null, "Lê Văn Cứu Người", "BKT", year)), null, null));
        Officials.run(LEADER, Role.UNIT_LEADER, () -> signing.sign(id, version(id)));
        return id;
    }

    /** A round for the merits of a year in which superior units gather what units below them send. */
    public static RoundWritten gathering(String name, int year) {
        return round(name, year).gathering();
    }

    /** A person who is put forward for a title of a year. */
    public static NomineeWritten person(@Nullable RecipientId recipient, String name, String award, int year) {
        return new NomineeWritten(
                RecipientKind.PERSON,
                recipient,
                name,
                null,
                "Chuyên viên",
                "Phòng Tổ chức",
                null,
                award,
                AchievementPeriod.year(year),
                "Hoàn thành xuất sắc nhiệm vụ năm " + year);
    }

    /** Opens a round. */
    public RoundId open(RoundWritten written) {
        return Officials.asSpecialist(() -> {
            var id = rounds.prepare(written);
            rounds.open(id, 0);
            return id;
        });
    }

    /** A dossier in a round of its own with one nominee, still being written. */
    public DossierId begun(UnitId unit, int year) {
        var round = open(round("Đợt " + Ids.code(Ids.next()), year));
        return Officials.as(OFFICER, Role.UNIT_OFFICER, () -> {
            var id = writing.begin(round, unit, DossierWritten.NOTHING);
            writing.nominate(id, person(null, "Phạm Thị Một", "LDTT", year));
            return id;
        });
    }

    /** One in a round that gathers which waits for the leader of its unit, who signs it to the superior unit. */
    public DossierId handedOver(RoundId round, UnitId unit, List<NomineeWritten> whom) {
        return Officials.as(OFFICER_BELOW, Role.UNIT_OFFICER, () -> {
            var id = writing.begin(round, unit, DossierWritten.NOTHING);
            writing.nominateAll(id, whom);
            writing.handOver(id, version(id));
            return id;
        });
    }

    /** One that lies with the superior unit. */
    public DossierId sentUp(RoundId round, UnitId unit, List<NomineeWritten> whom) {
        var id = handedOver(round, unit, whom);
        Officials.run(LEADER_BELOW, Role.UNIT_LEADER, () -> signing.signUp(id, version(id)));
        return id;
    }

    /** One that waits for the leader of the unit. */
    public DossierId handedOver(UnitId unit, int year) {
        var id = begun(unit, year);
        Officials.run(OFFICER, Role.UNIT_OFFICER, () -> writing.handOver(id, version(id)));
        return id;
    }

    /** One that was sent. */
    public DossierId sent(UnitId unit, int year) {
        var id = handedOver(unit, year);
        Officials.run(LEADER, Role.UNIT_LEADER, () -> signing.sign(id, version(id)));
        return id;
    }

    /** One that the board received. */
    public DossierId received(UnitId unit, int year) {
        var id = sent(unit, year);
        Officials.run(SPECIALIST, Role.SPECIALIST, () -> verification.receive(id, version(id)));
        return id;
    }

    /** One that {@link #SPECIALIST} verifies. */
    public DossierId inVerification(UnitId unit, int year) {
        var id = received(unit, year);
        Officials.run(SPECIALIST, Role.SPECIALIST, () -> verification.assign(id, version(id), SPECIALIST));
        return id;
    }

    /** One that is verified, in a round of its own, with one person who is eligible for an award; the register knows nobody of that name. */
    public DossierId passed(UnitId unit, String award, int year) {
        var round = open(round("Đợt trình " + Ids.code(Ids.next()), year));
        var id = Officials.as(OFFICER, Role.UNIT_OFFICER, () -> {
            var begun = writing.begin(round, unit, DossierWritten.NOTHING);
            writing.nominate(begun, person(null, "Đỗ Thị Được Trình", award, year));
            writing.handOver(begun, version(begun));
            return begun;
        });
        Officials.run(LEADER, Role.UNIT_LEADER, () -> signing.sign(id, version(id)));
        Officials.run(SPECIALIST, Role.SPECIALIST, () -> {
            verification.receive(id, version(id));
            verification.assign(id, version(id), SPECIALIST);
            var nominee = queries.nominees(id).getFirst();
            verification.conclude(
                    nominee.id(),
                    nominee.version(),
                    new NomineeConclusion(NomineeStatus.ELIGIBLE, "Đủ theo hồ sơ", null, List.of()));
            verification.finish(id, version(id));
        });
        return id;
    }

    /** The version it has. */
    public int version(DossierId id) {
        return Officials.asSystem(() -> queries.get(id)).version();
    }
}
