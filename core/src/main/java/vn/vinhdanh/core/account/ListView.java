package vn.vinhdanh.core.account;

/**
 * A way of looking at a list that somebody kept.
 *
 * @param name as its owner called it
 * @param query filters and order, as the address of the list writes them
 * @param own whether it is the official's own
 * @param owner full name of who kept it
 * @param shared whether others see it
 */
public record ListView(long id, String name, String query, boolean own, String owner, boolean shared) {}
