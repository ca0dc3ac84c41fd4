package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.AccountSort;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.RefusalFilter;
import vn.vinhdanh.core.account.RefusalSort;
import vn.vinhdanh.core.account.RefusedSignIns;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.announcement.ArticleFilter;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleSort;
import vn.vinhdanh.core.announcement.CommentFilter;
import vn.vinhdanh.core.announcement.CommentQueries;
import vn.vinhdanh.core.announcement.CommentSort;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.errorreport.ErrorReportFilter;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;
import vn.vinhdanh.core.errorreport.ErrorReportSort;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.OutsideEntrySort;
import vn.vinhdanh.core.evidence.OutsideListQueries;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditFilter;
import vn.vinhdanh.core.ledger.AuditSort;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.RecipientSort;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.SortKey;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Officials;

/** Lists are ordered by the database as Vietnamese are, and each row is on one page, whatever they are ordered by. */
@CoreTest
class OrderOfListsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final AtomicInteger NUMBERS = new AtomicInteger(88_000);

    /** In dictionary order: a ă â … d đ e ê …; without a tone, then huyền, hỏi, ngã, sắc, nặng. */
    private static final List<String> WORDS = List.of(
            "an", "àn", "ản", "ãn", "án", "ạn", "ăn", "ắn", "ân", "ấn", "dân", "dũng", "đại", "đàn", "đỗ", "em", "êm",
            "ôn", "ơn", "ung", "ưng", "yên");

    private final DecisionRegister register;
    private final DecisionQueries queries;
    private final AwardCatalogue catalogue;
    private final UnitDirectory units;
    private final AccountQueries accounts;
    private final ArticleQueries articles;
    private final CommentQueries comments;
    private final ErrorReportQueries reports;
    private final RecipientQueries recipients;
    private final RecipientRegister enrolment;
    private final OutsideListQueries outside;
    private final RefusedSignIns refused;
    private final AuditChain audit;

    OrderOfListsTest(
            DecisionRegister register,
            DecisionQueries queries,
            AwardCatalogue catalogue,
            UnitDirectory units,
            AccountQueries accounts,
            ArticleQueries articles,
            CommentQueries comments,
            ErrorReportQueries reports,
            RecipientQueries recipients,
            RecipientRegister enrolment,
            OutsideListQueries outside,
            RefusedSignIns refused,
            AuditChain audit) {
        this.register = register;
        this.queries = queries;
        this.catalogue = catalogue;
        this.units = units;
        this.accounts = accounts;
        this.articles = articles;
        this.comments = comments;
        this.reports = reports;
        this.recipients = recipients;
        this.enrolment = enrolment;
        this.outside = outside;
        this.refused = refused;
        this.audit = audit;
    }

    @Test
    void titlesAreInVietnameseOrder() {
        var mark = mark();
        var mixed = new ArrayList<>(WORDS);
        Collections.shuffle(mixed, new Random(1));
        mixed.forEach(word -> registered(word + " " + mark, number(), List.of(honour("Lê " + word, null))));
        var filter = new DecisionFilter(mark, 2021, null);

        var upwards = WORDS.stream().map(word -> word + " " + mark).toList();
        assertThat(asSpecialist(filter, DecisionSort.TITLE, false))
                .extracting(d -> d.decision().title())
                .containsExactlyElementsOf(upwards)
                .as("the same order as where a list is held whole")
                .isSortedAccordingTo(VietnameseText.ORDER);
        assertThat(asSpecialist(filter, DecisionSort.TITLE, true))
                .extracting(d -> d.decision().title())
                .containsExactlyElementsOf(upwards.reversed());
    }

    @Test
    void numbersAreInTheOrderOfNumbers() {
        var mark = mark();
        for (var number : List.of("10", "9", "100", "99", "12a", "12")) {
            registered("Số " + mark, number + "-o", List.of(honour("Lê Số", null)));
        }
        assertThat(asSpecialist(new DecisionFilter(mark, 2021, null), DecisionSort.NUMBER, false))
                .extracting(d -> d.decision().number().replaceAll("-o.*", ""))
                .containsExactly("9", "10", "12", "12a", "99", "100");
    }

    @Test
    void eachDecisionIsOnOnePageWhateverTheOrder() {
        var mark = mark();
        for (int i = 0; i < 11; i++) {
            // equal by everything but their number
            registered("Bằng nhau " + mark, number(), List.of(honour("Trần Bằng", null)));
        }
        var filter = new DecisionFilter(mark, 2021, null);
        for (DecisionSort by : DecisionSort.values()) {
            for (boolean down : new boolean[] {false, true}) {
                var paged = new ArrayList<DecisionId>();
                for (int from = 0; from < 11; from += 3) {
                    int at = from;
                    Officials.asSpecialist(() -> queries.list(filter, new Page(by, down, at, 3)))
                            .forEach(d -> paged.add(d.decision().id()));
                }
                assertThat(paged)
                        .as(by + (down ? " down" : " up"))
                        .hasSize(11)
                        .doesNotHaveDuplicates()
                        .isEqualTo(asSpecialist(filter, by, down).stream()
                                .map(d -> d.decision().id())
                                .toList());
            }
        }
    }

    @Test
    void anOfficialOfAUnitOrdersByTheHonoursOfTheUnitOnly() {
        var mark = mark();
        var own = unit("Đơn vị nhà");
        var other = unit("Đơn vị khác");
        var two = registered("Hai " + mark, number(), List.of(honour("A", own), honour("B", own)));
        var one = registered(
                "Một " + mark,
                number(),
                List.of(honour("C", own), honour("D", other), honour("E", other), honour("F", other)));
        var official = LimitedOfficials.official("can-bo-" + mark, Set.of(Role.UNIT_OFFICER), own);
        var page = new Page(DecisionSort.HONOURS, true, 0, 10);
        assertThat(LimitedOfficials.as(official, () -> queries.list(new DecisionFilter(mark, 2021, null), page)))
                .extracting(d -> d.decision().id(), DecisionSummary::honourCount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(two, 2), org.assertj.core.groups.Tuple.tuple(one, 1));
    }

    @Test
    void peopleOfADecisionAreOrderedByGivenName() {
        var id = registered(
                "Danh sách",
                number(),
                List.of(honour("Lê Văn Đức", null), honour("Trần Thị Dung", null), honour("Bùi Ân", null)));
        assertThat(Officials.asSpecialist(() -> queries.honoursAt(id, null, new Page(HonourSort.NAME, false, 0, 10))))
                .extracting(HonourDetails::name)
                .containsExactly("Bùi Ân", "Trần Thị Dung", "Lê Văn Đức");
        for (HonourSort by : HonourSort.values()) {
            assertThat(Officials.asSpecialist(() -> queries.honoursAt(id, null, new Page(by, true, 0, 10))))
                    .as(by.name())
                    .hasSize(3);
        }
    }

    @Test
    void recipientsAreOrderedByTheUnitThatIsShown() {
        var mark = mark();
        var later = unit("Đoàn");
        Officials.asSpecialist(() -> {
            var entered = enrolment.enterAll(List.of(
                    of("Một " + mark, later, ""),
                    of("Hai " + mark, later, "Ân Thi"),
                    of("Ba " + mark, null, "Ấp Đông"),
                    of("Bốn " + mark, null, ""),
                    of("Năm " + mark, null, "")));
            enrolment.belong(List.of(entered.get(3)), List.of(""), later);
            return null;
        });
        for (boolean down : new boolean[] {false, true}) {
            var shown = List.of("Năm", "Hai", "Ba", "Bốn", "Một");
            assertThat(Officials.asSpecialist(() -> recipients.list(
                            new RecipientFilter(mark, null, null), new Page(RecipientSort.UNIT, down, 0, 10))))
                    .extracting(r -> r.name().replace(" " + mark, ""))
                    .containsExactlyElementsOf(down ? shown.reversed() : shown);
        }
    }

    private static RecipientDraft of(String name, @Nullable UnitId unit, String text) {
        return new RecipientDraft(RecipientKind.PERSON, name, null, unit, text, true);
    }

    /** Every order of every other list is one that the database understands. */
    @Test
    void everyOrderIsUnderstood() {
        registered("Có người", number(), List.of(honour("Đỗ Người", null), honour("An Người", null)));
        Officials.as("het-quyen", Set.of(Role.values()), () -> {
            each(AccountSort.values(), page -> accounts.list(AccountFilter.all(), page));
            each(ArticleSort.values(), page -> articles.list(ArticleFilter.all(), page));
            each(CommentSort.values(), page -> comments.list(new CommentFilter(null, null), page));
            each(ErrorReportSort.values(), page -> reports.list(ErrorReportFilter.open(), page));
            each(OutsideEntrySort.values(), page -> outside.entries(new EvidenceId(1), null, page));
            each(RefusalSort.values(), page -> refused.list(new RefusalFilter("", null), page));
            each(AuditSort.values(), page -> audit.list(AuditFilter.all(), page));
            var filter = new RecipientFilter(null, null, null);
            each(RecipientSort.values(), page -> recipients.list(filter, page));
            assertThat(recipients.list(filter, new Page(RecipientSort.NAME, false, 0, 500)))
                    .filteredOn(r -> r.kind() == RecipientKind.PERSON)
                    .extracting(r -> r.name())
                    .isSortedAccordingTo(Comparator.comparing(VietnameseText::personSortKey));
            return null;
        });
    }

    private static void each(SortKey[] orders, Function<Page, List<?>> list) {
        for (SortKey by : orders) {
            for (boolean down : new boolean[] {false, true}) {
                var whole = new ArrayList<Object>(list.apply(new Page(by, down, 0, 20)));
                int left = Math.max(0, whole.size() - 7);
                assertThat(new ArrayList<Object>(list.apply(new Page(by, down, 7, 20)).stream()
                                .limit(left)
                                .toList()))
                        .as(by.name())
                        .isEqualTo(whole.subList(whole.size() - left, whole.size()));
            }
        }
    }

    private List<DecisionSummary> asSpecialist(DecisionFilter filter, SortKey by, boolean down) {
        return Officials.asSpecialist(() -> queries.list(filter, new Page(by, down, 0, 100)));
    }

    private static String mark() {
        return Ids.code(Ids.next()).toLowerCase(java.util.Locale.ROOT);
    }

    private static String number() {
        return String.valueOf(NUMBERS.incrementAndGet());
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> units.enter(new UnitDraft(
                null,
                name + " " + mark(),
                UnitKind.DEPARTMENT,
                null,
                LocalDate.of(1950, 1, 1),
                null,
                List.of(),
                true)));
    }

    private HonourDraft honour(String name, @Nullable UnitId unit) {
        return new HonourDraft(
                RecipientKind.PERSON,
                "",
                name,
                null,
                "Giáo viên",
                "Trường của " + name,
                unit,
                Officials.asSpecialist(
                        () -> catalogue.find("BKT", DAY).orElseThrow().revision()),
                "Có thành tích xuất sắc",
                AchievementPeriod.year(2020),
                CommendationKind.MERIT,
                null,
                null);
    }

    private DecisionId registered(String title, String number, List<HonourDraft> honours) {
        return Officials.asSpecialist(() -> register.register(Decisions.of(number, DAY, title), honours));
    }
}
