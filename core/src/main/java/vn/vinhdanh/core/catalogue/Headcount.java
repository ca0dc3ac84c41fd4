package vn.vinhdanh.core.catalogue;

/** What is counted in the members of a collective, as its head certifies it for a year. */
public enum Headcount {
    /** All members; every other count is a part of it. */
    MEMBERS,
    /** Members who completed their tasks or better. */
    COMPLETED,
    /** Members with the title Lao động tiên tiến, Chiến sĩ tiên tiến. */
    ADVANCED,
    /** Members with the title Chiến sĩ thi đua cơ sở. */
    FIGHTERS,
    /** Women. */
    WOMEN,
    /** Members disciplined with a warning (cảnh cáo) or more. */
    DISCIPLINED
}
