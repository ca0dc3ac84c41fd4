package vn.vinhdanh.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

@CoreTest
class AttachmentsTest {

    private static final Path PUBLIC = TestDatabase.home().resolve("public");
    private static final Path TEMPORARY = TestDatabase.home().resolve("attachments/tmp");

    private static final Path KEPT = TestDatabase.home().resolve("attachments");

    private final Attachments attachments;
    private final PublicCopies copies;
    private final StoredFiles files;
    private final AuditChain chain;
    private final TransactionTemplate transaction;

    AttachmentsTest(
            Attachments attachments,
            PublicCopies copies,
            StoredFiles files,
            AuditChain chain,
            PlatformTransactionManager transactions) {
        this.attachments = attachments;
        this.copies = copies;
        this.files = files;
        this.chain = chain;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void keepsTheSameContentOnceAndGivesItBack() throws IOException {
        var bytes = pdf();
        var first = store("C:\\Users\\lan\\Quyết định 9087.pdf", bytes);
        var second = store("ban-sao.pdf", bytes);
        assertThat(second).isEqualTo(first);
        assertThat(Officials.asSystem(() -> chain.about("attachment", first.sha256())))
                .as("stored once, so noted once")
                .extracting(AuditEntry::verb)
                .containsExactly("attachment.stored");
        assertThat(first.name()).isEqualTo("Quyết định 9087.pdf");
        assertThat(first.mediaType()).isEqualTo("application/pdf");
        try (var in = Officials.asSpecialist(() -> attachments.open(first.sha256()))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aFileThatIsNotWhatWasStoredIsGivenToNobodyAndIsNoted() throws IOException {
        var bytes = pdf();
        var file = store("bi-hong.pdf", bytes);
        var onDisk = KEPT.resolve(Attachments.place(file.sha256()));
        bytes[bytes.length / 2] ^= 1;
        Files.write(onDisk, bytes);

        assertThatThrownBy(() -> Officials.asSpecialist(() -> attachments.open(file.sha256())))
                .isInstanceOf(AttachmentProblem.Broken.class);
        assertThat(broken(file)).isEmpty();
        Officials.asSystem(files::sweep);
        assertThat(broken(file)).singleElement().satisfies(found -> {
            assertThat(found.state()).isEqualTo(BrokenFile.State.CHANGED);
            assertThat(found.name()).isEqualTo("bi-hong.pdf");
        });
        assertThat(acts(file)).endsWith("attachment.broken");

        // the same content once more puts it right
        bytes[bytes.length / 2] ^= 1;
        store("bi-hong.pdf", bytes);
        Officials.asSystem(files::sweep);
        assertThat(broken(file)).isEmpty();
        assertThat(acts(file)).contains("attachment.broken").endsWith("attachment.whole-again");
    }

    @Test
    void aBrokenPublicCopyIsMadeAgainFromTheKeptFileAndNeverServedMeanwhile() throws IOException {
        var file = store("cong-khai.pdf", pdf());
        var picture = Officials.asSpecialist(() -> attachments.store(
                "anh.png", new ByteArrayInputStream(Pictures.png(700, 500)), Attachments.PICTURES, 10_000_000));
        var shown = Officials.asLeader(
                () -> transaction.execute(t -> copies.publishFile(file.sha256(), "Quyết định", "decision/sweep")));
        var shownPicture = Officials.asLeader(() ->
                transaction.execute(t -> copies.publishPicture(picture.sha256(), "Ảnh", "", "announcement/sweep")));
        var paths = new java.util.ArrayList<>(List.of(PUBLIC.resolve(shown.path())));
        shownPicture.copies().forEach(copy -> paths.add(PUBLIC.resolve(copy.path())));
        var whole = new java.util.ArrayList<byte[]>();
        for (Path path : paths) {
            whole.add(Files.readAllBytes(path));
            Files.writeString(path, "hỏng");
        }
        Officials.asSystem(files::sweep);
        for (int i = 0; i < paths.size(); i++) {
            assertThat(paths.get(i)).hasBinaryContent(whole.get(i));
        }
        assertThat(broken(file)).isEmpty();

        // and when the kept file is gone as well, nothing is served rather than something else
        Files.delete(KEPT.resolve(Attachments.place(file.sha256())));
        Files.writeString(paths.getFirst(), "hỏng");
        Officials.asSystem(files::sweep);
        assertThat(paths.getFirst()).doesNotExist();
        assertThat(broken(file))
                .extracting(BrokenFile::store)
                .containsExactlyInAnyOrder(BrokenFile.Store.KEPT, BrokenFile.Store.PUBLIC);
        assertThatThrownBy(() -> Officials.asSpecialist(files::list)).isInstanceOf(AccessDeniedException.class);
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> transaction.executeWithoutResult(t -> {
                    copies.unpublish("decision/sweep");
                    copies.unpublish("announcement/sweep");
                }));
    }

    @Test
    void whatAStepLeftThatDiedBetweenIsRemovedAfterADay() throws IOException {
        var named = KEPT.resolve(Attachments.place(store("co-ten.pdf", pdf()).sha256()));
        var unnamed = KEPT.resolve(Attachments.place("ab" + "0".repeat(62)));
        var fresh = KEPT.resolve(Attachments.place("ab" + "1".repeat(62)));
        var part = TEMPORARY.resolve("in-cu.part");
        Files.createDirectories(unnamed.getParent());
        Files.createDirectories(fresh.getParent());
        for (Path file : List.of(unnamed, fresh, part)) {
            Files.writeString(file, "dở");
        }
        for (Path file : List.of(named, unnamed, part)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
        Officials.asSystem(files::sweep);
        assertThat(unnamed).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(named).exists();
        assertThat(fresh).as("somebody may be about to name it").exists();
        Files.delete(fresh);
    }

    private List<BrokenFile> broken(Attachment file) {
        return Officials.asAdministrator(files::list).stream()
                .filter(found -> found.path().startsWith(file.sha256()))
                .toList();
    }

    private List<String> acts(Attachment file) {
        return Officials.asSystem(() -> chain.about("attachment", file.sha256())).stream()
                .map(AuditEntry::verb)
                .toList();
    }

    @Test
    void aFullDiskIsSaidAsSuchAndLeavesNothing() throws IOException {
        var full = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }
        };
        long before = leftovers();
        assertThatThrownBy(() -> Officials.asSpecialist(() -> attachments.store(
                        "day.pdf",
                        new java.io.SequenceInputStream(new ByteArrayInputStream(pdf()), full),
                        Attachments.PDF,
                        1_000_000)))
                .isInstanceOfSatisfying(
                        AttachmentProblem.NoRoom.class,
                        problem -> assertThat(problem.key()).isEqualTo("problem.attachment.no-room"));
        assertThat(leftovers()).isEqualTo(before);
    }

    @Test
    void stopsReadingWhatIsTooLargeAndKeepsNothing() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return given > 50_000_000 ? -1 : 'x';
            }
        };
        assertThatThrownBy(() ->
                        Officials.asSpecialist(() -> attachments.store("a.pdf", endless, Attachments.PDF, 1024 * 1024)))
                .isInstanceOf(AttachmentProblem.TooLarge.class);
        assertThat(endless.given).isLessThan(2_000_000);
        assertThat(leftovers()).isZero();
    }

    @Test
    void refusesAPageThatCallsItselfAPicture() throws IOException {
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Officials.asSpecialist(() ->
                        attachments.store("anh.jpg", new ByteArrayInputStream(html), Attachments.PICTURES, 1_000_000)))
                .isInstanceOf(AttachmentProblem.WrongType.class);
        assertThat(leftovers()).isZero();
    }

    @Test
    void refusesAPictureBombOnArrival() throws IOException {
        var bomb = Pictures.bomb(15_000, 15_000);
        assertThatThrownBy(() -> Officials.asSpecialist(() ->
                        attachments.store("anh.png", new ByteArrayInputStream(bomb), Attachments.PICTURES, 1_000_000)))
                .isInstanceOf(AttachmentProblem.TooManyPixels.class);
    }

    @Test
    void keepsAPublicFileUntilItsLastUserIsGone() throws IOException {
        var file = store("9087.pdf", pdf());
        var one = publish(file, "decision/one" + file.size());
        var two = publish(file, "decision/two" + file.size());
        assertThat(two).isEqualTo(one);
        assertThat(one.name()).isEqualTo("quyet-dinh-so-9087.pdf");
        assertThat(PUBLIC.resolve(one.path())).exists();
        unpublish("decision/one" + file.size());
        assertThat(PUBLIC.resolve(one.path())).exists();
        unpublish("decision/two" + file.size());
        assertThat(PUBLIC.resolve(one.path())).doesNotExist();
    }

    @Test
    void leavesNothingPublicWhenThePublicationFails() throws IOException {
        var file = store("9088.pdf", pdf());
        assertThatThrownBy(() -> Officials.asSpecialist(() -> transaction.execute(t -> {
                    copies.publishFile(file.sha256(), "Quyết định", "decision/failed");
                    throw new IllegalStateException("the publication fails");
                })))
                .hasMessage("the publication fails");
        assertThat(PUBLIC.resolve(file.sha256() + ".pdf")).doesNotExist();
    }

    @Test
    void doesNotTakeAFileAwayWhenTheWithdrawalFails() throws IOException {
        var file = store("9089.pdf", pdf());
        publish(file, "decision/kept" + file.size());
        assertThatThrownBy(() -> Officials.asSpecialist(() -> transaction.execute(t -> {
                    copies.unpublish("decision/kept" + file.size());
                    throw new IllegalStateException("the withdrawal fails");
                })))
                .hasMessage("the withdrawal fails");
        assertThat(PUBLIC.resolve(file.sha256() + ".pdf")).exists();
    }

    @Test
    void publishesAPictureOnlyWithAlternativeTextAndInSeveralSizes() throws IOException {
        int width = 1700 + ThreadLocalRandom.current().nextInt(300);
        var bytes = Pictures.jpeg(width, 900);
        var picture = Officials.asSpecialist(
                () -> attachments.store("anh.jpg", new ByteArrayInputStream(bytes), Attachments.PICTURES, 5_000_000));
        assertThatThrownBy(() -> Officials.asSpecialist(
                        () -> copies.publishPicture(picture.sha256(), " ", "", "announcement/a")))
                .isInstanceOf(InvalidInput.class);
        var copy = Officials.asSpecialist(() ->
                copies.publishPicture(picture.sha256(), "Hội nghị", "Quang cảnh hội nghị", "announcement/" + width));
        assertThat(copy.copies()).extracting(PublishedPicture.Copy::width).containsExactly(480, 960, 1600);
        assertThat(copy.copies())
                .allSatisfy(c -> assertThat(PUBLIC.resolve(c.path())).exists());
        var again = Officials.asSpecialist(() ->
                copies.publishPicture(picture.sha256(), "Hội nghị", "Quang cảnh hội nghị", "announcement/" + width));
        assertThat(again).isEqualTo(copy);
        unpublish("announcement/" + width);
        assertThat(copy.copies())
                .allSatisfy(c -> assertThat(PUBLIC.resolve(c.path())).doesNotExist());
        var later = Officials.asSpecialist(() ->
                copies.publishPicture(picture.sha256(), "Hội nghị", "Quang cảnh hội nghị", "announcement/b" + width));
        assertThat(later).as("all its sizes are made again").isEqualTo(copy);
        assertThat(copy.copies())
                .allSatisfy(c -> assertThat(PUBLIC.resolve(c.path())).exists());
    }

    @Test
    void sweepsWhatADeadProcessLeft() throws IOException {
        var orphan = PUBLIC.resolve("f".repeat(64) + ".pdf");
        Files.createDirectories(PUBLIC);
        Files.write(orphan, pdf());
        var file = store("9090.pdf", pdf());
        var used = publish(file, "decision/swept" + file.size());
        Officials.asSystem(() -> {
            copies.removeUnused();
            return 0;
        });
        assertThat(orphan).doesNotExist();
        assertThat(PUBLIC.resolve(used.path())).exists();
    }

    @Test
    void letsNobodyElseStore() {
        assertThatThrownBy(() -> Officials.as(
                        "uyvien",
                        Role.COUNCIL_MEMBER,
                        () -> attachments.store("a.pdf", new ByteArrayInputStream(pdf()), Set.of(), 1000)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Attachment store(String name, byte[] bytes) {
        return Officials.asSpecialist(
                () -> attachments.store(name, new ByteArrayInputStream(bytes), Attachments.PDF, 1_000_000));
    }

    private PublishedFile publish(Attachment file, String usedBy) {
        return Officials.asLeader(() -> copies.publishFile(file.sha256(), "Quyết định số 9087", usedBy));
    }

    private void unpublish(String usedBy) {
        Officials.run("lanhdao", Role.LEADER, () -> copies.unpublish(usedBy));
    }

    private static byte[] pdf() {
        return ("%PDF-1.7\n% " + ThreadLocalRandom.current().nextLong() + "\n%%EOF")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(TEMPORARY)) {
            return files.count();
        }
    }
}
