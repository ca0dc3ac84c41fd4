package vn.vinhdanh.core.letter;

import java.util.Map;

/**
 * How the letters go, without anybody's address.
 *
 * @param offered whether a mail server is set up
 * @param from the address letters come from; empty when none is set up
 * @param states letters of the last seven days by state: QUEUED, SENDING, SENT, FAILED, UNCERTAIN
 * @param problem what the mail server said last when it did not take a letter; empty when it took all
 */
public record LetterFigures(boolean offered, String from, Map<String, Long> states, String problem) {}
