package vn.vinhdanh.core.nomination;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.InvalidInput;

/** Whether somebody may be named for an award in a round at all, in a dossier or when titles are registered: not whether it is deserved. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
public class NomineeRules {

    private final AwardCatalogue catalogue;
    private final RecipientQueries recipients;
    private final RoundQueries rounds;

    NomineeRules(AwardCatalogue catalogue, RecipientQueries recipients, RoundQueries rounds) {
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.rounds = rounds;
    }

    /**
     * Looks at each; the sentence names the first that does not fit.
     *
     * @throws InvalidInput at one of another unit or kind than the register says, or for an award that the round does not ask for or that
     *     is not given to such
     */
    public void require(RoundId id, List<NomineeWritten> written) {
        var round = rounds.get(id).written();
        var awards = awards();
        var known = recipients.get(written.stream()
                .map(NomineeWritten::recipient)
                .filter(Objects::nonNull)
                .toList());
        for (var one : written) {
            var chosen = one.recipient();
            if (chosen != null) {
                requireFits(known.get(chosen), one);
            }
            var award = awards.get(one.award());
            if (award == null || !round.asks(one.award())) {
                throw new InvalidInput(
                        "award", "problem.nomination.award", award == null ? one.award() : award.nameVi(), one.name());
            }
            if (!award.recipients().contains(one.kind())) {
                throw new InvalidInput("award", "problem.nomination.award-kind", award.nameVi(), one.name());
            }
        }
    }

    /** What an award is called, for sentences; its code where it is not known. */
    String name(String award) {
        var known = awards().get(award);
        return known == null ? award : known.nameVi();
    }

    private java.util.Map<String, AwardSummary> awards() {
        return catalogue.all().stream()
                .collect(Collectors.toMap(AwardSummary::code, Function.identity(), (newest, older) -> newest));
    }

    private static void requireFits(@Nullable RecipientDetails recipient, NomineeWritten one) {
        if (recipient == null) {
            throw new InvalidInput("recipient", "problem.organisation.outside-units", one.name());
        }
        if (recipient.kind() != one.kind()) {
            throw new InvalidInput("recipient", "problem.nomination.other-kind", recipient.name());
        }
    }
}
