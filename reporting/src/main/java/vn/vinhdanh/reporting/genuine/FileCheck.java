package vn.vinhdanh.reporting.genuine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.TableReader;
import vn.vinhdanh.reporting.download.Answers;
import vn.vinhdanh.reporting.download.CanonicalText;
import vn.vinhdanh.reporting.download.GivenFile;
import vn.vinhdanh.reporting.download.GivenFiles;
import vn.vinhdanh.reporting.download.ReportFiles;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.ReachCode;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.Busy;
import vn.vinhdanh.reporting.statistics.TooFine;
import vn.vinhdanh.reporting.statistics.WrongAddress;

/**
 * Compares a file with the book of what was given out. Equal bytes need no reading. Otherwise the checksum in print says which file it
 * claims to be; workbooks and text are read by the guarded reader of the core and compared field by field. Paper of other
 * bytes is not read: a person types its checksum, and what stood in it is shown. Nothing of the file is kept.
 */
@Component
class FileCheck {

    /** Files that are held in memory at once. */
    private static final int AT_ONCE = 2;

    private final GivenFiles book;
    private final ReportFiles files;
    private final Answers answers;
    private final ReachCode reach;
    private final Set<String> labels;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    FileCheck(GivenFiles book, ReportFiles files, Answers answers, ReachCode reach, Wording wording) {
        this.book = book;
        this.files = files;
        this.answers = answers;
        this.reach = reach;
        this.labels = Stream.of(Languages.VIETNAMESE, Languages.ENGLISH)
                .map(language -> wording.text(language, "file.code"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads a file that is sent, when there is room for one. */
    interface Sent {

        /** The file, read to its end. */
        OfficeFile read() throws IOException;
    }

    /**
     * What a file is.
     *
     * @throws vn.vinhdanh.core.officefile.FileRefused when it cannot be read, with a sentence that says why
     * @throws Busy when no place becomes free within ten seconds
     */
    CheckedFile check(Sent sent, Official official) throws IOException {
        try {
            if (!places.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return check(sent.read(), official);
        } finally {
            places.release();
        }
    }

    private CheckedFile check(OfficeFile file, Official official) throws IOException {
        var same = book.withBytes(file.sha256());
        if (same.isPresent()) {
            return told(Verdict.GENUINE, same.get(), official, new Compared(List.of(), 0));
        }
        if (isPaper(file)) {
            return CheckedFile.unknown(Verdict.UNREAD);
        }
        var lines = new SentLines(TableReader.read(file, ReadingProgress.toTheEnd()), labels);
        var claimed = book.withCode(lines.code());
        if (claimed.isEmpty()) {
            return CheckedFile.unknown(Verdict.UNKNOWN);
        }
        var given = claimed.get();
        if (Shape.of(given.question()) == Shape.FORM && !given.name().endsWith(".xlsx")) {
            // laid out otherwise than what is compared: called changed it would be wronged
            return CheckedFile.unknown(Verdict.UNREAD);
        }
        var compared = compared(given, lines);
        return told(compared.changes.isEmpty() ? Verdict.SAME_CONTENT : Verdict.CHANGED, given, official, compared);
    }

    private static boolean isPaper(OfficeFile file) throws IOException {
        try (var in = file.open()) {
            return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("%PDF-");
        }
    }

    /** What is known by the checksum that a person reads on a file or on paper. */
    CheckedFile named(String typed, Official official) throws IOException {
        var given = book.withCode(CanonicalText.checksum(typed));
        return given.isEmpty()
                ? CheckedFile.unknown(Verdict.UNKNOWN)
                : told(Verdict.NAMED_ONLY, given.get(), official, new Compared(List.of(), 0));
    }

    private record Compared(List<Difference> changes, int blanks) {}

    private Compared compared(GivenFile given, SentLines sent) {
        var shape = Shape.of(given.question());
        var figures = sent.figures(shape);
        var lines = book.lines(given);
        if (lines == null) {
            var text = new CanonicalText();
            figures.forEach(text::line);
            text.about(sent.about());
            boolean same = text.seal().equals(given.code());
            return new Compared(
                    same
                            ? List.of()
                            : List.of(new Difference(
                                    Difference.Kind.CELL,
                                    "",
                                    "",
                                    String.valueOf(given.rowCount()),
                                    String.valueOf(Math.max(0, figures.size() - shape.around)))),
                    0);
        }
        int blanks = 0;
        var all = new ArrayList<Difference>();
        for (Difference one : Difference.of(lines.figures(), figures, shape, heads(lines.figures(), shape))) {
            if (shape == Shape.FORM
                    && one.kind() == Difference.Kind.CELL
                    && one.after().isEmpty()
                    && one.before().matches("[0-9]+")) {
                blanks++;
            } else {
                all.add(one);
            }
        }
        all.addAll(Difference.of(lines.about(), sent.about(), Shape.ABOUT, List.of()));
        return new Compared(List.copyOf(all), blanks);
    }

    private static List<String> heads(List<List<String>> lines, Shape shape) {
        if (shape == Shape.FORM || lines.isEmpty()) {
            return IntStream.range(0, 60).mapToObj(FileLine::letter).toList();
        }
        return lines.getFirst();
    }

    private CheckedFile told(Verdict verdict, GivenFile given, Official official, Compared compared)
            throws IOException {
        var own = reach.of(official);
        boolean told = own.isEmpty() || own.equals(given.reach());
        var kept = told ? book.lines(given) : null;
        var shown = verdict == Verdict.NAMED_ONLY ? kept : null;
        var changes = told ? compared.changes : List.<Difference>of();
        if (!own.equals(given.reach())) {
            return new CheckedFile(
                    verdict, given, told, changes, compared.blanks, shown, Freshness.OTHER_REACH, List.of(), null);
        }
        var now = now(given);
        if (now == null) {
            return new CheckedFile(
                    verdict, given, told, changes, compared.blanks, shown, Freshness.NOT_ASKED, List.of(), null);
        }
        boolean current = now.figures().equals(given.figures());
        var shape = Shape.of(given.question());
        var lines = now.lines();
        var since = current || kept == null || lines == null
                ? List.<Difference>of()
                : Difference.of(kept.figures(), lines, shape, heads(kept.figures(), shape));
        return new CheckedFile(
                verdict,
                given,
                told,
                changes,
                compared.blanks,
                shown,
                current ? Freshness.CURRENT : Freshness.OUTDATED,
                since,
                now);
    }

    private Answers.@Nullable Answer now(GivenFile given) throws IOException {
        try {
            return answers.now(files.question(given.question()), language(given.language()), FileTable.MAX_LINES);
        } catch (WrongAddress | TooFine | IllegalArgumentException notAsked) {
            return null;
        }
    }

    private static Locale language(String language) {
        return language.equals("en") ? Languages.ENGLISH : Languages.VIETNAMESE;
    }
}
