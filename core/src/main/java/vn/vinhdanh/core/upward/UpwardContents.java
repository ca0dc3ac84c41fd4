package vn.vinhdanh.core.upward;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.consultation.ConsultationQueries;
import vn.vinhdanh.core.consultation.ConsultationQueries.Said;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.NomineePapers;
import vn.vinhdanh.core.nomination.NomineeQueries;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.nomination.NomineeSummary;
import vn.vinhdanh.core.opinion.OpinionQueries;
import vn.vinhdanh.core.opinion.OpinionQueries.Heard;

/**
 * What belongs to a package: in a draft as it lies in the dossiers at this moment, from its submission on as it was frozen then, so that the second
 * official confirms what goes.
 */
@Component
class UpwardContents {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Largest file that is made here, in bytes; far more than a list of thousands takes. */
    private static final long LARGEST_MADE = 20L * 1024 * 1024;

    private final UpwardShelf shelf;
    private final NomineePapers papers;
    private final NomineeQueries nominees;
    private final ConsultationQueries consultations;
    private final OpinionQueries opinions;
    private final AwardCatalogue catalogue;
    private final Attachments attachments;
    private final CurrentOfficial official;
    private final Clock clock;

    UpwardContents(
            UpwardShelf shelf,
            NomineePapers papers,
            NomineeQueries nominees,
            ConsultationQueries consultations,
            OpinionQueries opinions,
            AwardCatalogue catalogue,
            Attachments attachments,
            CurrentOfficial official,
            Clock clock) {
        this.shelf = shelf;
        this.papers = papers;
        this.nominees = nominees;
        this.consultations = consultations;
        this.opinions = opinions;
        this.catalogue = catalogue;
        this.attachments = attachments;
        this.official = official;
        this.clock = clock;
    }

    /** Who of the round passed and may be decided by the authority: eligible, of a dossier that is verified; by award, unit and place in the dossier. */
    List<NomineeSummary> passed(UpwardProposal proposal) {
        var asked = catalogue.on(today()).stream()
                .filter(award -> award.authorities().contains(proposal.authority()))
                .collect(Collectors.toMap(AwardSummary::code, AwardSummary::ordinal));
        return nominees.all(proposal.round()).stream()
                .filter(one -> one.status() == NomineeStatus.ELIGIBLE)
                .filter(one -> one.dossierStatus() == DossierStatus.VERIFIED && asked.containsKey(one.award()))
                .sorted(Comparator.comparing(one -> asked.getOrDefault(one.award(), 0)))
                .toList();
    }

    /** The files: to who may not look into the dossiers of a draft only what the board added. */
    List<UpwardPaper> papers(UpwardProposal proposal, List<UpwardNominee> of) {
        var all = new ArrayList<>(shelf.papers(proposal.id()));
        if (proposal.status() == UpwardStatus.DRAFT && official.may(Permission.PROPOSE_UPWARD)) {
            all.addAll(taken(of));
            if (!of.isEmpty()) {
                all.add(made(PackagePart.LIST, null, 0));
                if (!said(of).isEmpty()) {
                    all.add(made(PackagePart.OPINIONS, null, 0));
                }
            }
        }
        return all;
    }

    private List<UpwardPaper> taken(List<UpwardNominee> of) {
        var known = of.stream().map(UpwardNominee::nominee).collect(Collectors.toSet());
        return papers.of(known).stream()
                .map(paper -> new UpwardPaper(
                        null,
                        paper.dossier(),
                        paper.nominee(),
                        PackagePart.of(paper.kind()),
                        paper.sha256(),
                        paper.name(),
                        paper.mediaType(),
                        paper.size(),
                        0,
                        false,
                        paper.addedBy(),
                        paper.addedAt()))
                .toList();
    }

    private UpwardPaper made(PackagePart part, @Nullable String sha256, long size) {
        return new UpwardPaper(
                null, null, null, part, sha256, part.prefix() + ".docx", WORD, size, 0, false, official.name(), now());
    }

    /** Keeps what lies in the dossiers and what is made here, as it is now. */
    void freeze(UpwardProposal proposal, List<UpwardNominee> of) {
        shelf.thaw(proposal.id());
        shelf.put(proposal.id(), taken(of));
        keep(proposal, PackagePart.LIST, documents(proposal, of).list());
        var said = said(of);
        if (!said.isEmpty()) {
            keep(proposal, PackagePart.OPINIONS, documents(proposal, of).opinions(said.bodies(), said.citizens()));
        }
    }

    /** What other bodies and citizens said of them. */
    private record SaidOf(Map<NomineeId, List<Said>> bodies, Map<NomineeId, Heard> citizens) {

        boolean isEmpty() {
            return bodies.isEmpty() && citizens.isEmpty();
        }
    }

    private SaidOf said(List<UpwardNominee> of) {
        var ids = of.stream().map(UpwardNominee::nominee).toList();
        return new SaidOf(consultations.about(ids), opinions.about(ids));
    }

    /** The bytes of a file that is made when a draft is looked at. */
    byte[] made(UpwardProposal proposal, List<UpwardNominee> of, PackagePart part) {
        var documents = documents(proposal, of);
        if (part == PackagePart.LIST) {
            return documents.list();
        }
        var said = said(of);
        return documents.opinions(said.bodies(), said.citizens());
    }

    private void keep(UpwardProposal proposal, PackagePart part, byte[] word) {
        var file = attachments.store(
                part.prefix() + ".docx", new ByteArrayInputStream(word), Attachments.DOCX, LARGEST_MADE);
        shelf.put(proposal.id(), made(part, file.sha256(), file.size()));
    }

    PackageDocuments documents(UpwardProposal proposal, List<UpwardNominee> of) {
        return new PackageDocuments(proposal.written(), of, awardNames(), today());
    }

    private Map<String, String> awardNames() {
        return catalogue.all().stream()
                .collect(Collectors.toMap(AwardSummary::code, AwardSummary::nameVi, (newest, older) -> newest));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(UpwardProposal.ZONE));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
