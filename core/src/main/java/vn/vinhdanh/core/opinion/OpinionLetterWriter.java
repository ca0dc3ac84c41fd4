package vn.vinhdanh.core.opinion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.letter.EmailAddress;
import vn.vinhdanh.core.letter.Letter;
import vn.vinhdanh.core.letter.LetterPart;
import vn.vinhdanh.core.letter.LetterPart.Fact;
import vn.vinhdanh.core.letter.LetterPart.Facts;
import vn.vinhdanh.core.letter.LetterPart.Paragraph;
import vn.vinhdanh.core.letter.LetterPart.Quote;
import vn.vinhdanh.core.letter.LetterWords;
import vn.vinhdanh.core.letter.LetterWriter;
import vn.vinhdanh.core.letter.NotedLetter;

/**
 * Answers who said something of a list. Names the list and nobody on it, and nothing of what was written: nobody has proved that the
 * address is the sender's.
 */
@Component
class OpinionLetterWriter implements LetterWriter {

    static final String RECEIVED = "OPINION_RECEIVED";
    static final String CLOSED = "OPINION_CLOSED";

    private final OpinionQueries opinions;

    OpinionLetterWriter(OpinionQueries opinions) {
        this.opinions = opinions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RECEIVED, CLOSED);
    }

    @Override
    public Optional<Letter> write(NotedLetter noted) {
        var opinion = opinions.get(new OpinionId(noted.subject()));
        var to = EmailAddress.canonical(opinion.contact());
        // no address any more where an opinion forgot it: such a letter does not go
        if (!EmailAddress.isValid(to)) {
            return Optional.empty();
        }
        boolean closed = opinion.status().closed();
        if (noted.kind().equals(RECEIVED)) {
            return closed ? Optional.empty() : Optional.of(received(opinion, to));
        }
        // Taken up again, or closed anew, meanwhile: another letter tells of that
        return closed && noted.at().equals(opinion.closedAt()) ? Optional.of(answer(opinion, to)) : Optional.empty();
    }

    private static Letter received(OpinionSummary opinion, String to) {
        var words = LetterWords.in(opinion.language());
        return letter(
                opinion,
                to,
                words.say("opinion.received.title", opinion.reference()),
                List.of(
                        new Paragraph(words.say("opinion.received.text", words.day(opinion.promisedOn()))),
                        about(words, opinion),
                        new Paragraph(words.say("opinion.why"))));
    }

    private static Letter answer(OpinionSummary opinion, String to) {
        var words = LetterWords.in(opinion.language());
        return letter(
                opinion,
                to,
                words.say("opinion.closed.title", opinion.reference()),
                List.of(
                        about(words, opinion),
                        new Facts(List.of(new Fact(
                                words.say("opinion.outcome"),
                                words.say("opinion.outcome." + opinion.status()),
                                false))),
                        new Quote(words.say("opinion.answer"), opinion.answer()),
                        new Paragraph(words.say("opinion.why"))));
    }

    private static Facts about(LetterWords words, OpinionSummary opinion) {
        return new Facts(List.of(
                new Fact(words.say("opinion.reference"), opinion.reference(), false),
                new Fact(words.say("opinion.list"), opinion.listTitle(), true)));
    }

    private static Letter letter(OpinionSummary opinion, String to, String title, List<LetterPart> parts) {
        return new Letter(to, opinion.language(), title, new Paragraph(title), parts, null, opinion.demo());
    }
}
