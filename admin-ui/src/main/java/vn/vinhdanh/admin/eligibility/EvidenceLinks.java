package vn.vinhdanh.admin.eligibility;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.eligibility.Evidence;
import vn.vinhdanh.core.eligibility.Finding;
import vn.vinhdanh.core.eligibility.Findings;
import vn.vinhdanh.core.eligibility.Note;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.Ids;

/**
 * Where the evidence of findings is to be seen: an honour at its decision, everything else in its line on the recipient's page. What
 * the official may not open has no address.
 */
public final class EvidenceLinks {

    private final DecisionQueries decisions;
    private final RecipientQueries recipients;

    /** With what tells which of them the official may open. */
    public EvidenceLinks(DecisionQueries decisions, RecipientQueries recipients) {
        this.decisions = decisions;
        this.recipients = recipients;
    }

    /**
     * Addresses of the evidence of findings.
     *
     * @param nominee as it was judged; where it was joined to another since, that one has the facts
     */
    public Map<Evidence, String> of(RecipientId nominee, Findings... findings) {
        return of(page(nominee), findings);
    }

    /**
     * The same, where it is known who has the facts.
     *
     * @param judged just now, so that nobody need ask who stands for whom
     */
    public Map<Evidence, String> of(RecipientDetails judged, Findings... findings) {
        return of(Optional.of(page(judged)), findings);
    }

    private Map<Evidence, String> of(Optional<String> page, Findings... findings) {
        var evidence = Arrays.stream(findings)
                .flatMap(f -> Stream.concat(
                        f.notes().stream().map(Note::evidence),
                        f.findings().stream().map(Finding::evidence)))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        var visible = decisions.decisionsOf(evidence.stream()
                .filter(e -> e.kind() == Evidence.Kind.HONOUR)
                .map(e -> new HonourId(e.id()))
                .toList());
        var links = new HashMap<Evidence, String>();
        for (var one : evidence) {
            if (one.kind() == Evidence.Kind.HONOUR) {
                var decision = visible.get(new HonourId(one.id()));
                if (decision != null) {
                    links.put(one, decision(decision));
                }
            } else if (page.isPresent()) {
                links.put(one, page.get() + "?can-cu=" + Ids.code(one.id()));
            }
        }
        return links;
    }

    private static String decision(DecisionId id) {
        return "quyet-dinh/" + Ids.code(id.value());
    }

    private Optional<String> page(RecipientId nominee) {
        return Optional.ofNullable(recipients.standing(List.of(nominee)).get(nominee))
                .map(EvidenceLinks::page);
    }

    private static String page(RecipientDetails stands) {
        return "nguoi-duoc-khen/" + Ids.code(stands.id().value());
    }
}
