package vn.vinhdanh.core.officefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** What is refused by {@link TableReader} and {@link OfficeFile}, with which sentence. */
class HostileFilesTest {

    private static final String EXCEL = "danh-sach-kem-quyet-dinh-9087.xlsx";
    private static final String WORD = "danh-sach-kem-quyet-dinh-9088.docx";

    @Test
    void refusesDamagedFiles() {
        var whole = SampleFiles.bytes(EXCEL);
        assertRefused("x.xlsx", Arrays.copyOf(whole, whole.length / 2), "damaged");
        assertRefused("x.xlsx", Arrays.copyOf(whole, whole.length - 30), "damaged");
        var bent = whole.clone();
        for (int i = 400; i < 1_200; i++) {
            bent[i] ^= 0x5a;
        }
        assertRefused("x.xlsx", bent, "damaged");
        assertRefused("x.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8), "damaged");
        var word = SampleFiles.bytes(WORD);
        assertRefused("x.docx", Arrays.copyOf(word, word.length / 3), "damaged");
    }

    @Test
    void refusesWhatIsNoList() {
        assertRefused("x.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "pdf");
        assertRefused("x.zip", SampleFiles.zip(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8))), "type");
        assertThatThrownBy(() -> SampleFiles.file("x.xlsx", new byte[0])).hasMessageContaining("problem.file.empty");
        assertThatThrownBy(() -> SampleFiles.file("x.xlsx", new byte[OfficeFile.MAX_BYTES + 1]))
                .hasMessageContaining("problem.file.too-large");
    }

    @Test
    void refusesEncryptedFiles() throws Exception {
        var info = new EncryptionInfo(EncryptionMode.agile);
        var encryptor = info.getEncryptor();
        encryptor.confirmPassword("bí mật");
        try (var ole = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            try (var stream = encryptor.getDataStream(ole)) {
                stream.write(SampleFiles.bytes(EXCEL));
            }
            ole.writeFilesystem(out);
            assertRefused("x.xlsx", out.toByteArray(), "encrypted");
        }
    }

    @Test
    void refusesMacros() {
        var parts = SampleFiles.parts(SampleFiles.bytes(EXCEL));
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        assertRefused("x.xlsx", SampleFiles.zip(parts), "macro");
        assertRefused("x.xlsm", SampleFiles.bytes(EXCEL), "macro");

        var declared = SampleFiles.parts(SampleFiles.bytes(WORD));
        declared.computeIfPresent(
                "[Content_Types].xml",
                (n, b) -> text(b).replace(
                                "wordprocessingml.document.main+xml", "ms-word.document.macroEnabled.main+xml")
                        .getBytes(StandardCharsets.UTF_8));
        assertRefused("x.docx", SampleFiles.zip(declared), "macro");
    }

    @Test
    void refusesReferencesToOtherFiles() {
        var parts = SampleFiles.parts(SampleFiles.bytes(EXCEL));
        parts.put("xl/externalLinks/externalLink1.xml", "<externalLink/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("x.xlsx", SampleFiles.zip(parts), "external");

        var word = SampleFiles.parts(SampleFiles.bytes(WORD));
        word.put(
                "word/_rels/settings.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                                + " Target=\"http://192.0.2.1/x.dotm\" TargetMode=\"External\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        assertRefused("x.docx", SampleFiles.zip(word), "external");
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
            var parts = SampleFiles.parts(SampleFiles.bytes(EXCEL));
            parts.computeIfPresent(
                    part,
                    (n, b) -> text(b).replaceFirst(
                                    "\\?>", "?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>")
                            .getBytes(StandardCharsets.UTF_8));
            assertRefused("x.xlsx", SampleFiles.zip(parts), "dtd");
            parts.computeIfPresent(
                    part,
                    (n, b) -> text(b).replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
                            .getBytes(StandardCharsets.UTF_16));
            assertRefused("x.xlsx", SampleFiles.zip(parts), "dtd");
        }
    }

    @Test
    void refusesZipBombs() {
        var one = SampleFiles.parts(SampleFiles.bytes(EXCEL));
        one.put("xl/worksheets/sheet1.xml", new byte[60 * 1024 * 1024]);
        assertRefused("x.xlsx", SampleFiles.zip(one), "bomb");

        var many = SampleFiles.parts(SampleFiles.bytes(EXCEL));
        for (int i = 0; i <= GuardedFile.MAX_PARTS; i++) {
            many.put("xl/media/" + i + ".xml", new byte[] {1});
        }
        assertRefused("x.xlsx", SampleFiles.zip(many), "bomb");
    }

    @Test
    void refusesTextOfBeforeUnicode() {
        assertRefused(
                "x.csv",
                text(List.of(
                                "STT,Hä vµ tªn,§¬n vÞ",
                                "1,NguyÔn V¨n Hïng,Së Tµi chÝnh",
                                "2,TrÇn ThÞ Mai,Së Néi vô",
                                "3,Lª Quang §øc,BÖnh viÖn §a khoa tØnh"))
                        .getBytes(StandardCharsets.UTF_8),
                "legacy-encoding");
        assertThatThrownBy(() -> read(SampleFiles.file(
                        "x.csv",
                        text(List.of(
                                        "STT,Hoï vaø teân,Ñôn vò",
                                        "1,Nguyeãn Vaên Huøng,Sôû Taøi chính",
                                        "2,Traàn Thò Mai,Sôû Noäi vuï",
                                        "3,Leâ Quang Ñöùc,Beänh vieän Ña khoa tænh"))
                                .getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("VNI");
    }

    private static void assertRefused(String name, byte[] content, String reason) {
        var upload = SampleFiles.file(name, content);
        assertThatThrownBy(() -> read(upload))
                .isInstanceOf(FileRefused.class)
                .satisfies(e -> assertThat(((FileRefused) e).key()).isEqualTo("problem.file." + reason));
    }

    private static String text(List<String> lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsRefusedWithItsLine() {
        var file = SampleFiles.file("x.csv", SampleFiles.bytes("offices/ngoac-kep-khong-dong.csv"));
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(FileRefused.class, e -> {
            assertThat(e.key()).isEqualTo("problem.file.quote");
            assertThat(e.arguments()).containsExactly("3");
        });
        assertThat(refusal(
                        "x.csv",
                        ("STT,Họ và tên,Đơn vị công tác\n1,\"Lý \"Hạc\" Vân\",Sở Y tế\n")
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("quote");
    }

    // ---- other kinds of files ----

    @Test
    void otherKindsOfFilesAreNamed() {
        assertThat(refusal("x.png", bytes("\u0089PNG\r\n"))).isEqualTo("picture");
        assertThat(refusal("x.jpg", bytes("\u00ff\u00d8\u00ff\u00e0"))).isEqualTo("picture");
        assertThat(refusal("x.xls", bytes("\u0009\u0008\u0008\u0000\u0000\u0005\u0005\u0000\u0000\u0000")))
                .isEqualTo("old-excel");
        assertThat(refusal("x.xls", bytes("\u0009\u0000\u0004\u0000\u0002\u0000\u0010\u0000\u0000\u0000")))
                .isEqualTo("old-excel");
        assertThat(refusal("x.xls", bytes("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>")))
                .isEqualTo("web-page");
        assertThat(refusal("x.doc", bytes("{\\rtf1\\ansi"))).isEqualTo("old-word");
        assertThat(refusal("x.rar", bytes("Rar!\u001a\u0007"))).isEqualTo("archive");
        assertThat(refusal("x.numbers", SampleFiles.zip(Map.of("Index/Document.iwa", new byte[] {1}))))
                .isEqualTo("numbers");
        assertThat(refusal("x.odt", openDocument("text", ""))).isEqualTo("open-text");
        assertThat(refusal("x.ods", openDocument("spreadsheet", "<manifest:encryption-data/>")))
                .isEqualTo("encrypted");
        assertThat(refusal(
                        "x.xlsb",
                        SampleFiles.zip(Map.of(
                                "[Content_Types].xml",
                                bytes(
                                        "<Types><Override PartName=\"/xl/workbook.bin\" ContentType=\"application/vnd.ms-excel."
                                                + "sheet.binary.macroEnabled.main\"/></Types>"),
                                "xl/workbook.bin",
                                new byte[] {1}))))
                .isEqualTo("excel-binary");
    }

    private static byte[] openDocument(String kind, String manifest) {
        return SampleFiles.zip(Map.of(
                "mimetype",
                bytes("application/vnd.oasis.opendocument." + kind),
                "content.xml",
                bytes("<x/>"),
                "META-INF/manifest.xml",
                bytes("<m>" + manifest + "</m>")));
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static FileContent read(OfficeFile file) {
        return TableReader.read(file, ReadingProgress.toTheEnd());
    }

    private static String refusal(String name, byte[] content) {
        try {
            read(SampleFiles.file(name, content));
        } catch (FileRefused refused) {
            return refused.key().substring("problem.file.".length());
        }
        return "read";
    }
}
