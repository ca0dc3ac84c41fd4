package vn.vinhdanh.core.matter;

/** Everything that takes two people: one enters, another approves. A new one is added here and proves itself in the test of them all. */
public enum MatterKind {
    /** A decision with its list: entered and submitted, then approved. */
    DECISION,
    /** A proposal to take down, correct or annul what is public: proposed, then confirmed. */
    WITHDRAWAL,
    /** A unit that an official chose for a text: proposed, then confirmed. */
    UNIT_READING,
    /** A change of the law data: proposed, then confirmed. */
    LAW_CHANGE,
    /** A campaign: written, then launched. */
    CAMPAIGN,
    /** That a register is complete for a year: declared, then confirmed. */
    DECLARATION,
    /** An announcement: written, then published; by one person where the office chose so. */
    ANNOUNCEMENT,
    /** A correction of a public announcement: proposed, then confirmed; by one person where the office chose so. */
    ARTICLE_CORRECTION,
    /** A one-time password of an account that decides: given out, then its second half taken by another to hand it over. */
    PASSWORD,
    /** A dossier of a unit: written and handed over, then signed by the leader of the unit. */
    DOSSIER,
    /** What a unit registers: written, then confirmed by the leader of the unit. */
    REGISTRATION,
    /** A list of nominees for the people's opinion: prepared, then published. */
    OPINION_LIST,
    /** What goes to the Prime Minister or the President: brought together, then confirmed. */
    UPWARD_PROPOSAL;

    /** Whether it waits by being handed over as it is, without a state of its own: whoever writes it anew ends that. */
    boolean waitsAsItIs() {
        return this == CAMPAIGN || this == ANNOUNCEMENT;
    }
}
