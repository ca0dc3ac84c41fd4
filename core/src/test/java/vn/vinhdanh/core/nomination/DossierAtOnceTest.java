package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Two people take a step on one dossier at the same moment: one of them does, the other is told in a sentence, and nothing is lost. */
@CoreTest
class DossierAtOnceTest {

    private static final int YEAR = 2014;
    private static final int TIMES = 6;

    private final DossierWriting writing;
    private final DossierSigning signing;
    private final DossierVerification verification;
    private final DossierQueries queries;
    private final UnitDirectory directory;
    private final Dossiers dossiers;

    private UnitId unit = new UnitId(0);
    private SignedInOfficial officer = LimitedOfficials.official("?", Set.of());
    private SignedInOfficial leader = officer;
    private SignedInOfficial specialist = officer;

    DossierAtOnceTest(
            DossierWriting writing,
            DossierSigning signing,
            DossierVerification verification,
            DossierQueries queries,
            UnitDirectory directory,
            BeanFactory beans) {
        this.writing = writing;
        this.signing = signing;
        this.verification = verification;
        this.queries = queries;
        this.directory = directory;
        this.dossiers = new Dossiers(beans);
    }

    @BeforeEach
    void aUnitWithItsPeople() {
        unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Cùng lúc")));
        officer = LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), unit);
        leader = LimitedOfficials.official(Dossiers.LEADER, Set.of(Role.UNIT_LEADER), unit);
        specialist = LimitedOfficials.official(Dossiers.SPECIALIST, Set.of(Role.SPECIALIST));
    }

    @Test
    void anOfficerRecallsWhileASpecialistReceives() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var id = dossiers.sent(unit, YEAR);
            int version = dossiers.version(id);
            var moved = oneOf(
                    id,
                    () -> LimitedOfficials.run(officer, () -> signing.recall(id, version, "Sửa")),
                    () -> LimitedOfficials.run(specialist, () -> verification.receive(id, version)));
            assertThat(moved).isIn(DossierStep.RECALL, DossierStep.RECEIVE);
        }
    }

    @Test
    void anOfficerTakesBackWhileTheLeaderSigns() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var id = dossiers.handedOver(unit, YEAR);
            int version = dossiers.version(id);
            var moved = oneOf(
                    id,
                    () -> LimitedOfficials.run(officer, () -> writing.takeBack(id, version)),
                    () -> LimitedOfficials.run(leader, () -> signing.sign(id, version)));
            assertThat(moved).isIn(DossierStep.TAKE_BACK, DossierStep.SIGN);
            assertThat(Officials.asSystem(() -> queries.get(id)).versions())
                    .isEqualTo(moved == DossierStep.SIGN ? 1 : 0);
        }
    }

    @Test
    void twoOfficersWriteOnOneDossierAndNobodyIsLost() throws Exception {
        var id = dossiers.begun(unit, YEAR);
        var colleague = LimitedOfficials.official("canbo-hai", Set.of(Role.UNIT_OFFICER), unit);
        var refused = atOnce(
                () -> nominate(officer, id, "Người của tôi"), () -> nominate(colleague, id, "Người của đồng nghiệp"));
        assertThat(refused).as("each puts somebody else forward").isEmpty();
        assertThat(Officials.asSystem(() -> queries.nominees(id)))
                .hasSize(1 + 2 * TIMES)
                .extracting(nominee -> nominee.written().name())
                .doesNotHaveDuplicates();
    }

    private void nominate(SignedInOfficial who, DossierId id, String name) {
        for (int i = 0; i < TIMES; i++) {
            int number = i;
            LimitedOfficials.as(
                    who, () -> writing.nominate(id, Dossiers.person(null, name + " " + number, "LDTT", YEAR)));
        }
    }

    /** @return the step that was taken; the other was refused in a sentence */
    private DossierStep oneOf(DossierId id, Runnable one, Runnable other) throws Exception {
        int before = Officials.asSystem(() -> queries.get(id)).moves().size();
        var refused = atOnce(one, other);
        assertThat(refused).hasSize(1).first().isInstanceOf(DomainProblem.class);
        var moves = Officials.asSystem(() -> queries.get(id)).moves();
        assertThat(moves).hasSize(before + 1);
        return moves.getLast().step();
    }

    /** @return what was refused */
    private static List<RuntimeException> atOnce(Runnable one, Runnable other) throws Exception {
        var door = new CyclicBarrier(2);
        var refused = new ArrayList<RuntimeException>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<@Nullable RuntimeException> each :
                    List.of(threads.submit(through(door, one)), threads.submit(through(door, other)))) {
                var problem = each.get();
                if (problem != null) {
                    refused.add(problem);
                }
            }
        }
        return refused;
    }

    private static Callable<@Nullable RuntimeException> through(CyclicBarrier door, Runnable step) {
        return () -> {
            door.await();
            try {
                step.run();
                return null;
            } catch (RuntimeException problem) {
                return problem;
            }
        };
    }
}
