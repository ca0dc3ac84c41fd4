package vn.vinhdanh.core.opinion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.NomineeFilter;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.NomineeQueries;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.nomination.NomineeSummary;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.Written;

/** Prepares lists of nominees for the people's opinion; another official publishes them. They are the whole province's. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_OPINIONS', 'SYSTEM')")
public class OpinionListBook {

    /** More than a list has ever had. */
    private static final int MOST = 3000;

    private final OpinionListRepository lists;
    private final ListedNominees listed;
    private final OpinionListRules rules;
    private final RoundQueries rounds;
    private final NomineeQueries nominees;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    OpinionListBook(
            OpinionListRepository lists,
            ListedNominees listed,
            OpinionListRules rules,
            RoundQueries rounds,
            NomineeQueries nominees,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.lists = lists;
        this.listed = listed;
        this.rules = rules;
        this.rounds = rounds;
        this.nominees = nominees;
        this.twoPeople = twoPeople;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Saves a new list on which nobody stands yet.
     *
     * @throws InvalidInput when a field is wrong
     * @throws NotFound when there is no such round
     */
    public OpinionListId prepare(OpinionListWritten written) {
        return prepare(written, false);
    }

    /**
     * As {@link #prepare(OpinionListWritten)}.
     *
     * @param demo whether it is demonstration data
     */
    public OpinionListId prepare(OpinionListWritten unchecked, boolean demo) {
        var written = Written.checked(unchecked);
        rounds.get(written.round());
        var list = lists.saveAndFlush(new OpinionList(Ids.next(), written, official.name(), demo));
        tookPart(list);
        tell("opinion-list.prepared", list, Map.of());
        return list.id();
    }

    /**
     * Writes a list anew; of another round nobody stands on it any more.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws InvalidInput when a field is wrong
     * @throws OpinionProblem.IllegalMove when it is no draft
     */
    public void edit(OpinionListId id, int version, OpinionListWritten unchecked) {
        var written = Written.checked(unchecked);
        var list = get(id, version, OpinionListStep.EDIT);
        rounds.get(written.round());
        if (!list.round().equals(written.round())) {
            listed.replace(id, List.of());
        }
        var before = Written.values(list.written());
        list.write(written);
        save(list);
        tell("opinion-list.edited", list, Map.of("changes", Changes.between(before, Written.values(list.written()))));
    }

    /**
     * Lets all nominees of the round stand on it of whom that was concluded, by award, unit and place in their dossier; of those who are not
     * concluded, whose dossier is being verified. What was said of children stays.
     *
     * @param statuses {@link NomineeStatus#ELIGIBLE}, {@link NomineeStatus#PROPOSED} or both
     * @param awards codes of awards; empty for all
     * @return how many stand on it now
     * @throws StaleData when somebody saved it meanwhile
     * @throws OpinionProblem.IllegalMove when it is no draft
     */
    public int fill(OpinionListId id, int version, Set<NomineeStatus> statuses, Set<String> awards) {
        var list = get(id, version, OpinionListStep.EDIT);
        var before = new LinkedHashMap<NomineeId, ListedNominee>();
        listed.of(id).forEach(one -> before.put(one.nominee(), one));
        var chosen = new ArrayList<NomineeSummary>();
        for (var status : List.of(NomineeStatus.ELIGIBLE, NomineeStatus.PROPOSED)) {
            if (statuses.contains(status)) {
                nominees.list(new NomineeFilter(list.round(), null, status, ""), Page.of(0, MOST)).stream()
                        .filter(one -> awards.isEmpty() || awards.contains(one.award()))
                        .filter(one -> one.dossierStatus() == DossierStatus.IN_VERIFICATION
                                || one.dossierStatus() == DossierStatus.VERIFIED)
                        .forEach(chosen::add);
            }
        }
        chosen.sort(Comparator.comparing(NomineeSummary::award));
        var now = new ArrayList<ListedNominee>();
        for (var one : chosen) {
            var shown = PublicFields.of(now.size() + 1, one);
            var was = before.get(one.id());
            now.add(was == null ? shown : shown.with(was.child(), was.consent()));
        }
        change(list, now);
        return now.size();
    }

    /**
     * Takes some off the list.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws OpinionProblem.IllegalMove when it is no draft
     */
    public void leaveOut(OpinionListId id, int version, Set<NomineeId> some) {
        var list = get(id, version, OpinionListStep.EDIT);
        change(
                list,
                listed.of(id).stream()
                        .filter(one -> !some.contains(one.nominee()))
                        .toList());
    }

    private void change(OpinionList list, List<ListedNominee> now) {
        listed.replace(list.id(), now);
        touch(list);
        tell("opinion-list.filled", list, Map.of("nominees", now.size()));
    }

    /**
     * Says of one whether it is a child, and where the written consent of the child from seven years on and of whoever represents it is
     * kept.
     *
     * @param consent empty while there is none: then the list is not published
     * @throws NotFound when it does not stand on the list
     * @throws StaleData when somebody saved it meanwhile
     * @throws OpinionProblem.IllegalMove when it is no draft
     */
    public void child(OpinionListId id, int version, NomineeId nominee, boolean child, String consent) {
        var list = get(id, version, OpinionListStep.EDIT);
        var kept = InvalidInput.optional("consent", consent, 300);
        listed.child(id, nominee, child, child ? kept : "");
        touch(list);
        tell("opinion-list.child", list, Map.of("nominee", nominee.value(), "child", child, "consent", kept));
    }

    /**
     * Deletes a draft.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws OpinionProblem.IllegalMove when it is no draft
     */
    public void delete(OpinionListId id, int version) {
        var list = get(id, version, OpinionListStep.DELETE);
        listed.replace(id, List.of());
        lists.delete(list);
        lists.flush();
        tell("opinion-list.deleted", list, Map.of());
    }

    /**
     * Proposes to publish it: it waits for a second official.
     *
     * @param looked that it was looked who on it is a child
     * @throws OpinionProblem when nobody stands on it, it would be public too shortly, or nobody looked for children
     * @throws StaleData when somebody saved it meanwhile
     */
    public void submit(OpinionListId id, int version, boolean looked) {
        var list = get(id, version, OpinionListStep.SUBMIT);
        if (!looked) {
            throw new OpinionProblem.Children();
        }
        rules.require(list, clock.instant());
        list.move(OpinionListStep.SUBMIT, "", official.name(), clock.instant());
        save(list);
        twoPeople.waits(list.named(), Set.of());
        tell("opinion-list.submitted", list, Map.of());
    }

    private OpinionList get(OpinionListId id, int version, OpinionListStep step) {
        var list = lists.findAlone(id.value()).orElseThrow(() -> new NotFound("opinion list " + id.value()));
        list.requireVersion(version);
        list.requireFor(step);
        return list;
    }

    /** Who stands on it is kept beside it: that changes it too. */
    private void touch(OpinionList list) {
        list.changed();
        save(list);
    }

    private void save(OpinionList list) {
        lists.saveAndFlush(list);
        tookPart(list);
    }

    private void tookPart(OpinionList list) {
        twoPeople.tookPart(list.named().matter(), list.version());
    }

    private void tell(String verb, OpinionList list, Map<String, ? extends @Nullable Object> more) {
        var detail = new LinkedHashMap<String, @Nullable Object>();
        detail.put("name", list.title());
        detail.putAll(more);
        ledger.record(new Act(verb, "opinion-list", String.valueOf(list.id().value()), detail));
    }
}
