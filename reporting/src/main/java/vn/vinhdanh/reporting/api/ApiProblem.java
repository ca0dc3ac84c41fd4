package vn.vinhdanh.reporting.api;

/** Why a call is not answered. */
final class ApiProblem extends RuntimeException {

    private final transient Reason reason;
    private final transient Object[] arguments;

    /** Kinds of refusal; the word is part of the type that a program reads. */
    enum Reason {
        PARAMETER(400, "parameter"),
        NO_TOKEN(401, "no-token"),
        WRONG_TOKEN(401, "wrong-token"),
        REACH(403, "reach"),
        MISSING(404, "missing"),
        METHOD(405, "read-only"),
        TOO_FINE(422, "too-fine"),
        TOO_MANY(429, "rate-limit"),
        FAILED(500, "failed"),
        AWAY(503, "away");

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

    /** @param arguments what the sentence names */
    ApiProblem(Reason reason, Object... arguments) {
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
