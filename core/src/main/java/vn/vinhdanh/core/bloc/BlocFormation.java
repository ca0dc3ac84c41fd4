package vn.vinhdanh.core.bloc;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

/** Puts the blocs of a year together and declares them formed. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_BLOCS', 'SYSTEM')")
public class BlocFormation {

    private final BlocRepository blocs;
    private final BlocSaving saving;
    private final CampaignQueries campaigns;
    private final UnitDirectory units;
    private final ApplicationEventPublisher events;

    BlocFormation(
            BlocRepository blocs,
            BlocSaving saving,
            CampaignQueries campaigns,
            UnitDirectory units,
            ApplicationEventPublisher events) {
        this.blocs = blocs;
        this.saving = saving;
        this.campaigns = campaigns;
        this.units = units;
        this.events = events;
    }

    /**
     * Opens a bloc, perhaps still without members; only officials see it.
     *
     * @throws InvalidInput when a field is wrong
     * @throws BlocProblem when its number or a unit is taken, or a unit did not exist in the year
     */
    public BlocId open(BlocDraft draft) {
        var bloc = new Bloc(Ids.next(), draft);
        check(bloc, draft);
        saving.save(bloc, "bloc.opened");
        var id = new BlocId(bloc.id());
        events.publishEvent(new BlocChanged(id, bloc.campaign(), null));
        return id;
    }

    /**
     * Puts a bloc together anew; its year stays. A member for whom somebody signed the pact stays too.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws InvalidInput when a field is wrong
     * @throws BlocProblem when its number or a unit is taken, a unit did not exist in the year, or a signed member would leave
     */
    public void change(BlocId id, int version, BlocDraft draft) {
        var bloc = saving.load(id, version);
        var before = bloc.campaign();
        var written = written(bloc);
        var members = new HashSet<>(draft.members());
        for (long signed : bloc.signedUnits()) {
            if (!members.contains(new UnitId(signed))) {
                throw new BlocProblem.SignedMember(units.get(new UnitId(signed)).name());
            }
        }
        bloc.compose(draft);
        check(bloc, draft);
        saving.save(bloc, "bloc.changed", Changes.between(written, written(bloc)));
        events.publishEvent(new BlocChanged(id, bloc.campaign(), before));
    }

    /**
     * Says what {@link #form} would refuse, before anybody is asked whether they mean it.
     *
     * @param version as it was read
     * @throws BlocProblem when it has no head or fewer than two members
     */
    @Transactional(readOnly = true)
    public void requireReady(BlocId id, int version) {
        saving.load(id, version).requireFormed();
    }

    /**
     * Declares a bloc formed; the public sees it from this commit on.
     *
     * @param version as it was read
     * @throws BlocProblem when it has no head or fewer than two members, or is formed already
     * @throws StaleData when somebody saved it meanwhile
     */
    public void form(BlocId id, int version) {
        var bloc = saving.load(id, version);
        bloc.form();
        saving.save(bloc, "bloc.formed");
        events.publishEvent(new BlocFormed(id, bloc.campaign()));
    }

    /** What only the other blocs and the directory know; the keys of the tables are the last wall behind it. */
    private void check(Bloc bloc, BlocDraft draft) {
        blocs.numbered(bloc.year(), bloc.ordinal(), bloc.id()).ifPresent(other -> {
            throw new BlocProblem.OrdinalTaken(bloc.ordinal(), bloc.year());
        });
        var campaign = draft.campaign();
        if (campaign != null) {
            campaigns.get(campaign);
        }
        for (UnitId id : draft.members()) {
            var unit = units.get(id);
            if (!existedIn(unit, bloc.year())) {
                throw new BlocProblem.UnitNotThen(unit.name(), bloc.year());
            }
            blocs.holding(bloc.year(), id.value(), bloc.id()).ifPresent(other -> {
                throw new BlocProblem.UnitTaken(unit.name(), other.name());
            });
        }
    }

    /** What is written about a bloc, its units by name. */
    private Map<String, @Nullable Object> written(Bloc bloc) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", bloc.name());
        fields.put("ordinal", bloc.ordinal());
        var campaign = bloc.campaign();
        fields.put("campaign", campaign == null ? null : campaigns.get(campaign).name());
        fields.put("members", bloc.members().stream().map(this::name).toList());
        fields.put("head", bloc.head().map(this::name).orElse(null));
        fields.put("deputy", bloc.deputy().map(this::name).orElse(null));
        return fields;
    }

    private String name(Member member) {
        return units.get(new UnitId(member.unitId())).name();
    }

    static boolean existedIn(UnitSummary unit, int year) {
        var last = unit.validTo();
        return !unit.validFrom().isAfter(LocalDate.of(year, 12, 31))
                && (last == null || !last.isBefore(LocalDate.of(year, 1, 1)));
    }
}
