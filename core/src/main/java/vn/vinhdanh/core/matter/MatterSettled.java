package vn.vinhdanh.core.matter;

import java.time.Instant;
import java.util.Set;

/**
 * A matter waits for nobody any more.
 *
 * @param people user names of those who took part
 */
public record MatterSettled(NamedMatter matter, MatterOutcome outcome, Set<String> people, Instant at) {}
