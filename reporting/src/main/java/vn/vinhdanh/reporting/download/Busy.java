package vn.vinhdanh.reporting.download;

/** As many files are being made as this machine should make at once. */
final class Busy extends RuntimeException {

    Busy() {
        super("Too many files at once", null, false, false);
    }
}
