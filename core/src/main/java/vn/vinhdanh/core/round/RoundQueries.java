package vn.vinhdanh.core.round;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads rounds; there are some tens a year. One that is being prepared is seen by those only who prepare rounds. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class RoundQueries {

    private static final Comparator<RoundSummary> ORDER = Comparator.comparing(RoundSummary::year)
            .reversed()
            .thenComparing(RoundSummary::status)
            .thenComparing(RoundSummary::name, VietnameseText.ORDER);

    private final RoundRepository rounds;
    private final CurrentOfficial official;

    RoundQueries(RoundRepository rounds, CurrentOfficial official) {
        this.rounds = rounds;
        this.official = official;
    }

    /** The rounds that match, newest year first, then those that are open, then by name. */
    public List<RoundSummary> list(RoundFilter filter) {
        var year = filter.year();
        var status = filter.status();
        var words = VietnameseText.fold(filter.text());
        return seen(rounds.findAll())
                .map(Round::summary)
                .filter(round -> year == null || round.year() == year)
                .filter(round -> status == null || round.status() == status)
                .filter(round -> VietnameseText.fold(round.name()).contains(words))
                .sorted(ORDER)
                .toList();
    }

    /** The open rounds, for pick-lists. */
    public List<RoundSummary> open() {
        return list(new RoundFilter(null, RoundStatus.OPEN, ""));
    }

    /** @throws NotFound when there is no such round, or none that the official may see */
    public RoundDetails get(RoundId id) {
        return seen(rounds.findById(id.value()).stream().toList())
                .findFirst()
                .map(this::details)
                .orElseThrow(() -> new NotFound("round " + id.value()));
    }

    /** Those of the ids that there are and the official may see; one query. */
    public Map<RoundId, RoundSummary> get(Collection<RoundId> ids) {
        var found = new HashMap<RoundId, RoundSummary>();
        var asked = ids.stream().map(RoundId::value).distinct().toList();
        // by its key alone it is read once in a transaction
        seen(asked.size() == 1 ? rounds.findById(asked.getFirst()).stream().toList() : rounds.findAllById(asked))
                .map(Round::summary)
                .forEach(round -> found.put(round.id(), round));
        return found;
    }

    private Stream<Round> seen(Collection<Round> found) {
        boolean prepares = official.may(Permission.MANAGE_ROUNDS) || !official.acts();
        return found.stream().filter(round -> prepares || round.status() != RoundStatus.PREPARED);
    }

    private RoundDetails details(Round round) {
        return new RoundDetails(
                new RoundId(round.id()),
                round.version(),
                round.status(),
                round.written(),
                round.demo(),
                steps(round.status()));
    }

    private Set<RoundStep> steps(RoundStatus status) {
        var open = EnumSet.noneOf(RoundStep.class);
        for (var step : RoundStep.values()) {
            if (step.from().contains(status) && step.isFor(official)) {
                open.add(step);
            }
        }
        return open;
    }
}
