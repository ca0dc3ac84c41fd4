package vn.vinhdanh.core.account;

/** Things whose past acts an official reads beside them, and the permission that this takes. */
public enum HistoryOf {
    /** A decision; by its public code. */
    DECISION("decision", Permission.VIEW_CONSOLE),
    /** A campaign; by its id. */
    CAMPAIGN("campaign", Permission.VIEW_CONSOLE),
    /** A bloc; by its id. */
    BLOC("bloc", Permission.VIEW_CONSOLE),
    /** An announcement or exemplar; by its id. */
    ARTICLE("article", Permission.VIEW_CONSOLE),
    /** A unit; by its id. */
    UNIT("unit", Permission.VIEW_CONSOLE),
    /** An account; by its user name. */
    ACCOUNT("account", Permission.MANAGE_ACCOUNTS),
    /** What a citizen reported; by its reference without hyphens. */
    ERROR_REPORT("error-report", Permission.ANSWER_ERROR_REPORTS);

    private final String subject;
    private final Permission permission;

    HistoryOf(String subject, Permission permission) {
        this.subject = subject;
        this.permission = permission;
    }

    String subject() {
        return subject;
    }

    Permission permission() {
        return permission;
    }
}
