package vn.vinhdanh.core.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.decision.CopiesDoubted;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.RecordRebuild;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Proves that figures and public records are what decisions, corrections and withdrawals say, and that the audit is whole; mends the
 * former. A check reads one snapshot and stops nobody's work; it remembers its result until the console ends.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('PROVE_FIGURES', 'SYSTEM')")
public class FigureProof {

    /** So many differences are kept to be shown. */
    public static final int MOST_KEPT = 1_000;

    private static final int BATCH = 500;

    private final Comparison comparison;
    private final RecordRebuild rebuild;
    private final AuditChain chain;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate step;
    private final Clock clock;
    private volatile @Nullable ProofResult last;

    FigureProof(
            JdbcClient jdbc,
            Schemas schemas,
            JsonMapper json,
            RecordRebuild rebuild,
            AuditChain chain,
            Ledger ledger,
            ApplicationEventPublisher facts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.comparison = new Comparison(jdbc, schemas, json, clock);
        this.rebuild = rebuild;
        this.chain = chain;
        this.ledger = ledger;
        this.facts = facts;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** What the newest check since the start of the console found; empty when none has ended yet. */
    public Optional<ProofResult> last() {
        return Optional.ofNullable(last);
    }

    /** Checks everything; one at a time. Some seconds for a hundred thousand honours. */
    public synchronized ProofResult check() {
        return check(difference -> {});
    }

    private ProofResult check(Consumer<Difference> told) {
        var begun = clock.instant();
        long nanos = System.nanoTime();
        var first = new ArrayList<Difference>();
        var count = new long[1];
        Consumer<Difference> each = difference -> {
            count[0]++;
            if (first.size() < MOST_KEPT) {
                first.add(difference);
            }
            told.accept(difference);
        };
        var extent = snapshot.execute(status -> {
            CurrentOfficial.asSystem(() -> chain.verify().map(Difference::of).ifPresent(each));
            return comparison.run(each);
        });
        var before = last;
        var since = new HashMap<Difference.Place, Instant>();
        first.forEach(d ->
                since.put(d.place(), before == null ? begun : before.since().getOrDefault(d.place(), begun)));
        var result = new ProofResult(
                begun,
                Duration.ofNanos(System.nanoTime() - nanos),
                extent.honours(),
                extent.decisions(),
                count[0],
                List.copyOf(first),
                Map.copyOf(since));
        last = result;
        return result;
    }

    /**
     * Writes anew, or takes away, every fact and public record that differs, some hundreds in one audited step, and checks again. What no
     * rebuild can settle stays among the differences.
     *
     * @return what the check afterwards found
     */
    public synchronized ProofResult mend() {
        var doubted = new Doubted();
        check(doubted);
        doubted.settle();
        return check(difference -> {});
    }

    /** Gathers codes and mends them when there are enough, while the comparison goes on reading its snapshot. */
    private final class Doubted implements Consumer<Difference> {

        private final Set<String> honours = new LinkedHashSet<>();
        private final Set<String> decisions = new LinkedHashSet<>();
        private final Map<PublicKind, Set<String>> records = new EnumMap<>(PublicKind.class);

        @Override
        public void accept(Difference difference) {
            switch (difference.kind()) {
                case FACT_MISSING, FACT_SURPLUS, FACT_FIELD, HONOUR_MISSING, HONOUR_SURPLUS, HONOUR_FIELD ->
                    honours.add(difference.code());
                case DECISION_MISSING, DECISION_SURPLUS, DECISION_FIELD -> decisions.add(difference.code());
                case NOTICE_SURPLUS -> {
                    var about = difference.code().split("/", 2);
                    (about[0].equals("honour") ? honours : decisions).add(about[1]);
                }
                case NOTICE_MISSING -> record(PublicKind.NOTICE, difference.code());
                case RECORD_MISSING, RECORD_SURPLUS, RECORD_FIELD -> {
                    var about = difference.code().split("/", 2);
                    record(PublicKind.valueOf(about[0].toUpperCase(Locale.ROOT)), about[1]);
                }
                case WITHDRAWAL_IGNORED, CORRECTION_IGNORED, AUDIT_BROKEN -> {
                    // people have to look at these
                }
            }
            if (size() >= BATCH) {
                settle();
            }
        }

        private void record(PublicKind kind, String code) {
            records.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(code);
        }

        private int recordCount() {
            return records.values().stream().mapToInt(Set::size).sum();
        }

        private int size() {
            return honours.size() + decisions.size() + recordCount();
        }

        void settle() {
            if (size() == 0) {
                return;
            }
            step.executeWithoutResult(status -> {
                if (!honours.isEmpty() || !decisions.isEmpty()) {
                    facts.publishEvent(new CopiesDoubted(Set.copyOf(honours), Set.copyOf(decisions)));
                }
                // announcements name campaigns as these are shown: they come last
                records.forEach((kind, codes) -> {
                    if (kind != PublicKind.ANNOUNCEMENT) {
                        rebuild.again(kind, Set.copyOf(codes));
                    }
                });
                rebuild.again(
                        PublicKind.ANNOUNCEMENT, Set.copyOf(records.getOrDefault(PublicKind.ANNOUNCEMENT, Set.of())));
                ledger.record(new Act(
                        "proof.mended",
                        "figures",
                        "facts",
                        Map.of(
                                "honours", honours.size(),
                                "decisions", decisions.size(),
                                "records", recordCount())));
            });
            honours.clear();
            decisions.clear();
            records.clear();
        }
    }
}
