package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.bloc.BlocId;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.consultation.ConsultationId;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.errorreport.ErrorReportId;
import vn.vinhdanh.core.evidence.OutsideListQueries;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.opinion.OpinionId;
import vn.vinhdanh.core.opinion.OpinionListId;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.ThingsOfAUnit;
import vn.vinhdanh.core.upward.UpwardId;

/**
 * No view of the console asks the database more than fifteen times when it is opened, and none more often because there are more rows.
 * It is the last class of its JVM, since what it fills the lists with would stand in those of the others.
 */
@Order(Integer.MAX_VALUE)
@AsOfficial("ngan-sach")
class StatementBudgetTest extends ConsoleTest {

    private static final int MOST = 15;
    /** The first page of a session reads what is pinned and notes the visit besides: once, and for whoever has most rooms. */
    private static final int MOST_AT_FIRST = MOST + 1;

    private static final int ROWS = 2;

    private static final Map<String, Role> OFFICIALS =
            Map.of("chuyenvien", Role.SPECIALIST, "lanhdao", Role.LEADER, "quantri", Role.ADMINISTRATOR);

    /** A view that an official opens, at an address; the official is one of those of {@code console-routes.txt}. */
    private record Opening(String view, String official, String address) {}

    @Autowired
    ApplicationContext beans;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    @Autowired
    Attachments attachments;

    @Test
    void noViewAsksMoreThanFifteenTimesNorMoreOftenForMoreRows() throws IOException {
        var things = new ThingsOfAUnit(beans);
        more(things, ROWS);
        everythingAbout(things);
        var openings = openings(things);
        var few = counted(openings);
        more(things, 2 * ROWS);
        var many = counted(openings);

        var tooMany = new TreeMap<String, String>();
        many.forEach((opening, statements) -> {
            int before = few.getOrDefault(opening, 0);
            if (statements > MOST || statements > before) {
                tooMany.put(opening.toString(), before + " statements, with three times the rows " + statements);
            }
        });
        assertThat(tooMany).isEmpty();
    }

    /** The page that an official comes to after signing in: menu, bell and home, with all that is read once in a session. */
    @Test
    void theFirstPageOfASessionAsksOnceMoreAtMost() {
        more(new ThingsOfAUnit(beans), ROWS);
        var asked = new TreeMap<String, Integer>();
        OFFICIALS.forEach((official, role) -> {
            signIn(role);
            asked.put(official, CountedStatements.of(() -> {
                cleanVaadinEnvironment();
                initVaadinEnvironment();
                UI.getCurrent().navigate("");
                roundTrip();
            }));
            assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("HomeView");
        });
        assertThat(asked)
                .allSatisfy((official, statements) -> assertThat(statements).isBetween(1, MOST_AT_FIRST));
    }

    /** The decision has whatever its page may have to read: a campaign, a signed copy, titles of which a unit may have only a share. */
    private void everythingAbout(ThingsOfAUnit things) {
        var signed = Officials.asSpecialist(() -> attachments.store(
                "quyet-dinh.pdf",
                new ByteArrayInputStream("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
                Attachments.PDF,
                1_000));
        var schemas = beans.getBean(Schemas.class);
        var jdbc = beans.getBean(JdbcClient.class);
        long decision = things.get(DecisionId.class).value();
        jdbc.sql(schemas.in("update {domain}.decision set campaign_id = ?, file_sha256 = ? where id = ?"))
                .params(things.get(CampaignId.class).value(), signed.sha256(), decision)
                .update();
        assertThat(jdbc.sql(
                                schemas.in(
                                        "update {domain}.honour set year_from = 2021, year_to = 2021, award_revision_id ="
                                                + " (select min(id) from {domain}.award_revision where award_code = 'CSTDCS') where id = ?"))
                        .param(things.get(HonourId.class).value())
                        .update())
                .isEqualTo(1);
    }

    /** More rows of each list, and more of what the details show. */
    private void more(ThingsOfAUnit things, int by) {
        things.grow(by);
        for (int i = 0; i < by; i++) {
            new ThingsOfAUnit(beans);
        }
    }

    private Map<Opening, Integer> counted(Iterable<Opening> openings) {
        var counted = new LinkedHashMap<Opening, Integer>();
        for (var opening : openings) {
            signIn(OFFICIALS.get(opening.official));
            // comes from elsewhere, so that nothing of the view stands already
            UI.getCurrent().navigate("mat-khau");
            roundTrip();
            counted.put(opening, CountedStatements.of(() -> {
                var at = opening.address.split("\\?", 2);
                UI.getCurrent().navigate(at[0], QueryParameters.fromString(at.length > 1 ? at[1] : ""));
                roundTrip();
                find(Grid.class)
                        .all()
                        .forEach(grid -> grid.getDataCommunicator().setViewportRange(0, 50));
                roundTrip();
            }));
        }
        return counted;
    }

    private void signIn(Role role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(AsOfficial.Factory.signIn(
                administration, accounts, "ngan-sach-" + role.name().toLowerCase(Locale.ROOT), role));
        SecurityContextHolder.setContext(context);
    }

    private static Iterable<Opening> openings(ThingsOfAUnit things) throws IOException {
        try (var routes =
                Objects.requireNonNull(StatementBudgetTest.class.getResourceAsStream("/console-routes.txt"))) {
            var lists = new String(routes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .filter(parts -> OFFICIALS.containsKey(parts[1].strip()))
                    .map(parts -> new Opening(
                            parts[0].strip(), parts[1].strip(), parts[2].strip().substring(1)));
            var details = Stream.of(
                    new Opening(
                            "CampaignView",
                            "chuyenvien",
                            "phong-trao/" + things.get(CampaignId.class).value()),
                    new Opening("BlocBoardView", "chuyenvien", "khoi-thi-dua?nam=" + ThingsOfAUnit.YEAR),
                    new Opening(
                            "BlocView",
                            "chuyenvien",
                            "khoi-thi-dua/" + things.get(BlocId.class).value()),
                    new Opening(
                            "DecisionView",
                            "chuyenvien",
                            "quyet-dinh/" + code(things.get(DecisionId.class).value())),
                    new Opening(
                            "DecisionView",
                            "lanhdao",
                            "quyet-dinh/" + code(things.get(DecisionId.class).value())),
                    new Opening(
                            "ErrorReportView",
                            "chuyenvien",
                            "bao-sai-sot/"
                                    + code(things.get(ErrorReportId.class).value())),
                    new Opening(
                            "OpinionListView",
                            "chuyenvien",
                            "lay-y-kien/" + code(things.get(OpinionListId.class).value())),
                    new Opening(
                            "OpinionView",
                            "chuyenvien",
                            "y-kien-nhan-dan/"
                                    + code(things.get(OpinionId.class).value())),
                    new Opening(
                            "ConsultationView",
                            "chuyenvien",
                            "hoi-y-kien/"
                                    + code(things.get(ConsultationId.class).value())),
                    new Opening(
                            "ConsultationEntryView",
                            "chuyenvien",
                            "hoi-y-kien-ve/" + things.get(DossierId.class).value()),
                    new Opening(
                            "ArticleView",
                            "chuyenvien",
                            "bai-viet/soan/" + things.get(ArticleId.class).value()),
                    new Opening(
                            "ArticlePreviewView",
                            "chuyenvien",
                            "bai-viet/xem-truoc/" + things.get(ArticleId.class).value()),
                    new Opening(
                            "DossierView",
                            "chuyenvien",
                            "ho-so/" + things.get(DossierId.class).value()),
                    new Opening(
                            "NomineeView",
                            "chuyenvien",
                            "de-nghi/" + things.get(NomineeId.class).value()),
                    new Opening(
                            "RoundView",
                            "chuyenvien",
                            "dot-xet/" + things.get(RoundId.class).value()),
                    new Opening(
                            "CouncilListView",
                            "chuyenvien",
                            "danh-sach-tong-hop/" + things.get(RoundId.class).value()),
                    new Opening(
                            "UpwardView",
                            "chuyenvien",
                            "trinh-cap-tren/" + code(things.get(UpwardId.class).value())),
                    new Opening(
                            "UnitView",
                            "quantri",
                            "don-vi/" + things.get(UnitId.class).value()),
                    new Opening(
                            "AccountView",
                            "quantri",
                            "tai-khoan/" + things.get(AccountId.class).value()),
                    new Opening(
                            "RecipientView",
                            "chuyenvien",
                            "nguoi-duoc-khen/"
                                    + code(things.get(RecipientId.class).value())),
                    new Opening(
                            "EligibilityView",
                            "chuyenvien",
                            "xet-dieu-kien/" + things.get(RecipientId.class).value()),
                    new Opening(
                            "OutsideListView",
                            "chuyenvien",
                            "danh-sach-co-quan/"
                                    + code(things.evidence(OutsideListQueries.class)
                                            .value())));
            return Stream.concat(lists, details).distinct().toList();
        }
    }

    private static String code(long id) {
        return Ids.code(id);
    }
}
