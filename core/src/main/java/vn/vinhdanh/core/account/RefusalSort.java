package vn.vinhdanh.core.account;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of refused sign-ins may be ordered by. */
public enum RefusalSort implements SortKey {
    /** By the last try. */
    LAST("last_at"),
    /** By reason. */
    REASON("reason"),
    /** By user name; nobody known first. */
    USERNAME("username"),
    /** By network address. */
    ADDRESS("address"),
    /** By how many tries. */
    TRIES("tries"),
    /** By application. */
    PLACE("place"),
    /** By what was asked for. */
    DOOR("door");

    private final List<String> sql;

    RefusalSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
