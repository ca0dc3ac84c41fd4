package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.eligibility.NomineeFacts.DisciplineFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Given;
import vn.vinhdanh.core.eligibility.NomineeFacts.HeadcountFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.InitiativeFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Predecessors;
import vn.vinhdanh.core.eligibility.NomineeFacts.ProceedingFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.RatingFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.Recognition;
import vn.vinhdanh.core.eligibility.NomineeFacts.Standing;
import vn.vinhdanh.core.eligibility.NomineeFacts.UseFact;
import vn.vinhdanh.core.evidence.Declarations;
import vn.vinhdanh.core.evidence.InitiativeEntry;
import vn.vinhdanh.core.evidence.InitiativeUse;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.UnitLines;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.SubjectClass;

/** Puts the facts of nominees together from honours, evidence and declarations, many at a time. */
@Component
class Facts {

    /**
     * The honours of a recipient, those that a second official has not yet approved and those annulled too.
     *
     * @param subjectClass of the latest that stands; null where it is not known
     * @param whereabouts where honours say that a person was
     * @param predecessors null for a person, and for a collective that took over no unit
     */
    record Honours(
            List<HonourFact> honours,
            @Nullable SubjectClass subjectClass,
            Whereabouts whereabouts,
            @Nullable Predecessors predecessors) {
        static final Honours NONE = new Honours(List.of(), null, Whereabouts.NOTHING_SAID, null);
    }

    private record Row(
            long recipient,
            HonourFact honour,
            @Nullable SubjectClass subjectClass,
            String unitText,
            @Nullable Long unit) {}

    /** Longer lists of ids are read by MariaDB as a table to join, for which it goes through all honours. */
    private static final int LISTED = 900;

    private final UnitScope scope;

    private final UnitLines predecessors;

    Facts(UnitScope scope, UnitLines predecessors) {
        this.scope = scope;

        this.predecessors = predecessors;
    }

    /** The awards that judging by a standard looks for: those of its clauses and the award itself. */
    static Set<String> awards(Standard standard) {
        return Stream.concat(
                        Stream.of(standard.awardCode()),
                        standard.clauses().stream().map(Clause::requirement).flatMap(Facts::awards))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> awards(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Held held -> held.awards().stream();
            case Requirement.Consecutive asked -> with(asked.awards(), asked.since());
            case Requirement.Won asked -> with(asked.awards(), asked.since());
            case Requirement.Rated asked -> with(asked.orAwards(), asked.since());
            case Requirement.RatedTimes asked -> with(Set.of(), asked.since());
            case Requirement.Initiatives asked -> with(Set.of(), asked.since());
            default -> Stream.empty();
        };
    }

    private static Stream<String> with(Set<String> awards, @Nullable String since) {
        return Stream.concat(awards.stream(), Stream.ofNullable(since));
    }

    /**
     * The honours of these recipients, by recipient: those that stand, those whose decision a second official has not yet approved, those
     * annulled; of collectives also those of the units they took over. One query for each 900 recipients.
     *
     * @param awards codes of the awards looked for
     * @param recipients a few thousand at most
     */
    Map<Long, Honours> honours(Set<String> awards, Collection<RecipientDetails> recipients) {
        if (recipients.isEmpty()) {
            return Map.of();
        }
        var lines = predecessors.of(recipients);
        var ids = Stream.concat(
                        recipients.stream().map(r -> r.id().value()),
                        lines.values().stream().flatMap(l -> l.collectives().stream()))
                .distinct()
                .sorted()
                .toList();
        var rows = new ArrayList<Row>();
        for (int from = 0; from < ids.size(); from += LISTED) {
            rows.addAll(rows(ids.subList(from, Math.min(ids.size(), from + LISTED))));
        }
        var of = rows.stream().collect(Collectors.groupingBy(Row::recipient));
        var byRecipient = new HashMap<Long, Honours>();
        for (RecipientDetails recipient : recipients) {
            long id = recipient.id().value();
            var line = lines.get(id);
            var own = of.getOrDefault(id, List.of());
            if (!own.isEmpty() || line != null) {
                var inherited = line == null
                        ? List.<Row>of()
                        : line.collectives().stream()
                                .flatMap(p -> of.getOrDefault(p, List.of()).stream())
                                .toList();
                byRecipient.put(id, honours(awards, recipient, own, inherited, line));
            }
        }
        return byRecipient;
    }

    private static Honours honours(
            Set<String> awards,
            RecipientDetails recipient,
            List<Row> own,
            List<Row> inherited,
            UnitLines.@Nullable Line line) {
        var latest = own.stream()
                .filter(r -> r.subjectClass() != null && r.honour().is(Standing.STANDS))
                .max(Comparator.comparingInt((Row r) -> r.honour().year())
                        .thenComparingLong(r -> r.honour().id()));
        var honours = Stream.concat(
                        own.stream()
                                .map(r -> line != null
                                                && r.unit() != null
                                                && line.units().contains(r.unit())
                                        ? ofPredecessor(r.honour())
                                        : r.honour()),
                        inherited.stream().map(r -> ofPredecessor(r.honour())))
                .filter(h -> awards.contains(h.award()))
                .toList();
        return new Honours(
                honours,
                latest.map(Row::subjectClass).orElse(null),
                whereabouts(recipient, own),
                line == null ? null : new Predecessors(line.since().getYear()));
    }

    private static HonourFact ofPredecessor(HonourFact honour) {
        var given = Objects.requireNonNull(honour.given(), "read just now");
        return new HonourFact(
                honour.id(),
                honour.award(),
                honour.year(),
                honour.oneYear(),
                honour.commendation(),
                honour.label(),
                new Given(
                        given.from(),
                        given.schoolYear(),
                        given.decidedOn(),
                        given.standing(),
                        given.annulledBy(),
                        true));
    }

    /** An honour that does not stand, or not yet, tells as well where somebody was. */
    private static Whereabouts whereabouts(RecipientDetails recipient, List<Row> own) {
        return new Whereabouts(own.stream()
                .filter(r -> r.unit() != null || !r.unitText().isBlank())
                .flatMap(r -> {
                    var unit = Whereabouts.unit(recipient, r.unit(), r.unitText());
                    return IntStream.of(r.honour().from(), r.honour().year())
                            .mapToObj(y -> new Whereabouts.Place(y, unit));
                })
                .distinct()
                .toList());
    }

    private List<Row> rows(List<Long> recipients) {
        // ids are numbers of ours, so they may stand in the text; the join begins with the honours, or it goes through
        // all of them
        var ids = recipients.stream().map(String::valueOf).collect(Collectors.joining(","));
        return scope.across(Because.REACH_ASKED, """
                        select straight_join h.recipient_id recipient, h.id, r.award_code, h.year_from, h.year_to, h.school_year, h.commendation_kind,
                               h.subject_class, h.unit_text, h.unit_id unit, concat(d.number, '/', d.symbol) number, d.decided_on,
                               d.status in ('APPROVED', 'PUBLISHED') approved, h.status = 'ANNULLED' or d.status = 'ANNULLED' annulled,
                               case when h.status = 'ANNULLED' or d.status = 'ANNULLED' then
                                 (select max(w.annulling_number) from {scoped}.withdrawal w
                                  where w.decision_id = d.id and (w.honour_id is null or w.honour_id = h.id)
                                    and w.kind = 'ANNULMENT' and w.status = 'CONFIRMED') end annulled_by
                        from {scoped}.honour h
                        join {scoped}.decision d on d.id = h.decision_id
                        join {domain}.award_revision r on r.id = h.award_revision_id
                        where h.recipient_id in (%s) and h.status in ('ACTIVE', 'ANNULLED') and d.status <> 'TAKEN_DOWN'
                        """.formatted(ids))
                .query(Rows.of(Read.class, Read::row))
                .list();
    }

    private record Read(
            long recipient,
            long id,
            String awardCode,
            int yearFrom,
            int yearTo,
            boolean schoolYear,
            CommendationKind commendationKind,
            @Nullable SubjectClass subjectClass,
            String unitText,
            @Nullable Long unit,
            String number,
            LocalDate decidedOn,
            boolean approved,
            boolean annulled,
            @Nullable String annulledBy) {

        Row row() {
            var standing = annulled ? Standing.ANNULLED : approved ? Standing.STANDS : Standing.AWAITING;
            return new Row(
                    recipient,
                    new HonourFact(
                            id,
                            awardCode,
                            yearTo,
                            yearFrom == yearTo || schoolYear,
                            commendationKind,
                            number,
                            new Given(
                                    yearFrom,
                                    schoolYear,
                                    decidedOn,
                                    standing,
                                    annulledBy == null ? "" : annulledBy,
                                    false)),
                    subjectClass,
                    unitText,
                    unit);
        }
    }

    /** The facts of one nominee. */
    static NomineeFacts of(RecipientEvidence evidence, Honours honours, Declarations declarations) {
        var recipient = evidence.recipient();
        return new NomineeFacts(
                recipient.kind(),
                honours.honours(),
                evidence.ratings().stream()
                        .map(r -> new RatingFact(r.id().value(), r.year(), r.rating(), r.maternityLeave()))
                        .toList(),
                evidence.initiatives().stream()
                        .map(i -> initiative(i, recipient.id().value()))
                        .toList(),
                evidence.headcounts().stream()
                        .map(h -> new HeadcountFact(h.id().value(), h.year(), h.counts()))
                        .toList(),
                evidence.disciplines().stream()
                        .map(d -> new DisciplineFact(d.id().value(), d.from(), d.until(), d.number()))
                        .toList(),
                Stream.concat(
                                evidence.proceedings().stream()
                                        .map(p -> new ProceedingFact(
                                                p.id().value(), p.opened(), p.closed(), true, p.agency())),
                                evidence.uncertain().stream()
                                        .map(u -> new ProceedingFact(
                                                u.id().value(), u.sentOn(), null, false, u.sender())))
                        .toList(),
                honours.whereabouts().complete(recipient, declarations),
                honours.predecessors(),
                recipient.forces());
    }

    private static InitiativeFact initiative(InitiativeEntry entry, long recipient) {
        var uses = entry.uses().stream()
                .filter(u -> u.recipient().value() == recipient)
                .toList();
        return new InitiativeFact(
                entry.id().value(),
                entry.year(),
                entry.recognised(),
                entry.effect(),
                uses.stream().anyMatch(InitiativeUse::title),
                uses.stream().anyMatch(u -> !u.title()),
                entry.title(),
                new Recognition(
                        entry.recognisedOn(),
                        uses.stream().map(u -> new UseFact(u.award(), u.year())).toList()));
    }
}
