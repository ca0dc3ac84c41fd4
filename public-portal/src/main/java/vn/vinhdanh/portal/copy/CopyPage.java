package vn.vinhdanh.portal.copy;

import java.util.List;

/**
 * A page of records out of the copy.
 *
 * @param total how many match in all
 */
public record CopyPage<T>(List<T> items, long total) {}
