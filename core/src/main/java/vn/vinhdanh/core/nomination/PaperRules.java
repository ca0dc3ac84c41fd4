package vn.vinhdanh.core.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.round.AskedPapers;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.PaperKind.Belongs;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.SubjectClass;

/** Which papers are needed for whom. What cannot be told from what is written is {@link PaperState#UNSURE}, never guessed. */
final class PaperRules {

    /** Awards on which the council votes by ballot (Decree 98/2023, article 30.7). */
    private static final Set<String> BY_BALLOT =
            Set.of("CSTDCS", "CSTDT", "CSTDTQ", "CTDT", "CTDCP", "AHLD", "AHLLVTND");

    /** Whom other agencies confirm: units with duties to the budget, and heads of enterprises. */
    private static final Set<SubjectClass> CONFIRMED_BY_OTHERS =
            Set.of(SubjectClass.ENTERPRISE, SubjectClass.COOPERATIVE, SubjectClass.ENTREPRENEUR);

    private PaperRules() {}

    /**
     * What the rules must know of awards.
     *
     * @param level of an award by its code; null for one that is not in force
     * @param initiatives whether the standard of a nominee's award asks for initiatives
     */
    record Awards(Function<String, @Nullable AwardLevel> level, Predicate<NomineeWritten> initiatives) {}

    /**
     * The papers that are asked for, of a dossier and each of its nominees.
     *
     * @param nominees in the order of the list
     * @param papers that stand; one of the whole dossier serves all nominees
     */
    static List<PaperNeed> needs(
            AskedPapers asked, Map<NomineeId, NomineeWritten> nominees, List<Paper> papers, Awards awards) {
        var needs = new ArrayList<PaperNeed>();
        for (var kind : PaperKind.askable()) {
            if (!asked.asks(kind)) {
                continue;
            }
            var of = papers.stream().filter(paper -> paper.kind() == kind).toList();
            var required = asked.requires(kind);
            if (kind.belongs() == Belongs.DOSSIER) {
                var state = of.isEmpty() ? ofDossier(kind, nominees, awards) : PaperState.HAVE;
                needs.add(new PaperNeed(kind, null, state, required));
                continue;
            }
            var whose = of.stream().map(Paper::nominee).toList();
            nominees.forEach((id, nominee) -> needs.add(new PaperNeed(
                    kind,
                    id,
                    whose.contains(id) || whose.contains(null) ? PaperState.HAVE : of(kind, nominee, awards),
                    required)));
        }
        return needs;
    }

    private static PaperState ofDossier(PaperKind kind, Map<NomineeId, NomineeWritten> nominees, Awards awards) {
        if (kind != PaperKind.VOTES) {
            return PaperState.MISSING;
        }
        if (nominees.values().stream().anyMatch(nominee -> BY_BALLOT.contains(nominee.award()))) {
            return PaperState.MISSING;
        }
        // of what goes to the State some ask for votes too; which ones is not settled
        return nominees.values().stream()
                        .anyMatch(nominee -> ofState(awards.level().apply(nominee.award())))
                ? PaperState.UNSURE
                : PaperState.NOT_NEEDED;
    }

    private static boolean ofState(@Nullable AwardLevel level) {
        return level == null || level == AwardLevel.STATE || level == AwardLevel.GOVERNMENT;
    }

    private static PaperState of(PaperKind kind, NomineeWritten nominee, Awards awards) {
        return switch (kind) {
            case INITIATIVE_CONFIRMATION ->
                awards.initiatives().test(nominee) ? PaperState.MISSING : PaperState.NOT_NEEDED;
            case OUTSIDE_CONFIRMATION -> {
                var subject = nominee.subjectClass();
                yield subject == null
                        ? PaperState.UNSURE
                        : CONFIRMED_BY_OTHERS.contains(subject) ? PaperState.MISSING : PaperState.NOT_NEEDED;
            }
            // nobody's age is kept here
            case CONSENT -> nominee.kind() == RecipientKind.PERSON ? PaperState.UNSURE : PaperState.NOT_NEEDED;
            case SUBMISSION, REPORT, MINUTES, VOTES, OTHER -> PaperState.MISSING;
        };
    }
}
