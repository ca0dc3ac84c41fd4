package vn.vinhdanh.admin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.VietnameseText;

class AccountViewsTest extends ConsoleTest {

    @Autowired
    AccountQueries queries;

    @Autowired
    DecisionApproval approval;

    @Test
    @WithMockUser(
            username = "quantri",
            authorities = {"VIEW_CONSOLE", "MANAGE_ACCOUNTS", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_ACCOUNTS"})
    void createsAnAccountAndShowsItsOneTimePasswordOnce() {
        navigate(AccountView.class, Map.of("account", AccountView.NEW));
        var username = "lv-" + Ids.code(Ids.next());
        test(field(TextField.class, "accounts.username")).setValue(username);
        test(field(TextField.class, "accounts.full-name")).setValue("Lê Văn Mới");
        this.<CheckboxGroup<Role>>roles().setValue(Set.of(Role.SPECIALIST));
        press("action.save");
        assertThat(find(Code.class).single().getText())
                .as("the whole, or the first half when somebody else can take the second")
                .matches("[a-z2-9]{4}-[a-z2-9]{4}(-[a-z2-9]{4}-[a-z2-9]{4})?");
        assertThat(queries.list(new AccountFilter(username, Role.SPECIALIST, null), 0, 5))
                .singleElement()
                .satisfies(account -> assertThat(account.mustChangePassword()).isTrue());
    }

    @Test
    @WithMockUser(
            username = "quantri",
            authorities = {"VIEW_CONSOLE", "MANAGE_ACCOUNTS", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_ACCOUNTS"})
    void saysAtTheFieldWhatIsMissingAndKeepsWhatWasTyped() {
        navigate(AccountView.class, Map.of("account", AccountView.NEW));
        test(field(TextField.class, "accounts.full-name")).setValue("Lê Văn Mới");
        press("action.save");
        assertThat(field(TextField.class, "accounts.username").isInvalid()).isTrue();
        assertThat(field(TextField.class, "accounts.username").getErrorMessage())
                .isEqualTo(Words.say("problem.shared.required"));
        assertThat(field(TextField.class, "accounts.full-name").getValue()).isEqualTo("Lê Văn Mới");
    }

    @Test
    @WithMockUser(
            username = "quantri",
            authorities = {"VIEW_CONSOLE", "MANAGE_ACCOUNTS", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_ACCOUNTS"})
    void showsTheMenuEntriesOfThePermissionsOnly() {
        navigate(AccountsView.class);
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains(Words.say("accounts.title"), Words.say("home.title"))
                .doesNotContain(Words.say("audit.title"), Words.say("shell.place.92"));
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {
                "VIEW_CONSOLE",
                "REGISTER_DECISIONS",
                "APPROVE_DECISIONS",
                "ROLE_VIEW_CONSOLE",
                "ROLE_REGISTER_DECISIONS",
                "ROLE_APPROVE_DECISIONS"
            })
    void whatBelongsTogetherIsOnePlaceWithTabsAndWhatIsPinnedStandsOnTop() {
        UI.getCurrent().navigate("quyet-dinh");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains(Words.say("shell.place.41"))
                .doesNotContain(Words.say("annex.menu"));
        assertThat(tabs())
                .containsSequence(
                        Words.say("decisions.title"), Words.say("annex.menu"), Words.say("withdrawals.title"));
        pin("shell.pin");
        UI.getCurrent().navigate("nhap-danh-sach");
        assertThat(find(SideNav.class).all().getFirst().getItems())
                .extracting(SideNavItem::getLabel)
                .as("pinned first, then what was opened last")
                .startsWith(Words.say("decisions.title"), Words.say("annex.menu"));
        UI.getCurrent().navigate("quyet-dinh");
        UI.getCurrent().navigate("nhap-danh-sach");
        UI.getCurrent().navigate("quyet-dinh");
        pin("shell.unpin");
        UI.getCurrent().navigate("nhap-danh-sach");
        assertThat(find(SideNav.class).all().getFirst().getItems())
                .extracting(SideNavItem::getLabel)
                .startsWith(Words.say("annex.menu"), Words.say("decisions.title"));
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void theYearIsSaidWhereItRulesAndEachEntryHasItsWholeNameUnderThePointer() {
        UI.getCurrent().navigate("quyet-dinh");
        assertThat(find(Select.class).all()).anyMatch(year -> year.hasClassName("vd-year"));
        assertThat(find(SideNavItem.class).all())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.getElement().getAttribute("title")).isEqualTo(entry.getLabel()));
        UI.getCurrent().navigate("nguoi-duoc-khen");
        assertThat(find(Select.class).all()).noneMatch(year -> year.hasClassName("vd-year"));
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void findsScreensAndWorkOfOnesOwnAndLeadsToThem() {
        UI.getCurrent().navigate("");
        test(find(Button.class).all().stream()
                        .filter(button -> button.hasClassName("vd-find"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(found())
                .as("what may be begun, before anything is typed")
                .contains(Words.say("decision.entry"))
                .doesNotContain(Words.say("accounts.create"), Words.say("articles.write"));
        var field = find(TextField.class).all().stream()
                .filter(one -> Words.say("find.placeholder").equals(one.getPlaceholder()))
                .findFirst()
                .orElseThrow();
        test(field).setValue(VietnameseText.fold(Words.say("annex.menu")));
        assertThat(found()).anyMatch(text -> text.startsWith(Words.say("annex.menu")));
        test(field).setValue(VietnameseText.fold(Words.say("accounts.title")));
        assertThat(found()).as("no screen of others").noneMatch(text -> text.startsWith(Words.say("accounts.title")));
        test(field).setValue("chien si thi dua co so");
        assertThat(options().getFirst().getHref()).isEqualTo("danh-hieu-hinh-thuc/CSTDCS");
        test(field).setValue("khong co gi nhu the");
        assertThat(found()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains(Words.say("find.nothing", "khong co gi nhu the"));
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void theQuestionMarkOpensTheGuideAtThePlaceOfTheScreen() {
        UI.getCurrent().navigate("nguoi-duoc-khen");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter(Words.say("guide.here")::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Những gì cần biết để xét khen thưởng");
        assertThat(find(Html.class).single().getInnerHtml())
                .contains("<h2 id=\"tim-mot-nguoi-mot-tap-the\">", "<img", "guides/images/xep-loai.png")
                .doesNotContain("http:", "https:", ".md\"");
        UI.getCurrent().navigate("huong-dan/tai-khoan");
        assertThat(find(Dialog.class).all()).as("of another screen").isEmpty();
        assertThat(find(Html.class).single().getInnerHtml()).contains("<table>", "SPECIALIST");
    }

    private List<String> found() {
        return options().stream()
                .map(option -> option.getElement().getTextRecursively())
                .toList();
    }

    private List<Anchor> options() {
        return find(Anchor.class).all().stream()
                .filter(option -> "option".equals(option.getElement().getAttribute("role")))
                .toList();
    }

    private void pin(String key) {
        var label = Words.say(key, Words.say("decisions.title"));
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> tabs() {
        return find(Anchor.class).all().stream()
                .filter(tab -> tab.getParent()
                        .filter(place -> place.hasClassName("vd-place"))
                        .isPresent())
                .map(Anchor::getText)
                .toList();
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE"})
    void refusesTheAccountsToASpecialist() {
        assertThatThrownBy(() -> navigate(AccountsView.class)).isInstanceOf(RuntimeException.class);
        assertThat(find(H1.class).all()).extracting(H1::getText).containsExactly(Words.say("shell.forbidden.title"));
    }

    @Test
    @WithAnonymousUser
    void leadsNobodyToTheSignInPage() {
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
    }

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void readsAsTheSystemWithinASessionAndAsTheOfficialAgainAfterwards() {
        var session = VaadinSession.getCurrent();
        var official = SecurityContextHolder.getContext();
        session.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, official);
        assertThatThrownBy(approval::due).isInstanceOf(AccessDeniedException.class);
        CurrentOfficial.asSystem(() -> {
            assertThat(SecurityContextHolder.getContext().getAuthentication().getName())
                    .isEqualTo("system");
            approval.due();
            CurrentOfficial.asOfficial(
                    "chuyenvien",
                    Role.SPECIALIST,
                    () -> assertThatThrownBy(approval::due).isInstanceOf(AccessDeniedException.class));
            approval.due();
            VaadinSession.setCurrent(sessionOf("nguoikhac", session.getService()));
            try {
                assertThat(SecurityContextHolder.getContext()
                                .getAuthentication()
                                .getName())
                        .as("another browser's session is its official's, whoever comes by")
                        .isEqualTo("nguoikhac");
            } finally {
                VaadinSession.setCurrent(session);
            }
        });
        assertThat(SecurityContextHolder.getContext()).isSameAs(official);
        assertThatThrownBy(approval::due).isInstanceOf(AccessDeniedException.class);
    }

    private static VaadinSession sessionOf(String username, VaadinService service) {
        var http = new MockHttpSession();
        http.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        username, "", AuthorityUtils.NO_AUTHORITIES)));
        return new VaadinSession(service) {
            @Override
            public WrappedSession getSession() {
                return new WrappedHttpSession(http);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private <T> T roles() {
        return (T) find(CheckboxGroup.class).single();
    }
}
