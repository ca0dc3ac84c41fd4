package vn.vinhdanh.core.nomination;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreProcess;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;

/**
 * Officers, leaders and specialists who take one step after the other on the dossiers of a unit, in a process of its own, until it is killed. It
 * says what it is about to do and, once the core has returned, that it is done; what it finds half-way it goes on with.
 */
final class DossierProcess {

    static final String BEGINS = "> ";
    static final String DONE = "< ";
    static final String FAILED = "! ";
    static final int THREADS = 2;

    private static final int YEAR = 2011;

    private final DossierWriting writing;
    private final DossierSigning signing;
    private final DossierVerification verification;
    private final DossierQueries queries;
    private final NomineeBeside beside;
    private final RoundId round;
    private final UnitId unit;
    private final RecipientId author;
    private final EvidenceId initiative;
    private final SignedInOfficial officer;
    private final SignedInOfficial leader;
    private final SignedInOfficial specialist;

    private DossierProcess(BeanFactory beans, long[] ids) {
        writing = beans.getBean(DossierWriting.class);
        signing = beans.getBean(DossierSigning.class);
        verification = beans.getBean(DossierVerification.class);
        queries = beans.getBean(DossierQueries.class);
        beside = beans.getBean(NomineeBeside.class);
        round = new RoundId(ids[0]);
        unit = new UnitId(ids[1]);
        author = new RecipientId(ids[2]);
        initiative = new EvidenceId(ids[3]);
        officer = LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), unit);
        leader = LimitedOfficials.official(Dossiers.LEADER, Set.of(Role.UNIT_LEADER), unit);
        specialist = LimitedOfficials.official(Dossiers.SPECIALIST, Set.of(Role.SPECIALIST), unit);
    }

    /** @param args round, unit, the person of an initiative, the initiative */
    public static void main(String[] args) {
        try {
            var process = new DossierProcess(
                    CoreProcess.core(),
                    List.of(args).stream().mapToLong(Long::parseLong).toArray());
            // once for the wiring, which is made when it is first asked for
            process.halfWay();
            // the next one is started while this one works, and waits for its turn
            if (System.in.read() < 0) {
                System.exit(0);
            }
            var halfWay = process.halfWay();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                new Thread(() -> process.work(number, halfWay)).start();
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    /** What those who were killed left unfinished; the dossier that watches is nobody's work. */
    private Queue<DossierId> halfWay() {
        var open = Set.of(
                DossierStatus.DRAFT,
                DossierStatus.AWAITING_LEADER,
                DossierStatus.SENT,
                DossierStatus.RECEIVED,
                DossierStatus.IN_VERIFICATION,
                DossierStatus.RETURNED);
        return new ArrayDeque<>(
                Officials.asSystem(() -> queries.list(new DossierFilter(round, open, null, null, ""), Page.of(0, 500)))
                        .stream()
                        .map(DossierSummary::id)
                        .toList());
    }

    private void work(int thread, Queue<DossierId> halfWay) {
        try {
            while (true) {
                DossierId id;
                synchronized (halfWay) {
                    id = halfWay.poll();
                }
                id = id == null ? begin(thread) : id;
                while (step(thread, id)) {
                    // one step after the other
                }
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private DossierId begin(int thread) {
        say(BEGINS, thread, "dossier.begun", new DossierId(0));
        var id = LimitedOfficials.as(officer, () -> writing.begin(round, unit, numbered(1)));
        say(DONE, thread, "dossier.begun", id);
        return id;
    }

    /** @return false when nothing is left to be done */
    private boolean step(int thread, DossierId id) {
        var now = Officials.asSystem(() -> queries.get(id));
        var nominees = Officials.asSystem(() -> queries.nominees(id));
        int version = now.version();
        int chance = ThreadLocalRandom.current().nextInt(100);
        var step = switch (now.status()) {
            case DRAFT, RETURNED -> written(now, nominees);
            case AWAITING_LEADER ->
                chance < 15
                        ? new Step("dossier.taken-back", officer, () -> writing.takeBack(id, version))
                        : chance < 25
                                ? new Step("dossier.given-back", leader, () -> signing.giveBack(id, version, "Xem lại"))
                                : new Step("dossier.signed", leader, () -> signing.sign(id, version));
            case SENT ->
                chance < 20
                        ? new Step("dossier.recalled", officer, () -> signing.recall(id, version, "Sửa"))
                        : new Step("dossier.received", specialist, () -> verification.receive(id, version));
            case RECEIVED ->
                new Step("dossier.assigned", specialist, () -> verification.assign(id, version, Dossiers.SPECIALIST));
            case IN_VERIFICATION -> verified(now, nominees, chance);
            case VERIFIED ->
                chance < 30 ? new Step("dossier.withdrawn", leader, () -> signing.withdraw(id, version, "Thôi")) : null;
            // its round does not gather
            case AT_SUPERIOR, GATHERED, WITHDRAWN -> null;
        };
        if (step == null) {
            return false;
        }
        say(BEGINS, thread, step.verb(), id);
        LimitedOfficials.run(step.by(), step.does());
        say(DONE, thread, step.verb(), id);
        return now.status() != DossierStatus.VERIFIED;
    }

    private record Step(String verb, SignedInOfficial by, Runnable does) {}

    /** What the unit still writes: each version has a submission and a text of its own. */
    private Step written(DossierDetails now, List<NomineeDetails> nominees) {
        var id = now.id();
        int sending = now.versions() + 1;
        if (nominees.size() < 2) {
            var one = person(nominees.isEmpty(), sending);
            return new Step("dossier.nominated", officer, () -> writing.nominate(id, one));
        }
        var first = nominees.getFirst();
        if (Officials.asSystem(() -> beside.initiatives(first.id())).stream().noneMatch(ClaimedInitiative::claimed)) {
            return new Step(
                    "dossier.initiatives-claimed",
                    officer,
                    () -> beside.claim(first.id(), first.version(), Set.of(initiative)));
        }
        if (!now.written().number().equals(numbered(sending).number())) {
            return new Step("dossier.edited", officer, () -> writing.edit(id, now.version(), numbered(sending)));
        }
        var stale = nominees.stream()
                .filter(nominee -> !nominee.written()
                        .achievement()
                        .equals(person(true, sending).achievement()))
                .findFirst();
        return stale.map(nominee -> new Step(
                        "dossier.nominee-edited",
                        officer,
                        () -> writing.rewrite(
                                nominee.id(),
                                nominee.version(),
                                person(nominee.id().equals(first.id()), sending))))
                .orElseGet(() -> new Step("dossier.handed-over", officer, () -> writing.handOver(id, now.version())));
    }

    /** Every dossier comes back once before it is concluded. */
    private Step verified(DossierDetails now, List<NomineeDetails> nominees, int chance) {
        var id = now.id();
        if (now.moves().stream().noneMatch(move -> move.step() == DossierStep.RETURN)) {
            var remarks = Map.of(nominees.getLast().id(), "Ghi rõ chức vụ");
            return new Step(
                    "dossier.returned", specialist, () -> verification.giveBack(id, now.version(), "Cần sửa", remarks));
        }
        var status = chance < 50 ? NomineeStatus.NOT_ELIGIBLE : NomineeStatus.ON_HOLD;
        return nominees.stream()
                .filter(nominee -> nominee.status() == NomineeStatus.PROPOSED)
                .findFirst()
                .map(nominee -> new Step(
                        "dossier.concluded",
                        specialist,
                        () -> verification.conclude(
                                nominee.id(),
                                nominee.version(),
                                new NomineeConclusion(status, "Vì thế", null, List.of()))))
                .orElseGet(
                        () -> new Step("dossier.verified", specialist, () -> verification.finish(id, now.version())));
    }

    private static DossierWritten numbered(int sending) {
        return new DossierWritten(sending + "/TTr", null, "Bà Nguyễn Thị Ký", "Giám đốc", "Đề nghị", false);
    }

    private NomineeWritten person(boolean withInitiative, int sending) {
        return new NomineeWritten(
                RecipientKind.PERSON,
                withInitiative ? author : null,
                withInitiative ? "Lê Thị Sáng Kiến" : "Trần Văn Hai",
                null,
                "Chuyên viên",
                "Phòng Tổ chức",
                null,
                "LDTT",
                AchievementPeriod.year(YEAR),
                "Hoàn thành nhiệm vụ, bản gửi lần " + sending);
    }

    private static void say(String what, int thread, String verb, DossierId id) {
        System.out.println(what + thread + " " + verb + " " + id.value());
    }

    private static void fail(Throwable e) {
        System.out.println(FAILED + e);
        e.printStackTrace();
        Runtime.getRuntime().halt(3);
    }
}
