package vn.vinhdanh.core.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.letter.Letter;
import vn.vinhdanh.core.letter.NotedLetter;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.nomination.Concluded;
import vn.vinhdanh.core.nomination.DossierProblem;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.NomineeHold;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicOpinionList;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.WorkingDays;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.Units;

/** A list goes public for the people's opinion by two people, from an hour to an hour; what citizens say is worked off by people. */
@CoreTest
class OpinionLifeTest {

    private static final AtomicInteger REFERENCES = new AtomicInteger(100_000);

    private final OpinionListBook book;
    private final OpinionListPublication publication;
    private final OpinionListQueries lists;
    private final OpinionListRules rules;
    private final OpinionIntake intake;
    private final OpinionQueries opinions;
    private final OpinionHandling handling;
    private final OpinionLetterWriter letters;
    private final NomineeHold holds;
    private final DossierQueries dossierQueries;
    private final RoundQueries rounds;
    private final UnitDirectory units;
    private final AwardCatalogue catalogue;
    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;
    private final JdbcClient portal = TestDatabase.shared().as(DatabaseRole.PORTAL);
    private final ShowcaseReader showcase;

    OpinionLifeTest(BeanFactory beans, JdbcClient jdbc, Schemas schemas, JsonMapper json) {
        this.book = beans.getBean(OpinionListBook.class);
        this.publication = beans.getBean(OpinionListPublication.class);
        this.lists = beans.getBean(OpinionListQueries.class);
        this.rules = beans.getBean(OpinionListRules.class);
        this.intake = beans.getBean(OpinionIntake.class);
        this.opinions = beans.getBean(OpinionQueries.class);
        this.handling = beans.getBean(OpinionHandling.class);
        this.letters = beans.getBean(OpinionLetterWriter.class);
        this.holds = beans.getBean(NomineeHold.class);
        this.dossierQueries = beans.getBean(DossierQueries.class);
        this.rounds = beans.getBean(RoundQueries.class);
        this.units = beans.getBean(UnitDirectory.class);
        this.catalogue = beans.getBean(AwardCatalogue.class);
        this.dossiers = new Dossiers(beans);
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
        this.showcase = new ShowcaseReader(portal, schemas);
    }

    @Test
    void twoPeoplePublishItFromAnHourToAnHourAndItIsGoneByItself() {
        var id = filled();
        assertThatThrownBy(() -> submit(id, false)).isInstanceOf(OpinionProblem.Children.class);
        submit(id, true);
        assertThatThrownBy(() ->
                        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, () -> publication.confirm(id, version(id))))
                .isInstanceOf(MatterProblem.OwnWork.class);
        Officials.run("lanhdao", Role.LEADER, () -> publication.confirm(id, version(id)));
        moveDue();
        assertThat(showcase.find(PublicKind.OPINION_LIST, code(id)))
                .as("its hour has not come")
                .isEmpty();

        shift(id, "opens_at", -1);
        moveDue();
        var open = shown(id);
        assertThat(open.state()).isEqualTo("PUBLIC");
        assertThat(open.nominees())
                .singleElement()
                .returns("Phạm Thị Một", PublicOpinionList.Proposed::name)
                .returns("Chuyên viên", PublicOpinionList.Proposed::post);

        shift(id, "closes_at", 0);
        moveDue();
        var over = shown(id);
        assertThat(over.state()).isEqualTo("ENDED");
        assertThat(over.count()).isEqualTo(1);
        assertThat(json.writeValueAsString(over)).doesNotContain("Phạm Thị Một");
    }

    @Test
    void aListIsTakenDownByAPersonAndAChildStandsOnItWithConsentOnly() {
        var id = filled();
        var nominee = get(id).nominees().getFirst().nominee();
        child(id, nominee, "");
        assertThatThrownBy(() -> submit(id, true)).isInstanceOf(OpinionProblem.Children.class);
        child(id, nominee, "Hồ sơ lưu số 12");
        publish(id);
        assertThat(shown(id).nominees()).singleElement().returns("Em", PublicOpinionList.Proposed::salutation);
        assertThat(json.writeValueAsString(shown(id))).doesNotContain("Hồ sơ lưu số 12");

        Officials.run("lanhdao", Role.LEADER, () -> publication.takeDown(id, version(id), "Nhầm người"));
        assertThat(shown(id).state()).isEqualTo("TAKEN_DOWN");
        assertThat(json.writeValueAsString(shown(id)))
                .doesNotContain("Phạm Thị Một")
                .doesNotContain("Nhầm người");
    }

    @Test
    void whatTheStateGivesStandsTenWorkingDaysAtLeast() {
        var state = Officials.asSystem(catalogue::all).stream()
                .filter(award -> award.level() == AwardLevel.STATE)
                .findFirst()
                .orElseThrow()
                .code();
        var round = Officials.asSystem(() -> rounds.get(dossiers.open(Dossiers.round("Đợt ý kiến", 2025))));
        assertThat(Officials.asSystem(() -> rules.days(round, List.of(listed("LDTT")))))
                .isZero();
        assertThat(Officials.asSystem(() -> rules.days(round, List.of(listed("LDTT"), listed(state)))))
                .isEqualTo(10);

        // Monday, with a day off in the second week
        var from = Instant.parse("2026-11-30T01:00:00Z");
        var calendar = new WorkingDays(Set.of(LocalDate.of(2026, 12, 8)));
        var short14 = list(from, from.plus(14, ChronoUnit.DAYS));
        assertThatThrownBy(() -> short14.requireDays(10, calendar, from))
                .isInstanceOf(OpinionProblem.TooShort.class)
                .hasMessageContaining("08:00, 15/12/2026");
        var enough = list(from, from.plus(15, ChronoUnit.DAYS));
        assertThatCode(() -> enough.requireDays(10, calendar, from)).doesNotThrowAnyException();
        assertThatThrownBy(() -> enough.requireDays(10, calendar, from.plus(1, ChronoUnit.DAYS)))
                .as("confirmed after its hour, it counts from then")
                .isInstanceOf(OpinionProblem.TooShort.class);
    }

    @Test
    void citizensAreAnsweredAndAnAcceptedComplaintHoldsOnlyWhenAPersonHolds() {
        var id = filled();
        publish(id);
        var nominee = get(id).nominees().getFirst().nominee();
        var lead = send(id, 1, "COMPLAINT", "Không có tên <script>", "", "");
        var named = send(id, 1, "COMPLAINT", "Thành tích là của người khác", "Lê Thị Dân", "dan@example.vn");
        send(id, 9, "OPINION", "Về người không có", "", "");
        assertThat(takeIn()).isEqualTo(2);
        assertThat(takeIn()).as("each once").isZero();

        var anonymous = opinion(id, lead);
        assertThat(anonymous.named()).isFalse();
        assertThat(anonymous.text()).isEqualTo("Không có tên <script>");
        take(anonymous);
        assertThatThrownBy(() -> close(opinion(id, lead), OpinionStatus.ACCEPTED, "Đúng"))
                .isInstanceOf(OpinionProblem.Anonymous.class);
        close(opinion(id, lead), OpinionStatus.UNFOUNDED, "Đã xác minh");

        var complaint = opinion(id, named);
        assertThatThrownBy(() -> close(complaint, OpinionStatus.ACCEPTED, "Đúng"))
                .as("nobody has taken it up")
                .isInstanceOf(OpinionProblem.IllegalMove.class);
        assertThat(letter(complaint, OpinionLetterWriter.CLOSED, complaint.receivedAt()))
                .as("not answered yet")
                .isEmpty();
        assertThat(letter(complaint, OpinionLetterWriter.RECEIVED, complaint.receivedAt()))
                .hasValueSatisfying(told -> assertThat(told.toString())
                        .contains("dan@example.vn", complaint.reference(), "Danh sách thử")
                        .doesNotContain("Phạm Thị Một", "Thành tích là của người khác", "Lê Thị Dân"));
        take(complaint);
        close(opinion(id, named), OpinionStatus.ACCEPTED, "Đúng như phản ánh");
        var closed = opinion(id, named);
        var at = Objects.requireNonNull(closed.closedAt());
        assertThat(letter(closed, OpinionLetterWriter.CLOSED, at))
                .hasValueSatisfying(told -> assertThat(told.toString())
                        .contains("Đúng như phản ánh", closed.reference())
                        .doesNotContain("Phạm Thị Một", "Thành tích là của người khác"));
        assertThat(letter(closed, OpinionLetterWriter.CLOSED, at.minusSeconds(1)))
                .as("answered anew meanwhile: another letter tells of that")
                .isEmpty();
        assertThat(letter(closed, OpinionLetterWriter.RECEIVED, complaint.receivedAt()))
                .as("closed before it went")
                .isEmpty();
        assertThat(standing(nominee).status()).as("nothing blocks by itself").isEqualTo(NomineeStatus.PROPOSED);

        var until = LocalDate.now().plusDays(9);
        assertThatThrownBy(() -> hold(complaint.id(), " ", until)).isInstanceOf(InvalidInput.class);
        hold(complaint.id(), "Chờ xác minh thành tích", until);
        var held = standing(nominee);
        assertThat(held.status()).isEqualTo(NomineeStatus.ON_HOLD);
        assertThat(held.held()).isTrue();
        assertThat(held.concluded())
                .returns("Chờ xác minh thành tích", Concluded::reason)
                .returns(until, Concluded::holdUntil)
                .returns(Dossiers.SPECIALIST, Concluded::by);
        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, () -> handling.release(complaint.id(), "Đã xác minh"));
        assertThat(standing(nominee).status()).isEqualTo(NomineeStatus.PROPOSED);
        assertThatThrownBy(() -> Officials.run(
                        Dossiers.SPECIALIST, Role.SPECIALIST, () -> handling.release(complaint.id(), "Lần nữa")))
                .isInstanceOf(DossierProblem.class);
    }

    // ---- as officials and citizens do it ----

    private OpinionListId filled() {
        var unit = Officials.asSystem(() -> units.enter(Units.of("Sở Lấy ý kiến " + Ids.code(Ids.next()))));
        var dossier = dossiers.inVerification(unit, 2025);
        var round =
                Officials.asSystem(() -> dossierQueries.get(dossier)).round().id();
        return Officials.as(Dossiers.SPECIALIST, Role.SPECIALIST, () -> {
            var id = book.prepare(written(round));
            assertThat(book.fill(id, 0, Set.of(NomineeStatus.ELIGIBLE, NomineeStatus.PROPOSED), Set.of()))
                    .isEqualTo(1);
            return id;
        });
    }

    private static OpinionListWritten written(RoundId round) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new OpinionListWritten(
                round, "Danh sách thử", "", now.plus(1, ChronoUnit.HOURS), now.plus(40, ChronoUnit.DAYS));
    }

    private void publish(OpinionListId id) {
        submit(id, true);
        Officials.run("lanhdao", Role.LEADER, () -> publication.confirm(id, version(id)));
        shift(id, "opens_at", -1);
        moveDue();
    }

    private void submit(OpinionListId id, boolean looked) {
        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, () -> book.submit(id, version(id), looked));
    }

    private void child(OpinionListId id, NomineeId nominee, String consent) {
        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, () -> book.child(id, version(id), nominee, true, consent));
    }

    private void moveDue() {
        Officials.asSystem(publication::moveDue);
    }

    /** Lets one of its hours be so many minutes from now. */
    private void shift(OpinionListId id, String hour, int minutes) {
        jdbc.sql(schemas.in("update {domain}.opinion_list set " + hour
                        + " = timestampadd(minute, ?, utc_timestamp(6)) where id = ?"))
                .params(minutes, id.value())
                .update();
    }

    private OpinionListDetails get(OpinionListId id) {
        return Officials.asSystem(() -> lists.get(id));
    }

    private int version(OpinionListId id) {
        return get(id).version();
    }

    private static String code(OpinionListId id) {
        return Ids.code(id.value());
    }

    private PublicOpinionList shown(OpinionListId id) {
        return json.readValue(
                showcase.find(PublicKind.OPINION_LIST, code(id)).orElseThrow().body(), PublicOpinionList.class);
    }

    private static ListedNominee listed(String award) {
        return new ListedNominee(1, new NomineeId(1), true, "", "A", "", "", "Sở", award, "2025", "", false, "");
    }

    private static OpinionList list(Instant from, Instant until) {
        return new OpinionList(1, new OpinionListWritten(new RoundId(1), "Danh sách", "", from, until), "a", false);
    }

    private String send(OpinionListId list, int number, String kind, String text, String sender, String contact) {
        var reference = "2KTEST" + REFERENCES.incrementAndGet();
        portal.sql(schemas.in(
                        "insert into {inbox}.opinion (id, reference, list_code, number, kind, body, sender, contact,"
                                + " language, sender_hash, received_at, promised_on)"
                                + " values (?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), 'vi', sha2('a', 256),"
                                + " utc_timestamp(6), utc_date() + interval 14 day)"))
                .params(Ids.next(), reference, code(list), number, kind, text, sender, contact)
                .update();
        return reference;
    }

    private int takeIn() {
        return Officials.asSystem(intake::takeIn);
    }

    private OpinionSummary opinion(OpinionListId list, String reference) {
        return Officials.asSystem(() -> opinions.list(new OpinionFilter(list, null), Page.of(0, 10))).stream()
                .filter(one -> one.reference().replace("-", "").equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private void take(OpinionSummary opinion) {
        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, () -> handling.takeUp(opinion.id(), opinion.version()));
    }

    private void close(OpinionSummary opinion, OpinionStatus outcome, String answer) {
        Officials.run(
                Dossiers.SPECIALIST,
                Role.SPECIALIST,
                () -> handling.close(opinion.id(), opinion.version(), outcome, answer));
    }

    private Optional<Letter> letter(OpinionSummary about, String kind, Instant noted) {
        return Officials.asSystem(() -> letters.write(
                new NotedLetter(1, 1, kind, about.id().value(), about.id().value(), noted, null)));
    }

    private void hold(OpinionId id, String reason, LocalDate until) {
        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, () -> handling.hold(id, reason, until));
    }

    private NomineeHold.Standing standing(NomineeId nominee) {
        return Officials.asSystem(() -> holds.standing(nominee)).orElseThrow();
    }
}
