package vn.vinhdanh.admin.load;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.communication.UidlWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.springframework.security.core.Authentication;
import vn.vinhdanh.admin.shell.CountedStatements;

/** An official with a session and a window, all on the thread that made it, who does one thing after the other. */
final class Official implements AutoCloseable {

    /** What an official does; each is one request to the server, and its answer. */
    enum Act {
        HOME,
        LIST,
        LIST_SORTED,
        LIST_SEARCHED,
        LIST_DEEP,
        DECISION,
        RECIPIENTS,
        RECIPIENTS_SEARCHED,
        RECIPIENT,
        CAMPAIGNS,
        REPORTS,
        FORM,
        FORM_TYPED,
        FORM_SAVED
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final BrowserlessUserContext user;
    private final BrowserlessUIContext window;
    private final ManyDecisions register;
    private final Random chance;

    Official(
            SecuredBrowserlessApplicationContext<Authentication> console,
            Authentication who,
            ManyDecisions register,
            int number) {
        user = console.newUser(who);
        window = user.newWindow();
        this.register = register;
        chance = new Random(number);
    }

    /**
     * What it took on the server: the request, what it changed in the page, and the message that tells the browser of it.
     *
     * @param nanos from the request to the message, what it waited for a processor that others had included
     * @param own of these, its own: its time on a processor and until its statements were answered
     */
    record Done(Act act, long nanos, long own, int statements) {}

    Done does(Act act) {
        window.activate();
        prepare(act);
        long begun = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        int statements = CountedStatements.of(() -> {
            step(act);
            window.roundTrip();
            if (!act.name().startsWith("FORM")) {
                window.find(Grid.class).all().stream()
                        .filter(Component::isVisible)
                        .forEach(grid ->
                                grid.getDataCommunicator().setViewportRange(act == Act.LIST_DEEP ? 150_000 : 0, 50));
                window.roundTrip();
            }
            var ui = window.getUI();
            // kept until the next, as the server does, in case it does not reach the browser
            ui.getInternals()
                    .setLastRequestResponse(
                            new UidlWriter().createUidl(ui, false).toString());
        });
        long own = THREADS.getCurrentThreadCpuTime()
                - worked
                + QueryCountHolder.getGrandTotal().getTime() * 1_000_000;
        return new Done(act, System.nanoTime() - begun, own, statements);
    }

    private void prepare(Act act) {
        if (act == Act.FORM_TYPED || act == Act.FORM_SAVED) {
            open("phong-trao/moi", "");
            window.roundTrip();
            if (act == Act.FORM_SAVED) {
                // what is typed comes to the server, and into the draft, before the button is pressed
                type();
                window.roundTrip();
            }
        }
    }

    private void step(Act act) {
        switch (act) {
            case HOME -> open("", "");
            case LIST -> open("quyet-dinh", "moi-nam");
            case LIST_SORTED ->
                open("quyet-dinh", "moi-nam&sap-xep=" + (chance.nextBoolean() ? "abstract" : "-number"));
            case LIST_SEARCHED -> open("quyet-dinh", "tim=lan+thu+" + chance.nextInt(100_000));
            case LIST_DEEP -> open("quyet-dinh", "sap-xep=abstract&moi-nam");
            case DECISION -> open(register.decision(chance.nextInt(1_000_000)), "");
            case RECIPIENTS -> open("nguoi-duoc-khen", "");
            case RECIPIENTS_SEARCHED -> open("nguoi-duoc-khen", "tim=le+thi+hoa+" + chance.nextInt(10_000));
            case RECIPIENT -> open(register.recipient(chance.nextInt(1_000_000)), "");
            case CAMPAIGNS -> open("phong-trao", "");
            case REPORTS -> open("bao-sai-sot", "");
            case FORM -> open("phong-trao/moi", "");
            case FORM_TYPED -> type();
            case FORM_SAVED ->
                window.find(Button.class).all().stream()
                        .filter(button ->
                                button.hasThemeName(ButtonVariant.LUMO_PRIMARY.getVariantName()) && button.isVisible())
                        .findFirst()
                        .orElseThrow()
                        .click();
        }
    }

    private void open(String address, String query) {
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
    }

    private void type() {
        window.find(TextField.class).all().stream()
                .filter(this::writable)
                .forEach(field -> window.test(field).setValue(words()));
        window.find(TextArea.class).all().stream()
                .filter(this::writable)
                .forEach(field -> window.test(field).setValue(words()));
    }

    private boolean writable(AbstractField<?, String> field) {
        return field.isVisible() && !field.isReadOnly() && field.isEnabled();
    }

    private String words() {
        return "Thi đua hoàn thành nhiệm vụ " + chance.nextInt(1_000_000);
    }

    @Override
    public void close() {
        window.activate();
        user.close();
    }
}
