package vn.vinhdanh.admin.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import vn.vinhdanh.admin.ConsoleApplication;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.testing.TestDatabaseInitializer;

@SpringBootTest(classes = ConsoleApplication.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@ViewPackages(packages = "vn.vinhdanh.admin")
class HomeViewTest extends SpringBrowserlessTest {

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void aDeadlineSaysByHowManyDaysItIsPast() {
        var today = LocalDate.of(2026, 11, 28);
        var past = HomeView.deadline(LocalDate.of(2026, 11, 25), today);
        assertThat(past.getText())
                .isEqualTo(Words.say("home.overdue", "3", "25/11/2026"))
                .contains(" 3 ", "25/11/2026");
        assertThat(past.getClassNames()).contains("vd-overdue");
        assertThat(HomeView.deadline(today, today).getText()).isEqualTo(Words.say("home.due-today", "28/11/2026"));
        assertThat(HomeView.deadline(LocalDate.of(2026, 12, 8), today).getText())
                .isEqualTo(Words.say("home.due", "08/12/2026", "10"))
                .contains("08/12/2026", "10 ");
    }
}
