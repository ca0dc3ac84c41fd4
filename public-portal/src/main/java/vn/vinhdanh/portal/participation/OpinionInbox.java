package vn.vinhdanh.portal.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicOpinionList;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.WorkingDays;
import vn.vinhdanh.portal.page.Wording;

/** Puts what citizens say of a list into the inbox, with the reference and the promise that the citizen is told. */
@Component
class OpinionInbox {

    private static final String WHAT = "opinion";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final References references;

    OpinionInbox(JdbcClient jdbc, Schemas schemas, Clock clock, References references) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.references = references;
    }

    /** The day by which an opinion of today on this list is answered. */
    LocalDate promise(PublicOpinionList list) {
        return new WorkingDays(Set.copyOf(list.off()), Set.copyOf(list.worked()))
                .after(LocalDate.ofInstant(clock.instant(), Wording.VIET_NAM), list.answerDays());
    }

    /** The reference of the form that carries this token. */
    String reference(String token) {
        return references.of(WHAT, token);
    }

    /** Proves that this reference was given with this promise. */
    String receipt(String reference, LocalDate promise) {
        return references.receipt(WHAT, reference, promise);
    }

    /** The promised day that an address carries, when it is our own that wrote it. */
    Optional<LocalDate> promised(String reference, String promise, String receipt) {
        return references.promised(WHAT, reference, promise, receipt);
    }

    /**
     * Hands an opinion in; one that is there already stays as it is.
     *
     * @param number place on the list; 0 for the whole list
     * @param language {@code vi} or {@code en}
     * @param address the sender's address; only its keyed hash is kept
     */
    void handIn(
            String reference,
            String list,
            int number,
            OpinionForm form,
            String language,
            LocalDate promise,
            String address) {
        jdbc.sql(schemas.in("insert ignore into {inbox}.opinion (id, reference, list_code, number, kind, body, sender,"
                        + " contact, language, sender_hash, received_at, promised_on)"
                        + " values (?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?, ?, ?)"))
                .params(
                        Ids.next(),
                        reference,
                        list,
                        number,
                        form.kind(),
                        form.text(),
                        form.sender(),
                        form.contact(),
                        language,
                        references.sender(WHAT, address),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
                        promise)
                .update();
    }
}
