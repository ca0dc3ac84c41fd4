package vn.vinhdanh.core.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/** Which steps are open with a registration: its page shows them, each door requires its own. */
@Component
class RegistrationSteps {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RegistrationRepository registrations;
    private final RoundQueries rounds;
    private final UnitScope scope;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Clock clock;

    RegistrationSteps(
            RegistrationRepository registrations,
            RoundQueries rounds,
            UnitScope scope,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Clock clock) {
        this.registrations = registrations;
        this.rounds = rounds;
        this.scope = scope;
        this.twoPeople = twoPeople;
        this.official = official;
        this.clock = clock;
    }

    /** The steps that the official may take now with a registration in reach. */
    Set<RegistrationStep> open(Registration registration, RoundSummary round) {
        var open = EnumSet.noneOf(RegistrationStep.class);
        if (round.registersOn(today())) {
            for (var step : RegistrationStep.values()) {
                if (step.from().contains(registration.status()) && step.isFor(official)) {
                    open.add(step);
                }
            }
        }
        if (open.contains(RegistrationStep.CONFIRM) && twoPeople.own(registration.matter())) {
            open.remove(RegistrationStep.CONFIRM);
        }
        return open;
    }

    /** Whether the official sees registrations that no leader stands by yet: the unit's own people do. */
    boolean seesDrafts() {
        return official.may(Permission.WRITE_DOSSIERS) || official.may(Permission.SIGN_DOSSIERS) || !official.acts();
    }

    /** @throws NotFound when it is not the official's to see */
    Registration seen(@Nullable Registration registration, RegistrationId id) {
        if (registration == null
                || !scope.reach().covers(registration.unit())
                || registration.status() == RegistrationStatus.DRAFT && !seesDrafts()) {
            throw new NotFound("registration " + id.value());
        }
        return registration;
    }

    /**
     * A registration for a step, in which nobody else writes until it is over; asked before anything else is read.
     *
     * @throws NotFound when there is none that the official may see
     * @throws RegistrationProblem when the step is not taken from its state, or the round registers nothing today
     */
    Registration alone(RegistrationId id, RegistrationStep step) {
        var registration = seen(registrations.findAlone(id.value()).orElse(null), id);
        registration.requireFor(step);
        var round = round(registration);
        if (!round.registersOn(today())) {
            throw RegistrationProblem.shut(round.name(), round.registrationUntil(), today());
        }
        return registration;
    }

    /**
     * The same for a step on what was looked at.
     *
     * @param version as it was read
     * @throws StaleData when somebody took a step meanwhile
     */
    Registration alone(RegistrationId id, int version, RegistrationStep step) {
        var registration = alone(id, step);
        if (registration.version() != version) {
            throw new StaleData();
        }
        return registration;
    }

    /** The round of a registration. */
    RoundSummary round(Registration registration) {
        var round = rounds.get(List.of(registration.round())).get(registration.round());
        if (round == null) {
            throw new NotFound("round " + registration.round().value());
        }
        return round;
    }

    /** Today in the province. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
