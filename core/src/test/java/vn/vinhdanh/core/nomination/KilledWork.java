package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vinhdanh.core.testing.CoreProcess;

/** Lets processes of {@link DossierProcess} work, kills them at random moments and keeps what they acknowledged. */
final class KilledWork {

    private static final int MOST_LINES = 60;
    private static final int MOST_MILLIS = 40;
    /** Within this much it has said all that it may say before it is killed, on a busy machine too. */
    private static final int MOST_SECONDS = 240;

    private final Map<Long, List<String>> acknowledged = new TreeMap<>();

    /** The acknowledged steps of each dossier, by their names in the audit. */
    Map<Long, List<String>> acknowledged() {
        return acknowledged;
    }

    /** A step of a dossier, by its name in the audit. */
    record UnderWay(String verb, long dossier) {}

    /** Lets it work, kills it, and notes what it acknowledged. @return by thread what it was about to do */
    Map<String, UnderWay> kill(Process process) throws Exception {
        var open = new TreeMap<String, UnderWay>();
        int enough = ThreadLocalRandom.current().nextInt(2, MOST_LINES);
        int read = 0;
        var said = new ArrayList<String>();
        var hangs = new AtomicBoolean();
        CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS).execute(() -> endIfItHangs(process, hangs));
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var turn = process.getOutputStream()) {
            turn.write('\n');
            turn.flush();
            // what it said before the kill is in the pipe, and read to its end
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                note(line, open);
                if (++read == enough) {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(MOST_MILLIS));
                    // not the process, which would close what it still has to say
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(hangs).as("Nobody went on: %s", said).isFalse();
        assertThat(process.waitFor()).as("%s", said).isEqualTo(CoreProcess.KILLED);
        return open;
    }

    /** Asks it where its threads are, which it says to its standard output, and kills it. */
    private static void endIfItHangs(Process process, AtomicBoolean hangs) {
        if (!process.isAlive()) {
            return;
        }
        hangs.set(true);
        try {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            Thread.sleep(2_000);
        } catch (IOException | InterruptedException e) {
            // it is killed without having said so
        }
        process.toHandle().destroyForcibly();
    }

    private void note(String line, Map<String, UnderWay> open) {
        assertThat(line).doesNotStartWith(DossierProcess.FAILED);
        boolean done = line.startsWith(DossierProcess.DONE);
        if (!done && !line.startsWith(DossierProcess.BEGINS)) {
            return;
        }
        var words = line.substring(2).split(" ");
        if (words.length < 3) {
            // the kill cut it off
            return;
        }
        var step = new UnderWay(words[1], Long.parseLong(words[2]));
        if (done) {
            open.remove(words[0]);
            acknowledged
                    .computeIfAbsent(step.dossier(), any -> new ArrayList<>())
                    .add(step.verb());
        } else {
            open.put(words[0], step);
        }
    }
}
