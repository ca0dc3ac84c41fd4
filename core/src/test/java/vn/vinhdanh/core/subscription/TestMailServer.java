package vn.vinhdanh.core.subscription;

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
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server that keeps what it is handed. */
final class TestMailServer {

    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** Tells the application to send here. */
    void settings(DynamicPropertyRegistry registry) {
        registry.add("vinhdanh.mail.host", () -> "127.0.0.1");
        registry.add("vinhdanh.mail.port", () -> port);
        registry.add("vinhdanh.mail.security", () -> "none");
        registry.add("vinhdanh.mail.from", () -> "thidua@ninhbinh.example");
        registry.add("vinhdanh.mail.from-name", () -> "Thi đua - Khen thưởng tỉnh Ninh Bình");
        registry.add("vinhdanh.portal.address", () -> "https://vinhdanh.example");
    }

    /** Runs, with empty mailboxes. */
    void empty() {
        if (!server.isRunning()) {
            server.start();
        }
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    List<MimeMessage> received(String email) {
        return received().stream().filter(m -> to(m).equals(email)).toList();
    }

    MimeMessage one(String email) {
        var all = received(email);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    static String to(MimeMessage message) {
        try {
            return ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String plain(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    static String html(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(1).getContent();
    }

    static String raw(MimeMessage message) throws Exception {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
