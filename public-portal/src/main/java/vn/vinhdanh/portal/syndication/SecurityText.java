package vn.vinhdanh.portal.syndication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vinhdanh.portal.page.Frame;

/** Tells who finds a weakness whom to tell (RFC 9116): the address of the settings, else the page with the ways to reach us. */
@Controller
class SecurityText {

    /** The standard wants less than a year. */
    private static final int TRUE_FOR_DAYS = 180;

    private final Frame frame;
    private final Clock clock;

    SecurityText(Frame frame, Clock clock) {
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> text() {
        var contact = frame.email().isEmpty() ? frame.address() + "/lien-he" : "mailto:" + frame.email();
        var until = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(TRUE_FOR_DAYS, ChronoUnit.DAYS);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body("Contact: " + contact + "\nExpires: " + until + "\nPreferred-Languages: vi, en\nCanonical: "
                        + frame.address() + "/.well-known/security.txt\n");
    }
}
