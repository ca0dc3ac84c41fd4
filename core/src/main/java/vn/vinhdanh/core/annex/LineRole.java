package vn.vinhdanh.core.annex;

/** What one line of a file is for its list. Every line that holds something has exactly one. */
public enum LineRole {
    /** At least one recipient was read from it. */
    READ,
    /** Heads the columns, also where it is repeated on the next page. */
    HEADER,
    /** Numbers the columns: (1), (2) … or A, B, 1, 2. */
    COLUMN_NUMBERS,
    /** Heads a group of rows: an award, a kind of recipient, a unit. */
    GROUP,
    /** Stands above the list: letterhead, title, decision. */
    TITLE,
    /** Adds up: Cộng, Tổng cộng, Ấn định danh sách. */
    TOTAL,
    /** Ghi chú and the like. */
    NOTE,
    /** Place and date, posts and names of those who sign, Nơi nhận. */
    SIGNATURE,
    /** A prepared row that holds nothing but its number. */
    UNFILLED,
    /** Of another sheet or another table, which is not the list. */
    OTHER_TABLE,
    /** Nothing was made of it; said with its place. */
    NOT_UNDERSTOOD
}
