package vn.vinhdanh.core.nomination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.evidence.InitiativeEntry;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.StaleData;

/**
 * What stands elsewhere too of a nominee: the initiatives they rest on, and an achievement text that is nearly the same. Shown to be judged
 * by people; it refuses and blocks nothing.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_DOSSIERS', 'SYSTEM')")
public class NomineeBeside {

    /**
     * Where a dossier that was sent still speaks for its nominees; one that was returned comes again. For whom was gathered the dossier of
     * the superior unit speaks, from then on, so that each is counted once.
     */
    private static final String SENT =
            "(d.status in ('AT_SUPERIOR', 'SENT', 'RECEIVED', 'IN_VERIFICATION', 'VERIFIED', 'RETURNED')"
                    + " or d.status = 'AWAITING_LEADER' and d.versions > 0 and d.returned_version = d.versions"
                    + " or n.origin_id is not null and d.status not in ('GATHERED', 'WITHDRAWN'))";

    private static final int MOST_CANDIDATES = 200;
    private static final int MOST_SHOWN = 5;

    private final NomineeRepository nominees;
    private final NomineeCheck check;
    private final NomineesSeen seen;
    private final DossierSteps steps;
    private final EvidenceReading evidence;
    private final TwoPeople twoPeople;
    private final UnitScope scope;
    private final Ledger ledger;

    NomineeBeside(
            NomineeRepository nominees,
            NomineeCheck check,
            NomineesSeen seen,
            DossierSteps steps,
            EvidenceReading evidence,
            TwoPeople twoPeople,
            UnitScope scope,
            Ledger ledger) {
        this.nominees = nominees;
        this.check = check;
        this.seen = seen;
        this.steps = steps;
        this.evidence = evidence;
        this.twoPeople = twoPeople;
        this.scope = scope;
        this.ledger = ledger;
    }

    private record Claim(
            EvidenceId initiative,
            NomineeId nominee,
            String name,
            UnitId unit,
            String unitName,
            String award,
            int year,
            boolean reserved) {}

    /**
     * The initiatives of a nominee's recipient, the latest first, with those on which the nominee rests and where else they stand.
     *
     * @return empty for one that the register does not hold
     * @throws NotFound when there is no such nominee, or none that the official may see
     */
    public List<ClaimedInitiative> initiatives(NomineeId id) {
        var nominee = seen.one(id);
        var recipient = nominee.written().recipient();
        if (recipient == null) {
            return List.of();
        }
        var all = evidence.initiatives(recipient);
        var claims = claims(id, all);
        var reach = scope.reach();
        return all.stream()
                .sorted(Comparator.comparingInt(InitiativeEntry::year).reversed())
                .map(one -> {
                    var of = claims.getOrDefault(one.id(), List.of());
                    return new ClaimedInitiative(
                            one,
                            of.stream().anyMatch(claim -> claim.nominee().equals(id)),
                            of.stream()
                                    .filter(claim -> claim.reserved())
                                    .map(claim -> reach.covers(claim.unit())
                                            ? new ClaimedInitiative.Elsewhere(
                                                    claim.nominee(),
                                                    claim.name(),
                                                    claim.unitName(),
                                                    claim.award(),
                                                    claim.year())
                                            : new ClaimedInitiative.Elsewhere(
                                                    null, "", "", claim.award(), claim.year()))
                                    .toList());
                })
                .toList();
    }

    private Map<EvidenceId, List<Claim>> claims(NomineeId id, List<InitiativeEntry> initiatives) {
        if (initiatives.isEmpty()) {
            return Map.of();
        }
        return scope
                .across(
                        Because.RULE_FOR_ALL,
                        "select c.initiative_id initiative, n.id nominee, n.name, d.unit_id unit, d.unit_name, n.award,"
                                + " n.year_to year, " + SENT + " and n.status <> 'NOT_ELIGIBLE' and not "
                                + GatheredNominees.SAME_LINE + " reserved"
                                + " from {scoped}.nominee_initiative c join {scoped}.nominee n on n.id = c.nominee_id"
                                + " join {scoped}.dossier d on d.id = n.dossier_id where c.initiative_id in (:ids)"
                                + " order by n.year_to desc, n.id")
                .param("id", id.value())
                .param("ids", initiatives.stream().map(one -> one.id().value()).toList())
                .query(Rows.of(Claim.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Claim::initiative));
    }

    /**
     * Says on which initiatives a nominee rests; those are reserved from when the dossier is sent until the nominee is refused, or the
     * dossier recalled or withdrawn.
     *
     * @param version of the nominee, as it was read
     * @param initiatives all of them; empty for none
     * @throws StaleData when somebody saved this nominee meanwhile
     * @throws InvalidInput when one is none of the recipient's
     * @throws DossierProblem when the dossier is not with those who write it
     */
    @Transactional
    @PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
    public void claim(NomineeId id, int version, Set<EvidenceId> initiatives) {
        var nominee = nominees.findById(id.value()).orElseThrow(() -> new NotFound("nominee " + id.value()));
        var dossier = steps.alone(nominee.dossier(), DossierStep.EDIT);
        if (!Objects.equals(check.version(id), version) || nominee.version() != version) {
            throw new StaleData();
        }
        var recipient = nominee.recipient();
        var known = recipient == null ? List.<InitiativeEntry>of() : evidence.initiatives(new RecipientId(recipient));
        var titles = new LinkedHashMap<EvidenceId, String>();
        known.forEach(one -> titles.put(one.id(), one.title()));
        if (!titles.keySet().containsAll(initiatives)) {
            throw new InvalidInput("initiatives", "problem.nomination.initiative", nominee.name());
        }
        check.claims(id, initiatives);
        twoPeople.tookPart(dossier.matter(), dossier.version());
        ledger.record(new Act(
                "dossier.initiatives-claimed",
                "dossier",
                String.valueOf(dossier.id().value()),
                Map.of(
                        "name",
                        dossier.name(),
                        "nominee",
                        nominee.name(),
                        "initiatives",
                        initiatives.stream()
                                .map(one -> titles.getOrDefault(one, ""))
                                .sorted()
                                .toList())));
    }

    private record Candidate(NomineeId id, String name, UnitId unit, String unitName, int year, String achievement) {}

    /**
     * Achievement texts of other people that are nearly this nominee's, in whatever dossier that was sent and of whatever year, the most
     * alike first and {@value #MOST_SHOWN} at most. One query by indexes.
     *
     * @throws NotFound when there is no such nominee, or none that the official may see
     */
    public List<NearCopy> copies(NomineeId id) {
        var nominee = seen.one(id);
        var text = nominee.written().achievement();
        var marks = Likeness.marks(text);
        if (marks.isEmpty()) {
            return List.of();
        }
        var own = nominee.written().recipient();
        var statement = new ArrayList<String>();
        for (int i = 1; i <= marks.size(); i++) {
            statement.add("(select n.id from {scoped}.nominee n where n.like" + i + " = :like" + i + " limit "
                    + MOST_CANDIDATES + ")");
        }
        var asked = scope.across(
                        Because.RULE_FOR_ALL,
                        "select n.id, n.name, d.unit_id unit, d.unit_name, n.year_to year, n.achievement from ("
                                + String.join(" union ", statement) + ") c join" + GatheredNominees.NOMINEE
                                + " on n.id = c.id"
                                + GatheredNominees.DOSSIER + " where " + GatheredNominees.SPEAKS + " and not "
                                + GatheredNominees.SAME_LINE
                                + " and (:own = 0 or n.recipient_id is null or n.recipient_id"
                                + " <> :own or n.year_to <> :year)")
                .param("id", id.value())
                .param("own", own == null ? 0 : own.value())
                .param("year", nominee.written().period().to());
        for (int i = 1; i <= marks.size(); i++) {
            asked = asked.param("like" + i, marks.get(i - 1));
        }
        var reach = scope.reach();
        return asked.query(Rows.of(Candidate.class)).list().stream()
                .map(one -> copy(one, Likeness.percent(text, one.achievement()), reach.covers(one.unit())))
                .filter(copy -> copy.percent() >= Likeness.LEAST)
                .sorted(Comparator.comparingInt(NearCopy::percent).reversed())
                .limit(MOST_SHOWN)
                .toList();
    }

    private static NearCopy copy(Candidate one, int percent, boolean seen) {
        return seen
                ? new NearCopy(one.id(), one.name(), one.unitName(), one.year(), percent)
                : new NearCopy(null, "", "", one.year(), percent);
    }
}
