package vn.vinhdanh.core.decision;

import java.util.Set;

/**
 * Fact: what is kept of these honours and decisions elsewhere was found to differ from what they are. Who keeps something of them writes
 * it anew, or takes it away when they do not stand before the public or nobody has such a code.
 *
 * @param honours public codes, at most some hundreds
 * @param decisions public codes, at most some hundreds
 */
public record CopiesDoubted(Set<String> honours, Set<String> decisions) {}
