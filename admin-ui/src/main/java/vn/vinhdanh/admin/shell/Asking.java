package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** Asks once before a step that cannot simply be taken back; names the thing with its number, and says what will follow. */
public final class Asking {

    private Asking() {}

    /**
     * Asks; what the step refuses is said as a notice.
     *
     * @param question names the thing, e.g. "Xóa Quyết định số 87/QĐ-UBND?"
     * @param what what will happen: one sentence, or several as a list
     * @param doKey what the button says
     */
    public static void first(String question, List<String> what, String doKey, SerializableRunnable step) {
        ask(question, what, doKey, "primary", step);
    }

    /** As {@link #first}, for a step that deletes. */
    public static void delete(String question, List<String> what, String doKey, SerializableRunnable step) {
        ask(question, what, doKey, "primary error", step);
    }

    private static void ask(String question, List<String> what, String doKey, String theme, SerializableRunnable step) {
        var text = new Div();
        if (what.size() == 1) {
            text.add(new Paragraph(what.getFirst()));
        } else {
            var list = new UnorderedList();
            what.forEach(sentence -> list.add(new ListItem(sentence)));
            text.add(list);
        }
        var ask = new ConfirmDialog();
        ask.setHeader(question);
        ask.setText(text);
        ask.setConfirmText(Words.say(doKey));
        ask.setConfirmButtonTheme(theme);
        ask.setCancelable(true);
        ask.setCancelText(Words.say("action.cancel"));
        ask.addConfirmListener(confirmed -> Notices.attempt(step));
        ask.open();
    }
}
