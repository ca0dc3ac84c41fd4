package vn.vinhdanh.core.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Ids;

/**
 * Hands letters to the province's mail server, a batch over one connection, and knows of each whether the server has taken it. Spring's
 * sender makes the session and the connection's settings; the transport is driven here, because a batch that breaks must tell what was
 * sent from what was not.
 */
@Component
class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final MailSettings settings;
    private final Map<String, LetterWriter> writers;
    private final LetterFrame frame;
    private final Clock clock;

    PostOffice(MailSettings settings, List<LetterWriter> writers, LetterFrame frame, Clock clock) {
        this.settings = settings;
        this.writers = writers.stream()
                .flatMap(writer -> writer.kinds().stream().map(kind -> Map.entry(kind, writer)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.frame = frame;
        this.clock = clock;
    }

    /** How one letter fared; the problem names no address. */
    record Outcome(NotedLetter letter, Fate fate, String problem) {}

    /** A message whose id is the letter's: a server that gets it twice after all can tell. */
    private static final class Envelope extends MimeMessage {

        private final String id;

        Envelope(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Sends the letters in their order; never throws for the server's sake. */
    List<Outcome> send(List<NotedLetter> letters) {
        var outcomes = new ArrayList<Outcome>();
        var sender = settings.sender();
        Transport transport = null;
        try {
            for (NotedLetter letter : letters) {
                Optional<Letter> written;
                try {
                    written = write(letter);
                } catch (RuntimeException unwritable) {
                    // its room may be mended; the others go
                    LOG.error("Letter {} cannot be written", letter.id(), unwritable);
                    outcomes.add(new Outcome(letter, Fate.LATER, "cannot be written"));
                    continue;
                }
                if (written.isEmpty()) {
                    outcomes.add(new Outcome(letter, Fate.OUTDATED, ""));
                    continue;
                }
                try {
                    if (transport == null || !transport.isConnected()) {
                        transport = connect(sender);
                    }
                } catch (MessagingException away) {
                    LOG.warn("The mail server {} does not answer: {}", sender.getHost(), away.getMessage());
                    letters.subList(outcomes.size(), letters.size())
                            .forEach(l -> outcomes.add(new Outcome(l, Fate.LATER, problem(away))));
                    return outcomes;
                }
                outcomes.add(hand(transport, sender.getSession(), letter, written.get()));
            }
        } finally {
            close(transport);
        }
        return outcomes;
    }

    /** Sends a letter that tests the way; what the server said when it did not take it. */
    Optional<String> test(String email) {
        var sender = settings.sender();
        Transport transport = null;
        try {
            transport = connect(sender);
            var message = compose(sender.getSession(), Ids.next(), trial(email));
            transport.sendMessage(message, message.getAllRecipients());
            return Optional.empty();
        } catch (MessagingException | UnsupportedEncodingException e) {
            LOG.warn("A letter to test the mail server was not taken: {}", problem(e));
            return Optional.of(problem(e));
        } finally {
            close(transport);
        }
    }

    private static Letter trial(String email) {
        var words = LetterWords.in("vi");
        var subject = words.say("test.subject");
        return new Letter(
                email,
                "vi",
                subject,
                new LetterPart.Paragraph(subject),
                List.of(
                        new LetterPart.Paragraph(words.say("test.text")),
                        new LetterPart.Door(words.say("test.link"), "/")),
                null,
                false);
    }

    private Optional<Letter> write(NotedLetter noted) {
        var writer = writers.get(noted.kind());
        if (writer == null) {
            throw new IllegalStateException("No room writes letters of the kind " + noted.kind());
        }
        return writer.write(noted);
    }

    private Outcome hand(Transport transport, Session session, NotedLetter noted, Letter letter) {
        MimeMessage message;
        try {
            message = compose(session, noted.id(), letter);
        } catch (MessagingException | UnsupportedEncodingException e) {
            LOG.error("Letter {} cannot be written", noted.id(), e);
            return new Outcome(noted, Fate.NEVER, problem(e));
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome(noted, Fate.SENT, "");
        } catch (SendFailedException refused) {
            // The server has answered that it does not take it
            return new Outcome(noted, permanent(refused) ? Fate.NEVER : Fate.LATER, problem(refused));
        } catch (MessagingException broken) {
            return new Outcome(noted, Fate.UNCERTAIN, problem(broken));
        }
    }

    private MimeMessage compose(Session session, long id, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        var written = frame.write(letter);
        var message = new Envelope(session, "<" + Long.toUnsignedString(id, 36) + "@" + settings.domain() + ">");
        message.setFrom(new InternetAddress(settings.from(), settings.fromName(), "UTF-8"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.email(), true));
        message.setSubject(written.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Id", "<tin." + settings.domain() + ">");
            message.setHeader("List-Unsubscribe", "<" + frame.unsubscribe(letter) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var plain = new MimeBodyPart();
        plain.setText(written.plain(), "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(written.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    private static Transport connect(JavaMailSenderImpl sender) throws MessagingException {
        var transport = sender.getSession().getTransport(sender.getProtocol());
        transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        return transport;
    }

    private static void close(@Nullable Transport transport) {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("The mail server ended the connection without a word", e);
            }
        }
    }

    /** Whether the server said with a code of 500 and more that trying again is of no use. */
    private static boolean permanent(SendFailedException refused) {
        for (Exception e = refused; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500
                    || e instanceof SMTPSendFailedException send && send.getReturnCode() >= 500) {
                return true;
            }
        }
        return false;
    }

    /** What the server said, without addresses. */
    private static String problem(Exception e) {
        var said = String.valueOf(e.getMessage()).replaceAll("\\S+@\\S+", "…").replaceAll("\\s+", " ");
        var bytes = said.getBytes(StandardCharsets.UTF_8).length;
        return bytes > 400 ? said.substring(0, Math.min(said.length(), 200)) : said;
    }
}
