package vn.vinhdanh.admin.shell;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Set;

/** The whole console without a browser, and what an official does in it: finds fields by their labels and presses buttons. */
@WholeConsole
public abstract class ConsoleTest extends SpringBrowserlessTest {

    @Override
    protected Set<String> scanPackages() {
        return Set.of("vn.vinhdanh.admin");
    }

    /** The buttons of a text, those on top last. */
    protected List<Button> buttons(String key, Object... arguments) {
        return find(Button.class).all().stream()
                .filter(button -> Words.say(key, arguments).equals(button.getText()))
                .toList();
    }

    /** Presses the button of a text; in the window on top where there are several. */
    protected void press(String key, Object... arguments) {
        test(buttons(key, arguments).getLast()).click();
    }

    /** The field of a label. */
    protected <C extends Component & HasLabel> C field(Class<C> type, String key) {
        return find(type).all().stream()
                .filter(field -> Words.say(key).equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Presses a button in a row of a list; the browser draws it and tells of it by its keys.
     *
     * @param column key of the column's heading
     * @param step key of the button
     */
    protected <T> void take(Grid<T> grid, int row, String column, String step) {
        var told = JacksonUtils.createArrayNode().add(column).add(step).add(-1);
        test(grid).invokeLitRendererFunction(row, column, CellRenderer.TAKE, told);
    }

    /** Answers the question that is asked. */
    protected void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    /** All that the view says. */
    protected String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
