package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Runs one long step beside the screen, as the official who asked for it; the screen asks twice a second how far it is. */
public final class BackgroundWork {

    private static final int POLL_MILLISECONDS = 400;

    private BackgroundWork() {}

    /**
     * Runs a step.
     *
     * @param step may throw {@link #stopped()} from its progress callback
     * @param done told the result, on the page
     * @param failed told what went wrong, on the page
     * @param <T> the result
     */
    public static <T> void run(UI ui, Callable<T> step, Consumer<T> done, Consumer<Throwable> failed) {
        ui.setPollInterval(POLL_MILLISECONDS);
        Thread.ofVirtual().name("console-work").start(new DelegatingSecurityContextRunnable(() -> {
            Command then;
            try {
                var result = step.call();
                then = () -> done.accept(result);
            } catch (Exception | OutOfMemoryError problem) {
                then = () -> failed.accept(problem);
            }
            var last = then;
            ui.access(() -> {
                ui.setPollInterval(-1);
                last.execute();
            });
        }));
    }

    /** What a progress callback throws to stop the step; nothing is saved then. */
    public static CancellationException stopped() {
        return new CancellationException("stopped by the official");
    }
}
