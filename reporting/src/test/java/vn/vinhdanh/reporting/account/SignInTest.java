package vn.vinhdanh.reporting.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.vinhdanh.core.account.PasswordHashing;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.shared.Official;

@ReportingTest
class SignInTest {

    private static final String PASSWORD = "Mật khẩu dài 1";

    private final MockMvc web;
    private final PasswordEncoder encoder;
    private final Facts facts = new Facts(TestDatabase.shared());

    SignInTest(MockMvc web, PasswordEncoder encoder) {
        this.web = web;
        this.encoder = encoder;
    }

    @Test
    void aStrangerIsSentToTheForm() throws Exception {
        for (String address : new String[] {"/", "/thong-ke", "/thong-ke.xlsx", "/thong-ke/danh-sach.csv", "/gi-do"}) {
            web.perform(get(address)).andExpect(redirectedUrl("/login"));
        }
    }

    @Test
    void aRightPasswordOpensThePageAskedFor() throws Exception {
        facts.account("mo-trang", PASSWORD, "SPECIALIST", "OPEN", false);
        var session = (MockHttpSession) web.perform(get("/thong-ke?hang=don-vi"))
                .andReturn()
                .getRequest()
                .getSession(false);
        web.perform(post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", "  MO-TRANG ")
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("http://localhost/thong-ke?hang=don-vi&continue"));
    }

    @Test
    void allWrongWaysGetTheSameAnswer() throws Exception {
        facts.account("da-khoa", PASSWORD, "REPORTING_OFFICIAL", "CLOSED", false);
        facts.account("dung-ten", PASSWORD, "REPORTING_OFFICIAL", "OPEN", false);
        for (String[] pair : new String[][] {{"khong-co", PASSWORD}, {"dung-ten", "sai"}, {"da-khoa", PASSWORD}}) {
            form(pair[0], pair[1], "10.0.0.1").andExpect(redirectedUrl("/login?refused=wrong"));
        }
    }

    @Test
    void aRoleWithoutFiguresIsToldSoOnlyAfterTheRightPassword() throws Exception {
        facts.account("don-vi-x", PASSWORD, "COUNCIL_MEMBER", "OPEN", false);
        form("don-vi-x", "sai", "10.0.0.2").andExpect(redirectedUrl("/login?refused=wrong"));
        form("don-vi-x", PASSWORD, "10.0.0.2").andExpect(redirectedUrl("/login?refused=no-figures"));
    }

    @Test
    void aOneTimePasswordOpensTheConsoleOnly() throws Exception {
        facts.account("moi-cap", PASSWORD, "LEADER", "OPEN", true);
        form("moi-cap", PASSWORD, "10.0.0.3").andExpect(redirectedUrl("/login?refused=change-password"));
    }

    @Test
    void guessingIsThrottledAlsoForNamesThatDoNotExist() throws Exception {
        facts.account("bi-doan", PASSWORD, "LEADER", "OPEN", false);
        for (String name : new String[] {"bi-doan", "khong-he-co"}) {
            for (int i = 0; i < GuessThrottle.PER_ACCOUNT_AND_ADDRESS; i++) {
                assertThat(form(name, "sai " + i, "10.0.1.1")
                                .andReturn()
                                .getResponse()
                                .getRedirectedUrl())
                        .as("%s, guess %d", name, i)
                        .isEqualTo("/login?refused=wrong");
            }
            form(name, PASSWORD, "10.0.1.1").andExpect(redirectedUrl("/login?refused=throttled"));
        }
        form("bi-doan", PASSWORD, "10.0.1.2").andExpect(redirectedUrl("/"));
    }

    @Test
    void guessesAtTheSameMomentAreAllCounted() throws Exception {
        facts.account("cung-luc", PASSWORD, "LEADER", "OPEN", false);
        try (var pool = Executors.newFixedThreadPool(12)) {
            var guesses = pool.invokeAll(IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(i -> () -> form("cung-luc", "sai " + i, "10.0.2.1")
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .toList());
            int looked = 0;
            for (var guess : guesses) {
                looked += "/login?refused=wrong".equals(guess.get()) ? 1 : 0;
            }
            assertThat(looked).isLessThanOrEqualTo(GuessThrottle.PER_ACCOUNT_AND_ADDRESS);
        }
    }

    @Test
    void guessersFromAfarDoNotLockOutAnOfficialAtTheirDesk() throws Exception {
        facts.account("tai-ban", PASSWORD, "LEADER", "OPEN", false);
        form("tai-ban", PASSWORD, "10.0.3.1").andExpect(redirectedUrl("/"));
        for (int i = 0; i < GuessThrottle.PER_ACCOUNT; i++) {
            form("tai-ban", "sai", "10.9.0." + i);
        }
        form("tai-ban", PASSWORD, "10.9.1.1").andExpect(redirectedUrl("/login?refused=throttled"));
        form("tai-ban", PASSWORD, "10.0.3.1").andExpect(redirectedUrl("/"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        web.perform(post("/login").param("username", "x").param("password", "y"))
                .andExpect(redirectedUrl("/login?ended"));
    }

    @Test
    void aSessionEndsTenHoursAfterItsSignIn() throws Exception {
        var signed = Signed.in(web);
        assertThat(signed.get("/").getResponse().getStatus()).isEqualTo(200);
        var context = (SecurityContextImpl) signed.session().getAttribute("SPRING_SECURITY_CONTEXT");
        var token = context.getAuthentication();
        var before = (Official) token.getPrincipal();
        var old = new Official(
                before.username(),
                before.fullName(),
                Instant.now().minus(SessionLimits.ABSOLUTE).minusSeconds(1),
                before.limited(),
                before.units(),
                before.credentials());
        context.setAuthentication(
                org.springframework.security.authentication.UsernamePasswordAuthenticationToken.authenticated(
                        old, null, token.getAuthorities()));
        var response = signed.get("/").getResponse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?ended");
        SecurityContextHolder.clearContext();
    }

    @Test
    void aClosedAccountLeavesAtOnceWhenItsStateIsAskedAgain() throws Exception {
        facts.account("sap-khoa", PASSWORD, "LEADER", "OPEN", false);
        var session = (MockHttpSession)
                form("sap-khoa", PASSWORD, "10.0.4.1").andReturn().getRequest().getSession(false);
        TestDatabase.shared()
                .as(DatabaseRole.CONSOLE)
                .sql(TestDatabase.shared()
                        .schemas()
                        .in("update {domain}.account set status = 'CLOSED' where username = ?"))
                .param("sap-khoa")
                .update();
        web.perform(get("/").session(session)).andExpect(redirectedUrl("/login?ended"));
    }

    @Test
    void aSignInIsNotedForTheAudit() throws Exception {
        var signed = Signed.in(web);
        assertThat(TestDatabase.shared()
                        .as(DatabaseRole.CONSOLE)
                        .sql(TestDatabase.shared()
                                .schemas()
                                .in("select count(*) from {inbox}.audit_intent where actor = ? and verb ="
                                        + " 'reporting.signed-in'"))
                        .param(signed.username())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void headersProtectEveryPage() throws Exception {
        web.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                        .startsWith("default-src 'none'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void rolesAndHashesAreThoseOfTheCore() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(Permission.VIEW_FIGURES))
                        .map(Role::name))
                .containsExactlyInAnyOrderElementsOf(Account.ROLES);
        assertThat(encoder.matches(PASSWORD, PasswordHashing.encoder().encode(PASSWORD)))
                .isTrue();
    }

    private ResultActions form(String username, String password, String address) throws Exception {
        return web.perform(post("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", username)
                .param("password", password));
    }
}
