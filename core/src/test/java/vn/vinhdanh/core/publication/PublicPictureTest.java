package vn.vinhdanh.core.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PublicPictureTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void readsARecordOfTwoSizes() {
        var old = json.readValue("""
                {"path": "large.jpg", "smallPath": "small.jpg", "width": 1600, "height": 900, "alt": "Hội nghị",
                 "caption": ""}
                """, PublicPicture.class);
        assertThat(old.copies())
                .containsExactly(
                        new PublicPicture.Copy("small.jpg", 640, 360), new PublicPicture.Copy("large.jpg", 1600, 900));
    }

    @Test
    void readsARecordOfOnePictureThatWasNarrow() {
        var old = json.readValue("""
                {"path": "one.png", "smallPath": "one.png", "width": 300, "height": 200, "alt": "Hội nghị", "caption": ""}
                """, PublicPicture.class);
        assertThat(old.copies()).containsExactly(new PublicPicture.Copy("one.png", 300, 200));
    }

    @Test
    void isReadAsItWasWritten() {
        var picture = PublicPicture.of(
                List.of(
                        new PublicPicture.Copy("a.jpg", 480, 270),
                        new PublicPicture.Copy("b.jpg", 960, 540),
                        new PublicPicture.Copy("c.jpg", 1200, 675)),
                "Hội nghị",
                "Quang cảnh");
        assertThat(json.readValue(json.writeValueAsString(picture), PublicPicture.class))
                .isEqualTo(picture);
        assertThat(picture.path()).isEqualTo("c.jpg");
        assertThat(picture.smallPath()).isEqualTo("a.jpg");
        assertThat(picture.atLeast(481).path()).isEqualTo("b.jpg");
        assertThat(picture.atLeast(2000).path()).isEqualTo("c.jpg");
    }
}
