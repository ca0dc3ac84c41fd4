package vn.vinhdanh.core.eligibility;

/** Id of a judgement that was kept. */
public record JudgementId(long value) {}
