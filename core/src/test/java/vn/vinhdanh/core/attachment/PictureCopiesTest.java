package vn.vinhdanh.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCopiesTest {

    private final PictureCopies copies = new PictureCopies();

    @TempDir
    Path folder;

    @Test
    void scalesDownButNeverUp() throws IOException {
        assertThat(sizes(Pictures.jpeg(4000, 3000))).containsExactly("480x360", "960x720", "1600x1200");
        assertThat(sizes(Pictures.jpeg(1600, 900))).containsExactly("480x270", "960x540", "1600x900");
        assertThat(sizes(Pictures.jpeg(900, 600))).containsExactly("480x320", "900x600");
        assertThat(sizes(Pictures.jpeg(300, 200))).containsExactly("300x200");
    }

    private List<String> sizes(byte[] picture) throws IOException {
        return copies.make(file(picture), FileType.JPEG).stream()
                .map(c -> c.width() + "x" + c.height())
                .toList();
    }

    @Test
    void leavesMetadataBehindInEveryCopyAndTurnsThePictureUpright() throws IOException {
        var source = Pictures.jpegWithMetadata(1200, 800, "20.2506N 105.9745E");
        assertThat(new String(source, StandardCharsets.ISO_8859_1)).contains("20.2506N", "Exif");
        var made = copies.make(file(source), FileType.JPEG);
        assertThat(made).extracting(PictureCopies.Copy::width).containsExactly(480, 800);
        for (var copy : made) {
            assertThat(copy.height()).isEqualTo(copy.width() * 3 / 2);
            assertThat(Pictures.segments(copy.bytes()))
                    .as("no application segment but JFIF, no comment")
                    .doesNotContain(0xFFE1, 0xFFE2, 0xFFED, 0xFFFE);
            assertThat(new String(copy.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("20.2506N")
                    .doesNotContain("Exif");
        }
    }

    @Test
    void leavesNoTextInACopyOfAPng() throws IOException {
        var source = Pictures.pngWithText(700, 500, "20.2506N 105.9745E");
        assertThat(new String(source, StandardCharsets.ISO_8859_1)).contains("20.2506N");
        for (var copy : copies.make(file(source), FileType.PNG)) {
            assertThat(new String(copy.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("20.2506N", "tEXt", "eXIf");
        }
    }

    @Test
    void keepsTheColoursOfThePixels() throws IOException {
        var copy = copies.make(file(Pictures.png(800, 600)), FileType.PNG, 640);
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
        var copy = copies.make(file(Pictures.jpeg(400, 20_000)), FileType.JPEG).getLast();
        assertThat(copy.height()).isEqualTo(3200);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "picture", ""), bytes);
    }
}
