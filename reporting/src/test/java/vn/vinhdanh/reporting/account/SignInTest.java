package vn.vinhdanh.reporting.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.door.DoorWatch;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;

@ReportingTest
class SignInTest {

    private static final String PASSWORD = "Mật khẩu dài 1";

    private final MockMvc web;
    private final RefusalLog refusals;
    private final DoorWatch door;
    private final Facts facts = new Facts(TestDatabase.shared());

    SignInTest(MockMvc web, RefusalLog refusals, DoorWatch door) {
        this.web = web;
        this.refusals = refusals;
        this.door = door;
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
                .andExpect(redirectedUrl("/thong-ke?hang=don-vi&continue"));
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
    void whoMaySeeNoFiguresLearnsNothingOfTheirPasswordHere() throws Exception {
        facts.account("uy-vien", PASSWORD, "COUNCIL_MEMBER", "OPEN", false);
        facts.account("moi-cap", PASSWORD, "LEADER", "OPEN", true);
        form("uy-vien", PASSWORD, "10.0.0.2").andExpect(redirectedUrl("/login?refused=wrong"));
        form("moi-cap", PASSWORD, "10.0.0.3").andExpect(redirectedUrl("/login?refused=wrong"));
    }

    @Test
    void afterFiveWrongTriesTheFormSaysHowLongToWait() throws Exception {
        facts.account("bi-doan", PASSWORD, "LEADER", "OPEN", false);
        for (String name : new String[] {"bi-doan", "khong-he-co"}) {
            for (int i = 0; i < 5; i++) {
                form(name, "sai " + i, "10.0.1.1").andExpect(redirectedUrl("/login?refused=wrong"));
            }
            form(name, PASSWORD, "10.0.1.1")
                    .andExpect(result ->
                            assertThat(result.getResponse().getRedirectedUrl()).matches("/login\\?wait=1[0-5]"));
        }
        web.perform(get("/login?wait=15"))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("hãy chờ 15 giây"));
        form("bi-doan", PASSWORD, "10.0.1.2").andExpect(redirectedUrl("/"));
    }

    @Test
    void aStrangerBehindTheSameAddressKeepsTheOfficialsBrowserNotOut() throws Exception {
        facts.account("chung-nha", PASSWORD, "LEADER", "OPEN", false);
        var mark = Stream.of(form("chung-nha", PASSWORD, "10.0.1.9")
                        .andReturn()
                        .getResponse()
                        .getCookies())
                .filter(cookie -> cookie.getName().endsWith("_BROWSER"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 5; i++) {
            form("chung-nha", "sai " + i, "10.0.1.9").andExpect(redirectedUrl("/login?refused=wrong"));
        }
        form("chung-nha", PASSWORD, "10.0.1.9")
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).startsWith("/login?wait="));
        web.perform(post("/login")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr("10.0.1.9");
                            return request;
                        })
                        .cookie(mark)
                        .param("username", "chung-nha")
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        web.perform(post("/login").param("username", "x").param("password", "y"))
                .andExpect(redirectedUrl("/login?ended"));
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
    void whatAnOfficialWasNotAllowedIsNotedAsInTheConsole() throws Exception {
        facts.account("thu-cua", PASSWORD, "LEADER", "OPEN", false);
        var session = (MockHttpSession)
                form("thu-cua", PASSWORD, "10.0.7.1").andReturn().getRequest().getSession(false);
        web.perform(post("/logout").session(session).with(request -> {
                    request.setRemoteAddr("10.0.7.1");
                    return request;
                }))
                .andExpect(status().isForbidden());
        door.turnedAway(DoorWatch.Reason.TOO_LONG, "10.0.7.1");
        door.turnedAway(DoorWatch.Reason.TOO_LONG, "10.0.7.1");
        refusals.flush();
        assertThat(TestDatabase.shared()
                        .as(DatabaseRole.CONSOLE)
                        .sql(TestDatabase.shared()
                                .schemas()
                                .in("select concat_ws(' ', reason, place, username, door, sum(tries)) from"
                                        + " {reporting}.refusal where address = '10.0.7.1'"
                                        + " group by reason, place, username, door order by 1"))
                        .query(String.class)
                        .list())
                .containsExactly("FORBIDDEN REPORTING thu-cua /logout 1", "TOO_LONG REPORTING   2");
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
