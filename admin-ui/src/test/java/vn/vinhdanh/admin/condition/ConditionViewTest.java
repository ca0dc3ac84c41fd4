package vn.vinhdanh.admin.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.inbox.SetAsideRows;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;

/** What the administrator sees of the installation, and what every form says while the database is away or the disk is full. */
@WithMockUser(
        username = "quantri",
        authorities = {"VIEW_CONSOLE", "MANAGE_ACCOUNTS", "ROLE_VIEW_CONSOLE", "ROLE_MANAGE_ACCOUNTS"})
class ConditionViewTest extends ConsoleTest {

    @Autowired
    SetAsideRows rows;

    @Autowired
    ConditionWaiting waiting;

    @Test
    void aRowThatCouldNotBeTakenIsShownAndDismissedWithAReason() {
        long id = Ids.next();
        var database = TestDatabase.shared();
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas()
                        .in("insert into {domain}.inbox_set_aside (id, inbox_table, content, problem,"
                                + " set_aside_at, attempts) values (?, 'comment', '{\"body\": \"Xin"
                                + " chào\"}', 'Duplicate entry', now(6), 1)"))
                .param(id)
                .update();
        assertThat(waiting.waiting())
                .anySatisfy(item -> assertThat(item.sentence())
                        .isEqualTo(Words.say("condition.inbox.waiting", Words.number(rows.count()))));

        navigate(ConditionView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Xin chào", "Duplicate entry");
        press("condition.inbox.dismiss");
        var reason = find(TextArea.class).single();
        press("condition.inbox.dismiss");
        assertThat(reason.isInvalid()).as("a reason is owed").isTrue();
        var long600 = "dài ".repeat(150).strip();
        test(reason).setValue(long600);
        press("condition.inbox.dismiss");
        assertThat(reason.getValue()).as("nothing is cut").isEqualTo(long600);
        assertThat(reason.getErrorMessage())
                .isEqualTo(Words.say("problem.shared.too-long", Words.number(599), Words.number(500)));
        assertThat(reason.getHelperComponent().getChildren())
                .as("the counter that the browser fills")
                .anyMatch(part -> part.hasClassName("vd-counter"));
        assertThat(rows.list(0, 500)).as("and nothing is saved").anyMatch(row -> row.id() == id);
        reason.setValue("thư rác");
        press("condition.inbox.dismiss");

        assertThat(rows.list(0, 500)).noneMatch(row -> row.id() == id);
    }

    @Test
    void roomIsSaidInTheUnitThatPeopleUse() {
        var enough = DiskRoom.Level.ENOUGH;
        assertThat(ConditionView.sentence(new DiskRoom.Room(66_671L << 20, enough)))
                .isEqualTo(Words.say("condition.disk.ENOUGH", Words.number(new BigDecimal("65.1")) + " GB"));
        assertThat(ConditionView.sentence(new DiskRoom.Room(1L << 30, enough))).contains("1 GB");
        assertThat(ConditionView.sentence(new DiskRoom.Room(180L << 20, DiskRoom.Level.FULL)))
                .contains("180 MB");
    }

    @Test
    void aWebServerThatNobodyNamedIsToldOf() {
        var database = TestDatabase.shared();
        var console = database.as(DatabaseRole.CONSOLE);
        console.sql(database.schemas().in("update {reporting}.guess set right_at = null"))
                .update();
        for (int account = 0; account < 5; account++) {
            console.sql(database.schemas()
                            .in("insert into {reporting}.guess (who, network, wrong, wrong_at, right_at)"
                                    + " values (?, '10.96.0.77', 0, utc_timestamp(6), utc_timestamp(6))"))
                    .param("can-bo-" + Ids.code(Ids.next()))
                    .update();
        }
        navigate(ConditionView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("10.96.0.77", "VINHDANH_PROXIES");
    }

    @Test
    void aFormNeverSaysSavedAndKeepsWhatWasTypedWhileTheDatabaseIsAwayOrTheDiskFull() {
        for (var fault : List.of(
                new CannotCreateTransactionException("away", new SQLTransientConnectionException("no connection")),
                new NonTransientDataAccessResourceException(
                        "full", new SQLException("table is full", "HY000", 1114)))) {
            var form = new FormSheet();
            var name = form.add("name", new TextField("Tên"));
            UI.getCurrent().add(form);
            name.setValue("Đừng mất câu này");

            assertThat(form.attempt(() -> {
                        throw fault;
                    }))
                    .isFalse();

            assertThat(name.getValue()).isEqualTo("Đừng mất câu này");
            assertThat(form.getChildren()
                            .flatMap(ConditionViewTest::all)
                            .map(c -> c.getElement().getText()))
                    .contains(Words.say("form.not-saved"))
                    .contains(Words.say(
                            fault instanceof CannotCreateTransactionException
                                    ? "problem.console.database-away"
                                    : "problem.console.no-room"));
            UI.getCurrent().remove(form);
        }
    }

    private static java.util.stream.Stream<Component> all(Component component) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(component), component.getChildren().flatMap(ConditionViewTest::all));
    }
}
