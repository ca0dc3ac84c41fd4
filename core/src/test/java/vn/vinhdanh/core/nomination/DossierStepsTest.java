package vn.vinhdanh.core.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.OpenSteps;
import vn.vinhdanh.core.testing.Units;

/** What the page of a dossier offers is what its doors let through: each step from each state for each kind of official, own unit and foreign. */
@CoreTest
class DossierStepsTest {

    private static final int YEAR = 2025;

    private final DossierWriting writing;
    private final DossierSigning signing;
    private final DossierGathering gathering;
    private final DossierVerification verification;
    private final DossierQueries queries;
    private final UnitDirectory directory;
    private final Dossiers dossiers;
    private final OpenSteps steps;

    DossierStepsTest(
            DossierWriting writing,
            DossierSigning signing,
            DossierGathering gathering,
            DossierVerification verification,
            DossierQueries queries,
            UnitDirectory directory,
            BeanFactory beans,
            PlatformTransactionManager transactions) {
        this.writing = writing;
        this.signing = signing;
        this.gathering = gathering;
        this.verification = verification;
        this.queries = queries;
        this.directory = directory;
        this.dossiers = new Dossiers(beans);
        this.steps = new OpenSteps(transactions);
    }

    @Test
    void whatIsOfferedIsWhatTheDoorsLetThrough() {
        var unit = unit("Sở Từng bước");
        var below = Officials.asAdministrator(() -> directory.enter(Units.below(unit, "Trường Từng bước")));
        var foreign = unit("Sở Nước ngoài");
        var officials = List.of(
                LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), unit),
                LimitedOfficials.official(Dossiers.LEADER, Set.of(Role.UNIT_LEADER), unit),
                LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER, Role.UNIT_LEADER), unit),
                LimitedOfficials.official(Dossiers.OFFICER_BELOW, Set.of(Role.UNIT_OFFICER), below),
                LimitedOfficials.official(Dossiers.LEADER_BELOW, Set.of(Role.UNIT_LEADER), below),
                LimitedOfficials.official("canbo-la", Set.of(Role.UNIT_OFFICER), foreign),
                LimitedOfficials.official("lanhdao-la", Set.of(Role.UNIT_LEADER), foreign),
                LimitedOfficials.official(Dossiers.SPECIALIST, Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("chuyenvien-hai", Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("chuyenvien-la", Set.of(Role.SPECIALIST), foreign),
                LimitedOfficials.official("lanhdao", Set.of(Role.LEADER)),
                LimitedOfficials.official("uyvien", Set.of(Role.COUNCIL_MEMBER)));
        var all = states(unit);
        all.putAll(throughTheSuperior(unit, below));
        all.putAll(ofTheBoard(unit));
        all.forEach((state, id) -> {
            int version = dossiers.version(id);
            var nominee = Officials.asSystem(() -> queries.nominees(id)).getFirst();
            steps.compare(
                    state,
                    officials,
                    DossierStep.values(),
                    () -> queries.get(id).steps(),
                    step -> take(step, id, version, nominee));
        });
        steps.assertSame();
    }

    private void take(DossierStep step, DossierId id, int version, NomineeDetails nominee) {
        switch (step) {
            case EDIT -> writing.edit(id, version, DossierWritten.NOTHING);
            case DELETE -> writing.delete(id, version);
            case HAND_OVER -> writing.handOver(id, version);
            case TAKE_BACK -> writing.takeBack(id, version);
            case GIVE_BACK -> signing.giveBack(id, version, "Sửa lại");
            case SIGN -> signing.sign(id, version);
            case SIGN_UP -> signing.signUp(id, version);
            case GATHER -> gathering.gather(id, version, null);
            case PASS_DOWN -> gathering.passDown(id, version, "Thiếu người", Map.of(), Map.of());
            case RECALL -> signing.recall(id, version, "Thiếu người");
            case RECEIVE -> verification.receive(id, version);
            case ASSIGN ->
                verification.assign(
                        id,
                        version,
                        org.springframework.security.core.context.SecurityContextHolder.getContext()
                                .getAuthentication()
                                .getName());
            case RETURN -> verification.giveBack(id, version, "Thiếu biên bản", Map.of(nominee.id(), "Sai chức vụ"));
            case CONCLUDE ->
                verification.conclude(
                        nominee.id(),
                        nominee.version(),
                        new NomineeConclusion(NomineeStatus.ON_HOLD, "Chờ xác minh", null, List.of()));
            case FINISH -> verification.finish(id, version);
            case REOPEN -> verification.reopen(id, version, "Kết thúc nhầm");
            case WITHDRAW -> signing.withdraw(id, version, "Không đề nghị nữa");
        }
    }

    /** One in each state; those that are being verified and verified have a nominee on hold, of whom anything may be concluded. */
    private Map<String, DossierId> states(UnitId unit) {
        var states = new LinkedHashMap<String, DossierId>();
        states.put("DRAFT", dossiers.begun(unit, YEAR));
        states.put("AWAITING_LEADER", dossiers.handedOver(unit, YEAR));
        states.put("SENT", dossiers.sent(unit, YEAR));
        states.put("RECEIVED", dossiers.received(unit, YEAR));
        var held = dossiers.inVerification(unit, YEAR);
        hold(held);
        states.put("IN_VERIFICATION", held);
        var returned = dossiers.sent(unit, YEAR);
        verify(() -> verification.giveBack(returned, dossiers.version(returned), "Thiếu", Map.of()));
        states.put("RETURNED", returned);
        var recalled = dossiers.sent(unit, YEAR);
        Officials.run(
                Dossiers.LEADER,
                Role.UNIT_LEADER,
                () -> signing.recall(recalled, dossiers.version(recalled), "Thiếu người"));
        states.put("RECALLED", recalled);
        var verified = dossiers.inVerification(unit, YEAR);
        hold(verified);
        verify(() -> verification.finish(verified, dossiers.version(verified)));
        states.put("VERIFIED", verified);
        var withdrawn = dossiers.sent(unit, YEAR);
        Officials.run(
                Dossiers.LEADER,
                Role.UNIT_LEADER,
                () -> signing.withdraw(withdrawn, dossiers.version(withdrawn), "Không đề nghị nữa"));
        states.put("WITHDRAWN", withdrawn);
        return states;
    }

    /** Those of a unit below that go through another, and that one's own into which they were gathered. */
    private Map<String, DossierId> throughTheSuperior(UnitId unit, UnitId below) {
        var states = new LinkedHashMap<String, DossierId>();
        for (var state : List.of("AT_SUPERIOR", "GATHERED", "GATHERED_AND_SENT", "GATHERED_AND_WITHDRAWN")) {
            var round = dossiers.open(Dossiers.gathering("Đợt " + state, YEAR));
            var whom = List.of(Dossiers.person(null, "Phạm Thị Hai", "LDTT", YEAR));
            var id = dossiers.sentUp(round, below, whom);
            states.put(state, id);
            if (!state.equals("AT_SUPERIOR")) {
                gather(state, id);
            }
        }
        var round = dossiers.open(Dossiers.gathering("Đợt chờ ký", YEAR));
        states.put(
                "AWAITING_LEADER_BELOW",
                dossiers.handedOver(round, below, List.of(Dossiers.person(null, "Phạm Thị Ba", "LDTT", YEAR))));
        return states;
    }

    /** Those that the board itself proposes for sudden merit: one official writes, another signs, a third may verify. */
    private Map<String, DossierId> ofTheBoard(UnitId unit) {
        var states = new LinkedHashMap<String, DossierId>();
        for (var state : List.of("BOARD_AWAITING", "BOARD_DRAFT", "BOARD_SENT", "BOARD_IN_VERIFICATION")) {
            var id = dossiers.suddenOfBoard(unit, YEAR);
            states.put(state, id);
            switch (state) {
                case "BOARD_DRAFT" -> verify(() -> writing.takeBack(id, dossiers.version(id)));
                case "BOARD_SENT", "BOARD_IN_VERIFICATION" ->
                    Officials.run("lanhdao", Role.LEADER, () -> signing.sign(id, dossiers.version(id)));
                default -> {}
            }
            if (state.equals("BOARD_IN_VERIFICATION")) {
                Officials.run("chuyenvien-hai", Role.SPECIALIST, () -> {
                    verification.receive(id, dossiers.version(id));
                    verification.assign(id, dossiers.version(id), "chuyenvien-hai");
                    var nominee = queries.nominees(id).getFirst();
                    verification.conclude(
                            nominee.id(),
                            nominee.version(),
                            new NomineeConclusion(NomineeStatus.ON_HOLD, "Chờ xác minh", null, List.of()));
                });
            }
        }
        return states;
    }

    private void gather(String state, DossierId id) {
        var into = Officials.as(
                Dossiers.OFFICER, Role.UNIT_OFFICER, () -> gathering.gather(id, dossiers.version(id), null));
        if (!state.equals("GATHERED")) {
            Officials.run(Dossiers.OFFICER, Role.UNIT_OFFICER, () -> writing.handOver(into, dossiers.version(into)));
            Officials.run(Dossiers.LEADER, Role.UNIT_LEADER, () -> signing.sign(into, dossiers.version(into)));
        }
        if (state.equals("GATHERED_AND_WITHDRAWN")) {
            Officials.run(
                    Dossiers.LEADER,
                    Role.UNIT_LEADER,
                    () -> signing.withdraw(into, dossiers.version(into), "Không đề nghị nữa"));
        }
    }

    private void hold(DossierId id) {
        verify(() -> {
            var nominee = queries.nominees(id).getFirst();
            verification.conclude(
                    nominee.id(),
                    nominee.version(),
                    new NomineeConclusion(NomineeStatus.ON_HOLD, "Chờ xác minh", null, List.of()));
        });
    }

    private static void verify(Officials.Step step) {
        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, step);
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> directory.enter(Units.of(name)));
    }
}
