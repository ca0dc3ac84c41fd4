package vn.vinhdanh.reporting;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.testing.CheapHashing;
import vn.vinhdanh.core.testing.TestDatabase;

/** Writes fact rows and accounts as the console does, for tests of what reporting makes of them. */
public final class Facts {

    private static final PasswordEncoder HASHING = CheapHashing.encoder();

    static final List<String[]> AWARDS = List.of(
            new String[] {"huan-chuong-lao-dong-3", "Huân chương Lao động hạng Ba", "STATE", "10"},
            new String[] {"bang-khen-thu-tuong", "Bằng khen của Thủ tướng Chính phủ", "GOVERNMENT", "20"},
            new String[] {"co-thi-dua-chinh-phu", "Cờ thi đua của Chính phủ", "GOVERNMENT", "15"},
            new String[] {"bang-khen-tinh", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "PROVINCE", "30"},
            new String[] {"tap-the-lao-dong-xuat-sac", "Tập thể lao động xuất sắc", "PROVINCE", "35"},
            new String[] {"chien-si-thi-dua-cap-tinh", "Chiến sĩ thi đua cấp tỉnh", "PROVINCE", "32"},
            new String[] {"chien-si-thi-dua-co-so", "Chiến sĩ thi đua cơ sở", "GRASSROOTS", "40"},
            new String[] {"lao-dong-tien-tien", "Lao động tiên tiến", "GRASSROOTS", "50"},
            new String[] {"giay-khen-huyen", "Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện", "GRASSROOTS", "60"});
    private static final String[][] UNITS = {
        {"yen-mo", "Huyện Yên Mô", "xa-yen-mo", "Xã Yên Mô"},
        {"kim-son", "Huyện Kim Sơn", "kim-son", "Huyện Kim Sơn"},
        {"hoa-lu", "Thành phố Hoa Lư", "phuong-hoa-lu", "Phường Hoa Lư"},
        {"tam-diep", "Thành phố Tam Điệp", "phuong-tam-diep", "Phường Tam Điệp"},
        {"so-nv", "Sở Nội vụ", "so-nv", "Sở Nội vụ"},
        {"so-yt", "Sở Y tế", "so-yt", "Sở Y tế"},
        {"", "Trường THPT Chuyên Lương Văn Tụy", "", "Trường THPT Chuyên Lương Văn Tụy"},
        {"", "Hợp tác xã Khánh Hòa", "", "Hợp tác xã Khánh Hòa"},
        {"", "Hợp tác xã Khánh Hóa", "", "Hợp tác xã Khánh Hóa"}
    };
    private static final String[] KINDS = {
        "MERIT", "MERIT", "MERIT", "CAMPAIGN", "CAMPAIGN", "SUDDEN", "FOREIGN", "CAREER"
    };
    private static final String[] CLASSES = {
        "DIRECT_WORKER", "DIRECT_WORKER", "OTHER_LEADER", "DEPARTMENT_LEADER", "ENTREPRENEUR"
    };
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Đinh", "Vũ", "Hoàng", "Bùi"};
    private static final String[] MIDDLE = {"Văn", "Thị", "Đức", "Minh", "Thanh", "Ngọc"};
    private static final String[] GIVEN = {"An", "Bình", "Đạt", "Hà", "Huệ", "Ích", "Ơn", "Thủy", "Ưng", "Yến"};

    private final TestDatabase database;

    public Facts(TestDatabase database) {
        this.database = database;
    }

    /** Empties the fact table. */
    public void clear() {
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("delete from {report}.honour_fact"))
                .update();
        changed();
    }

    /** Moves the version of the figures, as who changes facts of any decision does. */
    public void changed() {
        changed(List.of("*"));
    }

    /** Moves the version of the figures and says whose facts changed. */
    public void changed(Collection<String> decisions) {
        var jdbc = database.as(DatabaseRole.CONSOLE);
        jdbc.sql(database.schemas().in("update {report}.figure_version set number = number + 1"))
                .update();
        for (String decision : decisions) {
            jdbc.sql(database.schemas()
                            .in("insert into {report}.figure_change (number, decision_code)"
                                    + " select number, ? from {report}.figure_version"))
                    .param(decision)
                    .update();
        }
    }

    /** Writes a campaign that a unit launches, or none of the directory. */
    public void campaign(
            String level,
            String status,
            @Nullable String method,
            LocalDate from,
            LocalDate to,
            LocalDate launchedOn,
            @Nullable String unit) {
        long id = Ids.next();
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("""
                        insert into {domain}.campaign (id, slug, name, year, period_from, period_to, level, method,
                          launching_unit_id, launching_body, launcher, occasion, launched_on, status, grounds, context, theme, objectives)
                        select ?, ?, ?, ?, ?, ?, ?, ?, (select u.id from {domain}.unit u where u.code = ?), 'Cơ quan phát động', '', '',
                          ?, ?, '', '', '', 'Mục tiêu'
                        """))
                .params(
                        id,
                        "phong-trao-" + Ids.code(id),
                        "Phong trào " + Ids.code(id),
                        from.getYear(),
                        from,
                        to,
                        level,
                        method,
                        unit,
                        launchedOn,
                        status)
                .update();
    }

    /** Takes all campaigns away. */
    public void clearCampaigns() {
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("delete from {domain}.campaign"))
                .update();
    }

    /** Writes rows. */
    public void write(List<HonourFactRow> rows) {
        var jdbc = new JdbcTemplate(database.dataSource(DatabaseRole.CONSOLE));
        var sql = database.schemas()
                .in("insert into {report}.honour_fact (honour_id, honour_code, recipient_kind, recipient_name,"
                        + " recipient_sort, sex, subject_class, award_code, award_name, award_title, award_level,"
                        + " award_ordinal, commendation_kind, year_from, year_to, decision_code, decision_number,"
                        + " decided_on, decision_year, authority, unit_code, unit_name, demo, recipient_id, bonus, bonus_state)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        writeUnits(rows);
        for (int from = 0; from < rows.size(); from += 5000) {
            jdbc.batchUpdate(
                    sql,
                    rows.subList(from, Math.min(rows.size(), from + 5000)).stream()
                            .map(row -> new Object[] {
                                row.id(),
                                Ids.code(row.id()),
                                row.recipientKind(),
                                row.name(),
                                VietnameseText.personSortKey(row.name()),
                                row.sex(),
                                row.subjectClass(),
                                row.awardCode(),
                                row.awardName(),
                                row.awardCode().startsWith("chien-si"),
                                row.level(),
                                row.ordinal(),
                                row.kind(),
                                row.yearFrom(),
                                row.yearTo(),
                                "qd" + row.decisionNumber().hashCode(),
                                row.decisionNumber(),
                                row.decidedOn(),
                                row.decidedOn().getYear(),
                                "Chủ tịch Ủy ban nhân dân tỉnh Ninh Bình",
                                row.unitCode(),
                                row.unitName(),
                                row.demo(),
                                recipient(row),
                                bonus(row),
                                bonusState(row)
                            })
                            .toList());
        }
        changed();
    }

    /** Who has the same name and kind is the same recipient. */
    public static long recipient(HonourFactRow row) {
        return Integer.toUnsignedLong((row.recipientKind() + row.name()).hashCode());
    }

    /** What a row pays: long sums, some of them not known. */
    public static @Nullable Long bonus(HonourFactRow row) {
        return switch (bonusState(row)) {
            case "PAID" ->
                10_000L * (1 + row.id() % 99_991) * (row.recipientKind().equals("PERSON") ? 1 : 1_000);
            case "SAME_PERIOD" -> 0L;
            default -> null;
        };
    }

    /** Whether a row is paid; made of its id. */
    public static String bonusState(HonourFactRow row) {
        return List.of("PAID", "PAID", "PAID", "SAME_PERIOD", "TO_JUDGE", "UNKNOWN")
                .get((int) Long.remainderUnsigned(row.id(), 6));
    }

    /** Writes a bloc that was formed, with its only member. */
    public void bloc(int year, int ordinal, String unit) {
        long id = Ids.next();
        var jdbc = database.as(DatabaseRole.CONSOLE);
        jdbc.sql(
                        database.schemas()
                                .in(
                                        "insert into {domain}.bloc (id, year, ordinal, name, status) values (?, ?, ?, ?, 'FORMED')"))
                .params(id, year, ordinal, "Khối thử " + ordinal)
                .update();
        jdbc.sql(database.schemas()
                        .in("insert into {domain}.bloc_member (bloc_id, year, unit_id, ordinal)"
                                + " select ?, ?, u.id, 1 from {domain}.unit u where u.code = ?"))
                .params(id, year, unit)
                .update();
    }

    /** The units that rows name, as the directory has them: those of former times have a successor, districts ended without one. */
    private void writeUnits(List<HonourFactRow> rows) {
        var names = new LinkedHashMap<String, String>();
        var successors = new LinkedHashMap<String, String>();
        for (HonourFactRow row : rows) {
            var then = row.unitCode();
            var now = row.currentUnitCode();
            if (then != null && now != null) {
                names.put(then, row.unitName());
                names.put(now, row.currentUnitName());
                if (!now.equals(then)) {
                    successors.put(then, now);
                }
            }
        }
        names.forEach((code, name) -> database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("""
                        insert ignore into {domain}.unit (id, code, name, name_fold, kind, valid_from, valid_to)
                        values (?, ?, ?, ?, 'DEPARTMENT', '1990-01-01', ?)
                        """))
                .params(
                        Ids.next(),
                        code,
                        name,
                        VietnameseText.fold(name),
                        name.startsWith("Huyện ") ? LocalDate.of(2025, 6, 30) : null)
                .update());
        successors.forEach((then, now) -> database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("""
                        insert ignore into {domain}.unit_succession
                          (predecessor_id, successor_id, on_date, kind, legal_basis, begun)
                        select p.id, s.id, '2025-07-01', 'MERGE', 'Nghị quyết', true
                        from {domain}.unit p, {domain}.unit s where p.code = ? and s.code = ?
                        """))
                .params(then, now)
                .update());
    }

    /** Random rows, the same for the same seed. */
    public static List<HonourFactRow> random(int count, long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<HonourFactRow>(count);
        for (int i = 0; i < count; i++) {
            rows.add(one(random));
        }
        return rows;
    }

    private static HonourFactRow one(Random random) {
        var award = AWARDS.get(random.nextInt(AWARDS.size()));
        var unit = UNITS[(int) Math.min(UNITS.length - 1, Math.abs(random.nextGaussian()) * 4)];
        int turn = random.nextInt(10);
        var recipient = turn < 7 ? "PERSON" : turn < 9 ? "COLLECTIVE" : "HOUSEHOLD";
        boolean person = recipient.equals("PERSON");
        int year = 2016 + random.nextInt(10);
        int from = random.nextInt(8) == 0 ? year - 4 : year;
        var decided = LocalDate.of(year + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var name = pick(FAMILY, random) + " " + pick(MIDDLE, random) + " " + pick(GIVEN, random);
        return new HonourFactRow(
                Ids.next(),
                recipient,
                person ? name : (recipient.equals("HOUSEHOLD") ? "Hộ ông " : "Phòng ") + name,
                person && random.nextInt(6) > 0 ? random.nextInt(5) < 2 ? "FEMALE" : "MALE" : null,
                random.nextInt(4) > 0 ? pick(CLASSES, random) : null,
                award[0],
                award[1],
                award[2],
                Integer.parseInt(award[3]),
                pick(KINDS, random),
                from,
                year,
                (9000 + random.nextInt(80)) + "/QĐ-UBND",
                decided,
                unit[0].isEmpty() ? null : unit[0],
                unit[1],
                unit[2].isEmpty() ? null : unit[2],
                unit[3],
                random.nextInt(3) == 0);
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    /** Writes a unit; {@code parent} is the code of the one above, or null. */
    public void unit(String code, @Nullable String parent) {
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("""
                        insert into {domain}.unit (id, code, name, name_fold, kind, parent_id, valid_from)
                        select ?, ?, ?, ?, 'DEPARTMENT', (select p.id from {domain}.unit p where p.code = ?), '1990-01-01'
                        """))
                .params(Ids.next(), code, "Đơn vị " + code, "don vi " + code, parent)
                .update();
    }

    /** Writes that a unit took over another. */
    public void takesOver(String successor, String predecessor, String kind) {
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("""
                        insert into {domain}.unit_succession (predecessor_id, successor_id, on_date, kind, legal_basis)
                        select p.id, s.id, '2025-07-01', ?, 'Nghị quyết' from {domain}.unit p, {domain}.unit s
                        where p.code = ? and s.code = ?
                        """))
                .params(kind, predecessor, successor)
                .update();
    }

    /** Limits an account to a unit. */
    public void limit(String username, String unit) {
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("""
                        insert into {domain}.account_unit (account_id, unit_id)
                        select a.id, u.id from {domain}.account a, {domain}.unit u where a.username = ? and u.code = ?
                        """))
                .params(username, unit)
                .update();
    }

    /** Gives an account a further role. */
    public void role(String username, String role) {
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("""
                        insert into {domain}.account_role (account_id, role)
                        select id, ? from {domain}.account where username = ?
                        """))
                .params(role, username)
                .update();
    }

    /** Writes an account of the console. */
    public void account(String username, String password, String role, String status, boolean mustChange) {
        long id = Ids.next();
        var jdbc = database.as(DatabaseRole.CONSOLE);
        jdbc.sql(database.schemas()
                        .in("insert into {domain}.account (id, username, full_name, password_hash, status,"
                                + " must_change_password, created_at) values (?, ?, ?, ?, ?, ?, ?)"))
                .params(
                        id,
                        username,
                        "Nguyễn Thị Thống Kê",
                        HASHING.encode(password),
                        status,
                        mustChange,
                        new Timestamp(System.currentTimeMillis()))
                .update();
        jdbc.sql(database.schemas().in("insert into {domain}.account_role (account_id, role) values (?, ?)"))
                .params(id, role)
                .update();
    }
}
