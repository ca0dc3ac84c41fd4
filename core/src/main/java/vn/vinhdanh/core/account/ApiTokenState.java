package vn.vinhdanh.core.account;

/** Whether a token still opens anything. */
public enum ApiTokenState {
    /** It does. */
    OPEN,
    /** Its last day is over. */
    EXPIRED,
    /** An administrator withdrew it. */
    WITHDRAWN
}
