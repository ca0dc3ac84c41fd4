package vn.vinhdanh.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCopiesTest {

    private final PictureCopies copies = new PictureCopies();

    @TempDir
    Path folder;

    @Test
    void scalesDownButNeverUp() throws IOException {
        var large = copies.make(file(Pictures.jpeg(4000, 3000)), FileType.JPEG);
        assertThat(large.large().width()).isEqualTo(1600);
        assertThat(large.large().height()).isEqualTo(1200);
        assertThat(large.small().width()).isEqualTo(640);
        var small = copies.make(file(Pictures.jpeg(300, 200)), FileType.JPEG);
        assertThat(small.large().width()).isEqualTo(300);
        assertThat(small.small().height()).isEqualTo(200);
    }

    @Test
    void leavesMetadataBehindAndTurnsThePictureUpright() throws IOException {
        var source = Pictures.jpegWithMetadata(800, 600, "20.2506N 105.9745E");
        assertThat(new String(source, StandardCharsets.ISO_8859_1)).contains("20.2506N");
        var copy = copies.make(file(source), FileType.JPEG).large();
        assertThat(new String(copy.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("20.2506N")
                .doesNotContain("Exif");
        assertThat(copy.width()).isEqualTo(600);
        assertThat(copy.height()).isEqualTo(800);
    }

    @Test
    void keepsTheColoursOfThePixels() throws IOException {
        var copy = copies.make(file(Pictures.png(800, 600)), FileType.PNG).small();
        var picture = ImageIO.read(new ByteArrayInputStream(copy.bytes()));
        assertThat(picture.getRGB(10, 10)).isEqualTo(0xFFA3161B);
        assertThat(picture.getRGB(630, 10)).isEqualTo(0xFFB98A2F);
    }

    @Test
    void refusesABombBeforeDecodingIt() throws IOException {
        var bomb = file(Pictures.bomb(20_000, 20_000));
        assertThatThrownBy(() -> copies.check(bomb)).isInstanceOf(AttachmentProblem.TooManyPixels.class);
        assertThatThrownBy(() -> copies.make(bomb, FileType.PNG)).isInstanceOf(AttachmentProblem.TooManyPixels.class);
    }

    @Test
    void refusesAPictureCutInTheMiddleOfItsHeader() throws IOException {
        var whole = Pictures.png(100, 100);
        var cut = file(java.util.Arrays.copyOf(whole, 20));
        assertThatThrownBy(() -> copies.check(cut)).isInstanceOf(AttachmentProblem.Damaged.class);
    }

    @Test
    void boundsTheHeightOfANarrowStrip() throws IOException {
        var copy = copies.make(file(Pictures.jpeg(400, 20_000)), FileType.JPEG).large();
        assertThat(copy.height()).isEqualTo(3200);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "picture", ""), bytes);
    }
}
