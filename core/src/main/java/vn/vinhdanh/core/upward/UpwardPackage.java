package vn.vinhdanh.core.upward;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.attachment.AttachmentProblem;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.VietnameseText;

/** Hands the package out, whole or one file of it; the audit notes who took it. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('PROPOSE_UPWARD', 'CONFIRM_UPWARD', 'SYSTEM')")
public class UpwardPackage {

    private final UpwardRepository proposals;
    private final UpwardShelf shelf;
    private final UpwardContents contents;
    private final Attachments attachments;
    private final Ledger ledger;

    UpwardPackage(
            UpwardRepository proposals,
            UpwardShelf shelf,
            UpwardContents contents,
            Attachments attachments,
            Ledger ledger) {
        this.proposals = proposals;
        this.shelf = shelf;
        this.contents = contents;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    /** Opens the bytes of a file; whoever opens it closes the stream. */
    @FunctionalInterface
    public interface Bytes {

        /** @throws AttachmentProblem when the bytes are missing or are not those that were stored */
        InputStream open();
    }

    /**
     * A file of the package.
     *
     * @param name with its folder, ASCII and without blanks
     */
    public record PackageFile(String name, String mediaType, Bytes bytes) {}

    /**
     * The package as it was taken.
     *
     * @param name of the archive, ASCII and without blanks
     * @param files the list of contents first
     */
    public record Taken(String name, List<PackageFile> files) {

        /** Copies the files. */
        public Taken {
            files = List.copyOf(files);
        }
    }

    /**
     * The whole package with its list of contents; of a draft as it lies at this moment, which only whoever brings it together sees whole.
     *
     * @throws NotFound when there is no such proposal
     */
    public Taken take(UpwardId id) {
        var proposal = find(id);
        var nominees = shelf.nominees(id);
        var pack = new PackageContents(proposal.written(), nominees, contents.papers(proposal, nominees));
        var lines = pack.lines();
        var list = contents.documents(proposal, nominees).contents(lines, pack.gaps());
        var files = new ArrayList<PackageFile>();
        files.add(new PackageFile(PackageContents.CONTENTS, UpwardContents.WORD, () -> new ByteArrayInputStream(list)));
        for (var line : lines) {
            files.add(new PackageFile(line.file(), line.paper().mediaType(), bytes(proposal, nominees, line.paper())));
        }
        note("upward.package-taken", proposal, Map.of("name", proposal.title(), "files", files.size()));
        var slug = VietnameseText.slug(
                proposal.written().number().isEmpty()
                        ? proposal.title()
                        : proposal.written().number());
        return new Taken("ho-so-trinh_" + slug + ".zip", files);
    }

    /**
     * One file of the package.
     *
     * @param file its name there, as the list of contents says it
     * @throws NotFound when there is no such proposal, or no such file in it
     */
    public PackageFile open(UpwardId id, String file) {
        var proposal = find(id);
        var nominees = shelf.nominees(id);
        var line = new PackageContents(proposal.written(), nominees, contents.papers(proposal, nominees))
                .lines().stream()
                        .filter(one -> one.file().equals(file))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("file " + file));
        note("upward.file-opened", proposal, Map.of("name", proposal.title(), "file", line.file()));
        return new PackageFile(line.file(), line.paper().mediaType(), bytes(proposal, nominees, line.paper()));
    }

    private Bytes bytes(UpwardProposal proposal, List<UpwardNominee> nominees, UpwardPaper paper) {
        var sha256 = paper.sha256();
        if (sha256 != null) {
            return () -> attachments.open(sha256);
        }
        var made = contents.made(proposal, nominees, paper.part());
        return () -> new ByteArrayInputStream(made);
    }

    private UpwardProposal find(UpwardId id) {
        return proposals.findById(id.value()).orElseThrow(() -> new NotFound("upward proposal " + id.value()));
    }

    private void note(String verb, UpwardProposal proposal, Map<String, Object> detail) {
        ledger.record(
                new Act(verb, "upward-proposal", String.valueOf(proposal.id().value()), detail));
    }
}
