package vn.vinhdanh.core.account;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of accounts may be ordered by; there are some hundreds. */
public enum AccountSort implements SortKey {
    /** By user name. */
    USERNAME("a.username"),
    /** Given name first, in Vietnamese order. */
    FULL_NAME(
            "substring_index(a.full_name, ' ', -1) collate utf8mb4_vi_0900_as_cs",
            "a.full_name collate utf8mb4_vi_0900_as_cs"),
    /** By the first role. */
    ROLES("(select min(s.role) from {domain}.account_role s where s.account_id = a.id)"),
    /** By the first unit in Vietnamese order; those of the whole province first. */
    UNITS(
            "(select min(n.name collate utf8mb4_vi_0900_as_cs) from {domain}.account_unit s join {domain}.unit n on n.id = s.unit_id where s.account_id = a.id)"),
    /** Open ones first, of them those whose password is their own. */
    STATUS("case a.status when 'OPEN' then 0 else 1 end", "a.must_change_password"),
    /** By the last time; never first. */
    LAST_SIGN_IN("last_sign_in");

    private final List<String> sql;

    AccountSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
