package vn.vinhdanh.core.letter;

import java.util.List;

/** A piece of a letter. The two templates of letters show each kind of piece as plain text and as HTML; none holds markup itself. */
public sealed interface LetterPart {

    /** Which piece it is, for the templates. */
    String kind();

    /**
     * A paragraph; an empty one says nothing and is left out.
     *
     * @param vietnamese whether it is Vietnamese whatever the letter's language
     */
    record Paragraph(String text, boolean vietnamese) implements LetterPart {

        /** In the letter's language. */
        public Paragraph(String text) {
            this(text, false);
        }

        @Override
        public String kind() {
            return text.isBlank() ? "NOTHING" : "PARAGRAPH";
        }

        /** Its lines, without space around it. */
        public List<String> lines() {
            return text.strip().lines().toList();
        }
    }

    /**
     * What is to be done, as a button.
     *
     * @param path on the portal, from its slash on
     */
    record Door(String label, String path) implements LetterPart {

        @Override
        public String kind() {
            return "DOOR";
        }
    }

    /**
     * What is to be done elsewhere than on the portal, as a button.
     *
     * @param address whole, with its protocol
     */
    record Link(String label, String address) implements LetterPart {

        @Override
        public String kind() {
            return "LINK";
        }
    }

    /** What an agency wrote, in Vietnamese whatever the letter's language. */
    record Quote(String label, String text) implements LetterPart {

        @Override
        public String kind() {
            return "QUOTE";
        }

        /** Its lines. */
        public List<String> lines() {
            return text.lines().toList();
        }
    }

    /** Facts by name, each on a line. */
    record Facts(List<Fact> facts) implements LetterPart {

        @Override
        public String kind() {
            return "FACTS";
        }
    }

    /**
     * One of {@link Facts}.
     *
     * @param vietnamese whether the value is Vietnamese whatever the letter's language
     */
    record Fact(String name, String value, boolean vietnamese) {}
}
