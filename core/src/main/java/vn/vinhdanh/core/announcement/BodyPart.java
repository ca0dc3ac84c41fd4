package vn.vinhdanh.core.announcement;

/** A piece of the text of an announcement, in the order in which it is read. */
public sealed interface BodyPart {

    /**
     * Paragraphs, headings, lists, quotations.
     *
     * @param html sanitised HTML
     */
    record Words(String html) implements BodyPart {}

    /** A picture between the words. */
    record Picture(BodyPicture picture) implements BodyPart {}

    /**
     * A place for a picture that the announcement does not have.
     *
     * @param number the number that the text names
     */
    record Gap(int number) implements BodyPart {}
}
