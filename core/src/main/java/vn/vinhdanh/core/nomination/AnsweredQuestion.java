package vn.vinhdanh.core.nomination;

/**
 * What a specialist answered to what the register left open.
 *
 * @param question the clause as it was worded then
 * @param article instrument and article
 * @param holds whether it holds
 * @param reason on what the answer rests
 */
public record AnsweredQuestion(String question, String article, boolean holds, String reason) {}
