package vn.vinhdanh.core.matter;

import java.time.Instant;

/**
 * That an official handed a matter over to a second one, as it is now.
 *
 * @param by user name of the official
 */
public record HandedOver(String by, Instant at) {}
