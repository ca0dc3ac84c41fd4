package vn.vinhdanh.core.decision;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.decision.UnitTextReader.Row;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Works off the honours whose unit is known as text only. What decisions print stays as it is; what is added is the unit of the directory.
 * A unit that the rule proposes is taken over by one official; a unit that an official chooses is confirmed by a second one; that a text
 * is no unit of the directory is kept, so that it is not asked again. An official limited to units sees the texts that propose one of
 * theirs and settles none.
 */
@Service
@Transactional
public class UnitsAsText {

    private static final int MOST_DECISIONS = 200;

    private final UnitTextReader reader;
    private final UnitReadingRepository readings;
    private final UnitDirectory directory;
    private final UnitScope scope;
    private final TwoPeople twoPeople;
    private final UnitReadingEffect effect;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final Clock clock;

    UnitsAsText(
            UnitTextReader reader,
            UnitReadingRepository readings,
            UnitDirectory directory,
            UnitScope scope,
            TwoPeople twoPeople,
            UnitReadingEffect effect,
            Ledger ledger,
            CurrentOfficial official,
            Clock clock) {
        this.reader = reader;
        this.readings = readings;
        this.directory = directory;
        this.scope = scope;
        this.twoPeople = twoPeople;
        this.effect = effect;
        this.ledger = ledger;
        this.official = official;
        this.clock = clock;
    }

    /**
     * All units given as text, most honours first: those to work off, those that wait for a second official, and those that were said
     * to be no unit of the directory. Cost grows with the honours without a unit.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('VIEW_CONSOLE')")
    public List<UnitText> list() {
        var index = reader.directory();
        var groups = new LinkedHashMap<UnitText.Key, UnitTextGroup>();
        reader.texts(
                index,
                row -> groups.computeIfAbsent(UnitTextGroup.key(row), k -> new UnitTextGroup(row))
                        .add(row));
        var said = new HashMap<UnitText.Key, UnitText.Said>();
        for (UnitReading reading :
                readings.findByStatusIn(Set.of(UnitReadingStatus.PROPOSED, UnitReadingStatus.CONFIRMED))) {
            var unit = reading.unit();
            if (unit == null || reading.status() == UnitReadingStatus.PROPOSED) {
                var key = new UnitText.Key(reading.textFold(), reading.rule());
                var group = groups.get(key);
                said.put(
                        key,
                        new UnitText.Said(
                                new UnitReadingId(reading.id()),
                                unit == null ? null : index.get(unit),
                                reading.proposedBy(),
                                reading.proposedAt(),
                                reading.version(group == null ? 0 : group.state())));
            }
        }
        var reach = scope.reach();
        return groups.entrySet().stream()
                .map(group -> group.getValue().text(said.get(group.getKey())))
                .filter(text -> reach.covers(text.key().proposal()))
                .sorted(Comparator.comparingInt(UnitText::honours)
                        .reversed()
                        .thenComparing(UnitText::text, VietnameseText.ORDER))
                .toList();
    }

    /** Whether the official of this step may settle any: not one who acts for certain units only. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('VIEW_CONSOLE')")
    public boolean limited() {
        return scope.limited();
    }

    /**
     * The decisions that give a text, newest first, at most 200.
     *
     * @throws OutsideUnits when the text proposes no unit of a limited official
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('VIEW_CONSOLE')")
    public List<DecisionOfText> decisions(UnitText.Key key) {
        scope.reach().require(key.proposal(), key.text());
        var counts = new LinkedHashMap<Long, Integer>();
        reader.rows(key).forEach(row -> counts.merge(row.decision(), 1, Integer::sum));
        var newest = counts.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_DECISIONS)
                .toList();
        if (newest.isEmpty()) {
            return List.of();
        }
        return scope.across(
                        Because.REACH_ASKED,
                        "select " + DecisionHead.COLUMNS + " from {scoped}.decision d where d.id in (:ids)"
                                + " order by d.decided_on desc, d.id desc")
                .param("ids", newest)
                .query(Rows.of(
                        Of.class,
                        of -> new DecisionOfText(
                                of.decision(),
                                counts.getOrDefault(of.decision().id().value(), 0))))
                .list();
    }

    private record Of(DecisionHead decision) {}

    /**
     * Takes over what the rule proposes for these texts, all in one step.
     *
     * @param keys those without a proposal are refused
     * @return how many honours have their unit now
     * @throws OutsideUnits when the official acts for certain units only
     */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public int takeOver(Collection<UnitText.Key> keys) {
        requireUnlimited();
        for (UnitText.Key key : keys) {
            if (key.proposal() == null) {
                throw new InvalidInput("unit", "problem.shared.required");
            }
        }
        requireNothingWaits(keys);
        var found = reader.rows(keys);
        int done = 0;
        for (var one : found.entrySet()) {
            var unit = one.getKey().proposal();
            if (unit != null) {
                var rows = one.getValue();
                var reading = save(rows.getFirst().written(), unit, unit, rows.size());
                done += effect.apply(reading, directory.get(unit), rows);
            }
        }
        return done;
    }

    /**
     * Proposes another unit than the rule, or one where the rule finds none. It will hold for the honours decided while that unit
     * existed; the others stay on the list.
     *
     * @throws DecisionProblem.UnitNotThen when none was decided while it existed
     * @throws DecisionProblem.AlreadyProposed when something else about the text waits
     */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public UnitReadingId propose(UnitText.Key key, UnitId unit) {
        requireUnlimited();
        requireNothingWaits(List.of(key));
        var chosen = directory.get(unit);
        var rows = then(reader.rows(key), chosen);
        var reading = save(rows.getFirst().written(), key.proposal(), unit, rows.size());
        if (reading.status() == UnitReadingStatus.CONFIRMED) {
            effect.apply(reading, chosen, rows);
        } else {
            ledger.record(reading.act("unit-reading.proposed", chosen, rows.size()));
            twoPeople.waits(reading.named(), Set.of());
        }
        return new UnitReadingId(reading.id());
    }

    /**
     * Confirms a unit that another official chose, and carries it out for the honours that the official saw.
     *
     * @param version the version the official looked at: {@link UnitText.Said#version}
     * @return how many honours have their unit now
     * @throws MatterProblem.OwnWork when the official chose it
     * @throws MatterProblem.ChangedSince when it was settled meanwhile, or honours of that text came, went or changed
     */
    @PreAuthorize("hasAuthority('APPROVE_DECISIONS')")
    public int confirm(UnitReadingId id, int version) {
        requireUnlimited();
        var reading = get(id);
        var all = toSettle(reading, version);
        var unit = reading.unit();
        if (unit == null) {
            throw new DecisionProblem.AlreadySettled();
        }
        reading.confirm(official.name(), clock.instant());
        twoPeople.settled(reading.named(), MatterOutcome.APPROVED);
        var chosen = directory.get(unit);
        var rows = then(all, chosen);
        reading.holdsFor(rows.size());
        return effect.apply(reading, chosen, rows);
    }

    /**
     * Refuses a unit that another official chose; the text stays on the list.
     *
     * @param version the version the official looked at
     * @throws MatterProblem as {@link #confirm}
     */
    @PreAuthorize("hasAuthority('APPROVE_DECISIONS')")
    public void refuse(UnitReadingId id, int version) {
        requireUnlimited();
        var reading = get(id);
        toSettle(reading, version);
        reading.refuse(official.name(), clock.instant());
        ledger.record(reading.act("unit-reading.refused", null, 0));
        twoPeople.settled(reading.named(), MatterOutcome.REFUSED);
    }

    /** Keeps that these texts are no unit of the directory, so that nobody is asked again; changes no honour. */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public void notAUnit(Collection<UnitText.Key> keys) {
        requireUnlimited();
        requireNothingWaits(keys);
        reader.rows(keys).forEach((key, rows) -> {
            var reading = save(rows.getFirst().written(), key.proposal(), null, rows.size());
            ledger.record(reading.act("unit-reading.apart", null, rows.size()));
        });
    }

    /**
     * Asks again about a text that was said to be no unit of the directory, or for which the official of this step chose a unit that still
     * waits.
     */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public void askAgain(UnitReadingId id) {
        requireUnlimited();
        var reading = get(id);
        reading.takeBack(official.name(), clock.instant());
        ledger.record(reading.act("unit-reading.asked-again", null, 0));
        twoPeople.settled(reading.named(), MatterOutcome.TAKEN_BACK);
    }

    private void requireUnlimited() {
        if (scope.limited()) {
            throw new OutsideUnits("–");
        }
    }

    private void requireNothingWaits(Collection<UnitText.Key> keys) {
        var wanted = keys.stream().map(UnitTextGroup::folded).collect(Collectors.toSet());
        if (readings.findByStatusIn(Set.of(UnitReadingStatus.PROPOSED)).stream()
                .anyMatch(r -> wanted.contains(new UnitText.Key(r.textFold(), r.rule())))) {
            throw new DecisionProblem.AlreadyProposed();
        }
    }

    private static List<Row> then(List<Row> rows, UnitSummary unit) {
        var then = rows.stream().filter(row -> unit.existedOn(row.on())).toList();
        if (then.isEmpty()) {
            throw new DecisionProblem.UnitNotThen(unit.name());
        }
        return then;
    }

    private UnitReading save(String text, @Nullable UnitId rule, @Nullable UnitId unit, int honours) {
        var reading =
                readings.save(new UnitReading(Ids.next(), text, rule, unit, honours, official.name(), clock.instant()));
        twoPeople.tookPart(reading.matter(), reading.version());
        return reading;
    }

    /** @return the honours it is about, which are those that the official saw */
    private List<Row> toSettle(UnitReading reading, int version) {
        var rows = reader.rows(new UnitText.Key(reading.text(), reading.rule()));
        long state = rows.stream().mapToLong(Row::state).sum();
        twoPeople.requireAnother(reading.matter(), version, reading.version(state));
        return rows;
    }

    private UnitReading get(UnitReadingId id) {
        return readings.findById(id.value()).orElseThrow(() -> new NotFound("unit reading " + id.value()));
    }
}
