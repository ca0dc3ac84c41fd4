package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title or form of commendation as citizens read it, with all its standing revisions, newest first. Records written before a field
 * was added read with that field empty.
 *
 * @param title whether it is an emulation title (danh hiệu thi đua), else a form (hình thức khen thưởng)
 * @param level stable key: STATE, GOVERNMENT, PROVINCE, GRASSROOTS
 */
public record PublicAward(String code, boolean title, String level, int ordinal, List<Revision> revisions) {

    /**
     * One dated revision.
     *
     * @param recipients who may get it (keys of RecipientKind)
     * @param authority keys of AuthorityLevel, parted by commas
     * @param certificateObject key of CertificateObject; empty when not said
     * @param sureness key of Sureness; empty when not said
     * @param changed what differs from the revision before: keys {@code name}, {@code recipients}, {@code authority}, {@code basis},
     *     {@code standard}, {@code object}, {@code bonus}; empty for the first
     * @param standards what it asks, by kind of recipient
     * @param bonuses what it pays, by kind of recipient; missing where not known
     */
    public record Revision(
            String nameVi,
            String nameEn,
            List<String> recipients,
            String standard,
            String legalBasis,
            String authority,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String certificateObject,
            String sureness,
            List<String> changed,
            List<Standard> standards,
            List<Bonus> bonuses) {

        /** Fills what older records lack. */
        @SuppressWarnings("ConstantValue")
        public Revision {
            certificateObject = certificateObject == null ? "" : certificateObject;
            sureness = sureness == null ? "" : sureness;
            changed = changed == null ? List.of() : changed;
            standards = standards == null ? List.of() : standards;
            bonuses = bonuses == null ? List.of() : bonuses;
        }

        /** A revision of which only the words are known. */
        public Revision(
                String nameVi,
                String nameEn,
                List<String> recipients,
                String standard,
                String legalBasis,
                String authority,
                LocalDate validFrom,
                @Nullable LocalDate validTo) {
            this(
                    nameVi,
                    nameEn,
                    recipients,
                    standard,
                    legalBasis,
                    authority,
                    validFrom,
                    validTo,
                    "",
                    "",
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    /** What a kind of recipient must fulfil: all groups, of each one alternative, of that all conditions. */
    public record Standard(String recipient, List<Condition> conditions) {}

    /**
     * One condition.
     *
     * @param group place of its group, from 1
     * @param alternative place of its alternative in the group, from 1
     * @param confirmed whether the wording was read in the law; else it awaits confirmation
     */
    public record Condition(
            int group, int alternative, String wordingVi, String wordingEn, String legalRef, boolean confirmed) {}

    /**
     * What a kind of recipient is paid.
     *
     * @param confirmed whether multiple and rule were read in the law
     * @param amounts by the base salaries in force while the revision is, oldest first
     */
    public record Bonus(String recipient, String legalRef, boolean confirmed, List<Amount> amounts) {}

    /**
     * A bonus with one base salary.
     *
     * @param amount đồng, rounded up
     * @param arithmeticVi the reckoning in Vietnamese
     * @param arithmeticEn the same in English
     */
    public record Amount(
            LocalDate from, @Nullable LocalDate to, long amount, String arithmeticVi, String arithmeticEn) {

        /** Whether a decision of that day pays this. */
        public boolean paidOn(LocalDate day) {
            var last = to;
            return !day.isBefore(from) && (last == null || !day.isAfter(last));
        }
    }
}
