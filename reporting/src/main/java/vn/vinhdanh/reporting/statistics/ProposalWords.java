package vn.vinhdanh.reporting.statistics;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.shared.Wording;

/** What the values are called by which dossiers and registrations are divided, and in which order they stand. */
@Component
class ProposalWords {

    private final Names names;
    private final Wording wording;

    ProposalWords(Names names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    /**
     * What a value is called.
     *
     * @param label as the database calls it
     */
    String of(ProposalBy by, String key, String label, Locale locale) {
        return switch (by) {
            case STATE, STEP, LATE -> wording.text(locale, "proposal." + by + "." + key);
            case AWARD -> names.of(Dimension.AWARD, key, locale);
            case KIND -> names.of(Dimension.KIND, key, locale);
            case RECIPIENT -> wording.textOr(locale, "one.recipient." + key, key);
            case UNIT, ROUND, YEAR, DOSSIER -> label;
        };
    }

    /** By what something is divided, as the head of a column. */
    String of(ProposalBy by, Locale locale) {
        var words = wording.text(locale, "proposal.by." + by);
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    /** As the law or the way of a dossier has them; years as they go, all else by name. */
    static Comparator<Map.Entry<String, String>> order(ProposalBy by) {
        return by.codes().isEmpty()
                ? Comparator.<Map.Entry<String, String>, String>comparing(one -> VietnameseText.sortKey(one.getValue()))
                        .thenComparing(Map.Entry::getKey)
                : Comparator.comparingInt(one -> by.codes().indexOf(one.getKey()));
    }
}
