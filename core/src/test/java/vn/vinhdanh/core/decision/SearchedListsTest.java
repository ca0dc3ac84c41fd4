package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Migrations;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** The lists of decisions and recipients hold what begins as was typed, else what has it in the middle of a word, and count as they show. */
@CoreTest
class SearchedListsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 4, 2);
    private static final AtomicInteger NUMBERS = new AtomicInteger(61_000);

    /** A word that no other test has in a name or title. */
    private final String own = "v" + Ids.code(Ids.next()).toLowerCase(Locale.ROOT);

    private final DecisionRegister register;
    private final DecisionDrafts drafts;
    private final DecisionQueries decisions;
    private final RecipientRegister enrolment;
    private final RecipientQueries recipients;
    private final UnitDirectory units;
    private final AwardCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final PlatformTransactionManager transactions;

    SearchedListsTest(
            DecisionRegister register,
            DecisionDrafts drafts,
            DecisionQueries decisions,
            RecipientRegister enrolment,
            RecipientQueries recipients,
            UnitDirectory units,
            AwardCatalogue catalogue,
            JdbcClient jdbc,
            Schemas schemas,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.drafts = drafts;
        this.decisions = decisions;
        this.enrolment = enrolment;
        this.recipients = recipients;
        this.units = units;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.transactions = transactions;
    }

    @Test
    void decisionsAreFoundByAPartOfTheirTitleOrNumberWithoutAccents() {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        decision(number, "Về việc tặng “Bằng khen” " + own + ", đợt 2 (lần 100%)");
        for (var typed : List.of(
                own,
                own.substring(0, 9),
                "bang khen” " + own.substring(0, 9),
                own + ", đợt 2 (lần 100%",
                own + ", đợt 2 (lần 10",
                own.substring(3),
                own.substring(3) + ", đợt")) {
            assertThat(titled(typed)).as(typed).hasSize(1);
        }
        for (var typed : List.of("khen " + own, own + " đợt", own + ", đợt 2 (lần 1_0", own + "%")) {
            assertThat(titled(typed)).as(typed).isEmpty();
        }
        for (var typed : List.of(number, number + "/", number + "/qđ-ub", number.substring(0, 4))) {
            assertThat(Officials.asSpecialist(() -> decisions.list(of(typed), 0, 500)))
                    .as(typed)
                    .extracting(d -> d.decision().number())
                    .contains(number + "/QĐ-UBND");
        }
    }

    @Test
    void aDecisionIsFoundAsItWasEditedAndNoMoreWhenItIsDeleted() {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        var id = decision(number, "Trước " + own);
        Officials.asSpecialist(() -> {
            register.edit(id, decisions.get(id).version(), Decisions.of(number, DAY, "Sau x" + own));
            return null;
        });
        assertThat(titled("Sau x" + own)).hasSize(1);
        assertThat(titled("trước " + own)).isEmpty();
        assertThat(words(id)).contains("Sau", "x" + own).doesNotContain("Trước", own);
        Officials.asSpecialist(() -> {
            drafts.delete(id, decisions.get(id).version());
            return null;
        });
        assertThat(titled("Sau x" + own)).isEmpty();
        assertThat(words(id)).isEmpty();
    }

    @Test
    void decisionsRegisteredBeforeHaveTheSameWords() {
        var ids = List.of(
                decision(String.valueOf(NUMBERS.incrementAndGet()), "Khen, khén – “KHEN” " + own),
                decision(NUMBERS.incrementAndGet() + "a", "  (Ấp 2)  " + own.repeat(4) + ".  Hết"));
        var before = ids.stream().map(this::words).toList();
        for (var id : ids) {
            jdbc.sql(schemas.in("delete from {domain}.decision_word where decision_id = ?"))
                    .param(id.value())
                    .update();
        }
        jdbc.sql(Migrations.statements(schemas, "decision/0010-decision-word.sql", "insert ignore")
                        .getFirst())
                .update();
        assertThat(ids.stream().map(this::words)).containsExactlyElementsOf(before);
    }

    @Test
    void recipientsWhoseWordsBeginAsWasTypedStandBeforeThoseWithAPartOfIt() {
        recipient("Lê Thị " + own, null);
        recipient("Lê Thị a" + own, null);
        assertThat(named(own)).containsExactly("Lê Thị " + own);
        assertThat(named("le " + own.substring(0, 9))).containsExactly("Lê Thị " + own);
        assertThat(named("thi a" + own + " LÊ")).containsExactly("Lê Thị a" + own);
        assertThat(named(own.substring(1)))
                .as("nobody's word begins so")
                .containsExactlyInAnyOrder("Lê Thị " + own, "Lê Thị a" + own);
        assertThat(named("ê " + own.substring(1) + " hi")).hasSize(2);
        assertThat(named("le hai " + own)).isEmpty();
    }

    @Test
    void anOfficialOfAUnitIsShownTheRecipientsAndDecisionsOfTheUnitOnly() {
        var mine = unit("Trong " + own);
        var theirs = unit("Ngoài " + own);
        recipient("Trong " + own, mine);
        recipient("Ngoài " + own, theirs);
        recipient("Chỉ Ngoài z" + own, theirs);
        decision(String.valueOf(NUMBERS.incrementAndGet()), "Trong " + own, mine);
        decision(String.valueOf(NUMBERS.incrementAndGet()), "Ngoài " + own, theirs);
        var officer = LimitedOfficials.official("cb-" + own, Set.of(Role.UNIT_OFFICER), mine);
        assertThat(named(officer, own)).containsExactly("Trong " + own);
        assertThat(named(officer, "z" + own)).isEmpty();
        assertThat(LimitedOfficials.as(officer, () -> decisions.list(of(own), 0, 9)))
                .extracting(d -> d.decision().title())
                .containsExactly("Trong " + own);
        assertThat(LimitedOfficials.as(officer, () -> decisions.count(of("ngoài " + own))))
                .isZero();
    }

    @Test
    void whatIsCountedIsTrueAfterEachStep() {
        int before = drafted();
        var id = decision(String.valueOf(NUMBERS.incrementAndGet()), "Đếm " + own, unit("Đếm " + own));
        assertThat(drafted()).isEqualTo(before + 1);
        assertThat(drafted()).as("asked again").isEqualTo(before + 1);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id, true));
        assertThat(drafted()).isEqualTo(before);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> drafts.takeBack(id));
        Officials.asSpecialist(() -> {
            drafts.delete(id, decisions.get(id).version());
            return null;
        });
        assertThat(drafted()).isEqualTo(before);
        new TransactionTemplate(transactions).executeWithoutResult(step -> {
            decision(String.valueOf(NUMBERS.incrementAndGet()), "Đếm " + own);
            assertThat(drafted()).as("within a step").isEqualTo(before + 1);
            step.setRollbackOnly();
        });
        assertThat(drafted()).as("of which nothing came").isEqualTo(before);
    }

    private int drafted() {
        return Officials.asSpecialist(
                () -> decisions.count(new DecisionFilter("", DAY.getYear(), DecisionStatus.DRAFT)));
    }

    private List<DecisionSummary> titled(String typed) {
        return Officials.asSpecialist(() -> {
            var found = decisions.list(of(typed), 0, 100);
            assertThat(decisions.count(of(typed))).isEqualTo(found.size());
            return found;
        });
    }

    private List<String> named(String typed) {
        return named(LimitedOfficials.official("cv-" + own, Set.of(Role.SPECIALIST)), typed);
    }

    private List<String> named(SignedInOfficial who, String typed) {
        var filter = new RecipientFilter(typed, null, RecipientKind.PERSON);
        return LimitedOfficials.as(who, () -> {
            var found = recipients.list(filter, 0, 100);
            assertThat(recipients.count(filter)).isEqualTo(found.size());
            return found.stream().map(RecipientDetails::name).toList();
        });
    }

    private List<String> words(DecisionId id) {
        return jdbc.sql(schemas.in("select word from {domain}.decision_word where decision_id = ? order by word"))
                .param(id.value())
                .query(String.class)
                .list();
    }

    private static DecisionFilter of(String typed) {
        return new DecisionFilter(typed, null, null);
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> units.enter(Units.of(name)));
    }

    private void recipient(String name, @Nullable UnitId unit) {
        Officials.asSpecialist(() ->
                enrolment.enterAll(List.of(new RecipientDraft(RecipientKind.PERSON, name, null, unit, "", true))));
    }

    private DecisionId decision(String number, String title, UnitId... of) {
        return Officials.asSpecialist(() -> register.register(
                Decisions.of(number, DAY, title),
                List.of(of).stream()
                        .map(unit -> Honours.of(
                                        "Người " + number,
                                        catalogue.find("BKT", DAY).orElseThrow().revision())
                                .unit(unit)
                                .draft())
                        .toList()));
    }
}
