package vn.vinhdanh.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.vinhdanh.core.testing.Officials.asLeader;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.annex.LineRole;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.officefile.FileRefused;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Migrations;

@CoreTest
class RatingImportTest {

    private static final List<String> HEADER =
            List.of("STT", "Họ và tên", "Đơn vị công tác", "Mức độ hoàn thành nhiệm vụ", "Nghỉ thai sản");

    private final RatingImport imports;
    private final RatingLists lists;
    private final EvidenceReading reading;
    private final RecipientRegister register;
    private final RecipientQueries recipients;
    private final RecipientJoining joining;
    private final UnitDirectory directory;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private String name = "";
    private String school = "";
    private UnitId unit = new UnitId(0);
    private RecipientId person = new RecipientId(0);

    RatingImportTest(
            RatingImport imports,
            RatingLists lists,
            EvidenceReading reading,
            RecipientRegister register,
            RecipientQueries recipients,
            RecipientJoining joining,
            UnitDirectory directory,
            JdbcClient jdbc,
            Schemas schemas) {
        this.imports = imports;
        this.lists = lists;
        this.reading = reading;
        this.register = register;
        this.recipients = recipients;
        this.joining = joining;
        this.directory = directory;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @BeforeEach
    void entersPeople() {
        school = "Trường " + Recipients.unique();
        unit = Recipients.unit(directory, school, null);
        name = "Vũ Hoà " + Recipients.unique();
        person = Recipients.enter(register, RecipientKind.PERSON, name, unit);
    }

    @Test
    void aWrongListIsDeletedWholeAndWhatItReplacedStandsAgain() {
        var fresh = "Lò Thị " + Recipients.unique();
        var first = Lists.upload(HEADER, List.of(List.of("1", name, school, "HTTNV", "")));
        asSpecialist(() -> imports.confirm(read(first), ""));
        var wrong = Lists.upload(
                HEADER, List.of(List.of("1", name, school, "HTXSNV", ""), List.of("2", fresh, school, "HTTNV", "")));
        asSpecialist(() -> imports.confirm(taken(wrong), ""));
        assertThat(rated(person)).isEqualTo(Rating.EXCELLENT);

        asSpecialist(() -> {
            lists.delete(lists.lists().getFirst().id());
            return null;
        });

        assertThat(rated(person)).as("what it replaced").isEqualTo(Rating.GOOD);
        assertThat(jdbc.sql(schemas.in("select count(*) from {domain}.recipient where name = ?"))
                        .param(fresh)
                        .query(Integer.class)
                        .single())
                .as("whom only the wrong list knew")
                .isZero();
        assertThat(asSpecialist(() -> imports.preview(read(wrong))).again())
                .as("the same file is read as for the first time")
                .isNull();
    }

    private RatingList taken(OfficeFile upload) {
        var list = read(upload);
        var preview = asSpecialist(() -> imports.preview(list));
        for (var row : preview.rows()) {
            if (row.state() == RatingRow.State.ASKED) {
                return asSpecialist(() -> imports.choose(list, row.index(), RowChoice.someoneNew()));
            }
        }
        return list;
    }

    private @org.jspecify.annotations.Nullable Rating rated(RecipientId of) {
        return asSpecialist(() -> reading.of(of)).ratings().getFirst().rating();
    }

    @Test
    void givesARatingChosenBeforeToWhoStandsNow() {
        var namesake = Recipients.enter(register, RecipientKind.PERSON, name, unit);
        var list = read(Lists.upload(HEADER, List.of(List.of("1", name, "", "HTTNV", ""))));
        var chosen = asSpecialist(() -> imports.choose(list, 0, RowChoice.of(namesake)));
        asSpecialist(() -> joining.join(person, namesake, "Cùng người"));
        assertThat(asSpecialist(() -> imports.preview(chosen)).rows())
                .singleElement()
                .satisfies(row -> assertThat(java.util.Objects.requireNonNull(row.recipient())
                                .id())
                        .isEqualTo(person));
        asSpecialist(() -> imports.confirm(chosen, ""));
        assertThat(asSpecialist(() -> reading.of(person)).ratings()).hasSize(1);
        assertThat(asSpecialist(() -> reading.of(namesake)).ratings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Trương Thị Hoa, PERSON",
        "TRƯƠNG THỊ HOA, PERSON",
        "Truong Thi Hoa, PERSON",
        "Đoàn Văn Nam, PERSON",
        "Đoàn Thanh Tùng, PERSON",
        "Tô Văn An, PERSON",
        "Bàn Thị Mến, PERSON",
        "Đới Văn Bình, PERSON",
        "Trường THPT Hoa Lư, COLLECTIVE",
        "TRƯỜNG THPT HOA LƯ, COLLECTIVE",
        "Tổ Hóa sinh, COLLECTIVE",
        "Ban Dân tộc, COLLECTIVE",
        "Đoàn Thanh niên Sở Y tế, COLLECTIVE",
        "Ủy ban nhân dân xã, COLLECTIVE",
        "Cong ty co phan, COLLECTIVE",
        "Uy ban nhan dan xa, COLLECTIVE"
    })
    void takesNoFamilyNameForACollective(String written, RecipientKind kind) {
        var list =
                read(Lists.upload(HEADER, List.of(List.of("1", written + " " + Recipients.unique(), "", "HTTNV", ""))));
        assertThat(asSpecialist(() -> imports.preview(list)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.line().kind()).isEqualTo(kind));
    }

    @Test
    void knowsColumnsInAnyOrderWithoutAccentsAndEntersTheList() {
        var list = read(Lists.upload(
                List.of("XEP LOAI CUOI NAM", "noi cong tac", "ho ten", "thai san"),
                List.of(
                        List.of(
                                "HTXSNV",
                                school.toUpperCase(java.util.Locale.ROOT),
                                "Ông " + name.replace("oà", "òa"),
                                ""),
                        List.of("Hoàn thành tốt", school, school, "x"))));
        var preview = asSpecialist(() -> imports.preview(list));
        assertThat(preview.rows())
                .extracting(RatingRow::state)
                .containsExactly(RatingRow.State.READY, RatingRow.State.ASKED);
        assertThat(preview.rows().get(1).line().kind()).isEqualTo(RecipientKind.COLLECTIVE);
        assertThatThrownBy(() -> asSpecialist(() -> imports.confirm(list, "")))
                .isInstanceOf(EvidenceProblem.NotReady.class);

        var answered = asSpecialist(() -> imports.choose(list, 1, RowChoice.someoneNew()));
        assertThat(asSpecialist(() -> imports.confirm(answered, "Thông báo 12")))
                .isEqualTo(2);

        assertThat(asLeader(() -> reading.of(person)).ratings()).singleElement().satisfies(r -> {
            assertThat(r.rating()).isEqualTo(Rating.EXCELLENT);
            assertThat(r.source()).isEqualTo("Thông báo 12");
            assertThat(r.maternityLeave()).isFalse();
        });
        var collective =
                asLeader(() -> recipients.list(new RecipientFilter(null, unit, RecipientKind.COLLECTIVE), 0, 10));
        assertThat(asLeader(() -> reading.of(collective.getFirst().id())).ratings())
                .extracting(RatingEntry::maternityLeave)
                .containsExactly(true);
        assertThat(asSpecialist(() -> imports.preview(answered)).again()).isNotNull();
        assertThatThrownBy(() -> asSpecialist(() -> imports.confirm(answered, "")))
                .isInstanceOf(EvidenceProblem.ListAgain.class);
    }

    @Test
    void whoWasStoredWithALetterThatLooksLikeDIsFoundOnceTheirFoldIsRewritten() throws Exception {
        var mark = Recipients.unique();
        var whole = "Đặng Văn Đức " + mark;
        var id = Recipients.enter(register, RecipientKind.PERSON, whole, unit);
        jdbc.sql(schemas.in("update {domain}.recipient set name = ?, name_fold = ? where id = ?"))
                .params(
                        "\u00D0ặng Văn \u0189ức " + mark,
                        "\u00F0ang van \u0256uc " + mark.toLowerCase(java.util.Locale.ROOT),
                        id.value())
                .update();
        assertThat(match(whole, school)).isEqualTo(Certainty.NONE);
        for (String room : List.of("organisation", "decision", "announcement")) {
            migrate(room + "/0005-one-letter-d.sql");
        }
        assertThat(match(whole, school)).isEqualTo(Certainty.CERTAIN);
        assertThat(match("\u00D0ặng Văn \u00D0ức " + mark, school)).isEqualTo(Certainty.CERTAIN);
        assertThat(asLeader(() -> recipients.list(new RecipientFilter("dang van duc " + mark, null, null), 0, 10)))
                .singleElement()
                .satisfies(r -> assertThat(r.id()).isEqualTo(id));
        assertThat(asSpecialist(() -> register.namesakes(RecipientKind.PERSON, List.of(whole))))
                .singleElement()
                .satisfies(r -> assertThat(r.id()).isEqualTo(id));
    }

    /** Runs what a migration says once more. */
    private void migrate(String changelog) {
        Migrations.statements(schemas, changelog).forEach(sql -> jdbc.sql(sql).update());
    }

    @Test
    void isCertainOnlyOfOnePersonOfThisNameInThisUnit() {
        var other = Recipients.unit(directory, "Sở " + Recipients.unique(), null);
        assertThat(match(name, school)).isEqualTo(Certainty.CERTAIN);
        assertThat(match(name, "Sở khác")).isEqualTo(Certainty.UNCERTAIN);
        assertThat(match(name, "")).isEqualTo(Certainty.UNCERTAIN);
        assertThat(match("Không ai tên " + Recipients.unique(), school)).isEqualTo(Certainty.NONE);
        assertThat(match(name.replace("oà", "oạ"), school)).isEqualTo(Certainty.UNCERTAIN);
        Recipients.enter(register, RecipientKind.PERSON, name, other);
        assertThat(match(name, school)).isEqualTo(Certainty.CERTAIN);
        Recipients.enter(register, RecipientKind.PERSON, name, unit);
        assertThat(match(name, school)).isEqualTo(Certainty.UNCERTAIN);
    }

    @Test
    void matchesAlikeInWhateverOrderRowsStand() {
        var random = new Random(7);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 60; i++) {
            var one = "Bùi Thị " + (i % 11) + " " + name;
            if (i % 3 == 0) {
                Recipients.enter(register, RecipientKind.PERSON, one, random.nextBoolean() ? unit : null);
            }
            rows.add(List.of(String.valueOf(i), one, i % 2 == 0 ? school : "Nơi khác", i % 5 == 0 ? "?" : "HTTNV", ""));
        }
        var first = states(rows);
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(rows, random);
            assertThat(states(rows)).isEqualTo(first);
        }
        assertThat(Set.copyOf(first.values())).hasSizeGreaterThan(2);
    }

    @Test
    void tellsWhatIsWrongWithARowAndChangesNothing() {
        var list = read(Lists.upload(
                HEADER,
                List.of(
                        List.of("1", name, school, "Giỏi", ""),
                        List.of("2", name, school, "", ""),
                        List.of("3", name, school, "#REF!", ""),
                        List.of("4", "Hộ ông An", school, "HTTNV", ""))));
        var preview = asSpecialist(() -> imports.preview(list));
        assertThat(preview.rows())
                .extracting(RatingRow::problem)
                .containsExactly(
                        "problem.evidence.row.rating-unknown",
                        "problem.evidence.row.no-rating",
                        "problem.evidence.row.formula",
                        "problem.evidence.row.household");
        assertThatThrownBy(() -> asSpecialist(() -> imports.confirm(list, "")))
                .isInstanceOf(EvidenceProblem.NotReady.class);
        assertThat(asLeader(() -> reading.of(person)).ratings()).isEmpty();
    }

    @Test
    void holdsUpTwoRowsOfOnePersonAlsoFromAMergedCell() throws Exception {
        byte[] file;
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            for (int i = 0; i < HEADER.size(); i++) {
                head.createCell(i).setCellValue(HEADER.get(i));
            }
            for (int i = 1; i <= 2; i++) {
                var row = sheet.createRow(i);
                row.createCell(1).setCellValue(i == 1 ? name : "");
                row.createCell(2).setCellValue(school);
                row.createCell(3).setCellValue("HTTNV");
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            book.write(out);
            file = out.toByteArray();
        }
        var list = read(Lists.upload("gop-o.xlsx", file));
        assertThat(asSpecialist(() -> imports.preview(list)).rows())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.problem()).isEqualTo("problem.evidence.row.twice"));
        var one = asSpecialist(() -> imports.choose(list, 1, RowChoice.leaveOut()));
        assertThat(asSpecialist(() -> imports.preview(one)).ready()).isTrue();
    }

    @Test
    void everyLineOfAListHasARoleAndNoneOfThemEndsIt() {
        var list = read(Lists.upload(
                HEADER,
                List.of(
                        List.of("(1)", "(2)", "(3)", "(4)", "(5)"),
                        List.of("I. TẬP THỂ", "", "", "", ""),
                        List.of("1", school, school, "HTXSNV", ""),
                        List.of("", "Cộng: 1 tập thể", "", "", ""),
                        HEADER,
                        List.of("II", "CÁ NHÂN", "", "", ""),
                        List.of("1", "TS. " + name, school, "HTTNV", ""),
                        List.of("", "(đã chuyển công tác)", "", "", ""),
                        List.of("2", "", "", "HTTNV", ""),
                        List.of("3", "Lã Thiên Kim", "", "", ""),
                        List.of("Ghi chú: xếp theo đơn vị", "", "", "", ""),
                        List.of("", "Nơi nhận:", "", "Bến Mơ, ngày 01 tháng 3 năm 2026", ""),
                        List.of("", "Vi Thu Lam", "", "GIÁM ĐỐC", ""),
                        List.of("STT", "Tên tập thể", "Mức độ hoàn thành nhiệm vụ", "Đơn vị", ""),
                        List.of("1", "Nhóm Một", "HTNV", school, ""))));

        assertThat(list.lines())
                .extracting(RatingLine::place, RatingLine::kind, RatingLine::name, RatingLine::unit, RatingLine::rating)
                .containsExactly(
                        tuple(6, RecipientKind.COLLECTIVE, school, school, Rating.EXCELLENT),
                        tuple(10, RecipientKind.PERSON, name, school, Rating.GOOD),
                        tuple(13, RecipientKind.PERSON, "Lã Thiên Kim", "", null),
                        tuple(18, RecipientKind.COLLECTIVE, "Nhóm Một", school, Rating.COMPLETED));
        var account = list.read().account();
        assertThat(account.values().stream().mapToInt(List::size).sum()).isEqualTo(17);
        assertThat(places(list, LineRole.TITLE)).containsExactly(1);
        assertThat(places(list, LineRole.HEADER)).containsExactly(3, 8, 17);
        assertThat(places(list, LineRole.COLUMN_NUMBERS)).containsExactly(4);
        assertThat(places(list, LineRole.GROUP)).containsExactly(5, 9);
        assertThat(places(list, LineRole.TOTAL)).containsExactly(7);
        assertThat(places(list, LineRole.NOTE)).containsExactly(14);
        assertThat(places(list, LineRole.SIGNATURE)).containsExactly(15, 16);
        assertThat(places(list, LineRole.NOT_UNDERSTOOD)).containsExactly(11, 12);
        assertThat(list.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::place)
                .containsExactly(
                        tuple("problem.annex.line-not-understood", 11), tuple("problem.annex.line-not-understood", 12));
    }

    @Test
    void nothingIsEnteredUntilEachRemarkOnTheFileIsConfirmed() {
        var list = read(Lists.upload(
                List.of(
                        "STT",
                        "Họ và tên",
                        "Đơn vị công tác",
                        "Mức độ hoàn thành nhiệm vụ",
                        "Hệ số thi đua",
                        "Chức vụ"),
                List.of(
                        List.of("1", name, school, "HTTNV", "1,2", "Giáo viên"),
                        List.of("2", "", "", "HTTNV", "", ""),
                        List.of("", "Nơi nhận:", "", "", "", ""))));
        assertThat(list.read().remarks())
                .as("what a post says is kept by no register of ratings and not asked about")
                .extracting(AnnexProblem::key, AnnexProblem::place, AnnexProblem::column, AnnexProblem::arguments)
                .containsExactly(
                        tuple("problem.annex.line-not-understood", 5, null, List.of("2")),
                        tuple("problem.annex.column-not-read", 4, "E", List.of("E", "Hệ số thi đua", "1")));
        assertThat(list.read().account().values().stream().mapToInt(List::size).sum())
                .isEqualTo(5);
        var groups = list.read().remarks().stream().map(AnnexProblem::group).toList();
        assertThatThrownBy(() -> asSpecialist(() -> imports.confirm(list, "")))
                .isInstanceOf(EvidenceProblem.NotConfirmed.class);
        assertThatThrownBy(() -> asSpecialist(() -> imports.confirm(list, "", Set.of(groups.getFirst()))))
                .isInstanceOf(EvidenceProblem.NotConfirmed.class);
        assertThat(asLeader(() -> reading.of(person)).ratings()).isEmpty();
        assertThat(asSpecialist(() -> imports.confirm(list, "", Set.copyOf(groups))))
                .isEqualTo(1);
    }

    @Test
    void theFamilyNameOngStaysAndADoubtfulOneIsAskedAbout() {
        var list = read(Lists.upload(
                List.of("STT", "Họ và tên", "Giới tính", "Đơn vị", "Xếp loại"),
                List.of(
                        List.of("1", "Nguyễn Thu Lam", "Nữ", school, "HTTNV"),
                        List.of("2", "Ông Thị Bích Vân", "Nữ", school, "HTTNV"),
                        List.of("3", "Ông Ích Khiêm", "Nam", school, "HTTNV"))));
        assertThat(list.lines())
                .extracting(RatingLine::name)
                .containsExactly("Nguyễn Thu Lam", "Ông Thị Bích Vân", "Ông Ích Khiêm");
        assertThat(list.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::place, AnnexProblem::column)
                .containsExactly(tuple("problem.annex.family-ong", 6, "B"));
        var addressed = read(Lists.upload(
                HEADER,
                List.of(
                        List.of("1", "Bà Nguyễn Thu Lam", school, "HTTNV", ""),
                        List.of("2", "Ông Trần Văn Tùng", school, "HTTNV", ""))));
        assertThat(addressed.lines()).extracting(RatingLine::name).containsExactly("Nguyễn Thu Lam", "Trần Văn Tùng");
        assertThat(addressed.read().remarks()).isEmpty();
    }

    @Test
    void theGivenNameOfTwoColumnsIsPartOfTheNameAndASecondColumnOfAMeaningIsAskedAbout() {
        var list = read(Lists.upload(
                List.of("STT", "Họ và chữ đệm", "Tên", "Đơn vị", "Xếp loại", "Xếp loại đảng viên"),
                List.of(
                        List.of("1", "Nguyễn Thu", "Lam", school, "HTTNV", "HTXSNV"),
                        List.of("2", "Trần Văn", "Tùng", school, "HTTNV", ""))));
        assertThat(list.lines())
                .extracting(RatingLine::name, RatingLine::rating)
                .containsExactly(tuple("Nguyễn Thu Lam", Rating.GOOD), tuple("Trần Văn Tùng", Rating.GOOD));
        assertThat(list.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::arguments)
                .containsExactly(tuple("problem.annex.column-not-read", List.of("F", "Xếp loại đảng viên", "1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xếp loại năm 2024|Xếp loại năm 2025|GOOD|Xếp loại năm 2024",
                "Xếp loại năm 2025|Xếp loại năm 2024|EXCELLENT|Xếp loại năm 2024",
                "Xếp loại đảng viên|Mức độ hoàn thành nhiệm vụ|GOOD|Xếp loại đảng viên",
                "Đánh giá đoàn viên công đoàn|Xếp loại|GOOD|Đánh giá đoàn viên công đoàn",
                "Xếp loại quý IV|Xếp loại cả năm|GOOD|Xếp loại quý IV",
                "Đơn vị đề nghị xếp loại|Cấp có thẩm quyền xếp loại|GOOD|Đơn vị đề nghị xếp loại",
                "Xếp loại 6 tháng đầu năm|Kết quả đánh giá, xếp loại|GOOD|Xếp loại 6 tháng đầu năm"
            })
    void ofTwoColumnsOfRatingsThatOfTheYearIsReadAndTheOtherSaid(
            String first, String second, Rating rating, String unread) {
        var list = read(Lists.upload(
                List.of("STT", "Họ và tên", "Đơn vị", first, second),
                List.of(List.of("1", name, school, "HTXSNV", "HTTNV"))));
        assertThat(list.lines()).extracting(RatingLine::rating).containsExactly(rating);
        assertThat(list.read().remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.key()).isEqualTo("problem.annex.column-not-read");
            assertThat(remark.arguments().get(1)).isEqualTo(unread);
        });
    }

    @Test
    void columnsOfRatingsThatNothingPartsMustSayTheSame() {
        var list = read(Lists.upload(
                List.of("STT", "Họ và tên", "Đơn vị", "Xếp loại của cấp ủy", "Xếp loại của chính quyền"),
                List.of(
                        List.of("1", name, school, "HTXSNV", "HTTNV"),
                        List.of("2", "Lò Thị " + Recipients.unique(), school, "HTTNV", "Hoàn thành tốt"),
                        List.of("3", "Vi Thị " + Recipients.unique(), school, "", "HTNV"))));
        assertThat(list.lines()).extracting(RatingLine::rating).containsExactly(null, Rating.GOOD, Rating.COMPLETED);
        assertThat(asSpecialist(() -> imports.preview(list)).rows().getFirst().problem())
                .isEqualTo("problem.evidence.row.rating-unknown");
        assertThat(list.read().remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Xếp loại năm 2024", "Xếp loại đảng viên", "Mức độ hoàn thành nhiệm vụ năm 2023", "Xếp loại quý I"})
    void aRatingOfAnotherYearOrOfSomethingElseIsNotTaken(String heading) {
        refused(
                "nam-khac.xlsx",
                Lists.xlsx(
                        List.of("STT", "Họ và tên", "Đơn vị", heading), List.of(List.of("1", name, school, "HTTNV"))),
                "problem.evidence.column-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "CANHAN, Hoa Mai, PERSON",
        "CN, Hoa Mai, PERSON",
        "TAPTHE, Hoa Mai, COLLECTIVE",
        "TT, Lý Hạc Vân, COLLECTIVE",
        "Tập thể, Lý Hạc Vân, COLLECTIVE",
        "TAP_THE, Hoa Mai, COLLECTIVE",
        "Tổ chức, Hoa Mai, COLLECTIVE",
        "HOGIADINH, Nông Văn Bế, HOUSEHOLD",
        "HGĐ, Nông Văn Bế, HOUSEHOLD",
        "Hộ, Nông Văn Bế, HOUSEHOLD",
        "Viên chức, Lý Hạc Vân, PERSON",
        "Cán bộ quản lý, Hoa Mai, PERSON"
    })
    void codesOfKindsAreUnderstoodRowByRow(String code, String who, RecipientKind kind) {
        var list = read(Lists.upload(
                List.of("STT", "Họ và tên", "Mã đối tượng", "Đơn vị", "Xếp loại"),
                List.of(List.of("1", who, code, school, "HTTNV"))));
        assertThat(list.lines()).extracting(RatingLine::kind).containsExactly(kind);
        assertThat(list.read().remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Hoa Mai|kind-likely-person",
                "|Sao Sáng|kind-likely-person",
                "|Trần Nam|kind-likely-person",
                "XYZ|Lý Hạc Vân|kind-likely-person",
                "XYZ|Tổ Hóa sinh|kind-likely-collective",
                "|Lý Hạc Vân|",
                "|Sùng A Páo|",
                "|Bà Trần Nam|",
                "|Tổ Hóa sinh|"
            })
    void whoIsOnlyLikelyAPersonOrACollectiveIsAskedAbout(
            @org.jspecify.annotations.Nullable String code, String who, @org.jspecify.annotations.Nullable String key) {
        var list = read(Lists.upload(
                List.of("STT", "Họ và tên", "Loại đối tượng", "Đơn vị", "Xếp loại"),
                List.of(List.of("1", who, code == null ? "" : code, school, "HTTNV"))));
        assertThat(list.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::place, AnnexProblem::column)
                .isEqualTo(key == null ? List.of() : List.of(tuple("problem.annex." + key, 4, "B")));
    }

    @Test
    void aNameOfAPersonUnderCollectivesIsAskedAboutAndOneOfNoSortIsWhatItsGroupSays() {
        var list = read(Lists.upload(
                HEADER,
                List.of(
                        List.of("I. TẬP THỂ", "", "", "", ""),
                        List.of("1", "Lý Hạc Vân", school, "HTTNV", ""),
                        List.of("2", "Hoa Mai", school, "HTTNV", ""),
                        List.of("II. CÁ NHÂN", "", "", "", ""),
                        List.of("1", "Hoa Đào", school, "HTTNV", ""),
                        List.of("2", "Tổ Hóa sinh", school, "HTTNV", ""))));
        assertThat(list.lines().subList(1, 3))
                .extracting(RatingLine::kind)
                .containsExactly(RecipientKind.COLLECTIVE, RecipientKind.PERSON);
        assertThat(list.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::place)
                .containsExactly(
                        tuple("problem.annex.kind-likely-person", 5), tuple("problem.annex.kind-likely-collective", 9));
    }

    @Test
    void aTitleOfAnotherYearIsAskedAbout() {
        var rows = "STT;Họ và tên;Đơn vị;Xếp loại\r\n1;" + name + ";" + school + ";HTTNV\r\n";
        for (int year : new int[] {2024, 2025}) {
            var text = "KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM " + year + "\r\nBến Mơ, ngày 05 tháng 01 năm 2026\r\n" + rows;
            var list = read(Lists.upload("nam.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(list.read().remarks())
                    .extracting(AnnexProblem::key, AnnexProblem::place)
                    .isEqualTo(year == 2025 ? List.of() : List.of(tuple("problem.annex.title-year", 1)));
        }
    }

    @ParameterizedTest
    @CsvSource({"Năm", "Năm đánh giá", "Năm xếp loại", "Năm học"})
    void aRowOfAnotherYearIsAskedAbout(String heading) {
        boolean school = heading.equals("Năm học");
        var list = read(Lists.upload(
                List.of("STT", "Họ và tên", "Đơn vị", heading, "Mức độ hoàn thành nhiệm vụ"),
                List.of(
                        List.of("1", name, this.school, school ? "2024-2025" : "2025", "HTTNV"),
                        List.of("2", "Vi Thị Lam", this.school, school ? "2022-2023" : "2024", "HTTNV"))));
        assertThat(list.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::place, AnnexProblem::column)
                .containsExactly(tuple("problem.annex.row-year", 5, "D"));
    }

    @Test
    void whatPeopleSayOfThemselvesIsNoRating() {
        var list = read(Lists.upload(
                List.of("STT", "Họ và tên", "Đơn vị", "Tự đánh giá, xếp loại", "Cấp có thẩm quyền xếp loại"),
                List.of(List.of("1", name, school, "HTXSNV", "HTTNV"))));
        assertThat(list.lines()).extracting(RatingLine::rating).containsExactly(Rating.GOOD);
        assertThat(list.read().remarks())
                .extracting(AnnexProblem::arguments)
                .containsExactly(List.of("D", "Tự đánh giá, xếp loại", "1"));
    }

    @Test
    void whatAFileShowsAndItsTextsDoNotIsSaidWithItsPlace() throws Exception {
        byte[] file;
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var struck = book.createCellStyle();
            var font = book.createFont();
            font.setStrikeout(true);
            struck.setFont(font);
            for (String tab : List.of("Danh sách", "Đợt 2")) {
                var sheet = book.createSheet(tab);
                var rows = tab.equals("Danh sách")
                        ? List.of("Lý Hạc Vân", "Vi Thu Lam", "Lã Thiên Kim (1)", "Vũ Ái Liên và Tô Hải Nam")
                        : List.of("Mạc Tùng Chi");
                var head = sheet.createRow(0);
                for (int i = 0; i < HEADER.size(); i++) {
                    head.createCell(i).setCellValue(HEADER.get(i));
                }
                for (int i = 0; i < rows.size(); i++) {
                    var row = sheet.createRow(i + 1);
                    row.createCell(0).setCellValue(i + 1);
                    row.createCell(1).setCellValue(rows.get(i));
                    row.createCell(2).setCellValue(school);
                    row.createCell(3).setCellValue("HTTNV");
                }
            }
            var sheet = book.getSheetAt(0);
            sheet.getRow(1).setZeroHeight(true);
            sheet.getRow(2).getCell(1).setCellStyle(struck);
            book.write(out);
            file = out.toByteArray();
        }
        var list = read(Lists.upload("danh-dau.xlsx", file));
        assertThat(list.lines()).hasSize(4);
        assertThat(list.lines().get(2).name()).isEqualTo("Lã Thiên Kim");
        assertThat(list.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::place)
                .containsExactlyInAnyOrder(
                        tuple("problem.annex.row-hidden", 2),
                        tuple("problem.annex.cell-struck", 3),
                        tuple("problem.annex.footnote", 4),
                        tuple("problem.annex.name-several", 5),
                        tuple("problem.annex.other-sheet-not-read", 0));
        assertThat(places(list, LineRole.OTHER_TABLE)).containsExactly(1, 2);
    }

    private static List<Integer> places(RatingList list, LineRole role) {
        return list.read().account().getOrDefault(role, List.of()).stream()
                .map(placed -> placed.line().number())
                .toList();
    }

    @Test
    void showsWhatWouldBeReplaced() {
        asSpecialist(() ->
                imports.confirm(read(Lists.upload(HEADER, List.of(List.of("1", name, school, "HTTNV", "")))), ""));
        var list = read(Lists.upload(HEADER, List.of(List.of("1", name, school, "HTXSNV", ""))));
        var row = asSpecialist(() -> imports.preview(list)).rows().getFirst();
        assertThat(row.before()).isNotNull().extracting(RatingEntry::rating).isEqualTo(Rating.GOOD);
        asSpecialist(() -> imports.confirm(list, ""));
        assertThat(asLeader(() -> reading.of(person)).ratings())
                .extracting(RatingEntry::rating)
                .containsExactly(Rating.EXCELLENT);
    }

    @Test
    void letsAUnitsOfficerEnterNobodyNewOfOtherUnits() {
        var officer = LimitedOfficials.official("donvi", Set.of(Role.UNIT_OFFICER), unit);
        var other = "Sở " + Recipients.unique();
        Recipients.unit(directory, other, null);
        var list = read(
                Lists.upload(HEADER, List.of(List.of("1", "Nguyễn Thị " + Recipients.unique(), other, "HTTNV", ""))));
        var answered = LimitedOfficials.as(officer, () -> imports.choose(list, 0, RowChoice.someoneNew()));
        assertThatThrownBy(() -> LimitedOfficials.as(officer, () -> imports.confirm(answered, "")))
                .isInstanceOf(OutsideUnits.class);
        var mine = read(Lists.upload(HEADER, List.of(List.of("1", name, school, "HTTNV", ""))));
        assertThat(LimitedOfficials.as(officer, () -> imports.confirm(mine, "")))
                .isEqualTo(1);
    }

    @Test
    void answersHostileFilesClearlyAndChangesNothing() throws Exception {
        int before = rows();
        refused(
                "khong-phai.xlsx",
                "không phải".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "problem.file.damaged");
        refused("mat-khau.xlsx", encrypted(), "problem.file.encrypted");
        refused("bom.xlsx", bomb(), "problem.file.bomb");
        var good = Lists.xlsx(HEADER, List.of(List.of("1", name, school, "HTTNV", "")));
        refused("cut.xlsx", Arrays.copyOf(good, good.length / 2), "problem.file.damaged");
        refused(
                "cot-khac.xlsx",
                Lists.xlsx(List.of("A", "B"), List.of(List.of("1", "2"))),
                "problem.evidence.column-missing");
        refused(
                "khong-co-xep-loai.xlsx",
                Lists.xlsx(List.of("Họ và tên", "Đơn vị"), List.of(List.of(name, school))),
                "problem.evidence.column-missing");
        refused("rong.xlsx", Lists.xlsx(HEADER, List.of()), "problem.evidence.column-missing");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void takesTwentyThousandRows() {
        var rows = new ArrayList<List<String>>();
        var mark = Recipients.unique();
        for (int i = 0; i < 20_000; i++) {
            rows.add(List.of(String.valueOf(i + 1), "Trần Văn " + mark + " " + i, school, "HTTNV", ""));
        }
        var list = read(Lists.upload(HEADER, rows));
        var choices = new HashMap<Integer, RowChoice>();
        for (int i = 0; i < 20_000; i++) {
            choices.put(i, RowChoice.someoneNew());
        }
        var answered = list.with(choices);
        assertThat(asSpecialist(() -> imports.confirm(answered, ""))).isEqualTo(20_000);
        var evidence = new ArrayList<Integer>();
        asSpecialist(() -> {
            reading.forRules(
                    new EvidenceSpan(unit, Set.of(RecipientKind.PERSON), 2025, 2025),
                    page -> evidence.add(
                            page.stream().mapToInt(r -> r.ratings().size()).sum()));
            return null;
        });
        assertThat(evidence.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20_000);
        refused("nhieu.xlsx", Lists.xlsx(HEADER, tooMany()), "problem.file.too-many-rows");
    }

    private static List<List<String>> tooMany() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 60_001; i++) {
            rows.add(List.of(String.valueOf(i), "Ai đó"));
        }
        return rows;
    }

    @Test
    void readsItsOwnTemplate() {
        var known = asLeader(() -> recipients.list(new RecipientFilter(name, null, null), 0, 10));
        var template = RatingTemplate.xlsx(2025, known);
        var list = read(Lists.upload("mau.xlsx", template));
        assertThat(list.lines())
                .singleElement()
                .satisfies(l -> assertThat(l.name()).isEqualTo(name));
        assertThat(list.read().remarks()).isEmpty();
        assertThat(asSpecialist(() -> imports.preview(list)).rows())
                .extracting(RatingRow::problem, RatingRow::certainty)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("problem.evidence.row.no-rating", Certainty.CERTAIN));
    }

    private void refused(String file, byte[] content, String key) {
        assertThatThrownBy(() -> read(Lists.upload(file, content)))
                .isInstanceOfAny(FileRefused.class, EvidenceProblem.class)
                .satisfies(e -> assertThat(((DomainProblem) e).key()).isEqualTo(key));
    }

    private Certainty match(String who, String where) {
        var list = read(Lists.upload(HEADER, List.of(List.of("1", who, where, "HTTNV", ""))));
        return asSpecialist(() -> imports.preview(list)).rows().getFirst().certainty();
    }

    private Map<String, String> states(List<List<String>> rows) {
        var states = new HashMap<String, String>();
        for (RatingRow row : asSpecialist(() -> imports.preview(read(Lists.upload(HEADER, rows))))
                .rows()) {
            var recipient = row.recipient();
            states.merge(
                    row.line().name() + row.line().unit() + row.line().written(),
                    row.state() + " " + row.problem() + " "
                            + (recipient == null ? "" : recipient.id().value()),
                    (a, b) -> a.equals(b) ? a : "different");
        }
        return states;
    }

    private RatingList read(OfficeFile upload) {
        return asSpecialist(() -> imports.read(upload, 2025, ReadingProgress.toTheEnd()));
    }

    private int rows() {
        return jdbc.sql(schemas.in("select (select count(*) from {domain}.year_rating) + (select count(*) from"
                        + " {domain}.recipient) + (select count(*) from {domain}.rating_list)"))
                .query(Integer.class)
                .single();
    }

    private static byte[] encrypted() throws Exception {
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("bí mật");
        try (var ole = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            try (var into = encryptor.getDataStream(ole)) {
                into.write(Lists.xlsx(HEADER, List.of(List.of("1"))));
            }
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] bomb() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
