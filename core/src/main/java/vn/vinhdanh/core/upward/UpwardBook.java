package vn.vinhdanh.core.upward;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.attachment.Attachment;
import vn.vinhdanh.core.attachment.AttachmentProblem;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.Written;

/** Brings together what goes to the Prime Minister and the President; another official confirms it. It is the whole province's. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('PROPOSE_UPWARD', 'SYSTEM')")
public class UpwardBook {

    /** Largest file that the board adds, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** So many files does the board add to one proposal at most. */
    public static final int MOST_PAPERS = 60;

    private final UpwardRepository proposals;
    private final UpwardShelf shelf;
    private final UpwardContents contents;
    private final RoundQueries rounds;
    private final Attachments attachments;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Ledger ledger;

    UpwardBook(
            UpwardRepository proposals,
            UpwardShelf shelf,
            UpwardContents contents,
            RoundQueries rounds,
            Attachments attachments,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Ledger ledger) {
        this.proposals = proposals;
        this.shelf = shelf;
        this.contents = contents;
        this.rounds = rounds;
        this.attachments = attachments;
        this.twoPeople = twoPeople;
        this.official = official;
        this.ledger = ledger;
    }

    /**
     * Saves a new proposal in which nobody stands yet.
     *
     * @throws InvalidInput when a field is wrong, or neither the Prime Minister nor the President decides
     * @throws NotFound when there is no such round
     */
    public UpwardId begin(UpwardWritten written) {
        return begin(written, false);
    }

    /**
     * As {@link #begin(UpwardWritten)}.
     *
     * @param demo whether it is demonstration data
     */
    public UpwardId begin(UpwardWritten unchecked, boolean demo) {
        var written = Written.checked(unchecked);
        rounds.get(written.round());
        var proposal = proposals.saveAndFlush(new UpwardProposal(Ids.next(), written, official.name(), demo));
        twoPeople.tookPart(proposal.named().matter(), proposal.version());
        tell("upward.begun", proposal, Map.of());
        return proposal.id();
    }

    /**
     * Writes a proposal anew; of another round or for another authority nobody stands in it any more.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws InvalidInput when a field is wrong
     * @throws UpwardProblem.IllegalMove when it is no draft
     */
    public void edit(UpwardId id, int version, UpwardWritten unchecked) {
        var written = Written.checked(unchecked);
        var proposal = get(id, version, UpwardStep.EDIT);
        rounds.get(written.round());
        var before = proposal.written();
        proposal.write(written);
        if (!before.round().equals(written.round()) || before.authority() != written.authority()) {
            shelf.replace(id, List.of());
        }
        save(proposal);
        tell(
                "upward.edited",
                proposal,
                Map.of("changes", Changes.between(Written.values(before), Written.values(proposal.written()))));
    }

    /**
     * Lets all nominees of the round stand in it who passed and may be decided by its authority, and are proposed nowhere else.
     *
     * @param awards codes of awards; empty for all
     * @return how many stand in it now
     * @throws StaleData when somebody saved it meanwhile
     * @throws UpwardProblem.IllegalMove when it is no draft
     */
    public int fill(UpwardId id, int version, Set<String> awards) {
        var proposal = get(id, version, UpwardStep.EDIT);
        var elsewhere = shelf.elsewhere(id);
        var now = new ArrayList<UpwardNominee>();
        for (var one : contents.passed(proposal)) {
            if ((awards.isEmpty() || awards.contains(one.award())) && !elsewhere.contains(one.id())) {
                now.add(UpwardNominee.of(now.size() + 1, one));
            }
        }
        stand(proposal, now);
        return now.size();
    }

    /**
     * Takes some off the list.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws UpwardProblem.IllegalMove when it is no draft
     */
    public void leaveOut(UpwardId id, int version, Set<NomineeId> some) {
        var proposal = get(id, version, UpwardStep.EDIT);
        stand(
                proposal,
                shelf.nominees(id).stream()
                        .filter(one -> !some.contains(one.nominee()))
                        .toList());
    }

    private void stand(UpwardProposal proposal, List<UpwardNominee> now) {
        var numbered = new ArrayList<UpwardNominee>();
        now.forEach(one -> numbered.add(one.at(numbered.size() + 1)));
        shelf.replace(proposal.id(), numbered);
        touch(proposal);
        tell("upward.filled", proposal, Map.of("nominees", numbered.size()));
    }

    /**
     * Adds a paper: to a draft, and while it is asked back as a part of the answer.
     *
     * @param version as it was read
     * @param name file name as uploaded
     * @param content read to its end, not closed
     * @throws InvalidInput when the part is one that each nominee has in the dossier
     * @throws AttachmentProblem when the file is none that an office sends, or too large
     * @throws StaleData when somebody saved it meanwhile
     * @throws UpwardProblem when it is neither a draft nor asked back, or has as many papers as it may
     */
    public UpwardPaperId add(UpwardId id, int version, PackagePart part, String name, InputStream content) {
        var proposal = writable(id, version);
        if (part.ofNominee()) {
            throw new InvalidInput("part", "problem.upward.part");
        }
        if (shelf.papers(id).stream().filter(UpwardPaper::added).count() >= MOST_PAPERS) {
            throw new UpwardProblem.TooManyPapers(MOST_PAPERS);
        }
        var file = attachments.store(name, content, Attachments.PAPERS, LARGEST);
        var called = Attachment.fileName(name);
        var paper = shelf.put(
                id,
                new UpwardPaper(
                        null,
                        null,
                        null,
                        part,
                        file.sha256(),
                        called,
                        file.mediaType(),
                        file.size(),
                        supplement(proposal),
                        true,
                        official.name(),
                        contents.now()));
        touch(proposal);
        tell("upward.paper-added", proposal, Map.of("part", part.name(), "file", called, "sha256", file.sha256()));
        return paper;
    }

    /**
     * Takes a paper off that was added in this state; what was sent stays.
     *
     * @param version as it was read
     * @throws NotFound when there is no such paper, or it was sent
     * @throws StaleData when somebody saved it meanwhile
     * @throws UpwardProblem.IllegalMove when it is neither a draft nor asked back
     */
    public void takeOff(UpwardId id, int version, UpwardPaperId paper) {
        var proposal = writable(id, version);
        if (!shelf.takeOff(id, paper, supplement(proposal))) {
            throw new NotFound("paper " + paper.value());
        }
        touch(proposal);
        tell("upward.paper-removed", proposal, Map.of("paper", paper.value()));
    }

    private UpwardProposal writable(UpwardId id, int version) {
        var proposal = alone(id);
        proposal.requireVersion(version);
        proposal.requireFor(proposal.status() == UpwardStatus.ASKED_BACK ? UpwardStep.SUPPLEMENT : UpwardStep.EDIT);
        return proposal;
    }

    private static int supplement(UpwardProposal proposal) {
        return proposal.status() == UpwardStatus.ASKED_BACK ? proposal.askings() : 0;
    }

    /**
     * Deletes a draft.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws UpwardProblem.IllegalMove when it is no draft
     */
    public void delete(UpwardId id, int version) {
        var proposal = get(id, version, UpwardStep.DELETE);
        shelf.forget(id);
        proposals.delete(proposal);
        proposals.flush();
        tell("upward.deleted", proposal, Map.of());
    }

    /**
     * Proposes to send it: the package is frozen as it is, and waits for a second official. What is missing in it keeps nothing back.
     *
     * @throws UpwardProblem when nobody stands in it, or somebody did not pass (any more)
     * @throws StaleData when somebody saved it meanwhile
     */
    public void submit(UpwardId id, int version) {
        var proposal = get(id, version, UpwardStep.SUBMIT);
        var nominees = shelf.nominees(id);
        if (nominees.isEmpty()) {
            throw new UpwardProblem.Empty(proposal.title());
        }
        var passed = contents.passed(proposal).stream().map(one -> one.id()).collect(Collectors.toSet());
        nominees.stream()
                .filter(one -> !passed.contains(one.nominee()))
                .findFirst()
                .ifPresent(one -> {
                    throw new UpwardProblem.NotPassed(one.name());
                });
        contents.freeze(proposal, nominees);
        proposal.move(UpwardStep.SUBMIT);
        shelf.moved(id, new UpwardMove(UpwardStep.SUBMIT, official.name(), contents.now(), null, null, ""));
        save(proposal);
        twoPeople.waits(proposal.named(), Set.of());
        tell("upward.submitted", proposal, Map.of("nominees", nominees.size()));
    }

    private UpwardProposal get(UpwardId id, int version, UpwardStep step) {
        var proposal = alone(id);
        proposal.requireVersion(version);
        proposal.requireFor(step);
        return proposal;
    }

    private UpwardProposal alone(UpwardId id) {
        return proposals.findAlone(id.value()).orElseThrow(() -> new NotFound("upward proposal " + id.value()));
    }

    /** Who stands in it and its papers are kept beside it: that changes it too. */
    private void touch(UpwardProposal proposal) {
        proposal.changed();
        save(proposal);
    }

    private void save(UpwardProposal proposal) {
        proposals.saveAndFlush(proposal);
        twoPeople.tookPart(proposal.named().matter(), proposal.version());
    }

    private void tell(String verb, UpwardProposal proposal, Map<String, ? extends @Nullable Object> more) {
        var detail = new LinkedHashMap<String, @Nullable Object>();
        detail.put("name", proposal.title());
        detail.putAll(more);
        ledger.record(
                new Act(verb, "upward-proposal", String.valueOf(proposal.id().value()), detail));
    }
}
