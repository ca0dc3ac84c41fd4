package vn.vinhdanh.core.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.decision.TitleCaps.Title;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

/** What must be looked at before a decision goes to the second official, whether it was entered by hand or from a list. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class DecisionWarnings {

    private static final TypeReference<List<DecisionWarning>> KEPT = new TypeReference<>() {};

    private final DecisionReach reach;
    private final AwardCatalogue catalogue;
    private final TitleCaps caps;
    private final UnitScope scope;
    private final JsonMapper json;

    DecisionWarnings(DecisionReach reach, AwardCatalogue catalogue, TitleCaps caps, UnitScope scope, JsonMapper json) {
        this.reach = reach;
        this.catalogue = catalogue;
        this.caps = caps;
        this.scope = scope;
        this.json = json;
    }

    private record Row(
            @Nullable String fileSha256,
            String authority,
            AuthorityLevel authorityLevel,
            String confirmed,
            @Nullable AwardRevisionId award,
            @Nullable Long unit,
            @Nullable String unitName,
            @Nullable Integer year,
            int honours,
            String code,
            String name,
            boolean title,
            Set<AuthorityLevel> authorities,
            String legalBasis) {}

    /** What is given, as its revision says. */
    private record Given(
            AwardRevisionId revision,
            String code,
            String name,
            boolean title,
            Set<AuthorityLevel> authorities,
            String legalBasis) {}

    /** So many honours of one award, unit and year. */
    private record Group(Given award, @Nullable Long unit, String unitName, int year, int honours) {}

    /**
     * What there is to look at.
     *
     * @param found what a decision is warned of now: what is missing from it first, then competence, then caps by year and unit
     * @param confirmed what whoever submitted it looked at and stood by; empty when nothing was warned of
     */
    public record Look(List<DecisionWarning> found, List<DecisionWarning> confirmed) {}

    /**
     * Looks at a decision: one query for itself, its list and the awards in it, three more where titles are among these.
     *
     * @throws NotFound when there is no such decision in the official's units
     */
    public Look look(DecisionId id) {
        var seen = seen(id);
        var decision = seen.getFirst();
        var groups = new ArrayList<Group>();
        for (var row : seen) {
            var award = row.award();
            if (award != null) {
                groups.add(new Group(
                        new Given(award, row.code(), row.name(), row.title(), row.authorities(), row.legalBasis()),
                        row.unit(),
                        Objects.requireNonNullElse(row.unitName(), ""),
                        Objects.requireNonNull(row.year()),
                        row.honours()));
            }
        }
        var warnings = new ArrayList<DecisionWarning>();
        missing(decision, groups, warnings);
        competence(decision, groups, warnings);
        caps(id, groups, warnings);
        return new Look(List.copyOf(warnings), json.readValue(decision.confirmed(), KEPT));
    }

    /**
     * What a decision is warned of now.
     *
     * @throws NotFound when there is no such decision in the official's units
     */
    public List<DecisionWarning> of(DecisionId id) {
        return look(id).found();
    }

    /**
     * What whoever submitted a decision looked at and stood by; empty when nothing was warned of.
     *
     * @throws NotFound when there is no such decision in the official's units
     */
    public List<DecisionWarning> confirmed(DecisionId id) {
        return json.readValue(seen(id).getFirst().confirmed(), KEPT);
    }

    /** The decision beside each group of its honours in reach, beside none of them when there are none. */
    private List<Row> seen(DecisionId id) {
        var parameters = new ArrayList<Object>(List.of(id.value()));
        var rows = scope.within(
                        """
                        select g.*, coalesce(a.code, '') code, coalesce(r.name_vi, '') name, coalesce(a.is_title, false) title,
                               r.authorities, coalesce(r.legal_basis, '') legal_basis
                        from (
                        select max(d.file_sha256) file_sha256, max(d.authority) authority, max(d.authority_level) authority_level,
                               max(coalesce(d.confirmed_warnings, '[]')) confirmed, h.award_revision_id award, h.unit_id unit,
                               max(u.name) unit_name, h.year_to year, count(h.id) honours
                        from {scoped}.decision d
                        left join {scoped}.honour h on h.decision_id = d.id and h.status = 'ACTIVE'
                          [[and h.unit_id in (select id from unit_scope)]]
                        left join {domain}.unit u on u.id = h.unit_id
                        where d.id = ?
                        """ + reach.visible(parameters) + " group by h.award_revision_id, h.unit_id, h.year_to) g"
                                + " left join {domain}.award_revision r on r.id = g.award"
                                + " left join {domain}.award a on a.code = r.award_code order by g.award, g.unit, g.year")
                .params(parameters)
                .query(Rows.of(Row.class))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound("decision " + id.value());
        }
        return rows;
    }

    /** Warnings as a decision keeps them; null for none. */
    @Nullable
    String kept(List<DecisionWarning> warnings) {
        return warnings.isEmpty() ? null : json.writerFor(KEPT).writeValueAsString(warnings);
    }

    private static void missing(Row decision, List<Group> rows, List<DecisionWarning> warnings) {
        if (decision.fileSha256() == null) {
            warnings.add(new DecisionWarning.NoSignedFile());
        }
        int without = rows.stream()
                .filter(r -> r.unit() == null)
                .mapToInt(Group::honours)
                .sum();
        if (without > 0) {
            warnings.add(new DecisionWarning.WithoutUnit(
                    without, rows.stream().mapToInt(Group::honours).sum()));
        }
        var said = AuthorityLevel.named(decision.authority());
        if (said != decision.authorityLevel()) {
            warnings.add(new DecisionWarning.DoubtfulAuthority(decision.authority(), decision.authorityLevel(), said));
        }
    }

    private static void competence(Row decision, List<Group> rows, List<DecisionWarning> warnings) {
        rows.stream()
                .collect(Collectors.groupingBy(Group::award, LinkedHashMap::new, Collectors.summingInt(Group::honours)))
                .forEach((award, honours) -> {
                    if (!AwardSummary.within(award.authorities(), decision.authorityLevel())) {
                        warnings.add(new DecisionWarning.OutsideCompetence(
                                award.name(),
                                decision.authorityLevel(),
                                decision.authority(),
                                award.legalBasis(),
                                honours));
                    }
                });
    }

    private void caps(DecisionId id, List<Group> rows, List<DecisionWarning> warnings) {
        var titles = rows.stream()
                .filter(r -> r.award().title())
                .collect(Collectors.groupingBy(
                        r -> new Title(r.award().code(), r.year()), LinkedHashMap::new, Collectors.toList()));
        if (titles.isEmpty()) {
            return;
        }
        var capped = caps.caps(catalogue.all(), titles.keySet());
        var units = new HashMap<Title, Set<Long>>();
        capped.keySet()
                .forEach(title -> units.put(
                        title,
                        Objects.requireNonNull(titles.get(title)).stream()
                                .map(Group::unit)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())));
        var counted = caps.count(capped, units, id);
        titles.forEach((title, of) -> {
            var cap = capped.get(title);
            if (cap == null) {
                return;
            }
            var counts = counted.getOrDefault(title, Map.of());
            for (var row : of) {
                var unit = row.unit();
                var count = unit == null ? null : counts.get(unit);
                if (count == null || count.of() == 0) {
                    warnings.add(new DecisionWarning.CapNotCounted(
                            cap.award().nameVi(),
                            unit == null ? null : row.unitName(),
                            title.year(),
                            cap.asked().percent(),
                            row.honours()));
                } else if (count.over()) {
                    warnings.add(new DecisionWarning.OverCap(count));
                }
            }
        });
    }
}
