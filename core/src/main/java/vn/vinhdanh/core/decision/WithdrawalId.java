package vn.vinhdanh.core.decision;

/** Id of a proposal to take down, correct or annul. */
public record WithdrawalId(long value) {}
