package vn.vinhdanh.core.eligibility;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Sureness;

/**
 * What came of one clause.
 *
 * @param evidence the facts it rests on, oldest first
 * @param remark what it says: what is missing, or why a person must judge
 * @param ground instrument and article it rests on when that is not the clause's own; empty else
 * @param also further sentences: of other years, of other reasons
 */
public record Finding(
        Clause clause, Outcome outcome, List<Evidence> evidence, Remark remark, String ground, List<Remark> also) {

    /** Judgements kept before grounds and further sentences were said have none. */
    public Finding(
            Clause clause,
            Outcome outcome,
            List<Evidence> evidence,
            Remark remark,
            @Nullable String ground,
            @Nullable List<Remark> also) {
        this.clause = clause;
        this.outcome = outcome;
        this.evidence = evidence;
        this.remark = remark;
        this.ground = ground == null ? "" : ground;
        this.also = also == null ? List.of() : also;
    }

    /** Instrument and article it rests on. */
    public String article() {
        return ground.isEmpty() ? clause.legalRef() : ground;
    }

    /** All its sentences, the first the weightiest. */
    public List<Remark> remarks() {
        return Stream.concat(Stream.of(remark), also.stream()).toList();
    }

    /** Whether the wording of the clause awaits the province's confirmation. */
    public boolean awaitsConfirmation() {
        return clause.sureness() != Sureness.VERIFIED;
    }

    /** Whether the register could tell what came of it, rather than a person only. */
    public boolean measured() {
        return outcome != Outcome.TO_JUDGE
                || !(clause.requirement() instanceof Requirement.Judged
                        || clause.requirement() instanceof Requirement.Unrated
                        || clause.requirement() instanceof Requirement.Capped);
    }

    /** Whether it tells of what the nominee achieved, rather than of nothing standing in the way. */
    boolean measuresAchievement() {
        return measured()
                && !(clause.requirement() instanceof Requirement.Unblocked
                        || clause.requirement() instanceof Requirement.CampaignLasted);
    }

    /** Whether it says the same of the same clause, to the last piece of evidence. */
    boolean saysAs(Finding other) {
        return clause.group() == other.clause.group()
                && clause.alternative() == other.clause.alternative()
                && outcome == other.outcome
                && evidence.equals(other.evidence)
                && remarks().equals(other.remarks());
    }

    /**
     * Without what tells of disciplines and proceedings. What rests on them is for a person to judge, whatever came of it: else their
     * days could be read off by asking for one day of reception after the other.
     */
    Finding discreet() {
        return confidential() || Evidence.confidential(evidence) ? hidden() : this;
    }

    /** Whether the clause is one of those that rest on disciplines and proceedings, whatever came of it. */
    boolean confidential() {
        return clause.confidential();
    }

    /** Whether it counts years, of which a discipline may take some away. */
    boolean countsYears() {
        return switch (clause.requirement()) {
            case Requirement.Held ignored -> true;
            case Requirement.Consecutive ignored -> true;
            case Requirement.Won ignored -> true;
            case Requirement.Rated ignored -> true;
            case Requirement.RatedTimes ignored -> true;
            case Requirement.Initiatives ignored -> true;
            default -> false;
        };
    }

    /** As it is shown to who may not see on what it rests. */
    Finding hidden() {
        var open = evidence.stream()
                .filter(e -> e.kind() != Evidence.Kind.DISCIPLINE && e.kind() != Evidence.Kind.PROCEEDING)
                .toList();
        return new Finding(clause, Outcome.TO_JUDGE, open, Remark.of("confidential"), "", List.of());
    }
}
