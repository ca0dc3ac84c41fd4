package vn.vinhdanh.core.draft;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A draft as it was kept last.
 *
 * @param at when that was
 * @param version version of the thing from which it was written; 0 for a thing that is not there yet
 * @param fields what was written, by the names of the components of the record that the form fills, in their order
 */
public record KeptDraft(DraftId id, Instant at, int version, Map<String, DraftedField> fields) implements Serializable {

    /** Copies the fields in their order. */
    public KeptDraft {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
