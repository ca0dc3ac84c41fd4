package vn.vinhdanh.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.core.account.PasswordHandover;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.WaitingPassword;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.Accounts;

class PasswordsViewTest extends ConsoleTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    PasswordHandover handover;

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "CONFIRM_PASSWORDS", "ROLE_CONFIRM_PASSWORDS"})
    @SuppressWarnings("unchecked")
    void theSecondHalfIsTakenFromTheListByAnotherAndIsGoneFromIt() {
        var name = "lv-" + Ids.code(Ids.next());
        var accounts = new Accounts(beans);
        accounts.open("nt-" + Ids.code(Ids.next()), Role.SPECIALIST);
        accounts.create(name, Role.LEADER);
        navigate(PasswordsView.class);
        Grid<WaitingPassword> grid = find(Grid.class).single();
        take(grid, waiting().indexOf(name), "accounts.username", "accounts.username");
        press("halves.confirm");
        assertThat(find(Code.class).single().getText()).hasSize(9);
        press("accounts.one-time.done");
        assertThat(waiting()).doesNotContain(name);
    }

    private List<String> waiting() {
        return handover.waiting().stream().map(WaitingPassword::username).toList();
    }
}
