package vn.vinhdanh.core.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

/** What must be looked at before a decision goes to the second official, whether it was entered by hand or from a list. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class DecisionWarnings {

    private static final TypeReference<List<DecisionWarning>> KEPT = new TypeReference<>() {};

    private final DecisionQueries decisions;
    private final AwardCatalogue catalogue;
    private final TitleCaps caps;
    private final UnitDirectory units;
    private final UnitScope scope;
    private final JsonMapper json;

    DecisionWarnings(
            DecisionQueries decisions,
            AwardCatalogue catalogue,
            TitleCaps caps,
            UnitDirectory units,
            UnitScope scope,
            JsonMapper json) {
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.caps = caps;
        this.units = units;
        this.scope = scope;
        this.json = json;
    }

    private record Row(AwardRevisionId award, @Nullable Long unit, int year, int honours) {}

    /**
     * The warnings about a decision: what is missing from it first, then competence, then caps by year and unit. A decision without any
     * costs two queries.
     *
     * @throws NotFound when there is no such decision in the official's units
     */
    public List<DecisionWarning> of(DecisionId id) {
        var decision = seen(id);
        var rows = scope.within("select h.award_revision_id award, h.unit_id unit, h.year_to year, count(*) honours"
                        + " from {scoped}.honour h where h.decision_id = ? and h.status = 'ACTIVE'"
                        + " [[and h.unit_id in (select id from unit_scope)]]"
                        + " group by h.award_revision_id, h.unit_id, h.year_to")
                .param(id.value())
                .query(Rows.of(Row.class))
                .list();
        var all = catalogue.all();
        var byRevision = new LinkedHashMap<AwardRevisionId, AwardSummary>();
        all.forEach(a -> byRevision.put(a.revision(), a));
        rows.forEach(r -> byRevision.computeIfAbsent(r.award(), catalogue::get));
        var warnings = new ArrayList<DecisionWarning>();
        missing(decision, rows, warnings);
        competence(decision, rows, byRevision, warnings);
        caps(id, rows, all, byRevision, warnings);
        return List.copyOf(warnings);
    }

    /**
     * What whoever submitted a decision looked at and stood by; empty when nothing was warned of.
     *
     * @throws NotFound when there is no such decision in the official's units
     */
    public List<DecisionWarning> confirmed(DecisionId id) {
        seen(id);
        return json.readValue(
                scope.across(
                                Because.REACH_ASKED,
                                "select coalesce(confirmed_warnings, '[]') from {scoped}.decision where id = ?")
                        .param(id.value())
                        .query(Rows.column(String.class))
                        .single(),
                KEPT);
    }

    private DecisionDetails seen(DecisionId id) {
        return decisions.known(id).orElseThrow(() -> new NotFound("decision " + id.value()));
    }

    /** Warnings as a decision keeps them; null for none. */
    @Nullable
    String kept(List<DecisionWarning> warnings) {
        return warnings.isEmpty() ? null : json.writerFor(KEPT).writeValueAsString(warnings);
    }

    private static void missing(DecisionDetails decision, List<Row> rows, List<DecisionWarning> warnings) {
        if (decision.fileSha256() == null) {
            warnings.add(new DecisionWarning.NoSignedFile());
        }
        int without = rows.stream()
                .filter(r -> r.unit() == null)
                .mapToInt(Row::honours)
                .sum();
        if (without > 0) {
            warnings.add(new DecisionWarning.WithoutUnit(
                    without, rows.stream().mapToInt(Row::honours).sum()));
        }
        var said = AuthorityLevel.named(decision.written().authority());
        if (said != decision.written().authorityLevel()) {
            warnings.add(new DecisionWarning.DoubtfulAuthority(
                    decision.written().authority(), decision.written().authorityLevel(), said));
        }
    }

    private static void competence(
            DecisionDetails decision,
            List<Row> rows,
            Map<AwardRevisionId, AwardSummary> awards,
            List<DecisionWarning> warnings) {
        rows.stream()
                .collect(Collectors.groupingBy(Row::award, LinkedHashMap::new, Collectors.summingInt(Row::honours)))
                .forEach((revision, honours) -> {
                    var award = Objects.requireNonNull(awards.get(revision));
                    if (!award.within(decision.written().authorityLevel())) {
                        warnings.add(new DecisionWarning.OutsideCompetence(
                                award.nameVi(),
                                decision.written().authorityLevel(),
                                decision.written().authority(),
                                award.legalBasis(),
                                honours));
                    }
                });
    }

    private record Title(String code, int year) {}

    private void caps(
            DecisionId id,
            List<Row> rows,
            List<AwardSummary> all,
            Map<AwardRevisionId, AwardSummary> awards,
            List<DecisionWarning> warnings) {
        var titles = rows.stream()
                .filter(r -> Objects.requireNonNull(awards.get(r.award())).title())
                .collect(Collectors.groupingBy(
                        r -> new Title(
                                Objects.requireNonNull(awards.get(r.award())).code(), r.year()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        titles.forEach((title, of) -> {
            var cap = caps.cap(all, title.code(), title.year());
            if (cap == null) {
                return;
            }
            var here = new HashSet<Long>();
            of.forEach(r -> {
                if (r.unit() instanceof Long unit) {
                    here.add(unit);
                }
            });
            var counts = caps.count(cap, here, id);
            for (var row : of) {
                var unit = row.unit();
                var count = unit == null ? null : counts.get(unit);
                if (count == null || count.of() == 0) {
                    warnings.add(new DecisionWarning.CapNotCounted(
                            cap.award().nameVi(),
                            unit == null ? null : units.get(new UnitId(unit)).name(),
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
