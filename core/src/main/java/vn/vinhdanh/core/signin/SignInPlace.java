package vn.vinhdanh.core.signin;

/** Where an official signs in. */
public enum SignInPlace {
    /** Ứng dụng quản trị. */
    CONSOLE,
    /** Ứng dụng thống kê. */
    REPORTING
}
