package vn.vinhdanh.demonstration;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.ApiTokenDraft;
import vn.vinhdanh.core.account.ApiTokens;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * The accounts of the demonstration, one for each role and two for each unit that sends dossiers, and the tokens of its other systems; they
 * exist nowhere else.
 */
@Component
class DemoAccounts {

    /** Their common password, printed at the start; worth nothing on a real installation. */
    static final String PASSWORD = "VinhDanh@Demo1";

    private final AccountAdministration accounts;
    private final ApiTokens tokens;
    private final DemoUnits units;

    DemoAccounts(AccountAdministration accounts, ApiTokens tokens, DemoUnits units) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.units = units;
    }

    /**
     * Makes all of them; those that exist stay as they are. The bloc head's unit heads its bloc in the last season; the council's
     * members serve the whole province.
     */
    void createAll() {
        create("quantri", "Đinh Quang Hưng", Role.ADMINISTRATOR, Set.of());
        create("chuyenvien", "Nguyễn Thị Thu Hà", Role.SPECIALIST, Set.of());
        create("donvi", "Tống Ngọc Sơn", Role.UNIT_OFFICER, Set.of(units.id("so-gddt")));
        create("lanhdaodonvi", "Đỗ Thị Kim Oanh", Role.UNIT_LEADER, Set.of(units.id("so-gddt")));
        create("canbo-yte", "Hoàng Thị Mai", Role.UNIT_OFFICER, Set.of(units.id("so-y-te")));
        create("lanhdao-yte", "Lê Quốc Khánh", Role.UNIT_LEADER, Set.of(units.id("so-y-te")));
        create("canbo-phuly", "Ngô Văn Thành", Role.UNIT_OFFICER, Set.of(units.id("13285")));
        create("lanhdao-phuly", "Trịnh Thị Hoa", Role.UNIT_LEADER, Set.of(units.id("13285")));
        create(
                "canbo-lvt",
                "Lương Thị Bích Ngọc",
                Role.UNIT_OFFICER,
                Set.of(units.id("thpt-chuyen-luong-van-tuy-2025")));
        create("lanhdao-lvt", "Vũ Đức Thắng", Role.UNIT_LEADER, Set.of(units.id("thpt-chuyen-luong-van-tuy-2025")));
        create("canbo-ximang", "Phan Thị Lệ", Role.UNIT_OFFICER, Set.of(units.id("ctcp-xi-mang-huong-duong")));
        create("lanhdao-ximang", "Đặng Văn Quyết", Role.UNIT_LEADER, Set.of(units.id("ctcp-xi-mang-huong-duong")));
        create("truongkhoi", "Phạm Minh Tuấn", Role.BLOC_HEAD, Set.of(units.id("so-y-te")));
        create("hoidong", "Lã Thị Minh Nguyệt", Role.COUNCIL_MEMBER, Set.of());
        create("lanhdao", "Trần Xuân Trường", Role.LEADER, Set.of());
        create("thongke", "Vũ Thị Thanh Nhàn", Role.REPORTING_OFFICIAL, Set.of());
    }

    /** Makes the tokens, so that their list can be seen. What they are is told to nobody: whoever wants to try one makes it. */
    void createTokens(LocalDate today) {
        DemoOfficials.ADMINISTRATOR.run(() -> {
            tokens.make(new ApiTokenDraft(
                    "Trục liên thông của tỉnh – báo cáo thi đua hằng quý", Set.of(), today.plusYears(1)));
            tokens.make(new ApiTokenDraft(
                    "Kho dữ liệu ngành giáo dục – khen thưởng của các trường",
                    Set.of(units.id("so-gddt")),
                    today.plusMonths(6)));
        });
    }

    private void create(String username, String fullName, Role role, Set<UnitId> of) {
        accounts.createDemo(username, fullName, Set.of(role), of, PASSWORD);
    }
}
