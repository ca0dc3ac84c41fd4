package vn.vinhdanh.admin.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.bloc.BlocDraft;
import vn.vinhdanh.core.bloc.BlocFormation;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.decision.UnitText;
import vn.vinhdanh.core.decision.UnitsAsText;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.Campaigns;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** "3 chờ duyệt" opens three: every link of the home view opens just as many as it says, whatever year is in view. */
@WithMockUser(
        username = "nguoi-duyet",
        authorities = {
            "VIEW_CONSOLE",
            "REGISTER_DECISIONS",
            "APPROVE_DECISIONS",
            "PUBLISH_ANNOUNCEMENTS",
            "MODERATE_COMMENTS",
            "MANAGE_CAMPAIGNS",
            "LAUNCH_CAMPAIGNS",
            "MANAGE_BLOCS",
            "CONFIRM_EVIDENCE",
            "VIEW_DISCIPLINE",
            "CONFIRM_CATALOGUE",
            "CONFIRM_PASSWORDS",
            "ANSWER_ERROR_REPORTS",
            "ROLE_VIEW_CONSOLE",
            "ROLE_REGISTER_DECISIONS",
            "ROLE_APPROVE_DECISIONS",
            "ROLE_PUBLISH_ANNOUNCEMENTS",
            "ROLE_MODERATE_COMMENTS",
            "ROLE_ANSWER_ERROR_REPORTS",
            "ROLE_CONFIRM_PASSWORDS",
            "ROLE_CONFIRM_CATALOGUE",
            "ROLE_MANAGE_CAMPAIGNS"
        })
class WaitingLinksTest extends ConsoleTest {

    private static final LocalDate DAY = LocalDate.of(2018, 5, 14);
    private static final AtomicInteger NUMBERS = new AtomicInteger(88_000);

    /** Links that open what is no list of those that wait, each with its reason. */
    private static final Map<String, String> NO_LIST = Map.of(
            "danh-sach-co-quan", "counts the lines that are open in the lists it opens",
            "dang-nhap-bi-tu-choi", "tells of tries that piled up",
            "tinh-trang", "tells what is the matter with the installation");

    @Autowired
    List<AtHome> rooms;

    @Autowired
    DecisionRegister register;

    @Autowired
    DecisionApproval approval;

    @Autowired
    HonourWithdrawal withdrawal;

    @Autowired
    UnitsAsText texts;

    @Autowired
    UnitDirectory units;

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    ArticleWriting writing;

    @Autowired
    CampaignEntry campaigns;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignQueries campaignQueries;

    @Autowired
    BlocFormation blocs;

    @Autowired
    CompletenessRegister completeness;

    @BeforeEach
    void work() {
        for (int i = 0; i < 3; i++) {
            submitted("");
            handedOver();
        }
        var text = "Ban Chờ Người Thứ Hai " + NUMBERS.incrementAndGet();
        submitted(text);
        var unit = unit();
        Officials.asSpecialist(() -> texts.propose(new UnitText.Key(text, null), unit));
        Officials.asSpecialist(() -> draft(""));
        var shown = submitted("");
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(shown, Officials.AS_SUBMITTED, Instant.now()));
        Officials.asSpecialist(() -> withdrawal.proposeTakeDown(shown, null, "Nhầm"));
        Officials.asSpecialist(() -> {
            campaigns.saveDraft(campaign());
            var handed = campaigns.saveDraft(campaign());
            launch.handOver(handed, campaignQueries.get(handed).version());
            return null;
        });
        int ordinal = NUMBERS.incrementAndGet() % 90 + 5;
        var member = unit();
        Officials.asSpecialist(() -> blocs.open(
                new BlocDraft(2016, ordinal, "Khối chưa ký " + ordinal, null, null, null, List.of(member), false)));
        int year = LocalDate.now(Words.VIETNAM).getYear();
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            completeness.declare(Register.RATINGS, year - 2, null);
            completeness.declare(Register.RATINGS, year - 2, unit);
            completeness.declare(Register.RATINGS, year - 3, unit);
        });
    }

    @Test
    void everyLinkOpensAsManyAsItSays() {
        var tried = new HashSet<String>();
        var wrong = new ArrayList<String>();
        var visit = new AtHome.Visit(DAY.getYear(), Instant.now());
        for (AtHome room : rooms) {
            for (WaitingWork.Item item : room.tell(visit).waiting()) {
                var address = item.address().split("\\?", 2);
                assertThat(item.sentence()).as(item.address()).isNotBlank();
                if (NO_LIST.containsKey(address[0])) {
                    continue;
                }
                UI.getCurrent()
                        .navigate(
                                address[0],
                                address.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(address[1]));
                long shown = shown(address[0], address.length == 1 ? "" : address[1]);
                if (shown != item.count()) {
                    wrong.add(item.sentence() + " -> " + item.address() + " shows " + shown);
                }
                tried.add(address[0].replaceAll("/\\d+$", "/…") + (address.length == 1 ? "" : "?"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried)
                .contains(
                        "quyet-dinh?",
                        "bai-viet?",
                        "dinh-chinh",
                        "don-vi-bang-chu?",
                        "phong-trao?",
                        "phong-trao/…",
                        "khoi-thi-dua?",
                        "so-day-du",
                        "so-day-du?");
    }

    /** How many things that wait the view shows. */
    private long shown(String path, String query) {
        if (path.contains("/")) {
            return 1; // the thing itself
        }
        var sheets = find(ListSheet.class).all();
        if (!sheets.isEmpty()) {
            return number(all(sheets.getFirst())
                    .filter(part -> part.hasClassName("vd-count"))
                    .findFirst()
                    .orElseThrow()
                    .getElement()
                    .getText());
        }
        Function<String, Long> withClass =
                name -> all(getView()).filter(part -> part.hasClassName(name)).count();
        return switch (path) {
            case "khoi-thi-dua" -> {
                assertThat(query).contains("nam=");
                yield withClass.apply("vd-bloc");
            }
            case "so-day-du" ->
                all(getView())
                        .filter(part -> part instanceof Button button
                                && Words.say("complete.confirm").equals(button.getText()))
                        .count();
            case "dinh-chinh" -> withClass.apply("vd-proposal");
            case "thay-doi-danh-muc" ->
                all(getView())
                        .filter(part -> part.hasClassName("vd-law-change"))
                        .filter(card -> all(card).anyMatch(part -> part.hasClassName("vd-actions")))
                        .count();
            default -> throw new AssertionError("this test does not know what " + path + " shows");
        };
    }

    private Component getView() {
        return (Component) getCurrentView();
    }

    private static long number(String count) {
        return Long.parseLong(count.replaceAll("\\D", ""));
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(WaitingLinksTest::all));
    }

    private DecisionId submitted(String unit) {
        return Officials.asSpecialist(() -> {
            var id = draft(unit);
            register.submit(id, true);
            return id;
        });
    }

    private DecisionId draft(String unit) {
        return register.register(
                new DecisionWritten(
                        String.valueOf(NUMBERS.incrementAndGet()),
                        "QĐ-CHODUYET",
                        DAY,
                        AuthorityLevel.PROVINCE_CHAIRMAN,
                        "Chủ tịch UBND tỉnh Ninh Bình",
                        "Tặng Bằng khen",
                        "",
                        "",
                        null,
                        null),
                List.of(Honours.of(
                                "Đinh Chờ " + NUMBERS.incrementAndGet(),
                                catalogue.find("BKT", DAY).orElseThrow().revision())
                        .year(2017)
                        .in(unit)
                        .draft()));
    }

    private void handedOver() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var saved = writing.begin(Articles.of("Bài chờ đăng " + NUMBERS.incrementAndGet()));
            writing.handOver(saved.id(), saved.version());
        });
    }

    private UnitId unit() {
        return Officials.asAdministrator(() -> units.enter(Units.of("Cơ quan Chờ " + NUMBERS.incrementAndGet())));
    }

    private static CampaignWritten campaign() {
        return Campaigns.of("Phong trào chờ " + NUMBERS.incrementAndGet(), 2017, LocalDate.of(2017, 1, 11));
    }
}
