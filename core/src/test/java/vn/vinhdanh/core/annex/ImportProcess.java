package vn.vinhdanh.core.annex;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.testing.CoreProcess;
import vn.vinhdanh.core.testing.Officials;

/** An import in a process of its own. In the middle of its transaction it says so and waits, to be killed there. */
final class ImportProcess {

    static final String UNDER_WAY = "== import under way";
    private static final int WAIT_SECONDS = 60;

    private ImportProcess() {}

    /** Starts one that brings in the list of a file, against the database of this JVM. */
    static Process start(Path list, String number, int killAt) throws java.io.IOException {
        return CoreProcess.start(ImportProcess.class, List.of(list.toString(), number, String.valueOf(killAt)));
    }

    /** @param args the list's file, the decision's number, after how many honours to stop and wait */
    public static void main(String[] args) {
        try {
            var context = CoreProcess.core();
            var reading = context.getBean(AnnexReading.class);
            var imports = context.getBean(AnnexImport.class);
            var catalogue = context.getBean(AwardCatalogue.class);
            int waitAt = Integer.parseInt(args[2]);
            Officials.run("chuyenvien", Role.SPECIALIST, () -> {
                var file = Path.of(args[0]);
                var list = reading.read(
                        Samples.upload(file.getFileName().toString(), Files.readAllBytes(file)),
                        ReadingProgress.toTheEnd());
                var answers = AnsweredList.decision(list, args[1], LocalDate.of(2021, 3, 1));
                imports.confirm(AnsweredList.of(reading, catalogue, list, answers), done -> {
                    if (done >= waitAt) {
                        System.out.println(UNDER_WAY);
                        sleep();
                    }
                });
            });
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(3);
    }

    private static void sleep() {
        try {
            Thread.sleep(WAIT_SECONDS * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // nobody killed it: never commits
        Runtime.getRuntime().halt(4);
    }
}
