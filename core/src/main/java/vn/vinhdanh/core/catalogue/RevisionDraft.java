package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * The whole picture of a revision as it shall read, or as it reads.
 *
 * @param from first day
 * @param to last day; null for as long as the revision it follows or corrects, or until further notice
 * @param shortNames how lists write it
 * @param instrument code of a {@link LegalInstrument}, or null
 * @param article number of the article in it; may be empty
 * @param clause clause and point; may be empty
 * @param legalBasis as printed in full
 * @param standard what it is given for, as citizens read it
 * @param surenessNote a sentence for officials
 * @param clauses of the standard, by kind of recipient, in order
 * @param bonuses what it pays, by kind of recipient; none = not known
 */
public record RevisionDraft(
        LocalDate from,
        @Nullable LocalDate to,
        String nameVi,
        String nameEn,
        List<String> shortNames,
        Set<RecipientKind> recipients,
        Set<AuthorityLevel> authorities,
        @Nullable String instrument,
        String article,
        String clause,
        String legalBasis,
        CertificateObject certificateObject,
        String standard,
        Sureness sureness,
        String surenessNote,
        Map<RecipientKind, List<Clause>> clauses,
        Map<RecipientKind, BonusMultiple> bonuses) {}
