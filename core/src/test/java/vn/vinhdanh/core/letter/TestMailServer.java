package vn.vinhdanh.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import vn.vinhdanh.core.account.CurrentOfficial;

/** A real mail server that keeps what it is handed. */
public final class TestMailServer {

    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** Tells the application to send here. */
    public void settings(DynamicPropertyRegistry registry) {
        registry.add("vinhdanh.mail.host", () -> "127.0.0.1");
        registry.add("vinhdanh.mail.port", () -> port);
        registry.add("vinhdanh.mail.security", () -> "none");
        registry.add("vinhdanh.mail.from", () -> "thidua@ninhbinh.example");
        registry.add("vinhdanh.mail.from-name", () -> "Thi đua - Khen thưởng tỉnh Ninh Bình");
        registry.add("vinhdanh.portal.address", () -> "https://vinhdanh.example");
    }

    /** Runs, with empty mailboxes. */
    public void empty() {
        if (!server.isRunning()) {
            server.start();
        }
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    public List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    public List<MimeMessage> received(String email) {
        return received().stream().filter(m -> to(m).equals(email)).toList();
    }

    public MimeMessage one(String email) {
        var all = received(email);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    public static String to(MimeMessage message) {
        try {
            return ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String plain(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    public static String html(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(1).getContent();
    }

    public static String raw(MimeMessage message) throws Exception {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** Sends what is due, as the clock does. */
    public static void round(ApplicationContext context) {
        CurrentOfficial.asSystem(context.getBean(LetterRound.class)::round);
    }

    /** Claims what is due and sends none of it: the process is killed there, before or after the server had the letters. */
    public static int claim(ApplicationContext context) {
        return context.getBean(LetterBook.class).claim(10).size();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
