package vn.vinhdanh.core.council;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.consultation.ConsultationQueries;
import vn.vinhdanh.core.nomination.NomineeQueries;
import vn.vinhdanh.core.nomination.NomineeSummary;
import vn.vinhdanh.core.opinion.OpinionQueries;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.NotFound;

/** Brings the nominees of a round together for the council: those whose dossiers lie with the board, in one list by award. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'SYSTEM')")
public class CouncilLists {

    private final NomineeQueries nominees;
    private final ConsultationQueries consultations;
    private final OpinionQueries opinions;
    private final AwardCatalogue catalogue;
    private final RoundQueries rounds;
    private final Clock clock;

    CouncilLists(
            NomineeQueries nominees,
            ConsultationQueries consultations,
            OpinionQueries opinions,
            AwardCatalogue catalogue,
            RoundQueries rounds,
            Clock clock) {
        this.nominees = nominees;
        this.consultations = consultations;
        this.opinions = opinions;
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * The merged list of a round as it stands now; a handful of queries whatever its length.
     *
     * @throws NotFound when there is no such round
     */
    public CouncilList of(RoundId id) {
        var round = rounds.get(List.of(id)).get(id);
        if (round == null) {
            throw new NotFound("round " + id.value());
        }
        var all = nominees.all(id);
        var ids = all.stream().map(NomineeSummary::id).toList();
        var bodies = consultations.about(ids);
        var citizens = opinions.about(ids);
        var byAward = new LinkedHashMap<String, List<CouncilNominee>>();
        all.forEach(one -> byAward.computeIfAbsent(one.award(), any -> new ArrayList<>())
                .add(new CouncilNominee(one, bodies.getOrDefault(one.id(), List.of()), citizens.get(one.id()))));
        var awards = catalogue.all().stream()
                .collect(Collectors.toMap(AwardSummary::code, award -> award, (newest, older) -> newest));
        return new CouncilList(
                round,
                byAward.entrySet().stream()
                        .sorted(Comparator.comparingInt(group -> {
                            var award = awards.get(group.getKey());
                            return award == null ? Integer.MAX_VALUE : award.ordinal();
                        }))
                        .map(group -> {
                            var award = awards.get(group.getKey());
                            return new CouncilGroup(
                                    group.getKey(), award == null ? group.getKey() : award.nameVi(), group.getValue());
                        })
                        .toList());
    }

    /**
     * The merged list as the Word file that goes to the members.
     *
     * @throws NotFound when there is no such round
     */
    public byte[] paper(RoundId id) {
        return new CouncilPaper(of(id), LocalDate.now(clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh")))).bytes();
    }
}
