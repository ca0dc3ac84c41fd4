package vn.vinhdanh.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * One of the applications, as it is watched.
 *
 * @param needs whether what it needs is there
 */
record ApplicationPart(Application application, BooleanSupplier needs) implements Part {

    @Override
    public String name() {
        return application.kind().name();
    }

    @Override
    public Path log() {
        return application.log();
    }

    @Override
    public boolean running() {
        return application.running();
    }

    @Override
    public boolean mayStart() {
        return needs.getAsBoolean();
    }

    @Override
    public void start() throws IOException {
        application.start();
    }

    @Override
    public void stop() {
        application.stop();
    }
}
