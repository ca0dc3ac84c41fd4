package vn.vinhdanh.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of the console's module that is run for itself and ends: it finds the console's classes, and is told what it needs only. */
final class ConsoleProgram {

    /** Variable of more words for the Java of these programs. */
    static final String OPTIONS = "PROGRAM_JAVA_OPTS";

    private ConsoleProgram() {}

    /**
     * How to run it; nobody else's user of the database is in its environment.
     *
     * @param program its class
     * @param variables what it is told, above all its user of the database
     */
    static ProcessBuilder of(Settings settings, String program, Map<String, String> variables) {
        var directory = settings.apps().resolve("admin-ui");
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // Ctrl-C in the terminal must not end it in the middle of its work
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        command.addAll(Rehearsal.words(
                settings.apps(), Rehearsal.PROGRAM, settings.environment().get(OPTIONS)));
        command.addAll(List.of("-cp", directory.resolve("admin-ui.jar").toString(), program));
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(v -> v.startsWith("VINHDANH_DB_") || v.startsWith("VINHDANH_MAIL_"));
        environment.put("VINHDANH_SCHEMA_PREFIX", settings.prefix());
        environment.putAll(variables);
        return builder;
    }
}
