package vn.vinhdanh.core.shared;

import java.util.List;

/**
 * What a list may be ordered by. Each room has an enum of them beside its {@code …Queries}, and each column of the console's list names
 * one; so nothing that comes from an address or a page ever becomes part of a statement.
 */
public interface SortKey {

    /** The name of the enum value, as the address of a list writes it. */
    String name();

    /**
     * The expressions by which the database orders, the second where the first are equal. Texts are ordered by a column in Vietnamese order (collation
     * {@code utf8mb4_vi_0900_as_cs}, or the kept key of a name), with an index that covers the filters where the table grows.
     */
    List<String> sql();
}
