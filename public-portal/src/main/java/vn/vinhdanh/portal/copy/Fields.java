package vn.vinhdanh.portal.copy;

/** Names of the fields of the index. */
public final class Fields {

    /** Kind and code, joined by a colon. */
    public static final String ID = "id";

    /** Code of the record within its kind. */
    public static final String CODE = "code";

    /** Kind of the record. */
    public static final String KIND = "kind";

    /** Plain words of everything worth finding of a record that is no honour. */
    public static final String TEXT = "text";

    /** Plain words of the title of a record that is no honour. */
    public static final String TITLE = "title";

    /** Plain words of everything worth finding of an honour, written out and abbreviated. */
    public static final String HONOUR_TEXT = "honour-text";

    /** Plain words of the name of an honour. */
    public static final String NAME = "name";

    /** Accented words of the name. */
    public static final String NAME_ACCENTED = "name-accented";

    /** How many words the name has. */
    public static final String NAME_LENGTH = "name-length";

    /** The whole name, plain. */
    public static final String NAME_WHOLE = "name-whole";

    /** The whole name, accented. */
    public static final String NAME_WHOLE_ACCENTED = "name-whole-accented";

    /** The whole name, plain, without spaces: as it is typed in a hurry. */
    public static final String NAME_TOGETHER = "name-together";

    /** First letters of all words of a person's name but the last, and the last, parted by spaces: {@code n v son}. */
    public static final String NAME_INITIALS = "name-initials";

    /** Plain words of the unit of the time, its other names and today's successor, written out and abbreviated; a collective is its own unit. */
    public static final String UNIT = "unit";

    /** The same words in one form, side by side as they are written. */
    public static final String UNIT_SHORT = "unit-short";

    /** Accented words of the unit, side by side as they are written. */
    public static final String UNIT_ACCENTED = "unit-accented";

    /** Number of the decision as plain words joined by spaces. */
    public static final String NUMBER = "number";

    /** Number of a decision, of the record of the decision itself, as {@link #NUMBER} is of its honours. */
    public static final String OWN_NUMBER = "own-number";

    /** Key of the kind of commendation. */
    public static final String COMMENDATION = "commendation";

    /** The communes that the unit of the time and today's name, in small letters. */
    public static final String COMMUNE = "commune";

    /** Code of the unit in the directory: that of the time of an honour, or that which an announcement tells of. */
    public static final String UNIT_CODE = "unit-code";

    /** Code and name of the unit that an announcement tells of, parted by a line break: what there is to choose from, by counting. */
    public static final String UNIT_NAMED = "unit-named";

    /** Code of the award. */
    public static final String AWARD = "award";

    /** Each achievement year. */
    public static final String YEAR = "year";

    /** Key of the recipient kind. */
    public static final String RECIPIENT_KIND = "recipient-kind";

    /** Code of the recipient. */
    public static final String RECIPIENT = "recipient";

    /** Code of the decision. */
    public static final String DECISION = "decision";

    /** Who decided. */
    public static final String AUTHORITY = "authority";

    /** Slug of the campaign. */
    public static final String CAMPAIGN = "campaign";

    /** Slug of the campaign for which a decision commends, as a value that can be looked up for each decision. */
    public static final String CAMPAIGN_NAMED = "campaign-named";

    /** Code of the award and an achievement year, parted by a line break: which years there are of which award, by counting. */
    public static final String AWARD_YEAR = "award-year";

    /** Topic of an announcement. */
    public static final String TOPIC = "topic";

    /** Honours that an exemplar tells of. */
    public static final String HONOUR = "honour";

    /** When it became public or was decided, in milliseconds: for the order newest first. */
    public static final String AT = "at";

    /** Number in the list of the decision, number of the bloc, place in the catalogue. */
    public static final String ORDINAL = "ordinal";

    /** Sort key: people by given name, all else as written. */
    public static final String ORDER = "order";

    /** Whether it is demonstration data. */
    public static final String DEMO = "demo";

    /** When the page of the record changed last, in milliseconds; missing where nobody knows. */
    public static final String CHANGED = "changed";

    /** Path in the public store of the signed file of a decision or pact. */
    public static final String FILE = "file";

    /** Key of what a change did: CORRECTED, TAKEN_DOWN, ANNULLED. */
    public static final String CHANGE_TYPE = "change-type";

    /** Code of the decision that a change is about. */
    public static final String CHANGED_DECISION = "changed-decision";

    /** Code of the honour that a change is about. */
    public static final String CHANGED_HONOUR = "changed-honour";

    /** Code of the recipient of an honour in whose place a notice stands. */
    public static final String GONE_RECIPIENT = "gone-recipient";

    static final String BODY = "body";

    private Fields() {}
}
