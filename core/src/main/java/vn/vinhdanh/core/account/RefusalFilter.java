package vn.vinhdanh.core.account;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.signin.Refusal;

/**
 * The filter bar of the list of refused sign-ins.
 *
 * @param text beginning of a user name or address; empty for all
 * @param reason null for all
 */
public record RefusalFilter(String text, @Nullable Refusal reason) {}
