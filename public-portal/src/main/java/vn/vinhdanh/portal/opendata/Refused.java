package vn.vinhdanh.portal.opendata;

/** Why a request for open data is not answered. */
final class Refused extends RuntimeException {

    private final transient Reason reason;
    private final transient Object[] arguments;

    /** Kinds of refusal; the word is part of the address that explains it. */
    enum Reason {
        PARAMETER(400, "tham-so"),
        CURSOR(400, "con-tro"),
        MISSING(404, "khong-co"),
        METHOD(405, "chi-doc"),
        FORMAT(406, "dinh-dang"),
        WITHDRAWN(410, "da-go"),
        TOO_LONG(414, "qua-dai"),
        TOO_MANY(429, "gioi-han"),
        FAILED(500, "loi"),
        NOT_READY(503, "dang-chuan-bi");

        private final int status;
        private final String word;

        Reason(int status, String word) {
            this.status = status;
            this.word = word;
        }

        int status() {
            return status;
        }

        String word() {
            return word;
        }
    }

    Refused(Reason reason, Object... arguments) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.arguments = arguments;
    }

    Reason reason() {
        return reason;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
