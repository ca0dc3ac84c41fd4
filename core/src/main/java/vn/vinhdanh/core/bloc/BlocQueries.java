package vn.vinhdanh.core.bloc;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

/** Reads blocs; a province has some sixteen a year. An official limited to units sees the blocs with a member among these. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class BlocQueries {

    private final BlocRepository blocs;
    private final UnitDirectory units;
    private final UnitScope scope;

    BlocQueries(BlocRepository blocs, UnitDirectory units, UnitScope scope) {
        this.blocs = blocs;
        this.units = units;
        this.scope = scope;
    }

    /** The blocs of a year in the order of their numbers. */
    public List<BlocSummary> ofYear(int year) {
        var names = new HashMap<Long, String>();
        units.all().forEach(u -> names.put(u.id().value(), u.name()));
        return mine(blocs.ofYear(year)).map(b -> summary(b, names)).toList();
    }

    private Stream<Bloc> mine(Collection<Bloc> found) {
        var reach = scope.reach();
        return found.stream()
                .filter(b ->
                        !reach.limited() || b.members().stream().anyMatch(m -> reach.covers(new UnitId(m.unitId()))));
    }

    /**
     * The blocs of a year at a glance.
     *
     * @param signed how many have signed their pact
     * @param waiting how many have not, or not for every member
     */
    public record Year(int year, long blocs, long signed, long waiting) {}

    /** All years that have blocs, newest first; one query. */
    public List<Year> atAGlance() {
        return scope.within("""
                        select b.year, count(*) blocs, sum(b.pact_signed_on is not null) signed,
                               sum(b.status <> 'PACT_SIGNED' or exists (select 1 from {scoped}.bloc_member m where m.bloc_id = b.id
                                 and m.unit_id not in (select s.unit_id from {domain}.bloc_signatory s where s.bloc_id = b.id))) waiting
                        from {scoped}.bloc b
                        where 1 = 1 [[and exists (select 1 from {scoped}.bloc_member m where m.bloc_id = b.id
                          and m.unit_id in (select id from unit_scope))]]
                        group by b.year order by b.year desc
                        """).query(Rows.of(Year.class)).list();
    }

    /** @throws NotFound when there is no such bloc, or none that the official may see */
    public BlocDetails get(BlocId id) {
        return find(id).orElseThrow(() -> new NotFound("bloc " + id.value()));
    }

    /** The bloc of that id. */
    public Optional<BlocDetails> find(BlocId id) {
        return mine(blocs.findById(id.value()).stream().toList()).findFirst().map(this::details);
    }

    /** The blocs whose season belongs to a campaign, in the order of their numbers; forming ones included. */
    public List<BlocDetails> ofCampaign(CampaignId campaign) {
        return mine(blocs.ofCampaign(campaign.value())).map(this::details).toList();
    }

    /**
     * The units that may be members of a bloc of that year: they existed in it and are in no other bloc of it.
     *
     * @param bloc whose own members are offered too, or null for a new bloc
     */
    public List<UnitSummary> candidates(int year, @Nullable BlocId bloc) {
        var taken = new HashSet<Long>();
        blocs.ofYear(year).stream()
                .filter(b -> bloc == null || b.id() != bloc.value())
                .forEach(b -> b.members().forEach(m -> taken.add(m.unitId())));
        var reach = scope.reach();
        var own = new HashSet<Long>();
        if (bloc != null) {
            mine(blocs.findById(bloc.value()).stream().toList())
                    .forEach(b -> b.members().forEach(m -> own.add(m.unitId())));
        }
        return units.all().stream()
                .filter(u -> reach.covers(u.id()) || own.contains(u.id().value()))
                .filter(u -> BlocFormation.existedIn(u, year))
                .filter(u -> !taken.contains(u.id().value()))
                .toList();
    }

    /** Whether all members lie in the official's units, so that they may put the bloc together and record its pact. */
    public boolean whollyInScope(BlocId id) {
        if (!scope.limited()) {
            return true;
        }
        var reach = scope.reach();
        return blocs.findById(id.value())
                .filter(b -> !b.members().isEmpty()
                        && b.members().stream().allMatch(m -> reach.covers(new UnitId(m.unitId()))))
                .isPresent();
    }

    /** The years that have blocs, newest first. */
    public List<Integer> years() {
        return scope.limited()
                ? blocs.years().stream()
                        .filter(year -> mine(blocs.ofYear(year)).findAny().isPresent())
                        .toList()
                : blocs.years();
    }

    private static BlocSummary summary(Bloc bloc, Map<Long, String> names) {
        return new BlocSummary(
                new BlocId(bloc.id()),
                bloc.code(),
                bloc.year(),
                bloc.ordinal(),
                bloc.name(),
                bloc.campaign(),
                bloc.status(),
                bloc.head().map(m -> name(m, names)).orElse(""),
                bloc.deputy().map(m -> name(m, names)).orElse(""),
                bloc.members().size(),
                bloc.signedOn(),
                bloc.unsigned().stream().map(m -> name(m, names)).toList());
    }

    private static String name(Member member, Map<Long, String> names) {
        return names.getOrDefault(member.unitId(), "");
    }

    private BlocDetails details(Bloc bloc) {
        var named = units.get(bloc.members().stream()
                .map(member -> new UnitId(member.unitId()))
                .toList());
        Function<Member, UnitSummary> unit = member -> Objects.requireNonNull(named.get(new UnitId(member.unitId())));
        var members = bloc.members().stream().map(unit).toList();
        return new BlocDetails(
                new BlocId(bloc.id()),
                bloc.version(),
                bloc.code(),
                bloc.year(),
                bloc.ordinal(),
                bloc.name(),
                bloc.campaign(),
                bloc.status(),
                bloc.head().map(unit).orElse(null),
                bloc.deputy().map(unit).orElse(null),
                members,
                bloc.pact(),
                bloc.demo());
    }
}
