package vn.vinhdanh.portal.honour;

import java.util.List;

/**
 * What the register covers, so that "not found" is not read as "never honoured".
 *
 * @param fromYear first achievement year; 0 when there is none
 * @param authorities who decided, most decisions first
 */
public record Coverage(long honours, long decisions, int fromYear, int toYear, List<String> authorities) {}
