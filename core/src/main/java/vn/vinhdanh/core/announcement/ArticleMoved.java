package vn.vinhdanh.core.announcement;

import java.util.List;

/**
 * Fact: a published announcement has another address.
 *
 * @param from the address it had until now
 * @param to the address it has now
 * @param former all addresses that lead on to it, {@code from} included, {@code to} not
 */
public record ArticleMoved(ArticleId id, String from, String to, List<String> former) {}
