package vn.vinhdanh.core.publication;

/** Kinds of public records; the name is the value of column {@code kind} in the view {@code record} and in the feed. */
public enum PublicKind {
    /** {@link PublicUnit}; code = code of the unit. The first, so that a copy made anew knows the units before what names them. */
    UNIT,
    /** {@link PublicAnnouncement}; code = slug. */
    ANNOUNCEMENT,
    /** {@link PublicCampaign}; code = slug. */
    CAMPAIGN,
    /** {@link PublicBloc}; code = short code. */
    BLOC,
    /** {@link PublicDecision}; code = short code. */
    DECISION,
    /** {@link PublicHonour}; code = short code. */
    HONOUR,
    /** {@link PublicAward}; code = code of the title or form. */
    AWARD,
    /** {@link PublicInstrument}; code = slug of its number. */
    INSTRUMENT,
    /** {@link PublicNotice}: what stands where a record was taken away; code = {@code <kind in lower case>/<code>}. */
    NOTICE,
    /** {@link PublicErrorReport}; code = reference. */
    ERROR_REPORT,
    /** {@link PublicSubscription}; code = {@code email}. */
    SUBSCRIPTION,
    /** {@link PublicMove}: what leads on to where a record is now; code = {@code <kind in lower case>/<old code>}. */
    MOVED,
    /** {@link PublicChange}: an entry of the public log of changes; code = code of the confirmed proposal. */
    CHANGE,
    /** {@link PublicOpinionList}; code = code of the list. */
    OPINION_LIST,
    /** {@link PublicProposals}; code = the year. */
    PROPOSALS;

    /**
     * The form of all public records. The next one is taken when a component of one comes, goes or means something else; software of a
     * form still reads the records of the forms before, which stand until they are shown anew. Form 1 had no aliases of units, no pictures
     * of texts, no standards of awards.
     */
    static final int FORM = 2;
}
