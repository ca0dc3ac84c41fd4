package vn.vinhdanh.core.account;

/** Id of a token of another system. */
public record ApiTokenId(long value) {}
