package vn.vinhdanh.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypeTest {

    private final FileType types = new FileType();

    @TempDir
    Path folder;

    @Test
    void tellsPicturesAndPdfByContentWhateverTheirName() throws IOException {
        assertThat(types.of(file(Pictures.jpeg(10, 10)), "a.pdf")).isEqualTo(FileType.JPEG);
        assertThat(types.of(file(Pictures.png(10, 10)), "a.txt")).isEqualTo(FileType.PNG);
        assertThat(types.of(file("%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII)), "a.jpg"))
                .isEqualTo(FileType.PDF);
    }

    @Test
    void doesNotTakeScriptForAPicture() throws IOException {
        var html = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(types.of(file(html), "anh.jpg")).isNotIn(FileType.JPEG, FileType.PNG);
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        assertThat(types.of(file(svg), "anh.png")).isNotIn(FileType.JPEG, FileType.PNG);
    }

    @Test
    void looksIntoContainers() throws IOException {
        var xlsx = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("Danh sách");
            book.write(xlsx);
        }
        assertThat(types.of(file(xlsx.toByteArray()), "a.docx")).isEqualTo(FileType.XLSX);
        var docx = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Danh sách");
            document.write(docx);
        }
        assertThat(types.of(file(docx.toByteArray()), "a.xlsx")).isEqualTo(FileType.DOCX);
        var xls = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("Danh sách");
            book.write(xls);
        }
        assertThat(types.of(file(xls.toByteArray()), "a.xlsx")).isEqualTo(FileType.XLS);
        assertThat(types.of(file(zip("anything.bin")), "a.xlsx")).isEqualTo("application/zip");
    }

    @Test
    void refusesMacros() throws IOException {
        var file = file(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
        assertThatThrownBy(() -> types.of(file, "a.xlsx")).isInstanceOf(AttachmentProblem.WithMacros.class);
    }

    @Test
    void refusesWhatAsksForAPassword() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(zip("xl/workbook.xml"));
            }
            container.writeFilesystem(out);
        }
        var file = file(out.toByteArray());
        assertThatThrownBy(() -> types.of(file, "a.xlsx")).isInstanceOf(AttachmentProblem.Encrypted.class);
        var pdf = file("%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> types.of(pdf, "a.pdf")).isInstanceOf(AttachmentProblem.Encrypted.class);
    }

    @Test
    void refusesADamagedContainer() throws IOException {
        var whole = zip("[Content_Types].xml", "xl/workbook.xml");
        var file = file(java.util.Arrays.copyOf(whole, whole.length - 30));
        assertThatThrownBy(() -> types.of(file, "a.xlsx")).isInstanceOf(AttachmentProblem.Damaged.class);
    }

    @Test
    void believesTheNameOnlyForCsv() throws IOException {
        var text = "Họ và tên;Danh hiệu\nTrần Thị Bình;Lao động tiên tiến\n".getBytes(StandardCharsets.UTF_8);
        assertThat(types.of(file(text), "danh-sach.CSV")).isEqualTo(FileType.CSV);
        assertThat(types.of(file(text), "danh-sach.xlsx")).isEqualTo(FileType.TEXT);
    }

    private byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), bytes);
    }
}
