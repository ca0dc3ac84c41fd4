package vn.vinhdanh.core.subscription;

/**
 * Fact: whether citizens can ask to be written to; told at every start, because it depends on the settings.
 *
 * @param offered whether a mail server is set up
 */
public record SubscriptionsOffered(boolean offered) {}
