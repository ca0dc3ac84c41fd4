package vn.vinhdanh.portal.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Where every form that a reader sends comes in: from our own pages only, from a person, filled in, with a token of ours, not too many
 * from one network; then it is handed in, once. One order for all forms.
 */
@Component
class FormDoor {

    private static final Logger LOG = LoggerFactory.getLogger(FormDoor.class);

    private final FormTokens tokens;
    private final SenderLimits limits;

    FormDoor(FormTokens tokens, SenderLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    /**
     * What a form brings beside its fields.
     *
     * @param what what is sent, of which so many are taken from one network
     * @param key the thing that its token is for
     * @param trap what stands in the field that no person sees
     * @param problems keys of what is wrong, by field; empty when nothing is
     */
    record Sent(SenderLimits.What what, String key, String trap, String token, Map<String, String> problems) {}

    /** How it fared. */
    enum Fate {
        /** Handed in. */
        TAKEN(200),
        /** Handed in before: the same form sent twice. */
        REPEATED(200),
        /** A robot filled in what no person sees; nothing is handed in, and it is told what it wants to hear. */
        ROBOT(200),
        /** Sent from another site. */
        ORIGIN(403),
        /** Without a token, or with one that is too old or for another thing. */
        TOKEN(409),
        /** Sent the moment it was asked for. */
        FAST(409),
        /** Something in it is wrong. */
        FIELDS(422),
        /** Too many from one network. */
        MANY(429),
        /** The database is away. */
        DATABASE(503);

        private final int status;

        Fate(int status) {
            this.status = status;
        }

        /** For machines. */
        int status() {
            return status;
        }

        /** Whether the reader is told that it came. */
        boolean good() {
            return status == 200;
        }

        /** The last word of the key of its sentence. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A token for the form of a thing. */
    String token(String key) {
        return tokens.issue(key);
    }

    /** Looks at what was sent and, when all is well, hands it in. */
    Fate take(Sent sent, HttpServletRequest request, Runnable handIn) {
        if (!FormOrigin.ours(request)) {
            return Fate.ORIGIN;
        }
        if (!sent.trap.isEmpty()) {
            return Fate.ROBOT;
        }
        if (!sent.problems.isEmpty()) {
            return Fate.FIELDS;
        }
        return switch (tokens.look(sent.key, sent.token)) {
            case NONE -> Fate.TOKEN;
            case TOO_FAST -> Fate.FAST;
            case USED -> Fate.REPEATED;
            case GOOD -> limits.allows(sent.what, request.getRemoteAddr()) ? handedIn(sent, handIn) : Fate.MANY;
        };
    }

    private Fate handedIn(Sent sent, Runnable handIn) {
        try {
            handIn.run();
            tokens.use(sent.token);
            return Fate.TAKEN;
        } catch (DataAccessException e) {
            LOG.warn("A form could not be handed in: {}", e.getMessage());
            return Fate.DATABASE;
        }
    }
}
