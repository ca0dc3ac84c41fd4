package vn.vinhdanh.core.find;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.account.LimitedOfficials.as;
import static vn.vinhdanh.core.account.LimitedOfficials.official;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.bloc.BlocDraft;
import vn.vinhdanh.core.bloc.BlocFormation;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.Campaigns;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Migrations;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** What an official typed finds what is meant, and nothing that the official may not see. */
@CoreTest
class FindEverythingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 7);
    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);

    /** A word that no other test has in a name. */
    private final String own = "w" + Ids.code(Ids.next());

    private final FindEverything everything;
    private final RecipientRegister recipients;
    private final UnitDirectory directory;
    private final DecisionRegister register;
    private final AwardCatalogue catalogue;
    private final CampaignEntry campaigns;
    private final BlocFormation blocs;
    private final ArticleWriting articles;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final PlatformTransactionManager transactions;

    FindEverythingTest(
            FindEverything everything,
            RecipientRegister recipients,
            UnitDirectory directory,
            DecisionRegister register,
            AwardCatalogue catalogue,
            CampaignEntry campaigns,
            BlocFormation blocs,
            ArticleWriting articles,
            JdbcClient jdbc,
            Schemas schemas,
            PlatformTransactionManager transactions) {
        this.everything = everything;
        this.recipients = recipients;
        this.directory = directory;
        this.register = register;
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.blocs = blocs;
        this.articles = articles;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.transactions = transactions;
    }

    @Test
    void findsPeopleByTheBeginningsOfTheirWordsInAnyOrderWithAccentsOrWithout() {
        recipient("Đỗ Thị Ý " + own, null);
        for (var typed : List.of("Đỗ Thị Ý " + own, "do thi y " + own, own + " y", "d y " + own, "ĐỖ  " + own)) {
            assertThat(names(typed, FoundKind.RECIPIENT)).as(typed).containsExactly("Đỗ Thị Ý " + own);
        }
        assertThat(names("do thi ynh " + own, FoundKind.RECIPIENT)).isEmpty();
        assertThat(names(own.substring(1), FoundKind.RECIPIENT))
                .as("the middle of a word")
                .isEmpty();
    }

    @Test
    void whoBearsTheNameWithTheAccentsThatWereTypedComesFirst() {
        for (var name : List.of("Hoa " + own, "Hóa " + own, "Hoà " + own)) {
            recipient(name, null);
        }
        assertThat(names("Hòa " + own, FoundKind.RECIPIENT).getFirst()).isEqualTo("Hoà " + own);
        assertThat(names("Hóa " + own, FoundKind.RECIPIENT).getFirst()).isEqualTo("Hóa " + own);
        assertThat(names("hoa " + own, FoundKind.RECIPIENT)).hasSize(3);
    }

    @Test
    void namesThatBeginAsWasTypedComeFirstAndMoreIsSaid() {
        for (int n = 0; n < FindEverything.MOST; n++) {
            recipient("Aa " + own + " An", null);
        }
        recipient(own + " An", null);
        var group = Officials.asSpecialist(() -> everything.find(own + " an")).getFirst();
        assertThat(group.found()).hasSize(FindEverything.MOST);
        assertThat(group.found().getFirst().name()).isEqualTo(own + " An");
        assertThat(group.more()).isTrue();
    }

    @Test
    void findsDecisionsByTheirNumberAsItIsSaid() {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        var decision = decision(number, "Người " + own, null);
        for (var typed : List.of(
                number,
                number + "/QĐ-UBND",
                number + "/qd-ubnd",
                "QĐ " + number,
                "QĐ" + number,
                "quyết định số " + number + " năm 2023",
                number + " ngày 07/03/2023",
                "0" + number,
                number.substring(0, 4) + " bang khen " + own)) {
            assertThat(keys(typed, FoundKind.DECISION)).as(typed).contains(Ids.code(decision.value()));
        }
        for (var typed : List.of(number + "/QĐ-CTN", number + " 2022", number + " huân chương")) {
            assertThat(keys(typed, FoundKind.DECISION)).as(typed).isEmpty();
        }
    }

    @Test
    void anOfficialOfAUnitFindsNothingThatIsAnothers() {
        var mine = unit("Sở Trong " + own);
        var theirs = unit("Sở Ngoài " + own);
        recipient("Người Trong " + own, mine);
        recipient("Người Ngoài " + own, theirs);
        recipient("Người Nào " + own, null);
        var inside = String.valueOf(NUMBERS.incrementAndGet());
        var outside = String.valueOf(NUMBERS.incrementAndGet());
        decision(inside, "Trong", mine);
        decision(outside, "Ngoài", theirs);
        campaign("Nháp Trong " + own, mine);
        campaign("Nháp Ngoài " + own, theirs);
        int year = 2041 + Math.floorMod(own.hashCode(), 40);
        bloc(year, "Khối Trong " + own, mine);
        bloc(year, "Khối Ngoài " + own, theirs);
        article("Bài " + own);
        var officer = official("cb-" + own, Set.of(Role.UNIT_OFFICER), mine);

        assertThat(names(officer, "nguoi " + own, FoundKind.RECIPIENT)).containsExactly("Người Trong " + own);
        assertThat(names(officer, inside, FoundKind.DECISION)).containsExactly(inside + "/QĐ-UBND");
        assertThat(names(officer, outside, FoundKind.DECISION)).isEmpty();
        assertThat(names(officer, "nhap " + own, FoundKind.CAMPAIGN)).containsExactly("Nháp Trong " + own);
        assertThat(names(officer, "khoi " + own + " " + year, FoundKind.BLOC)).containsExactly("Khối Trong " + own);
        assertThat(names(officer, "bai " + own, FoundKind.ARTICLE))
                .as("who writes none has none to open")
                .isEmpty();
        assertThat(names(officer, "so " + own, FoundKind.UNIT))
                .as("what units are called is told to everybody")
                .containsExactlyInAnyOrder("Sở Trong " + own, "Sở Ngoài " + own);

        assertThat(names("nguoi " + own, FoundKind.RECIPIENT))
                .containsExactlyInAnyOrder("Người Trong " + own, "Người Ngoài " + own, "Người Nào " + own);
        assertThat(names("nhap " + own, FoundKind.CAMPAIGN)).hasSize(2);
        assertThat(names("khoi " + own, FoundKind.BLOC)).hasSize(2);
        assertThat(names("bai " + own, FoundKind.ARTICLE)).containsExactly("Bài " + own);
    }

    @Test
    void findsUnitsAsTheyAreCalledForShortAndAwardsAsListsWriteThem() {
        unit("Ủy ban nhân dân xã " + own);
        assertThat(names("UBND xã " + own, FoundKind.UNIT)).containsExactly("Ủy ban nhân dân xã " + own);
        assertThat(names("chien si thi dua co so", FoundKind.AWARD)).contains("Chiến sĩ thi đua cơ sở");
        assertThat(keys("cstdcs", FoundKind.AWARD)).containsExactly("CSTDCS");
    }

    @Test
    void oneLetterFindsNothingAndSignsAreOnlySigns() {
        assertThat(Officials.asSpecialist(() -> everything.find("a"))).isEmpty();
        assertThat(Officials.asSpecialist(() -> everything.find("%_ %"))).isEmpty();
        recipient("Phần Trăm " + own, null);
        assertThat(names("%" + own + "%", FoundKind.RECIPIENT)).hasSize(1);
        assertThat(names("phan%tram' or 1=1 -- " + own, FoundKind.RECIPIENT)).isEmpty();
    }

    @Test
    void whoIsForgottenIsFoundNoMoreAndLeavesNoWord() {
        var id = recipient("Tạm Thời " + own, null);
        assertThat(words(id)).containsExactlyInAnyOrder("tam", "thoi", own);
        Officials.asSpecialist(() -> recipients.forgetUnused(List.of(id)));
        assertThat(words(id)).isEmpty();
        assertThat(names(own, FoundKind.RECIPIENT)).isEmpty();
    }

    @Test
    void recipientsEnteredBeforeHaveTheSameWords() throws IOException {
        var ids = List.of(
                recipient("Trần Trần An " + own, null),
                recipient("Tổ 5, thôn " + own.repeat(3) + " – ấp 2", null),
                recipient("X " + own, null));
        var before = ids.stream().map(this::words).toList();
        jdbc.sql(schemas.in("delete from {domain}.recipient_word")).update();
        jdbc.sql(Migrations.statements(schemas, "organisation/0006-recipient-word.sql", "insert into")
                        .getFirst())
                .update();
        assertThat(ids.stream().map(this::words)).containsExactlyElementsOf(before);
    }

    @Test
    void askingCostsAtMostFifteenStatements() {
        var mine = unit("Sở Đếm " + own);
        var officer = official("cb-" + own, Set.of(Role.UNIT_OFFICER), mine);
        var transaction = new TransactionTemplate(transactions);
        for (var who : List.of(officer, official("cv-" + own, Set.of(Role.SPECIALIST)))) {
            int spent = as(
                    who,
                    () -> Objects.requireNonNull(transaction.execute(status -> {
                        int begun = selects();
                        everything.find("nguyen van 411 " + own);
                        return selects() - begun;
                    })));
            assertThat(spent).isBetween(5, 15);
        }
    }

    /** Questions of this connection so far. */
    private int selects() {
        return jdbc.sql("show session status like 'Com_select'")
                .query((row, n) -> row.getInt(2))
                .single();
    }

    private List<String> words(RecipientId id) {
        return jdbc.sql(schemas.in("select word from {domain}.recipient_word where recipient_id = ? order by word"))
                .param(id.value())
                .query(String.class)
                .list();
    }

    private List<String> names(String typed, FoundKind kind) {
        return names(official("cv-" + own, Set.of(Role.SPECIALIST)), typed, kind);
    }

    private List<String> names(SignedInOfficial who, String typed, FoundKind kind) {
        return found(who, typed, kind).stream().map(Found::name).toList();
    }

    private List<String> keys(String typed, FoundKind kind) {
        return found(official("cv-" + own, Set.of(Role.SPECIALIST)), typed, kind).stream()
                .map(Found::key)
                .toList();
    }

    private List<Found> found(SignedInOfficial who, String typed, FoundKind kind) {
        return as(who, () -> everything.find(typed)).stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.found().stream())
                .toList();
    }

    private RecipientId recipient(String name, @Nullable UnitId unit) {
        return Officials.asSpecialist(() -> recipients.enterAll(
                        List.of(new RecipientDraft(RecipientKind.PERSON, name, null, unit, "", true))))
                .getFirst();
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> directory.enter(Units.of(name)));
    }

    private DecisionId decision(String number, String name, @Nullable UnitId unit) {
        var draft = Decisions.of(number, DAY, "Về việc tặng Bằng khen " + own);
        return Officials.asSpecialist(() -> register.register(
                draft,
                List.of(Honours.of(
                                name, catalogue.find("BKT", DAY).orElseThrow().revision())
                        .year(2022)
                        .unit(unit)
                        .in("Đơn vị của " + name)
                        .draft())));
    }

    private void campaign(String name, UnitId unit) {
        Officials.asSpecialist(() -> campaigns.saveDraft(Campaigns.by(unit, name, DAY)));
    }

    private void bloc(int year, String name, UnitId member) {
        int ordinal = 1
                + Officials.asSystem(
                        () -> jdbc.sql(schemas.in("select coalesce(max(ordinal), 0) from {domain}.bloc where year = ?"))
                                .param(year)
                                .query(Integer.class)
                                .single());
        Officials.asSpecialist(
                () -> blocs.open(new BlocDraft(year, ordinal, name, null, member, null, List.of(member), true)));
    }

    private void article(String headline) {
        Officials.asSpecialist(() -> articles.begin(Articles.of(headline)));
    }
}
