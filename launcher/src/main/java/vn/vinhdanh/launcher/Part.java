package vn.vinhdanh.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** A part of the platform that {@link Watch} starts, keeps running, and stops. */
interface Part {

    /** Short name, for what is said. */
    String name();

    /** Where it writes what happens to it. */
    Path log();

    /** Whether it runs, or, of a step, has been done. */
    boolean running();

    /** Whether what it needs is there. */
    boolean mayStart();

    /**
     * Starts it; returns when it runs or, of an application, is about to.
     *
     * @throws LaunchProblem with a sentence for the operator when it does not start
     */
    void start() throws IOException;

    /** Stops it, if it runs, and waits for its end. */
    void stop();
}
