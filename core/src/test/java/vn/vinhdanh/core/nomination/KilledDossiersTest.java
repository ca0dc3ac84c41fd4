package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.InitiativeAuthor;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.InitiativeDraft;
import vn.vinhdanh.core.evidence.InitiativeKind;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.testing.CoreProcess;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.Units;

/**
 * Processes in which dossiers are written, signed, returned and verified are killed at random moments, one after the other. After each kill every
 * dossier is what its audit says and the audit is what was acknowledged, with at most the step more that was under way in each thread; the next
 * process goes on where the killed one was.
 *
 * <p>With {@code -Dvinhdanh.kills=100} for as many; it ends after {@value #MINUTES} minutes with what it has done by
 * then.
 */
@CoreTest
@EnabledIfSystemProperty(named = "vinhdanh.kills", matches = "\\d+")
class KilledDossiersTest {

    private static final int KILLS = Integer.getInteger("vinhdanh.kills", 8);
    private static final long MINUTES = 20;

    private static final int YEAR = 2011;

    /** Steps that change the state of a dossier, by their name in the audit. */
    private static final Map<String, DossierStep> MOVES = moves();

    private final AuditChain chain;
    private final DossierMoves moves;
    private final DossierRepository repository;
    private final DossierQueries queries;
    private final NomineeBeside beside;
    private final DossierWriting writing;
    private final InitiativeBook initiatives;
    private final RecipientRegister register;
    private final UnitDirectory directory;
    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final TestDatabase database = TestDatabase.shared();

    private final KilledWork killed = new KilledWork();
    private final Map<Long, List<String>> acknowledged = killed.acknowledged();
    private final Map<Long, Integer> settled = new TreeMap<>();
    private final Map<String, Integer> committed = new TreeMap<>();
    private final Map<String, Integer> undone = new TreeMap<>();

    KilledDossiersTest(
            AuditChain chain,
            DossierMoves moves,
            DossierRepository repository,
            DossierQueries queries,
            NomineeBeside beside,
            DossierWriting writing,
            InitiativeBook initiatives,
            RecipientRegister register,
            UnitDirectory directory,
            BeanFactory beans,
            JdbcClient jdbc) {
        this.chain = chain;
        this.moves = moves;
        this.repository = repository;
        this.queries = queries;
        this.beside = beside;
        this.writing = writing;
        this.initiatives = initiatives;
        this.register = register;
        this.directory = directory;
        this.dossiers = new Dossiers(beans);
        this.jdbc = jdbc;
    }

    private static Map<String, DossierStep> moves() {
        var moves = new HashMap<String, DossierStep>();
        for (var step : DossierStep.values()) {
            if (step.to() != null) {
                moves.put(DossierMoves.verb(step), step);
            }
        }
        return moves;
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfDone(@TempDir Path folder) throws Exception {
        var unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Bị ngắt")));
        var author = Officials.asSystem(() -> register.enterAll(
                        List.of(new RecipientDraft(RecipientKind.PERSON, "Lê Thị Sáng Kiến", null, unit, "", true))))
                .getFirst();
        var initiative = initiative(author);
        var round = dossiers.open(Dossiers.round("Đợt bị ngắt", YEAR));
        var aside = dossiers.open(Dossiers.round("Đợt của người xem", YEAR));
        var officer = LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), unit);
        var watch = LimitedOfficials.as(officer, () -> {
            var id = writing.begin(aside, unit, DossierWritten.NOTHING);
            return writing.nominate(id, Dossiers.person(author, "Lê Thị Sáng Kiến", "CSTDCS", YEAR));
        });
        var arguments =
                List.of(text(round.value()), text(unit.value()), text(author.value()), text(initiative.value()));

        var processes = new CoreProcess.Many(DossierProcess.class, arguments, folder);
        var begun = Instant.now();
        var until = begun.plus(Duration.ofMinutes(MINUTES));
        int kills = 0;
        var next = processes.start();
        try {
            while (kills < KILLS && Instant.now().isBefore(until)) {
                var working = next;
                next = processes.start();
                var open = killed.kill(working);
                kills++;
                awaitEnd();
                var worked = settle(round, open);
                CurrentOfficial.asSystem(() ->
                        worked.forEach(id -> requireWhole(id, acknowledged.getOrDefault(id, List.of()))));
                assertThat(elsewhere(watch)).as("initiatives reserved").isEqualTo(reserving());
            }
        } finally {
            next.destroyForcibly();
        }
        CurrentOfficial.asSystem(() -> acknowledged.forEach(this::requireWhole));
        assertThat(Officials.asLeader(chain::verify)).isEmpty();
        System.out.println("Killed " + kills + " times in "
                + Duration.between(begun, Instant.now()).toSeconds() + " s; " + acknowledged.size() + " dossiers, "
                + acknowledged.values().stream().mapToInt(List::size).sum()
                + " steps kept; under way when killed: kept "
                + committed + ", undone " + undone);
        // a busy machine gets less far; what it has seen holds all the same
        assertThat(kills).isPositive();
    }

    /**
     * What was sent before the kill the server still does; then there is no transaction any more, but for those that the next process begins. It may
     * last as long as one waits for a lock.
     */
    private void awaitEnd() throws SQLException, InterruptedException {
        try (var connection = database.administer();
                var statement = connection.createStatement()) {
            var running = transactions(statement);
            for (int i = 0; i < 1_400 && !running.isEmpty(); i++) {
                Thread.sleep(50);
                running.retainAll(transactions(statement));
            }
            assertThat(running).as("transactions of the killed process").isEmpty();
        }
    }

    private static Set<String> transactions(Statement statement) throws SQLException {
        var running = new TreeSet<String>();
        try (var row = statement.executeQuery("select concat_ws(' ', trx_mysql_thread_id, trx_started) from"
                + " information_schema.innodb_trx where trx_mysql_thread_id <> connection_id()")) {
            while (row.next()) {
                running.add(row.getString(1));
            }
        }
        return running;
    }

    /**
     * The audit of each dossier is what was acknowledged, and at most the step that was under way.
     *
     * @return the dossiers of which there is more than before
     */
    private Set<Long> settle(RoundId round, Map<String, KilledWork.UnderWay> open) {
        var left = new ArrayList<>(open.values());
        var worked = new TreeSet<Long>();
        var audit = audit();
        for (var kept : Officials.asSystem(() -> jdbc.sql(in("select id from {domain}.dossier where round_id = ?"))
                .param(round.value())
                .query(Long.class)
                .list())) {
            var known = acknowledged.getOrDefault(kept, List.of());
            var verbs = audit.getOrDefault(text(kept), List.of());
            assertThat(verbs.stream().limit(known.size()).toList())
                    .as("acknowledged of %d", kept)
                    .isEqualTo(known);
            var more = verbs.subList(known.size(), verbs.size());
            for (var verb : more) {
                var was = new KilledWork.UnderWay(verb, "dossier.begun".equals(verb) ? 0 : kept);
                assertThat(left.remove(was))
                        .as("%s of %d was under way", verb, kept)
                        .isTrue();
                committed.merge(verb, 1, Integer::sum);
            }
            if (verbs.size() > settled.getOrDefault(kept, 0)) {
                worked.add(kept);
            }
            acknowledged.put(kept, new ArrayList<>(verbs));
            settled.put(kept, verbs.size());
        }
        assertThat(settled.keySet()).as("nothing acknowledged is lost").containsAll(acknowledged.keySet());
        left.forEach(step -> undone.merge(step.verb(), 1, Integer::sum));
        return worked;
    }

    private record Entry(String subjectId, String verb) {}

    /** What the audit says of each dossier, by its id. */
    private Map<String, List<String>> audit() {
        return jdbc
                .sql(in("select subject_id, verb from {audit}.entry where subject_kind = 'dossier' order by seq"))
                .query(Rows.of(Entry.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::subjectId, Collectors.mapping(Entry::verb, Collectors.toList())));
    }

    /** Everything that is kept of a dossier says the same as its audit. */
    private void requireWhole(long id, List<String> verbs) {
        var dossier = repository.findById(id).orElseThrow();
        var taken = moves.of(new DossierId(id));
        assertThat(taken)
                .extracting(DossierMove::step)
                .isEqualTo(verbs.stream()
                        .filter(MOVES::containsKey)
                        .map(MOVES::get)
                        .toList());
        var last = taken.isEmpty() ? DossierStatus.DRAFT : taken.getLast().became();
        int signed = Collections.frequency(verbs, "dossier.signed");
        assertThat(dossier.status()).isEqualTo(last);
        assertThat(dossier.versions()).isEqualTo(signed);
        assertThat(count("dossier_version where dossier_id = ?", id)).isEqualTo(signed);
        assertThat(count("dossier_remark where dossier_id = ?", id))
                .isEqualTo(2 * Collections.frequency(verbs, "dossier.returned"));
        assertThat(count("nominee where dossier_id = ?", id))
                .isEqualTo(Collections.frequency(verbs, "dossier.nominated"));
        assertThat(count("nominee where status <> 'PROPOSED' and dossier_id = ?", id))
                .isEqualTo(Collections.frequency(verbs, "dossier.concluded"));
        assertThat(count(
                        "nominee_initiative i join {domain}.nominee n on n.id = i.nominee_id where n.dossier_id = ?",
                        id))
                .isEqualTo(verbs.contains("dossier.initiatives-claimed") ? 1 : 0);
        assertThat(dossier.dueOn())
                .isEqualTo(moves.clock(dossier, taken, moves.round(dossier)).due());
        assertThat(dossier.receivedOn() != null).isEqualTo(verbs.contains("dossier.received"));
        if (signed > 1) {
            assertThat(queries.comparison(new DossierId(id), signed).changed())
                    .as("each version that was sent is read")
                    .hasSize(2);
        }
    }

    private int count(String from, long id) {
        return jdbc.sql(in("select count(*) from {domain}." + from))
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int elsewhere(NomineeId watch) {
        return Officials.asSystem(() -> beside.initiatives(watch)).stream()
                .mapToInt(one -> one.elsewhere().size())
                .sum();
    }

    /** How many dossiers hold the initiative, by what their audits say: sent, not recalled, withdrawn or refused. */
    private int reserving() {
        int reserving = 0;
        for (var id : acknowledged.keySet()) {
            var refused =
                    count("nominee where status = 'NOT_ELIGIBLE' and recipient_id is not null and dossier_id = ?", id);
            reserving += refused == 0 && speaks(acknowledged.get(id)) ? 1 : 0;
        }
        return reserving;
    }

    private static boolean speaks(List<String> verbs) {
        boolean speaks = false;
        for (var verb : verbs) {
            speaks = switch (verb) {
                case "dossier.signed" -> true;
                case "dossier.recalled", "dossier.withdrawn" -> false;
                default -> speaks;
            };
        }
        return speaks;
    }

    private EvidenceId initiative(RecipientId author) {
        return Officials.asSpecialist(() -> initiatives.enter(new InitiativeDraft(
                "Kho thuốc không mất điện",
                InitiativeKind.INITIATIVE,
                YEAR,
                InitiativeLevel.GRASSROOTS,
                InitiativeLevel.GRASSROOTS,
                LocalDate.of(YEAR, 11, 3),
                "Giám đốc Sở",
                "11/QĐ",
                "",
                List.of(new InitiativeAuthor(author, 100)),
                List.of())));
    }

    private String in(String sql) {
        return database.schemas().in(sql);
    }

    private static String text(long id) {
        return String.valueOf(id);
    }
}
