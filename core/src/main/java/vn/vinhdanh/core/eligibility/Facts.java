package vn.vinhdanh.core.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.eligibility.NomineeFacts.DisciplineFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.HeadcountFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.HonourFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.InitiativeFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.ProceedingFact;
import vn.vinhdanh.core.eligibility.NomineeFacts.RatingFact;
import vn.vinhdanh.core.evidence.Declarations;
import vn.vinhdanh.core.evidence.InitiativeEntry;
import vn.vinhdanh.core.evidence.InitiativeUse;
import vn.vinhdanh.core.evidence.RecipientEvidence;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.SubjectClass;

/** Puts the facts of nominees together from honours, evidence and declarations, many at a time. */
@Component
class Facts {

    /**
     * An honour that stands, and the class of subject it was given to.
     *
     * @param subjectClass null where it is not known
     */
    record Honours(List<HonourFact> honours, @Nullable SubjectClass subjectClass) {
        static final Honours NONE = new Honours(List.of(), null);
    }

    private record Row(
            long recipient, HonourFact honour, @Nullable SubjectClass subjectClass) {}

    /** Longer lists of ids are read by MariaDB as a table to join, for which it goes through all honours. */
    private static final int LISTED = 900;

    private final JdbcClient jdbc;
    private final Schemas schemas;

    Facts(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** The awards that the clauses of a standard look for. */
    static Set<String> awards(Standard standard) {
        return standard.clauses().stream()
                .map(Clause::requirement)
                .flatMap(Facts::awards)
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
     * The honours that stand of these recipients, by recipient; one query for each 900. Only decisions that a second official approved count.
     *
     * @param awards codes of the awards looked for
     * @param recipients a few thousand at most
     */
    Map<Long, Honours> honours(Set<String> awards, Collection<Long> recipients) {
        if (recipients.isEmpty()) {
            return Map.of();
        }
        var ids = recipients.stream().sorted().toList();
        var rows = new ArrayList<Row>();
        for (int from = 0; from < ids.size(); from += LISTED) {
            rows.addAll(rows(ids.subList(from, Math.min(ids.size(), from + LISTED))));
        }
        var byRecipient = new HashMap<Long, Honours>();
        rows.stream().collect(Collectors.groupingBy(Row::recipient)).forEach((recipient, of) -> {
            var latest = of.stream()
                    .filter(r -> r.subjectClass() != null)
                    .max(Comparator.comparingInt((Row r) -> r.honour().year())
                            .thenComparingLong(r -> r.honour().id()));
            byRecipient.put(
                    recipient,
                    new Honours(
                            of.stream()
                                    .map(Row::honour)
                                    .filter(h -> awards.contains(h.award()))
                                    .toList(),
                            latest.map(Row::subjectClass).orElse(null)));
        });
        return byRecipient;
    }

    private List<Row> rows(List<Long> recipients) {
        // ids are numbers of ours, so they may stand in the text; the join begins with the honours, or it goes through
        // all of them
        var ids = recipients.stream().map(String::valueOf).collect(Collectors.joining(","));
        return jdbc.sql(schemas.in("""
                        select straight_join h.recipient_id, h.id, r.award_code, h.year_from, h.year_to, h.school_year, h.commendation_kind,
                               h.subject_class, d.number, d.symbol
                        from {domain}.honour h
                        join {domain}.decision d on d.id = h.decision_id
                        join {domain}.award_revision r on r.id = h.award_revision_id
                        where h.recipient_id in (%s) and h.status = 'ACTIVE' and d.status in ('APPROVED', 'PUBLISHED')
                        """.formatted(ids)))
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var subject = row.getString("subject_class");
        int from = row.getInt("year_from");
        int to = row.getInt("year_to");
        return new Row(
                row.getLong("recipient_id"),
                new HonourFact(
                        row.getLong("id"),
                        row.getString("award_code"),
                        to,
                        from == to || row.getBoolean("school_year"),
                        CommendationKind.valueOf(row.getString("commendation_kind")),
                        row.getString("number") + "/" + row.getString("symbol")),
                subject == null ? null : SubjectClass.valueOf(subject));
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
                new Completeness(declarations.of(recipient.unit())));
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
                entry.title());
    }
}
