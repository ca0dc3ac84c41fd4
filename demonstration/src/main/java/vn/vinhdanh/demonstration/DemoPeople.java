package vn.vinhdanh.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.demonstration.DemoUnits.DemoUnit;

/** The people of the demonstration: name, sex and post fitting the unit they work in. None of them exists. */
@Component
class DemoPeople {

    private final VietnameseNames names = new VietnameseNames();
    private final Map<String, VietnameseNames.Weighted<Post>> posts = new HashMap<>();
    private final Map<String, Leader> leaders = new HashMap<>();

    private final VietnameseNames.Weighted<Post> common;

    DemoPeople() {
        DemoTable.rows("posts.csv")
                .forEach(row -> posts.computeIfAbsent(row.get(0), field -> new VietnameseNames.Weighted<>())
                        .add(new Post(row.get(3), SubjectClass.valueOf(row.get(1))), Integer.parseInt(row.get(2))));
        common = posts.getOrDefault("", new VietnameseNames.Weighted<>());
    }

    /** A post and the class of subject that holds it. */
    record Post(String name, SubjectClass subjectClass) {}

    /** Someone who works in a unit. */
    record Person(String name, Sex sex, Post post) {

        String salutation() {
            return sex == Sex.MALE ? "Ông" : "Bà";
        }
    }

    /** Who heads a unit in a term of five years. */
    record Leader(String name, String salutation, String post) {}

    /** Someone of that unit. */
    Person someone(DemoUnit unit, RandomGenerator random) {
        var sex = random.nextInt(100) < 52 ? Sex.FEMALE : Sex.MALE;
        return new Person(names.next(sex, random), sex, post(unit, random));
    }

    /** A name alone. */
    String name(Sex sex, RandomGenerator random) {
        return names.next(sex, random);
    }

    private Post post(DemoUnit unit, RandomGenerator random) {
        var own = unit.kind() == UnitKind.DEPARTMENT ? null : posts.get(unit.field());
        return (own == null ? common : own).pick(random);
    }

    /** The head of a unit in that year; the same for a term. */
    Leader leader(DemoUnit unit, int year) {
        int term = year / 5;
        return leaders.computeIfAbsent(unit.code() + "/" + term, key -> {
            var random = new SplittableRandom(key.hashCode() * 31L);
            var sex = random.nextInt(100) < 26 ? Sex.FEMALE : Sex.MALE;
            return new Leader(names.next(sex, random), sex == Sex.MALE ? "Ông" : "Bà", headOf(unit));
        });
    }

    /** What the head of a unit is called. */
    static String headOf(DemoUnit unit) {
        var name = unit.name();
        if (name.startsWith("Trường Chính trị")) {
            return "Hiệu trưởng";
        }
        return switch (unit.kind()) {
            case SCHOOL -> "Hiệu trưởng";
            case HEALTH_FACILITY, ENTERPRISE -> "Giám đốc";
            case DISTRICT, COMMUNE, PROVINCE -> "Chủ tịch UBND";
            case PARTY_OR_MASS_ORGANISATION ->
                name.startsWith("Văn phòng")
                        ? "Chánh Văn phòng"
                        : name.startsWith("Ban ")
                                ? "Trưởng ban"
                                : name.startsWith("Ủy ban Kiểm tra") ? "Chủ nhiệm" : "Chủ tịch";
            case ARMED_FORCES -> name.startsWith("Công an") ? "Giám đốc" : "Chỉ huy trưởng";
            default ->
                name.startsWith("Văn phòng")
                        ? "Chánh Văn phòng"
                        : name.startsWith("Thanh tra")
                                ? "Chánh Thanh tra"
                                : name.startsWith("Ban ")
                                        ? "Trưởng ban"
                                        : name.startsWith("Cục")
                                                ? "Cục trưởng"
                                                : name.startsWith("Tòa")
                                                        ? "Chánh án"
                                                        : name.startsWith("Viện") ? "Viện trưởng" : "Giám đốc";
        };
    }

    /** Collectives inside a unit that are no units of the directory. */
    static List<String> groupsIn(DemoUnit unit) {
        var groups = new ArrayList<String>();
        switch (unit.field()) {
            case "EDUCATION" ->
                groups.addAll(
                        unit.kind() == UnitKind.SCHOOL
                                ? List.of(
                                        "Tổ Toán - Tin",
                                        "Tổ Ngữ văn",
                                        "Tổ Khoa học tự nhiên",
                                        "Tổ Ngoại ngữ",
                                        "Tổ Văn phòng",
                                        "Công đoàn cơ sở")
                                : List.of(
                                        "Phòng Giáo dục Trung học",
                                        "Phòng Giáo dục Tiểu học",
                                        "Phòng Tổ chức cán bộ",
                                        "Văn phòng"));
            case "HEALTH" ->
                groups.addAll(
                        unit.kind() == UnitKind.HEALTH_FACILITY
                                ? List.of(
                                        "Khoa Nội tổng hợp",
                                        "Khoa Ngoại",
                                        "Khoa Hồi sức cấp cứu",
                                        "Khoa Truyền nhiễm",
                                        "Khoa Nhi",
                                        "Phòng Điều dưỡng")
                                : List.of("Phòng Nghiệp vụ Y", "Phòng Kế hoạch - Tài chính", "Văn phòng"));
            case "COMMUNE" ->
                groups.addAll(List.of(
                        "Thôn 1",
                        "Thôn 3",
                        "Thôn 5",
                        "Hội Phụ nữ xã",
                        "Hội Nông dân xã",
                        "Ban Công tác Mặt trận thôn 2",
                        "Tổ công nghệ số cộng đồng"));
            case "ENTERPRISE" ->
                groups.addAll(
                        List.of("Phân xưởng 1", "Phân xưởng 2", "Tổ Bảo trì", "Phòng Kỹ thuật", "Công đoàn cơ sở"));
            case "FORCES" ->
                groups.addAll(List.of("Phòng Tham mưu", "Phòng Chính trị", "Đội Cơ động", "Phòng Hậu cần"));
            default -> {
                groups.addAll(List.of(
                        "Văn phòng",
                        "Thanh tra",
                        "Phòng Kế hoạch - Tài chính",
                        "Phòng Tổ chức - Hành chính",
                        "Phòng Nghiệp vụ"));
                if (unit.kind() == UnitKind.DISTRICT) {
                    groups.addAll(List.of(
                            "Phòng Nội vụ",
                            "Phòng Giáo dục và Đào tạo",
                            "Phòng Nông nghiệp",
                            "Phòng Văn hóa và Thông tin"));
                }
            }
        }
        return groups;
    }
}
