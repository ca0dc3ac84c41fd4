package vn.vinhdanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

class DemoMaterialTest {

    @Test
    void namesComeInTheProportionsOfTheCountryAndAreTheSameEachTime() {
        var names = new VietnameseNames();
        var random = new SplittableRandom(1);
        var families = new HashMap<String, Integer>();
        for (int i = 0; i < 20_000; i++) {
            var name = names.next(i % 2 == 0 ? Sex.MALE : Sex.FEMALE, random);
            families.merge(name.substring(0, name.indexOf(' ')), 1, Integer::sum);
        }
        assertThat(families.get("Nguyễn")).isBetween(7_000, 8_000);
        assertThat(families.get("Trần")).isBetween(1_900, 2_500);
        assertThat(families.get("Phạm")).isBetween(1_150, 1_650);
        assertThat(names.next(Sex.FEMALE, new SplittableRandom(7)))
                .isEqualTo(names.next(Sex.FEMALE, new SplittableRandom(7)));
    }

    @Test
    void achievementsDifferAndLeaveNoChoiceOpen() {
        var achievements = new Achievements();
        var random = new SplittableRandom(2);
        var seen = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            var text = achievements
                    .next("FARM", CommendationKind.MERIT, RecipientKind.PERSON, random)
                    .orElseThrow();
            assertThat(text).doesNotContain("{", "}", "|");
            seen.add(text);
        }
        assertThat(seen.size()).isGreaterThan(1_500);
    }

    @Test
    void aPaperSaysThatItIsADemonstrationAndKeepsVietnameseLetters() throws Exception {
        var pdf = new DemoPaper()
                .print(new DemoPaper.Paper(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH NINH BÌNH"),
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH",
                        "9001/QĐ-UBND",
                        "Ninh Bình",
                        LocalDate.of(2021, 1, 15),
                        "Về việc khen thưởng tập thể, cá nhân",
                        List.of("Căn cứ Luật Thi đua, khen thưởng;"),
                        List.of(new DemoPaper.Line("Bà Đặng Thị Hoà", "Sở Y tế", "Bằng khen", "Trực 21 ngày đêm")),
                        "CHỦ TỊCH",
                        "Phạm Quang Ngọc"));
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertThat(text).contains("DỮ LIỆU MINH HỌA", "9001/QĐ-UBND", "Đặng Thị Hoà", "Độc lập");
        }
        keep("paper.pdf", pdf);
    }

    @Test
    void picturesAreDrawn() throws Exception {
        var pictures = new DemoPictures();
        for (var motif : DemoPictures.Motif.values()) {
            var png = pictures.draw(motif, 3);
            assertThat(png.length).isGreaterThan(5_000);
            keep(motif + ".png", png);
        }
    }

    private static void keep(String name, byte[] content) throws Exception {
        var dir = Path.of("target", "demo-material");
        Files.createDirectories(dir);
        Files.write(dir.resolve(name), content);
    }
}
