package vn.vinhdanh.core.account;

/** Id of an account. */
public record AccountId(long value) {}
