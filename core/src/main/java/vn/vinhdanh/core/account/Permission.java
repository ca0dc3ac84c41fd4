package vn.vinhdanh.core.account;

/** What an official may do; the names are the authorities that {@code @PreAuthorize} asks for. */
public enum Permission {
    /** Sign in to the console and see its lists. */
    VIEW_CONSOLE,
    /** Create, change and close accounts. */
    MANAGE_ACCOUNTS,
    /** Take the second half of a one-time password that an administrator gave out, and hand it to its owner in person. */
    CONFIRM_PASSWORDS,
    /** Change units and recipients. */
    MANAGE_ORGANISATION,
    /** Propose changes of the law data: titles, forms, standards, bonuses, base salary. */
    MANAGE_CATALOGUE,
    /** Confirm or refuse changes of the law data proposed by someone else. */
    CONFIRM_CATALOGUE,
    /** Write campaigns and sum them up. */
    MANAGE_CAMPAIGNS,
    /** Launch campaigns written by someone else. */
    LAUNCH_CAMPAIGNS,
    /** Form blocs and record pacts. */
    MANAGE_BLOCS,
    /** Write announcements. */
    WRITE_ANNOUNCEMENTS,
    /** Publish announcements, by the office's choice only those written by someone else; correct and withdraw them. */
    PUBLISH_ANNOUNCEMENTS,
    /** Approve, reject and answer readers' comments. */
    MODERATE_COMMENTS,
    /** Work off what citizens report as wrong in the register. */
    ANSWER_ERROR_REPORTS,
    /** Register decisions and honours, import lists, ask for withdrawals. */
    REGISTER_DECISIONS,
    /** Approve decisions, corrections and withdrawals entered by someone else. */
    APPROVE_DECISIONS,
    /** Enter what the rules need to know: ratings, counts, initiatives; declare registers complete. */
    RECORD_EVIDENCE,
    /** Confirm that a register is complete, as declared by someone else. */
    CONFIRM_EVIDENCE,
    /** Enter disciplinary decisions and proceedings, take in the lists of other agencies. */
    RECORD_DISCIPLINE,
    /** Take in the lists of other agencies and say whom they mean: they name people of every unit. */
    RECORD_OUTSIDE_LISTS,
    /** See disciplinary decisions and proceedings. */
    VIEW_DISCIPLINE,
    /** Prepare, open and close rounds; say which days offices work. */
    MANAGE_ROUNDS,
    /** See dossiers: a unit's own people all of theirs, others what has been sent. */
    VIEW_DOSSIERS,
    /** Write dossiers of a unit and hand them to its leader. */
    WRITE_DOSSIERS,
    /** Sign dossiers of a unit that somebody else wrote, so that they go to the board; withdraw them. */
    SIGN_DOSSIERS,
    /** Put forward for sudden merit what the board itself proposes, and sign what another official of the board wrote so. */
    PROPOSE_DOSSIERS,
    /** Receive dossiers, return them, verify their nominees. */
    VERIFY_DOSSIERS,
    /** Answer what the board asks of the unit about nominees of others. */
    ANSWER_CONSULTATIONS,
    /** Prepare lists of nominees for the people's opinion, and work off what citizens say of them. */
    MANAGE_OPINIONS,
    /** Publish lists for the people's opinion that somebody else prepared; take them down. */
    PUBLISH_OPINIONS,
    /** Bring together what goes to the Prime Minister and the President, and note what comes of it. */
    PROPOSE_UPWARD,
    /** Confirm what another official brought together for the Prime Minister and the President; withdraw it. */
    CONFIRM_UPWARD,
    /** Read the audit. */
    VIEW_AUDIT,
    /** Check figures and public records against the decisions, and have them written anew where they differ. */
    PROVE_FIGURES,
    /** See figures in reporting. */
    VIEW_FIGURES,
    /** Enter figures of statutory forms that have no other source, and submit statutory forms. */
    SUBMIT_FORMS;

    /** Whether it cannot be had for certain units only: the audit, the proof of the figures, second halves of passwords, the catalogue, rounds, the people's opinion, proposals upward and the lists of other agencies are the whole province's. */
    public boolean forTheWholeProvince() {
        return this == VIEW_AUDIT
                || this == CONFIRM_PASSWORDS
                || this == PROVE_FIGURES
                || this == MANAGE_CATALOGUE
                || this == CONFIRM_CATALOGUE
                || this == MANAGE_ROUNDS
                || this == MANAGE_OPINIONS
                || this == PUBLISH_OPINIONS
                || this == PROPOSE_UPWARD
                || this == CONFIRM_UPWARD
                || this == RECORD_OUTSIDE_LISTS;
    }
}
