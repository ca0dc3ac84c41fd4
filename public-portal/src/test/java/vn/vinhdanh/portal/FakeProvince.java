package vn.vinhdanh.portal;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicBloc;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.core.publication.PublicComment;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicFile;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicInstrument;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicNotice;
import vn.vinhdanh.core.publication.PublicOpinionList;
import vn.vinhdanh.core.publication.PublicPicture;
import vn.vinhdanh.core.publication.PublicProposals;
import vn.vinhdanh.core.publication.PublicUnit;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/** A small believable province, one of every page kind, always the same. */
public final class FakeProvince {

    private static final byte[] PICTURE_BYTES = picture(1600, 900);
    private static final byte[] SMALL_PICTURE_BYTES = picture(640, 360);
    private static final byte[] PDF_BYTES =
            ("%PDF-1.4\n" + "0123456789".repeat(100) + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);

    /** Files are named by their content, as the console names them. */
    public static final String PICTURE = sha256(PICTURE_BYTES) + ".jpg";

    public static final String SMALL_PICTURE = sha256(SMALL_PICTURE_BYTES) + ".jpg";
    public static final String PDF = sha256(PDF_BYTES) + ".pdf";

    private static final byte[] PACT_BYTES =
            ("%PDF-1.4\n" + "9876543210".repeat(50) + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);

    /** The signed pact of the first bloc, in the public store. */
    public static final String PACT = sha256(PACT_BYTES) + ".pdf";

    public static final String ARTICLE = "phat-dong-phong-trao-thi-dua-nam-2021";

    private static final Instant LAUNCH = Instant.parse("2021-01-18T09:26:45Z");
    private static final LocalDate DECIDED = LocalDate.of(2021, 1, 15);

    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Đinh", "Dương", "Tạ");
    private static final List<String> MIDDLES = List.of("Văn", "Thị", "Đức", "Minh", "Hồng", "Quang", "Ngọc", "Thu");
    private static final List<String> GIVENS = List.of(
            "An", "Ánh", "Bình", "Cường", "Dũng", "Đức", "Giang", "Hà", "Hòa", "Hương", "Khánh", "Lan", "Linh", "Mai",
            "Mỹ", "Nga", "Oanh", "Phúc", "Quỳnh", "Sơn", "Thảo", "Thúy", "Tuấn", "Vân", "Yến");
    private static final List<String> UNITS = List.of(
            "Sở Giáo dục và Đào tạo",
            "Bệnh viện Đa khoa tỉnh",
            "Trường THPT chuyên Lương Văn Tụy",
            "UBND xã Gia Hòa, huyện Gia Viễn",
            "Công ty TNHH MTV Khai thác công trình thủy lợi",
            "Trường Tiểu học Thanh Bình, thành phố Ninh Bình");
    private static final List<String> POSTS =
            List.of("Giáo viên", "Bác sĩ, Trưởng khoa Nội", "Phó Giám đốc", "Công nhân vận hành", "Chuyên viên");
    private static final List<String> WHYS = List.of(
            "Đã có thành tích xuất sắc trong phong trào thi đua “Dạy tốt - Học tốt” năm học 2019-2020",
            "Đã có thành tích xuất sắc trong công tác phòng, chống dịch Covid-19 năm 2020",
            "Hoàn thành xuất sắc nhiệm vụ được giao, có sáng kiến áp dụng hiệu quả trong phạm vi toàn tỉnh",
            "Đã có thành tích trong xây dựng nông thôn mới giai đoạn 2016-2020");

    /** A commune of former times; honours at units whose name has it name it by its code. */
    public static final PublicUnit GIA_HOA = new PublicUnit(
            "xa-gia-hoa",
            "xã Gia Hòa",
            LocalDate.of(1956, 1, 1),
            LocalDate.of(2025, 6, 30),
            "xa-gia-phong",
            "xã Gia Phong",
            List.of("UBND xã Gia Hòa", "làng Gia"),
            List.of(new PublicUnit.Became(
                    "xa-gia-phong",
                    "xã Gia Phong",
                    LocalDate.of(2025, 7, 1),
                    "MERGE",
                    "Nghị quyết số 1674/NQ-UBTVQH15")));

    /** What it became. */
    public static final PublicUnit GIA_PHONG = new PublicUnit(
            "xa-gia-phong",
            "xã Gia Phong",
            LocalDate.of(2025, 7, 1),
            null,
            "xa-gia-phong",
            "xã Gia Phong",
            List.of("Ủy ban nhân dân xã Gia Phong"),
            List.of());

    private FakeProvince() {}

    /** A list for the people's opinion; whose time is over names nobody. */
    public static Shown opinions(String code, Instant until, String state) {
        var nominees = new ArrayList<PublicOpinionList.Proposed>();
        for (int i = 1; i <= 3 && state.equals("PUBLIC"); i++) {
            nominees.add(new PublicOpinionList.Proposed(
                    i,
                    i < 3,
                    i == 1 ? "Bà" : "",
                    i < 3 ? "Đề Thị Nghị " + i : "Tập thể Trường <b>Tiểu học</b> Thanh Bình",
                    i == 1 ? "Giáo viên" : "",
                    i == 1 ? UNITS.get(5) : "",
                    UNITS.getFirst(),
                    i < 3 ? "bk-tinh" : "cstd-tinh",
                    i < 3 ? "Bằng khen của Chủ tịch UBND tỉnh" : "Chiến sĩ thi đua cấp tỉnh",
                    "2021",
                    WHYS.get(i)));
        }
        return new Shown(
                PublicKind.OPINION_LIST,
                code,
                new PublicOpinionList(
                        code,
                        "Danh sách đề nghị tặng Bằng khen năm 2021 (" + code + ")",
                        state.equals("PUBLIC") ? "Căn cứ Luật Thi đua, khen thưởng.\nHội đồng xét sau đó." : "",
                        Instant.parse("2021-11-16T01:00:00Z"),
                        until,
                        state,
                        3,
                        nominees,
                        10,
                        List.of(),
                        List.of(),
                        false));
    }

    /** A record to show. */
    public record Shown(PublicKind kind, String code, Object record) {}

    public static PublicHonour honour(String code, String name, String unit) {
        return honour(code, RecipientKind.PERSON, "r" + code, "Ông", name, "Giáo viên", unit, "qd-9087", 1);
    }

    public static PublicHonour honour(
            String code,
            RecipientKind kind,
            String recipient,
            String salutation,
            String name,
            String post,
            String unit,
            String decision,
            int ordinal) {
        int pick = Math.floorMod(ordinal, WHYS.size());
        boolean title = ordinal % 3 == 0;
        return new PublicHonour(
                code,
                kind,
                recipient,
                salutation,
                name,
                post,
                unit,
                unit.contains("Gia Hòa") ? GIA_HOA.code() : null,
                title ? "cstd-tinh" : "bk-tinh",
                title ? "Chiến sĩ thi đua cấp tỉnh" : "Bằng khen của Chủ tịch UBND tỉnh",
                title,
                WHYS.get(pick),
                2020,
                2020,
                "2020",
                false,
                CommendationKind.MERIT,
                decision,
                decision.equals("qd-9087") ? "9087/QĐ-UBND" : "9088/QĐ-UBND",
                decision.equals("qd-9087") ? DECIDED : DECIDED.minusYears(1),
                "Chủ tịch UBND tỉnh Ninh Bình",
                LAUNCH,
                ordinal,
                "",
                true);
    }

    /** The same honour, its unit named by a code of the directory. */
    public static PublicHonour inUnit(PublicHonour h, String unitCode) {
        return new PublicHonour(
                h.code(),
                h.recipientKind(),
                h.recipientCode(),
                h.salutation(),
                h.name(),
                h.post(),
                h.unit(),
                unitCode,
                h.awardCode(),
                h.awardName(),
                h.awardTitle(),
                h.achievement(),
                h.yearFrom(),
                h.yearTo(),
                h.period(),
                h.schoolYear(),
                h.commendationKind(),
                h.decisionCode(),
                h.decisionNumber(),
                h.decisionDate(),
                h.authority(),
                h.publishedAt(),
                h.ordinal(),
                h.correctionNote(),
                h.demo());
    }

    public static PublicAnnouncement article(String slug, String topic, String headline, Instant at) {
        return article(slug, topic, headline, at, List.of());
    }

    public static PublicAnnouncement article(
            String slug, String topic, String headline, Instant at, List<PublicComment> comments) {
        return new PublicAnnouncement(
                slug,
                topic,
                headline,
                "Tại hội nghị thường kỳ sáng nay, lãnh đạo tỉnh phát động phong trào thi đua năm 2021 với bốn phong trào"
                        + " trọng tâm; đại diện mười sáu khối thi đua ký giao ước trước toàn thể đại biểu.",
                new PublicPicture(
                        PICTURE,
                        SMALL_PICTURE,
                        1600,
                        900,
                        "Các đại biểu dự hội nghị trong hội trường",
                        "Đại diện 16 khối thi đua ký giao ước thi đua năm 2021",
                        List.of()),
                "<p>Năm 2021 là năm đầu thực hiện nghị quyết đại hội đảng các cấp và kế hoạch phát triển kinh tế - xã hội"
                        + " 5 năm 2021-2025. Phong trào thi đua được phát động trong bối cảnh cả tỉnh thực hiện mục tiêu"
                        + " kép: vừa phòng, chống dịch bệnh, vừa phát triển kinh tế.</p><figure><img src=\"/tep/"
                        + PICTURE
                        + "\" alt=\"Toàn cảnh hội trường\"><figcaption>Toàn cảnh hội nghị, ngày 18/01/2021</figcaption>"
                        + "</figure><h2>Các hướng chính</h2><ul><li>Quán"
                        + " triệt, tuyên truyền chủ trương, chính sách về thi đua, khen thưởng.</li><li>Chú trọng phát"
                        + " hiện, nhân rộng điển hình tiên tiến, người tốt, việc tốt.</li><li>Khen thưởng chính xác, kịp"
                        + " thời, công khai, minh bạch.</li></ul><p>Các khối, cụm thi đua, cơ quan, đơn vị tiếp tục phát"
                        + " động phong trào trong năm và báo cáo kết quả về thường trực hội đồng.</p><blockquote>Thi đua là"
                        + " yêu nước, yêu nước thì phải thi đua.</blockquote>",
                "Minh Hải",
                "nbtv.vn",
                at,
                null,
                "phong-trao-2021",
                "Phong trào thi đua năm 2021",
                topic.equals("EXEMPLAR") ? "sgd" : null,
                topic.equals("EXEMPLAR") ? "Sở Giáo dục và Đào tạo" : null,
                topic.equals("EXEMPLAR") ? List.of("h1") : List.of(),
                List.of(),
                true,
                comments,
                435,
                "",
                true,
                List.of(new PublicPicture(
                        PICTURE,
                        SMALL_PICTURE,
                        1600,
                        900,
                        "Toàn cảnh hội trường",
                        "Toàn cảnh hội nghị, ngày 18/01/2021",
                        List.of())),
                null,
                topic.equals("EXEMPLAR") ? true : null);
    }

    /** The same announcement, telling of these honours, with or without consent to its picture. */
    public static PublicAnnouncement exemplar(PublicAnnouncement a, List<String> honourCodes, boolean consent) {
        return new PublicAnnouncement(
                a.slug(),
                a.topic(),
                a.headline(),
                a.lead(),
                a.picture(),
                a.bodyHtml(),
                a.author(),
                a.source(),
                a.publishedAt(),
                a.updatedAt(),
                a.campaignSlug(),
                a.campaignName(),
                a.unitCode(),
                a.unit(),
                honourCodes,
                a.related(),
                a.commentsOpen(),
                a.comments(),
                a.views(),
                a.correctionNote(),
                a.demo(),
                a.bodyPictures(),
                a.datedOn(),
                consent ? true : null);
    }

    /** The same announcement with another body. */
    public static PublicAnnouncement withBody(PublicAnnouncement a, String html, List<PublicPicture> pictures) {
        return new PublicAnnouncement(
                a.slug(),
                a.topic(),
                a.headline(),
                a.lead(),
                a.picture(),
                html,
                a.author(),
                a.source(),
                a.publishedAt(),
                a.updatedAt(),
                a.campaignSlug(),
                a.campaignName(),
                a.unitCode(),
                a.unit(),
                a.honourCodes(),
                a.related(),
                a.commentsOpen(),
                a.comments(),
                a.views(),
                a.correctionNote(),
                a.demo(),
                pictures,
                a.datedOn(),
                a.portrait());
    }

    /** The same announcement, older than the day it was put online. */
    public static PublicAnnouncement dated(PublicAnnouncement a, LocalDate day) {
        return new PublicAnnouncement(
                a.slug(),
                a.topic(),
                a.headline(),
                a.lead(),
                a.picture(),
                a.bodyHtml(),
                a.author(),
                a.source(),
                a.publishedAt(),
                a.updatedAt(),
                a.campaignSlug(),
                a.campaignName(),
                a.unitCode(),
                a.unit(),
                a.honourCodes(),
                a.related(),
                a.commentsOpen(),
                a.comments(),
                a.views(),
                a.correctionNote(),
                a.demo(),
                a.bodyPictures(),
                day,
                a.portrait());
    }

    public static PublicDecision decision(String code, String number, LocalDate on, int count) {
        return new PublicDecision(
                code,
                number,
                "Về việc khen thưởng các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua năm 2020",
                "Chủ tịch UBND tỉnh Ninh Bình",
                on,
                "Phạm Quang Ngọc",
                "Chủ tịch",
                new PublicFile(
                        PDF,
                        "Quyet-dinh-" + number.replace("/", "-") + ".pdf",
                        "application/pdf",
                        412_345,
                        "b".repeat(64)),
                count,
                List.of(
                        new PublicDecision.AwardCount("bk-tinh", "Bằng khen của Chủ tịch UBND tỉnh", "PERSON", 60),
                        new PublicDecision.AwardCount("cstd-tinh", "Chiến sĩ thi đua cấp tỉnh", "PERSON", 30)),
                on.plusDays(3),
                code.equals("qd-9087") ? "phong-trao-2021" : null,
                LAUNCH,
                "",
                true);
    }

    public static PublicCampaign campaign() {
        return new PublicCampaign(
                "phong-trao-2021",
                "Phong trào thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội năm 2021",
                2021,
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                "PROVINCE",
                "UBND tỉnh Ninh Bình",
                "Chủ tịch UBND tỉnh, Phó Bí thư Tỉnh ủy, Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh",
                "Hội nghị thường kỳ tháng 1 của UBND tỉnh",
                LocalDate.of(2021, 1, 18),
                "LAUNCHED",
                "Luật Thi đua, khen thưởng; nghị quyết của Tỉnh ủy và HĐND tỉnh về nhiệm vụ năm 2021.",
                "Năm bầu cử đại biểu Quốc hội và HĐND các cấp nhiệm kỳ 2021-2026; Năm Du lịch quốc gia Hoa Lư - Ninh Bình.",
                "Kỷ cương, trách nhiệm, đẩy mạnh cải cách hành chính",
                "Hoàn thành thắng lợi các mục tiêu năm đầu của kế hoạch 5 năm.\nThực hiện mục tiêu kép.",
                List.of(
                        "Quán triệt, tuyên truyền chủ trương của Đảng, chính sách, pháp luật của Nhà nước về thi đua, khen thưởng.",
                        "Tập trung thực hiện bốn phong trào thi đua trọng tâm.",
                        "Khen thưởng chính xác, kịp thời, công khai, minh bạch, có tác dụng giáo dục, nêu gương.",
                        "Đẩy mạnh dịch vụ công trực tuyến mức độ 3, mức độ 4."),
                List.of(
                        new PublicCampaign.Parent(
                                "Cả nước chung sức xây dựng nông thôn mới", "CENTRAL", "Thủ tướng Chính phủ", null),
                        new PublicCampaign.Parent(
                                "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
                                "CENTRAL",
                                "Thủ tướng Chính phủ",
                                null),
                        new PublicCampaign.Parent(
                                "Doanh nghiệp Việt Nam hội nhập và phát triển", "CENTRAL", "Thủ tướng Chính phủ", null),
                        new PublicCampaign.Parent(
                                "Cán bộ, công chức, viên chức thi đua thực hiện nếp sống văn hóa công sở",
                                "CENTRAL",
                                "Thủ tướng Chính phủ",
                                null)),
                List.of(new PublicCampaign.Directive(
                        "05-CT/TW",
                        "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
                        "Bộ Chính trị")),
                List.of(),
                true);
    }

    public static List<Shown> records() {
        var all = new ArrayList<Shown>();
        var random = new Random(2021);
        all.add(new Shown(PublicKind.UNIT, GIA_HOA.code(), GIA_HOA));
        all.add(new Shown(PublicKind.UNIT, GIA_PHONG.code(), GIA_PHONG));
        all.add(new Shown(PublicKind.CAMPAIGN, "phong-trao-2021", campaign()));
        for (int i = 1; i <= 16; i++) {
            all.add(new Shown(PublicKind.BLOC, "bloc" + i, bloc(i)));
        }
        all.add(new Shown(
                PublicKind.PROPOSALS,
                "2021",
                new PublicProposals(
                        "2021",
                        2021,
                        LocalDate.of(2021, 12, 31),
                        1235,
                        1180,
                        null,
                        0,
                        List.of(new PublicProposals.Step("RECEPTION", "4.5")),
                        false)));
        all.add(opinions("ds-y-kien", Instant.parse("2126-11-30T01:00:00Z"), "PUBLIC"));
        all.add(opinions("ds-het", Instant.parse("2021-11-30T01:00:00Z"), "ENDED"));
        all.add(new Shown(PublicKind.DECISION, "qd-9087", decision("qd-9087", "9087/QĐ-UBND", DECIDED, 120)));
        all.add(new Shown(
                PublicKind.DECISION, "qd-9088", decision("qd-9088", "9088/QĐ-UBND", DECIDED.minusYears(1), 1)));
        all.add(shown(honour(
                "h1", RecipientKind.PERSON, "r-hoa", "Bà", "Nguyễn Thị Hòa", "Giáo viên", UNITS.get(5), "qd-9087", 1)));
        all.add(shown(honour(
                "h1-truoc",
                RecipientKind.PERSON,
                "r-hoa",
                "Bà",
                "Nguyễn Thị Hòa",
                "Giáo viên",
                UNITS.get(5),
                "qd-9088",
                3)));
        all.add(shown(honour(
                "tap-the",
                RecipientKind.COLLECTIVE,
                "r-tt",
                "",
                "Tập thể cán bộ, giáo viên, nhân viên Trường THPT chuyên Lương Văn Tụy",
                "",
                "Sở Giáo dục và Đào tạo",
                "qd-9087",
                2)));
        all.add(shown(honour(
                "ho",
                RecipientKind.HOUSEHOLD,
                "r-ho",
                "",
                "Hộ gia đình ông Đinh Văn Phúc",
                "",
                UNITS.get(3),
                "qd-9087",
                4)));
        for (int i = 5; i <= 120; i++) {
            var name = FAMILIES.get(random.nextInt(FAMILIES.size()))
                    + " "
                    + MIDDLES.get(random.nextInt(MIDDLES.size()))
                    + " "
                    + GIVENS.get(random.nextInt(GIVENS.size()));
            all.add(shown(honour(
                    "p" + i,
                    RecipientKind.PERSON,
                    "rp" + i,
                    i % 2 == 0 ? "Ông" : "Bà",
                    name,
                    POSTS.get(i % POSTS.size()),
                    UNITS.get(i % UNITS.size()),
                    "qd-9087",
                    i)));
        }
        all.add(new Shown(
                PublicKind.ANNOUNCEMENT,
                ARTICLE,
                article(
                        ARTICLE,
                        "LAUNCH",
                        "Ninh Bình phát động phong trào thi đua năm 2021",
                        LAUNCH,
                        List.of(
                                new PublicComment(
                                        "c1",
                                        "Bạn đọc Yên Mô",
                                        "Mong phong trào đến được từng thôn, xóm.",
                                        LAUNCH.plus(5, ChronoUnit.HOURS),
                                        "Cảm ơn bạn đọc. Kế hoạch đã giao từng xã xây dựng nội dung cụ thể.",
                                        LAUNCH.plus(2, ChronoUnit.DAYS)),
                                new PublicComment("c2", "Trần Văn Lâm", "Rất thiết thực.", LAUNCH, null, null)))));
        all.add(new Shown(
                PublicKind.ANNOUNCEMENT,
                "huong-dan-ky-giao-uoc",
                article(
                        "huong-dan-ky-giao-uoc",
                        "GUIDANCE",
                        "Hướng dẫn ký giao ước thi đua năm 2021",
                        LAUNCH.minusSeconds(90_000))));
        all.add(new Shown(
                PublicKind.ANNOUNCEMENT,
                "thong-bao-lich-trao",
                article(
                        "thong-bao-lich-trao",
                        "NOTICE",
                        "Thông báo lịch trao tặng Bằng khen của Chủ tịch UBND tỉnh",
                        LAUNCH.minusSeconds(200_000))));
        all.add(new Shown(
                PublicKind.ANNOUNCEMENT,
                "co-giao-hoa",
                article(
                        "co-giao-hoa",
                        "EXEMPLAR",
                        "Cô giáo Hòa và hai mươi năm giữ lớp học bên sông Vân",
                        LAUNCH.minusSeconds(300_000))));
        all.add(new Shown(PublicKind.AWARD, "bk-tinh", award("bk-tinh", false, "Bằng khen của Chủ tịch UBND tỉnh")));
        all.add(new Shown(PublicKind.AWARD, "cstd-tinh", award("cstd-tinh", true, "Chiến sĩ thi đua cấp tỉnh")));
        all.add(new Shown(
                PublicKind.INSTRUMENT,
                "06-2022-qh15",
                new PublicInstrument(
                        "06-2022-qh15",
                        "06/2022/QH15",
                        "Luật Thi đua, khen thưởng",
                        "Quốc hội",
                        LocalDate.of(2022, 6, 15),
                        LocalDate.of(2024, 1, 1),
                        null)));
        all.add(new Shown(
                PublicKind.NOTICE,
                "honour/da-huy",
                new PublicNotice(
                        "HONOUR",
                        "da-huy",
                        "ANNULLED",
                        "9087/QĐ-UBND",
                        "9099/QĐ-UBND",
                        LocalDate.of(2021, 3, 2),
                        LAUNCH,
                        true,
                        "r-da-huy")));
        all.add(new Shown(
                PublicKind.NOTICE,
                "honour/da-go",
                new PublicNotice("HONOUR", "da-go", "TAKEN_DOWN", "9087/QĐ-UBND", "", null, LAUNCH, true)));
        all.add(shown(change(
                "thay-doi-1",
                "CORRECTED",
                "h1",
                1,
                List.of(
                        new PublicChange.Field("name", "Nguyễn Thi Hòa", "Nguyễn Thị Hòa"),
                        new PublicChange.Field("post", "", "Giáo viên")))));
        all.add(shown(change("thay-doi-2", "ANNULLED", "da-huy", 3, List.of())));
        all.add(shown(change("thay-doi-3", "TAKEN_DOWN", "da-go", 121, List.of())));
        return all;
    }

    private static Shown shown(PublicChange change) {
        return new Shown(PublicKind.CHANGE, change.code(), change);
    }

    public static PublicChange change(
            String code, String type, String honour, int ordinal, List<PublicChange.Field> fields) {
        boolean annulled = type.equals("ANNULLED");
        return new PublicChange(
                code,
                type,
                "HONOUR",
                honour,
                ordinal,
                "qd-9087",
                "9087/QĐ-UBND",
                DECIDED,
                true,
                annulled ? "9099/QĐ-UBND" : "",
                annulled ? LocalDate.of(2021, 3, 2) : null,
                type.equals("CORRECTED") ? "Họ tên ghi theo giấy khai sinh." : "",
                fields,
                Instant.parse("2021-03-05T02:03:04.123456Z"),
                true);
    }

    private static Shown shown(PublicHonour honour) {
        return new Shown(PublicKind.HONOUR, honour.code(), honour);
    }

    private static PublicBloc bloc(int i) {
        return new PublicBloc(
                "bloc" + i,
                2021,
                i,
                "Khối thi đua số " + i,
                "phong-trao-2021",
                i % 2 == 0 ? "Sở Giáo dục và Đào tạo" : "Sở Y tế",
                "Sở Nội vụ",
                UNITS,
                i == 7
                        ? null
                        : new PublicBloc.Pact(
                                LocalDate.of(2021, 1, 18),
                                List.of(
                                        "100% đơn vị đăng ký thi đua trước ngày 28/02/2021.",
                                        "Giải quyết 98% hồ sơ đúng hạn.",
                                        "Mỗi đơn vị phát hiện, nhân rộng ít nhất một điển hình tiên tiến."),
                                List.of("Sở Y tế: Giám đốc", "Sở Nội vụ: Phó Giám đốc"),
                                i == 1
                                        ? new PublicFile(
                                                PACT,
                                                "giao-uoc.pdf",
                                                "application/pdf",
                                                PACT_BYTES.length,
                                                "c".repeat(64))
                                        : null),
                true);
    }

    private static PublicAward award(String code, boolean title, String name) {
        return award(code, title, name, "PROVINCE");
    }

    public static PublicAward award(String code, boolean title, String name, String level) {
        return new PublicAward(
                code,
                title,
                level,
                title ? 1 : 2,
                List.of(
                        new PublicAward.Revision(
                                name,
                                title
                                        ? "Provincial emulation soldier"
                                        : "Certificate of merit of the provincial chairman",
                                List.of("PERSON", "COLLECTIVE"),
                                "Có 02 năm liên tục được công nhận hoàn thành xuất sắc nhiệm vụ.",
                                "Điều 74 Luật Thi đua, khen thưởng 2022",
                                "PROVINCE_CHAIRMAN",
                                LocalDate.of(2024, 1, 1),
                                null,
                                "CERTIFICATE",
                                "CORROBORATED",
                                List.of("standard", "bonus"),
                                List.of(new PublicAward.Standard(
                                        "PERSON",
                                        List.of(
                                                new PublicAward.Condition(
                                                        1, 1, "Không vướng mắc.", "Nothing blocks.", "Điều 4", true),
                                                new PublicAward.Condition(
                                                        2,
                                                        1,
                                                        "Hai năm liên tục.",
                                                        "Two years in a row.",
                                                        "Điều 74",
                                                        false),
                                                new PublicAward.Condition(
                                                        2,
                                                        2,
                                                        "Thành tích đột xuất.",
                                                        "Sudden merit.",
                                                        "Điều 74",
                                                        true)))),
                                List.of(new PublicAward.Bonus(
                                        "PERSON",
                                        "Nghị định 152/2025/NĐ-CP, Điều 54",
                                        true,
                                        List.of(new PublicAward.Amount(
                                                LocalDate.of(2024, 7, 1),
                                                null,
                                                3_510_000,
                                                "1,5 × 2.340.000 đồng = 3.510.000 đồng",
                                                "1.5 × 2,340,000 VND = 3,510,000 VND"))))),
                        new PublicAward.Revision(
                                name,
                                "",
                                List.of("PERSON"),
                                "Theo Luật Thi đua, khen thưởng 2003.",
                                "Điều 71 Luật Thi đua, khen thưởng 2003",
                                "PROVINCE_CHAIRMAN",
                                LocalDate.of(2004, 7, 1),
                                LocalDate.of(2023, 12, 31))));
    }

    /** Puts the pictures, the signed decision and a signed pact into the public store below a home. */
    public static void storeFiles(Path home) {
        try {
            var store = Files.createDirectories(home.resolve("public"));
            Files.write(store.resolve(PICTURE), PICTURE_BYTES);
            Files.write(store.resolve(SMALL_PICTURE), SMALL_PICTURE_BYTES);
            Files.write(store.resolve(PDF), PDF_BYTES);
            Files.write(store.resolve(PACT), PACT_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0xC9D8C5), width, height, new Color(0x8A5A2B)));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0x5E7A5A));
        for (int i = 0; i < 7; i++) {
            int w = width / 4;
            g.fillOval(i * width / 7 - w / 3, height / 2 - i % 3 * height / 9, w, height);
        }
        g.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
