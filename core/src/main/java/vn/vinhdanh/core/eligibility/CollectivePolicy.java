package vn.vinhdanh.core.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.eligibility.NomineeFacts.HeadcountFact;

/** Members of a collective as its head certified them for the year judged, and the length of a campaign. */
final class CollectivePolicy {

    private final NomineeFacts facts;
    private final Question question;

    CollectivePolicy(NomineeFacts facts, Question question) {
        this.facts = facts;
        this.question = question;
    }

    Answer share(Requirement.Share asked) {
        int members = certified(Headcount.MEMBERS);
        return answer(asked.of(), members > 0, count -> {
            long reached = 100L * count;
            long needed = (long) asked.percent() * members;
            boolean met = asked.above() ? reached > needed : reached >= needed;
            return new Answer(
                    met ? Outcome.MET : Outcome.NOT_MET,
                    evidence(),
                    Remark.of(
                            met ? "share.met" : "share.too-few",
                            List.of(),
                            List.of(question.year()),
                            asked.of().ordinal(),
                            count,
                            members,
                            asked.percent()));
        });
    }

    Answer count(Requirement.Count asked) {
        return answer(asked.of(), true, count -> {
            var most = asked.most();
            boolean enough = count >= asked.least();
            boolean met = enough && (most == null || count <= most);
            return new Answer(
                    met ? Outcome.MET : Outcome.NOT_MET,
                    evidence(),
                    Remark.of(
                            met ? "count.met" : enough ? "count.too-many" : "count.too-few",
                            List.of(),
                            List.of(question.year()),
                            asked.of().ordinal(),
                            count,
                            enough && most != null ? most : asked.least()));
        });
    }

    Answer campaignLasted(Requirement.CampaignLasted asked) {
        var lasted = question.campaignYears();
        if (lasted == null) {
            return new Answer(
                    Outcome.NOT_KNOWN, List.of(), Remark.of("campaign.not-known", List.of(), List.of(), asked.years()));
        }
        boolean met = lasted >= asked.years();
        return new Answer(
                met ? Outcome.MET : Outcome.NOT_MET,
                List.of(),
                Remark.of(met ? "campaign.met" : "campaign.too-short", List.of(), List.of(), asked.years(), lasted));
    }

    private Answer answer(Headcount of, boolean membersKnown, IntFunction<Answer> judged) {
        int count = certified(of);
        return count < 0 || !membersKnown
                ? new Answer(
                        Outcome.NOT_KNOWN,
                        evidence(),
                        Remark.of("count.not-known", List.of(), List.of(question.year()), of.ordinal()))
                : judged.apply(count);
    }

    /** The count of the year judged, -1 where it was not certified. */
    private int certified(Headcount of) {
        return ofYear().map(f -> f.counts().getOrDefault(of, -1)).orElse(-1);
    }

    private Optional<HeadcountFact> ofYear() {
        return facts.headcounts().stream()
                .filter(f -> f.year() == question.year())
                .max(Comparator.comparingLong(HeadcountFact::id));
    }

    private List<Evidence> evidence() {
        return ofYear().map(f -> new Evidence(Evidence.Kind.HEADCOUNT, f.id(), f.year(), "")).stream()
                .toList();
    }
}
