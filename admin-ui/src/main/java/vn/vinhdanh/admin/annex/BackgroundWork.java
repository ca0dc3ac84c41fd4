package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Runs one long step beside the screen, as the official who asked for it; the screen asks twice a second how far it is. */
final class BackgroundWork {

    private static final int POLL_MILLISECONDS = 400;

    private BackgroundWork() {}

    static <T> void run(UI ui, Callable<T> step, Consumer<T> done, Consumer<Throwable> failed) {
        ui.setPollInterval(POLL_MILLISECONDS);
        Thread.ofVirtual().name("annex").start(new DelegatingSecurityContextRunnable(() -> {
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

    /** Thrown by a progress callback to stop a registration; nothing is saved then. */
    static CancellationException stopped() {
        return new CancellationException("stopped by the official");
    }
}
