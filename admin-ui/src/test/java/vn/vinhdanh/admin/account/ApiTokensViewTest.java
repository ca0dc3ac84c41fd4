package vn.vinhdanh.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.ApiTokenState;
import vn.vinhdanh.core.account.ApiTokenSummary;
import vn.vinhdanh.core.account.ApiTokens;
import vn.vinhdanh.core.shared.Ids;

class ApiTokensViewTest extends ConsoleTest {

    @Autowired
    ApiTokens tokens;

    @Test
    @WithMockUser(
            username = "quantri",
            authorities = {"VIEW_CONSOLE", "MANAGE_ACCOUNTS", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_ACCOUNTS"})
    @SuppressWarnings("unchecked")
    void aTokenIsMadeShownOnceAndWithdrawn() {
        var name = "Trục " + Ids.code(Ids.next());
        navigate(ApiTokensView.class);
        press("tokens.make");
        press("tokens.make");
        assertThat(field(TextField.class, "tokens.name").getErrorMessage())
                .as("what is missing is said at its field")
                .isEqualTo(Words.say("problem.shared.required"));
        test(field(TextField.class, "tokens.name")).setValue(name);
        test(field(DatePicker.class, "tokens.valid-to"))
                .setValue(LocalDate.now().plusMonths(3));
        press("tokens.make");
        assertThat(find(Code.class).single().getText()).startsWith("vd_" + of(name).code() + "_");
        press("accounts.one-time.done");
        Grid<ApiTokenSummary> grid = find(Grid.class).single();
        take(grid, place(name), "tokens.name", "tokens.name");
        test(field(TextField.class, "tokens.withdraw.reason")).setValue("Hết dùng");
        press("tokens.withdraw");
        assertThat(of(name).state(LocalDate.now())).isEqualTo(ApiTokenState.WITHDRAWN);
    }

    private ApiTokenSummary of(String name) {
        return tokens.list().get(place(name));
    }

    private int place(String name) {
        return tokens.list().stream().map(ApiTokenSummary::name).toList().indexOf(name);
    }
}
