package vn.vinhdanh.core.bloc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.InvalidInput;

/**
 * A pact (giao ước thi đua) as it was signed.
 *
 * @param signedOn not in the future
 * @param contents what the members promise, in order; at least one
 * @param signatories who signed, in order; at least one
 * @param scanSha256 the stored scan, or null when there is none yet
 */
public record PactDraft(
        LocalDate signedOn,
        List<String> contents,
        List<Signatory> signatories,
        @Nullable String scanSha256) {

    /** Copies the lists. */
    public PactDraft {
        contents = List.copyOf(contents);
        signatories = List.copyOf(signatories);
    }

    /**
     * One who signed for a member unit.
     *
     * @param unit a member of the bloc
     * @param person name with salutation; never empty
     * @param post in which the person signed; may be empty
     */
    public record Signatory(UnitId unit, String person, String post) {

        /** Normalises the texts. */
        public Signatory {
            person = InvalidInput.required("signatories", person, 150);
            post = InvalidInput.optional("signatories", post, 300);
        }
    }
}
