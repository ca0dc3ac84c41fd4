package vn.vinhdanh.core.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.nomination.DossierProblem;
import vn.vinhdanh.core.nomination.NomineeList;
import vn.vinhdanh.core.nomination.NomineeRules;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.Written;

/** Writes what a unit registers until the round's last day of registration; its leader stands by it. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'SYSTEM')")
public class RegistrationBook {

    /** So many titles one registration has at most. */
    public static final int MOST = 5_000;

    private final RegistrationRepository registrations;
    private final TitleRepository titles;
    private final RegistrationSteps steps;
    private final NomineeRules rules;
    private final RoundQueries rounds;
    private final UnitDirectory units;
    private final UnitScope scope;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RegistrationBook(
            RegistrationRepository registrations,
            TitleRepository titles,
            RegistrationSteps steps,
            NomineeRules rules,
            RoundQueries rounds,
            UnitDirectory units,
            UnitScope scope,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.registrations = registrations;
        this.titles = titles;
        this.steps = steps;
        this.rules = rules;
        this.rounds = rounds;
        this.units = units;
        this.scope = scope;
        this.twoPeople = twoPeople;
        this.official = official;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Begins the registration of a unit in a round; there is one only, so that of who began it first is given back.
     *
     * @throws OutsideUnits when the unit is not the official's
     * @throws RegistrationProblem when the round registers nothing today, or nothing of such a unit
     */
    public RegistrationId begin(RoundId round, UnitId unit) {
        return begin(round, unit, false);
    }

    /**
     * As {@link #begin(RoundId, UnitId)}.
     *
     * @param demo whether it is demonstration data
     */
    public RegistrationId begin(RoundId round, UnitId unit, boolean demo) {
        var of = units.get(unit);
        scope.reach().require(unit, of.name());
        var begun = registrations.findByRoundIdAndUnitId(round.value(), unit.value());
        if (begun.isPresent()) {
            return begun.get().id();
        }
        var in = summary(round);
        if (!in.registersOn(steps.today())) {
            throw RegistrationProblem.shut(in.name(), in.registrationUntil(), steps.today());
        }
        if (!in.unitKinds().isEmpty() && !in.unitKinds().contains(of.kind())) {
            throw new RegistrationProblem.OtherUnits(of.name(), in.name());
        }
        var registration = new Registration(
                Ids.next(), round, of, official.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), demo);
        try {
            registrations.saveAndFlush(registration);
        } catch (DataIntegrityViolationException anotherBeganIt) {
            throw new StaleData();
        }
        twoPeople.tookPart(registration.matter(), registration.version());
        tell("registration.begun", registration, Map.of("round", in.name()));
        return registration.id();
    }

    private RoundSummary summary(RoundId id) {
        var round = rounds.get(List.of(id)).get(id);
        if (round == null) {
            throw new NotFound("round " + id.value());
        }
        return round;
    }

    /**
     * Registers some, all of them or none.
     *
     * @param written in the order of the list
     * @throws InvalidInput when a field is wrong: an award that the round does not ask for, somebody of another unit, somebody twice; the
     *     sentence names whom
     * @throws RegistrationProblem when it is not with those who write it, or has as many as it may
     */
    public List<TitleId> register(RegistrationId id, List<TitleWritten> written) {
        var registration = steps.alone(id, RegistrationStep.EDIT);
        var already = titles.findByRegistrationIdOrderByOrdinalAscIdAsc(id.value());
        if (already.size() + written.size() > MOST) {
            throw new RegistrationProblem.TooMany(MOST);
        }
        require(registration, already, written);
        int ordinal = already.stream().mapToInt(Title::ordinal).max().orElse(0);
        var added = new ArrayList<Title>();
        for (var one : written) {
            added.add(new Title(Ids.next(), id, ++ordinal, one));
        }
        titles.saveAllAndFlush(added);
        edited(registration);
        tell(
                "registration.registered",
                registration,
                Map.of(
                        "titles",
                        written.stream().map(TitleWritten::name).limit(20).toList(),
                        "count",
                        added.size()));
        return added.stream().map(Title::id).toList();
    }

    /**
     * Registers what a list says, all lines that are not left out or none.
     *
     * @param leftOut numbers of the lines that are not taken in
     * @param confirmed groups of the file's remarks that were looked at and confirmed
     * @return how many were registered
     * @throws DossierProblem when a line cannot be taken in, or something said of the file was not confirmed
     * @throws InvalidInput as {@link #register}
     * @throws RegistrationProblem as {@link #register}
     */
    public int take(RegistrationId id, NomineeList list, Set<Integer> leftOut, Set<String> confirmed) {
        steps.alone(id, RegistrationStep.EDIT);
        return register(
                        id,
                        list.taken(leftOut, confirmed).stream()
                                .map(TitleWritten::of)
                                .toList())
                .size();
    }

    private record Put(long recipient, String award) {}

    private void require(Registration registration, Collection<Title> others, List<TitleWritten> written) {
        var round = steps.round(registration);
        rules.require(
                registration.round(),
                written.stream().map(one -> one.nominee(round)).toList());
        var put = new HashSet<Put>();
        others.forEach(other -> put(put, other.written()));
        for (var one : written) {
            if (!put(put, one)) {
                throw new InvalidInput("recipient", "problem.registration.twice", one.name());
            }
        }
    }

    private static boolean put(Set<Put> put, TitleWritten one) {
        var of = one.recipient();
        return of == null || put.add(new Put(of.value(), one.award()));
    }

    /**
     * Writes anew who aims at what.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws InvalidInput as {@link #register}
     * @throws RegistrationProblem when it is not with those who write it
     */
    public void rewrite(TitleId id, int version, TitleWritten written) {
        var registration = steps.alone(find(id).registration(), RegistrationStep.EDIT);
        var title = asRead(id, version);
        var others = titles
                .findByRegistrationIdOrderByOrdinalAscIdAsc(registration.id().value())
                .stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        require(registration, others, List.of(written));
        var before = Written.values(title.written());
        title.write(written);
        try {
            titles.saveAndFlush(title);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleData();
        }
        edited(registration);
        var changes = new LinkedHashMap<String, Object>();
        changes.put("title", title.written().name());
        changes.put("changes", Changes.between(before, Written.values(title.written())));
        tell("registration.title-edited", registration, changes);
    }

    /**
     * Takes one out.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws RegistrationProblem when it is not with those who write it
     */
    public void remove(TitleId id, int version) {
        var registration = steps.alone(find(id).registration(), RegistrationStep.EDIT);
        var title = asRead(id, version);
        titles.delete(title);
        try {
            titles.flush();
        } catch (OptimisticLockingFailureException e) {
            throw new StaleData();
        }
        edited(registration);
        tell(
                "registration.title-removed",
                registration,
                Map.of("title", title.written().name()));
    }

    /**
     * Deletes a registration with all that it says.
     *
     * @param version as it was read
     * @throws StaleData when somebody took a step meanwhile
     * @throws RegistrationProblem when its leader stands by it, or the last day is over
     */
    public void delete(RegistrationId id, int version) {
        var registration = steps.alone(id, version, RegistrationStep.DELETE);
        var all = titles.findByRegistrationIdOrderByOrdinalAscIdAsc(id.value());
        titles.deleteAllInBatch(all);
        registrations.delete(registration);
        registrations.flush();
        tell("registration.deleted", registration, Map.of("count", all.size()));
    }

    /**
     * The leader of the unit stands by what others wrote; the board sees it from then on.
     *
     * @param version the version the leader looked at
     * @throws MatterProblem.OwnWork when the leader wrote any of it
     * @throws MatterProblem.ChangedSince when it changed since
     * @throws RegistrationProblem when nothing is registered, it is confirmed already or the last day is over
     */
    @PreAuthorize("hasAnyAuthority('SIGN_DOSSIERS', 'SYSTEM')")
    public void confirm(RegistrationId id, int version) {
        var registration = steps.alone(id, RegistrationStep.CONFIRM);
        twoPeople.requireAnother(registration.matter(), version, registration.version());
        int count =
                titles.findByRegistrationIdOrderByOrdinalAscIdAsc(id.value()).size();
        if (count == 0) {
            throw new RegistrationProblem.Empty();
        }
        move(registration, RegistrationStep.CONFIRM, "registration.confirmed", Map.of("count", count));
        twoPeople.settled(registration.named(), MatterOutcome.APPROVED);
    }

    /**
     * Opens a confirmed registration to be changed, which takes it from the board's sight until it is confirmed again.
     *
     * @param version as it was read
     * @throws StaleData when somebody took a step meanwhile
     * @throws RegistrationProblem when it is not confirmed, or the last day is over
     */
    @PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'SIGN_DOSSIERS', 'SYSTEM')")
    public void reopen(RegistrationId id, int version) {
        move(
                steps.alone(id, version, RegistrationStep.REOPEN),
                RegistrationStep.REOPEN,
                "registration.reopened",
                Map.of());
    }

    private void move(Registration registration, RegistrationStep step, String verb, Map<String, ?> more) {
        registration.move(step, official.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        save(registration);
        tell(verb, registration, more);
        facts.publishEvent(new RegistrationMoved(registration.id(), registration.status()));
    }

    private void edited(Registration registration) {
        registration.edited();
        save(registration);
        twoPeople.tookPart(registration.matter(), registration.version());
    }

    private void save(Registration registration) {
        try {
            registrations.saveAndFlush(registration);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleData();
        }
    }

    private Title find(TitleId id) {
        return titles.findById(id.value()).orElseThrow(() -> new NotFound("title " + id.value()));
    }

    private Title asRead(TitleId id, int version) {
        var title = find(id);
        if (title.version() != version) {
            throw new StaleData();
        }
        return title;
    }

    private void tell(String verb, Registration registration, Map<String, ? extends @Nullable Object> more) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", registration.unitName());
        more.forEach((key, value) -> detail.put(key, value == null ? "" : value));
        ledger.record(
                new Act(verb, "registration", String.valueOf(registration.id().value()), detail));
    }
}
