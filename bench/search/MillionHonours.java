package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.StoredRecord;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * Writes the copy of a portal that shows so many honours, straight into its index, as the follower writes it when it makes a copy anew.
 * Names, posts and units are those of the demonstration.
 *
 * <p>Arguments: folder of the copy, number of honours, folder of the demonstration's tables.
 */
public class MillionHonours {

    private static final int PER_DECISION = 800;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Award(String code, String name, String level, int share) {}

    private static final List<Award> AWARDS = List.of(
            new Award("ldtt", "Lao động tiên tiến", "GRASSROOTS", 30),
            new Award("cstd-co-so", "Chiến sĩ thi đua cơ sở", "GRASSROOTS", 18),
            new Award("gk-chu-tich-ubnd-xa", "Giấy khen của Chủ tịch UBND cấp xã", "GRASSROOTS", 22),
            new Award("gk-giam-doc-so", "Giấy khen của Giám đốc Sở", "GRASSROOTS", 12),
            new Award("bk-chu-tich-ubnd-tinh", "Bằng khen của Chủ tịch UBND tỉnh", "PROVINCE", 11),
            new Award("cstd-tinh", "Chiến sĩ thi đua cấp tỉnh", "PROVINCE", 3),
            new Award("bk-thu-tuong", "Bằng khen của Thủ tướng Chính phủ", "GOVERNMENT", 2),
            new Award("hcld-3", "Huân chương Lao động hạng Ba", "STATE", 1),
            new Award("knc", "Kỷ niệm chương Vì sự nghiệp phát triển tỉnh Ninh Bình", "PROVINCE", 1));

    private final Random random = new Random(1992);
    private final List<String> families = new ArrayList<>();
    private final List<String[]> givens = new ArrayList<>();
    private final List<String> units;
    private final List<String> posts;

    private MillionHonours(Path tables) throws IOException {
        rows(tables.resolve("family-names.csv"))
                .forEach(row -> IntStream.range(0, Integer.parseInt(row[1])).forEach(i -> families.add(row[0])));
        rows(tables.resolve("given-names.csv"))
                .forEach(row -> IntStream.range(0, Integer.parseInt(row[3])).forEach(i -> givens.add(row)));
        units = rows(tables.resolve("units.csv")).stream()
                .filter(row -> !row[2].equals("PROVINCE"))
                .map(row -> row[1])
                .toList();
        posts = rows(tables.resolve("posts.csv")).stream().map(row -> row[3]).toList();
    }

    public static void main(String[] arguments) throws Exception {
        int honours = Integer.parseInt(arguments[1]);
        var maker = new MillionHonours(Path.of(arguments[2]));
        long begun = System.nanoTime();
        var copy = new PublicCopy(JSON, Path.of(arguments[0]));
        copy.rebuild(() -> maker.pages(honours), new PublicCopy.Place(1, 1, "", Instant.now()));
        copy.close();
        System.out.printf("copy         %,d honours written in %.0f s%n", honours, (System.nanoTime() - begun) / 1e9);
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream().skip(1).map(line -> line.split(";")).toList();
    }

    private Iterator<List<StoredRecord>> pages(int honours) {
        int decisions = (honours + PER_DECISION - 1) / PER_DECISION;
        return IntStream.rangeClosed(0, decisions)
                .mapToObj(n -> n == 0 ? awards() : decision(n, Math.min(PER_DECISION, honours - (n - 1) * PER_DECISION)))
                .iterator();
    }

    private List<StoredRecord> awards() {
        return AWARDS.stream()
                .map(a -> stored(
                        PublicKind.AWARD,
                        a.code(),
                        new PublicAward(
                                a.code(),
                                a.name().contains("thi đua"),
                                a.level(),
                                1,
                                List.of(new PublicAward.Revision(
                                        a.name(), "", List.of("PERSON"), "", "", "PROVINCE_CHAIRMAN", LocalDate.of(2024, 1, 1), null)))))
                .toList();
    }

    private List<StoredRecord> decision(int number, int size) {
        var day = LocalDate.of(2016, 1, 4).plusDays(random.nextInt(3_800));
        var code = "qd" + number;
        var written = (number % 3_000 + 1) + "/QĐ-UBND";
        var records = new ArrayList<StoredRecord>();
        for (int i = 1; i <= size; i++) {
            records.add(honour(number, i, code, written, day));
        }
        records.add(stored(
                PublicKind.DECISION,
                code,
                new PublicDecision(
                        code,
                        written,
                        "Về việc khen thưởng các tập thể, cá nhân có thành tích xuất sắc",
                        "Chủ tịch UBND tỉnh Ninh Bình",
                        day,
                        "Nguyễn Văn An",
                        "Chủ tịch",
                        null,
                        size,
                        List.of(),
                        null,
                        null,
                        Instant.parse("2026-01-05T01:00:00Z"),
                        "",
                        true)));
        return records;
    }

    private StoredRecord honour(int decision, int ordinal, String decisionCode, String number, LocalDate day) {
        var given = givens.get(random.nextInt(givens.size()));
        var last = given[2].split(" ");
        var name = families.get(random.nextInt(families.size())) + " " + given[1] + " " + last[random.nextInt(last.length)];
        int share = random.nextInt(100);
        var award = AWARDS.getFirst();
        for (Award next : AWARDS) {
            award = next;
            share -= next.share();
            if (share < 0) {
                break;
            }
        }
        int year = day.getYear() - (day.getMonthValue() < 6 ? 1 : 0);
        var code = Integer.toString(decision, 36) + "x" + Integer.toString(ordinal, 36);
        return stored(
                PublicKind.HONOUR,
                code,
                new PublicHonour(
                        code,
                        RecipientKind.PERSON,
                        "r" + random.nextInt(600_000),
                        given[0].equals("M") ? "Ông" : "Bà",
                        name,
                        posts.get(random.nextInt(posts.size())),
                        units.get(random.nextInt(units.size())),
                        null,
                        award.code(),
                        award.name(),
                        award.name().contains("thi đua"),
                        "Hoàn thành xuất sắc nhiệm vụ, có sáng kiến được công nhận phạm vi cơ sở năm " + year,
                        year,
                        year,
                        Integer.toString(year),
                        false,
                        random.nextInt(5) == 0 ? CommendationKind.SUDDEN : CommendationKind.MERIT,
                        decisionCode,
                        number,
                        day,
                        "Chủ tịch UBND tỉnh Ninh Bình",
                        Instant.parse("2026-01-05T01:00:00Z"),
                        ordinal,
                        "",
                        true));
    }

    private static StoredRecord stored(PublicKind kind, String code, Object record) {
        return new StoredRecord(kind, code, 1, JSON.writeValueAsString(record), null);
    }
}
