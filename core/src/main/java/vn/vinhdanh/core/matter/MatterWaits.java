package vn.vinhdanh.core.matter;

import java.time.Instant;
import java.util.Set;

/**
 * A matter waits for a second official from now on.
 *
 * @param people user names of those who took part, who may not settle it
 * @param units ids of all units that it belongs to; empty when it is the whole province's
 */
public record MatterWaits(NamedMatter matter, Set<String> people, Set<Long> units, Instant at) {}
