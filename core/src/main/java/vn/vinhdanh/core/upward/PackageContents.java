package vn.vinhdanh.core.upward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.attachment.Attachment;
import vn.vinhdanh.core.shared.VietnameseText;

/** What lies in a package under which name, and what is missing there; asks nothing of the database. */
final class PackageContents {

    /** The list of contents itself, at the head of the package. */
    static final String CONTENTS = "00_muc-luc.docx";

    private final UpwardWritten written;
    private final List<UpwardNominee> nominees;
    private final List<UpwardPaper> papers;
    private final Set<String> taken = new HashSet<>();

    /** @param papers in any order */
    PackageContents(UpwardWritten written, List<UpwardNominee> nominees, List<UpwardPaper> papers) {
        this.written = written;
        this.nominees = nominees;
        this.papers = papers;
    }

    /** The files by part, those of nominees in the order of the list; what answers an asking comes after all that went first. */
    List<PackageLine> lines() {
        taken.clear();
        var lines = new ArrayList<PackageLine>();
        int last = papers.stream().mapToInt(UpwardPaper::supplement).max().orElse(0);
        for (int supplement = 0; supplement <= last; supplement++) {
            for (var part : PackagePart.values()) {
                int answer = supplement;
                var these = papers.stream()
                        .filter(paper -> paper.supplement() == answer && paper.part() == part)
                        .toList();
                these.stream()
                        .filter(paper -> paper.nominee() == null)
                        .forEach(paper -> lines.add(new PackageLine(name(paper, null), unit(paper), paper)));
                for (var one : nominees) {
                    these.stream()
                            .filter(paper -> one.nominee().equals(paper.nominee()))
                            .forEach(paper -> lines.add(new PackageLine(name(paper, one), one.name(), paper)));
                }
            }
        }
        return lines;
    }

    /** The unit whose dossier holds it, for all whom it put forward. */
    private String unit(UpwardPaper paper) {
        return nominees.stream()
                .filter(paper::speaksOf)
                .map(UpwardNominee::proposedBy)
                .findFirst()
                .orElse("");
    }

    private String name(UpwardPaper paper, @Nullable UpwardNominee whose) {
        var part = paper.part();
        var folder = paper.supplement() == 0
                ? part.ofNominee() ? part.prefix() + "/" : ""
                : "%02d_bo-sung-lan-%d/"
                        .formatted(PackagePart.values().length + paper.supplement(), paper.supplement());
        var base = whose != null
                ? "%03d_%s_%s"
                        .formatted(
                                whose.ordinal(),
                                slug(whose.name(), 60),
                                whose.award().toLowerCase(Locale.ROOT))
                : part == PackagePart.SUBMISSION && !written.number().isEmpty()
                        ? part.prefix() + "_" + slug(written.number(), 30)
                        : part.prefix();
        var extension = "." + Attachment.extension(paper.mediaType());
        var name = folder + base + extension;
        for (int again = 2; !taken.add(name); again++) {
            name = folder + base + "-" + again + extension;
        }
        return name;
    }

    private static String slug(String text, int most) {
        var slug = VietnameseText.slug(text);
        return slug.length() <= most ? slug : slug.substring(0, most).replaceAll("-+$", "");
    }

    /** What the Ministry's set lacks; of each nominee its report in both forms. A file that holds all of a dossier serves them all. */
    List<PackageGap> gaps() {
        var gaps = new ArrayList<PackageGap>();
        for (var part : PackagePart.values()) {
            if (!part.needed()) {
                continue;
            }
            if (part.ofNominee()) {
                nominees.forEach(one -> gaps(part, one, gaps));
            } else {
                gaps(part, null, gaps);
            }
        }
        return gaps;
    }

    private void gaps(PackagePart part, @Nullable UpwardNominee whose, List<PackageGap> gaps) {
        var name = whose == null ? "" : whose.name();
        var there = papers.stream()
                .filter(paper -> paper.part() == part)
                .filter(paper -> whose == null || paper.speaksOf(whose))
                .map(UpwardPaper::form)
                .toList();
        if (there.isEmpty()) {
            gaps.add(new PackageGap(part, null, name));
            return;
        }
        for (var form : PackageForm.values()) {
            if (part.forms().contains(form) && !there.contains(form)) {
                gaps.add(new PackageGap(part, form, name));
            }
        }
    }
}
