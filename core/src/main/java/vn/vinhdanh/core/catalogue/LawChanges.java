package vn.vinhdanh.core.catalogue;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.StoredForm;

/**
 * Changes the law data by two people: one proposes with a reason and a legal basis, another confirms; only then it is in the
 * catalogue. Nothing is overwritten: a revision that is followed ends, one that is corrected is superseded and stays readable.
 */
@Service
@Transactional
public class LawChanges {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final TypeReference<Map<String, Object>> PICTURE = new TypeReference<>() {};

    private final LawChangeRepository changes;
    private final StandingLaw standing;
    private final LawWriter writer;
    private final Bonuses bonuses;
    private final TwoPeople twoPeople;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final JsonMapper json;

    LawChanges(
            LawChangeRepository changes,
            StandingLaw standing,
            LawWriter writer,
            Bonuses bonuses,
            TwoPeople twoPeople,
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            CurrentOfficial official,
            ApplicationEventPublisher facts,
            Clock clock,
            JsonMapper json) {
        this.changes = changes;
        this.standing = standing;
        this.writer = writer;
        this.bonuses = bonuses;
        this.twoPeople = twoPeople;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.official = official;
        this.facts = facts;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Proposes a change; the catalogue stays as it is until another official confirms.
     *
     * @param reason why, for the second official and the audit
     * @param legalBasis instrument, article and clause that ask for the change
     * @throws InvalidInput when a field is wrong
     * @throws LawProblem.AlreadyProposed when the same thing is proposed from the same day
     */
    @PreAuthorize("hasAnyAuthority('MANAGE_CATALOGUE', 'SYSTEM')")
    public LawChangeId propose(LawDraft draft, String reason, String legalBasis) {
        oneAtATime();
        var checked = new LawDraftCheck(codes("award"), codes("legal_instrument"), bonuses::ceilings).checked(draft);
        if (checked instanceof LawDraft.NewAward award) {
            writer.requireFreePlace(award.ordinal());
        }
        var kind = kind(checked);
        if (changes.existsByKindAndAboutAndStartsOnAndStatus(
                kind, checked.about(), checked.starts(), LawChangeStatus.PROPOSED)) {
            throw new LawProblem.AlreadyProposed(DAY.format(checked.starts()));
        }
        var before = standing.before(checked).orElse(null);
        var change = new LawChange(
                Ids.next(),
                kind,
                checked,
                text(checked),
                new LawChange.Standing(
                        before == null ? null : before.id(), before == null ? null : text(before.draft())),
                reason,
                legalBasis,
                official.name(),
                clock.instant());
        changes.save(change);
        twoPeople.tookPart(change.matter(), change.version());
        record("law.proposed", change, "");
        twoPeople.waits(change.named(), Set.of());
        return new LawChangeId(change.id());
    }

    /**
     * Confirms a proposal: the catalogue changes, and the public sees it, in this one step.
     *
     * @param version the version the official looked at
     * @throws MatterProblem.OwnWork when the official proposed it
     * @throws MatterProblem.ChangedSince when somebody settled it meanwhile
     * @throws MatterProblem.Overtaken when what it changes is no longer what it was
     */
    @PreAuthorize("hasAuthority('CONFIRM_CATALOGUE')")
    public void confirm(LawChangeId id, int version) {
        oneAtATime();
        var change = toSettle(id, version);
        var now = clock.instant();
        change.confirm(official.name(), now);
        changes.flush();
        var draft = LawChange.DRAFT.read(json, change.draft());
        var kept = change.beforeDraft();
        var before = kept == null ? null : LawChange.DRAFT.read(json, kept);
        twoPeople.requireUntouched(false, standing.overtook(draft, change.baseId(), before));
        writer.write(draft, now);
        record("law.confirmed", change, "");
        twoPeople.settled(change.named(), MatterOutcome.APPROVED);
        facts.publishEvent(new CatalogueChanged(id));
    }

    /**
     * Refuses a proposal; the catalogue stays as it is.
     *
     * @param note why, for the proposer
     * @throws MatterProblem as {@link #confirm}
     */
    @PreAuthorize("hasAuthority('CONFIRM_CATALOGUE')")
    public void refuse(LawChangeId id, int version, String note) {
        var change = toSettle(id, version);
        change.refuse(official.name(), clock.instant(), note);
        record("law.refused", change, note);
        twoPeople.settled(change.named(), MatterOutcome.REFUSED);
    }

    /** Takes back one's own proposal; the catalogue stays as it is. */
    @PreAuthorize("hasAuthority('MANAGE_CATALOGUE')")
    public void takeBack(LawChangeId id, int version) {
        var change = load(id);
        if (change.version() != version) {
            throw new StaleData();
        }
        change.takeBack(official.name(), clock.instant());
        record("law.taken-back", change, "");
        twoPeople.settled(change.named(), MatterOutcome.TAKEN_BACK);
    }

    /** Locks the law data before anything of them is read, so that of two changes at once the second sees the first. */
    private void oneAtATime() {
        jdbc.sql(schemas.in("select code from {domain}.regime order by valid_from limit 1 for update"))
                .query(String.class)
                .single();
    }

    private LawChange toSettle(LawChangeId id, int version) {
        var change = load(id);
        twoPeople.requireAnother(change.matter(), version, change.version());
        return change;
    }

    private LawChange load(LawChangeId id) {
        return changes.findById(id.value()).orElseThrow(() -> new NotFound("law change " + id.value()));
    }

    private Set<String> codes(String table) {
        return new HashSet<>(jdbc.sql(schemas.in("select code from {domain}." + table))
                .query(String.class)
                .list());
    }

    private static String kind(LawDraft draft) {
        return switch (draft) {
            case LawDraft.NewAward a -> "AWARD";
            case LawDraft.Revision r -> "REVISION";
            case LawDraft.Salary s -> "SALARY";
            case LawDraft.Household h -> "HOUSEHOLD";
            case LawDraft.Supplement s ->
                "SUPPLEMENT_" + s.supplement().recipientKind().name();
            case LawDraft.Instrument i -> "INSTRUMENT";
        };
    }

    private String text(LawDraft draft) {
        return LawChange.DRAFT.write(json, draft);
    }

    private void record(String verb, LawChange change, String note) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("about", change.about());
        detail.put("from", change.startsOn().toString());
        detail.put("reason", change.reason());
        detail.put("legalBasis", change.legalBasis());
        if (!note.isEmpty()) {
            detail.put("note", note);
        }
        detail.put("before", picture(change.beforeDraft()));
        detail.put("after", picture(change.draft()));
        ledger.record(new Act(verb, "law", change.about(), detail));
    }

    private Map<String, Object> picture(@Nullable String draft) {
        if (draft == null) {
            return Map.of();
        }
        var picture = json.readValue(draft, PICTURE);
        picture.remove(StoredForm.NUMBER);
        return picture;
    }
}
