package vn.vinhdanh.core.letter;

import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The province's mail server; without a host nothing is offered and nothing is sent. */
@Component
class MailSettings {

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String security;
    private final String from;
    private final String fromName;
    private final String address;

    /**
     * @param security {@code starttls} (demanded, not only tried), {@code tls} or {@code none}
     * @param address public address of the portal, for the links in letters
     */
    MailSettings(
            @Value("${vinhdanh.mail.host:}") String host,
            @Value("${vinhdanh.mail.port:587}") int port,
            @Value("${vinhdanh.mail.user:}") String user,
            @Value("${vinhdanh.mail.password:}") String password,
            @Value("${vinhdanh.mail.security:starttls}") String security,
            @Value("${vinhdanh.mail.from:}") String from,
            @Value("${vinhdanh.mail.from-name:Vinh Danh}") String fromName,
            @Value("${vinhdanh.portal.address:http://localhost:${PORTAL_PORT:8080}}") String address) {
        this.host = host.strip();
        this.port = port;
        this.user = user;
        this.password = password;
        this.security = security;
        this.from = from.strip();
        this.fromName = fromName;
        this.address = address.replaceAll("/+$", "");
        if (offered() && !EmailAddress.isValid(this.from)) {
            throw new IllegalStateException(
                    "VINHDANH_MAIL_FROM must be the address that letters come from when VINHDANH_MAIL_HOST is set");
        }
    }

    /** Whether letters can be sent. */
    boolean offered() {
        return !host.isEmpty();
    }

    String from() {
        return from;
    }

    String fromName() {
        return fromName;
    }

    /** What stands after the at sign of the sender. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Public address of the portal, without a slash at its end. */
    String address() {
        return address;
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setProtocol("tls".equals(security) ? "smtps" : "smtp");
        sender.setDefaultEncoding("UTF-8");
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        var properties = new Properties();
        for (String protocol : new String[] {"mail.smtp", "mail.smtps"}) {
            properties.setProperty(protocol + ".auth", String.valueOf(!user.isEmpty()));
            properties.setProperty(protocol + ".connectiontimeout", "10000");
            properties.setProperty(protocol + ".timeout", "30000");
            properties.setProperty(protocol + ".writetimeout", "30000");
            properties.setProperty(protocol + ".ssl.checkserveridentity", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf("starttls".equals(security)));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf("starttls".equals(security)));
        sender.setJavaMailProperties(properties);
        return sender;
    }
}
