package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the legal regimes that touch our data: the law and its decrees from a day on. A dossier stays under the regime of its
 * reception; what is shown is never judged anew under a later one.
 *
 * @param code stable: {@code R2003}, {@code R2022}, {@code R2025}, {@code R2026}
 * @param instruments codes of {@link LegalInstrument}, the weightiest first
 * @param validTo last day, or null while in force
 * @param transitionVi what its transitional rule says; empty when there is none to know
 * @param unread whether the text of what it changes is not yet read by anybody: what its revisions say is the law before it, and nothing
 *     may be called more favourable under it; a revision that the province has confirmed since speaks for itself by its sureness
 * @param sureness of dates and content
 * @param surenessNote a sentence for officials
 */
public record Regime(
        String code,
        String nameVi,
        String nameEn,
        List<String> instruments,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String transitionVi,
        String transitionEn,
        boolean unread,
        Sureness sureness,
        String surenessNote) {

    /** Whether it is in force on that day. */
    public boolean inForceOn(LocalDate day) {
        var last = validTo;
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }
}
