package vn.vinhdanh.core.organisation;

import java.util.List;

/**
 * Recipients of one name; they may be one person or many, which only an official can tell.
 *
 * @param count how many the register has
 * @param newest the last entered of them, newest first
 */
public record Namesakes(int count, List<RecipientSummary> newest) {}
