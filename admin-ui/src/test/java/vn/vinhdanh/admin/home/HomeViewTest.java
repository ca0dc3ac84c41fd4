package vn.vinhdanh.admin.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;

class HomeViewTest extends ConsoleTest {

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

    @Test
    @WithMockUser(
            username = "hoidong",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void whoMayOnlyLookFindsTheYearAndWhatIsNew() {
        navigate(HomeView.class);
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .anyMatch(title -> title.equals(Words.say(
                        "home.year", String.valueOf(LocalDate.now(Words.VIETNAM).getYear()))))
                .anyMatch(title -> title.startsWith(Words.say("home.since", "").replace("()", "")));
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.hasClassName("vd-figure"))
                .hasSizeGreaterThan(2);
        assertThat(find(MonthsPicture.class).all()).hasSize(1);
    }

    @Test
    @WithMockUser(
            username = "hoidong",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void aPictureOfTheYearIsToldInWordsAsWell() {
        var year = new ArrayList<>(Collections.nCopies(12, 0L));
        var before = new ArrayList<>(year);
        year.set(2, 1200L);
        before.set(11, 7L);
        var picture = new MonthsPicture(new AtHome.Months("Lượt", year, before), 2026);
        var told = picture.getChildren()
                .filter(part -> "img".equals(part.getElement().getAttribute("role")))
                .map(part -> part.getElement().getAttribute("aria-label"))
                .findFirst()
                .orElseThrow();
        assertThat(told)
                .startsWith("Lượt. ")
                .contains(
                        Words.say("home.month", "3", Words.number(1200), "0"), Words.say("home.month", "12", "0", "7"));
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void whatOthersHaveToDoStandsApartFromWhatWaits() {
        var section = HomeView.waiting(
                List.of(
                        new WaitingWork.Item("Của tôi", "a", 1, null),
                        new WaitingWork.Item("Của người khác", "b", 1, null, true)),
                LocalDate.of(2026, 11, 28));
        assertThat(section.getElement().getTextRecursively())
                .isEqualTo(Words.say("home.mine") + "Của tôi" + Words.say("home.others") + "Của người khác");
    }
}
