package vn.vinhdanh.core.nomination;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.attachment.Attachment;
import vn.vinhdanh.core.attachment.AttachmentProblem;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.PaperKind.Belongs;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;

/**
 * The papers of dossiers: added and taken off by those who write, seen by whoever sees the dossier. The file is kept by its content before the
 * row that names it; what dies between leaves a file that the nightly sweep removes.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('VIEW_DOSSIERS', 'SYSTEM')")
public class DossierPapers {

    /** Largest file, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** So many papers has the dossier itself at most. */
    public static final int MOST_OF_DOSSIER = 60;

    /** So many papers has a nominee at most. */
    public static final int MOST_OF_NOMINEE = 20;

    private final PaperShelf shelf;
    private final PaperChecklist checklist;
    private final NomineesSeen seen;
    private final NomineeRepository nominees;
    private final DossierSteps steps;
    private final Attachments attachments;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    DossierPapers(
            PaperShelf shelf,
            PaperChecklist checklist,
            NomineesSeen seen,
            NomineeRepository nominees,
            DossierSteps steps,
            Attachments attachments,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.shelf = shelf;
        this.checklist = checklist;
        this.seen = seen;
        this.nominees = nominees;
        this.steps = steps;
        this.attachments = attachments;
        this.twoPeople = twoPeople;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The papers of a dossier and how it stands with what its round asks for; to who sees no drafts as they were sent last, while the unit
     * writes.
     *
     * @throws NotFound when there is no such dossier, or none that the official may see
     */
    @Transactional(readOnly = true)
    public PaperSheet sheet(DossierId id) {
        var dossier = seen.dossier(id);
        return checklist.sheet(dossier, seen.of(dossier), shown(dossier));
    }

    /**
     * The same of one nominee; the others are not read.
     *
     * @throws NotFound when there is no such nominee, or none that the official may see
     */
    @Transactional(readOnly = true)
    public PaperSheet sheet(NomineeId id) {
        var nominee = seen.one(id);
        var dossier = nominee.dossier();
        return checklist
                .sheet(dossier, Map.of(id, nominee.written()), shown(dossier))
                .of(id);
    }

    private List<Paper> shown(Dossier dossier) {
        return steps.asSent(dossier) ? shelf.of(dossier.id(), dossier.versions()) : shelf.standing(dossier);
    }

    /**
     * Adds a paper to a dossier that is being written.
     *
     * @param of whose it is; empty for the whole dossier's. What belongs to the dossier as a rule is the dossier's
     * @param name file name as uploaded
     * @param content read to its end, not closed
     * @return one for each nominee, or the one of the dossier; the file is kept once
     * @throws InvalidInput when somebody is not in the dossier, or has the same paper already
     * @throws AttachmentProblem when the file is none that an office sends, or too large
     * @throws DossierProblem when the dossier is not with those who write it, or has as many papers as it may
     */
    @PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
    public List<PaperId> add(DossierId id, PaperKind kind, Set<NomineeId> of, String name, InputStream content) {
        var dossier = steps.alone(id, DossierStep.EDIT);
        var names = nominees.findByDossierIdOrderByOrdinalAscIdAsc(id.value()).stream()
                .collect(Collectors.toMap(Nominee::id, Nominee::name));
        boolean ofDossier = of.isEmpty() || kind.belongs() == Belongs.DOSSIER && kind != PaperKind.OTHER;
        List<@Nullable NomineeId> whose = ofDossier ? Arrays.asList((NomineeId) null) : List.copyOf(of);
        var file = attachments.store(name, content, Attachments.PAPERS, LARGEST);
        var standing = shelf.standing(dossier);
        var called = Attachment.fileName(name);
        var added = new ArrayList<PaperId>();
        for (var nominee : whose) {
            if (nominee != null && !names.containsKey(nominee)) {
                throw new InvalidInput("of", "problem.shared.not-found", "nominee " + nominee.value());
            }
            requireRoom(standing, nominee, kind, file);
            added.add(shelf.put(dossier, nominee, kind, file, called, false, official.name(), now()));
        }
        var detail = new LinkedHashMap<String, Object>();
        detail.put("kind", kind.name());
        detail.put("file", called);
        detail.put("sha256", file.sha256());
        if (!ofDossier) {
            detail.put("nominees", of.stream().map(names::get).limit(20).toList());
        }
        tell("dossier.paper-added", dossier, detail);
        return added;
    }

    private static void requireRoom(
            List<Paper> standing, @Nullable NomineeId nominee, PaperKind kind, Attachment file) {
        var already = standing.stream()
                .filter(paper -> Objects.equals(paper.nominee(), nominee))
                .toList();
        int most = nominee == null ? MOST_OF_DOSSIER : MOST_OF_NOMINEE;
        if (already.size() >= most) {
            throw new DossierProblem.TooManyPapers(most);
        }
        already.stream()
                .filter(paper -> paper.kind() == kind && paper.sha256().equals(file.sha256()))
                .findFirst()
                .ifPresent(paper -> {
                    throw new InvalidInput("file", "problem.nomination.paper-twice", paper.name());
                });
    }

    /**
     * Takes a paper off a dossier that is being written; in versions that were sent it stays.
     *
     * @throws NotFound when it is gone, or the dossier none that the official may see
     * @throws DossierProblem when the dossier is not with those who write it
     */
    @PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
    public void takeOff(PaperId id) {
        var paper = find(id);
        var dossier = steps.alone(paper.dossier(), DossierStep.EDIT);
        shelf.takeOff(dossier, id);
        tell("dossier.paper-removed", dossier, Map.of("kind", paper.kind().name(), "file", paper.name()));
    }

    /**
     * A paper with its bytes; the caller closes the stream.
     *
     * @param content the bytes as they were stored
     */
    public record Opened(Paper paper, InputStream content) {}

    /**
     * Opens a paper; the audit notes who looked at it.
     *
     * @throws NotFound when there is none that the official may see: of what was never sent only the unit's own people do
     * @throws AttachmentProblem when its bytes are missing or are not those that were stored
     */
    public Opened open(PaperId id) {
        var paper = find(id);
        var dossier = seen.dossier(paper.dossier());
        if (paper.since() > dossier.versions() && !steps.seesDraft(dossier)) {
            throw new NotFound("paper " + id.value());
        }
        var content = attachments.open(paper.sha256());
        note("dossier.paper-opened", dossier, Map.of("kind", paper.kind().name(), "file", paper.name()));
        return new Opened(paper, content);
    }

    private Paper find(PaperId id) {
        return shelf.find(id).orElseThrow(() -> new NotFound("paper " + id.value()));
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void tell(String verb, Dossier dossier, Map<String, ?> more) {
        twoPeople.tookPart(dossier.matter(), dossier.version());
        note(verb, dossier, more);
    }

    private void note(String verb, Dossier dossier, Map<String, ?> more) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", dossier.name());
        detail.putAll(more);
        ledger.record(new Act(verb, "dossier", String.valueOf(dossier.id().value()), detail));
    }
}
