package vn.vinhdanh.admin.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.admin.shell.AsOfficial;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.round.OfficeCalendar;
import vn.vinhdanh.core.round.RoundFilter;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundStatus;
import vn.vinhdanh.core.round.RoundSummary;

/** The board prepares a round, opens it and closes it; and says which days are off. */
@AsOfficial("dot-xet-man-hinh")
class RoundViewsTest extends ConsoleTest {

    @Autowired
    RoundQueries queries;

    @Autowired
    OfficeCalendar calendar;

    @Test
    void aRoundIsPreparedOpenedAndClosed() {
        navigate(RoundView.class, RoundView.NEW);
        test(field(TextField.class, "round.name")).setValue("Đợt trên màn hình");
        press("round.save");
        assertThat(round().status()).isEqualTo(RoundStatus.PREPARED);
        press("round.open");
        confirm();
        assertThat(round().status()).isEqualTo(RoundStatus.OPEN);
        test(field(TextField.class, "round.name")).setValue("Đợt trên màn hình, sửa");
        press("round.save");
        press("round.close");
        confirm();
        assertThat(round())
                .returns(RoundStatus.CLOSED, RoundSummary::status)
                .returns("Đợt trên màn hình, sửa", RoundSummary::name);
        assertThat(buttons("round.save")).isEmpty();
        navigate(RoundsView.class);
        assertThat(text()).contains(Words.say("round.list.lead"));
    }

    @Test
    void aDayOffIsEntered() {
        var day = LocalDate.of(2087, 5, 1);
        UI.getCurrent().navigate(CalendarView.class);
        press("calendar.mark");
        test(field(DatePicker.class, "calendar.day")).setValue(day);
        test(field(TextField.class, "calendar.name")).setValue("Ngày Quốc tế Lao động");
        press("calendar.mark.do");
        assertThat(calendar.of(2087)).hasSize(1);
        calendar.forget(day);
    }

    private RoundSummary round() {
        return queries.list(new RoundFilter(null, null, "Đợt trên màn hình")).getFirst();
    }
}
