package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.annex.AnnexAnswers;
import vn.vinhdanh.core.annex.AnnexColumn;
import vn.vinhdanh.core.annex.ListLines;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.evidence.Certainty;
import vn.vinhdanh.core.evidence.RecipientMatching;
import vn.vinhdanh.core.evidence.WrittenRecipient;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileRefused;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.TableReader;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.shared.Written;

/** Puts many forward from a list as offices write it: reads it, says of each line whom it means and what stands against it, takes it in whole. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'SYSTEM')")
public class NomineeLists {

    private final DossierQueries dossiers;
    private final DossierWriting writing;
    private final RoundQueries rounds;
    private final AwardCatalogue catalogue;
    private final RecipientMatching matching;
    private final Clock clock;

    NomineeLists(
            DossierQueries dossiers,
            DossierWriting writing,
            RoundQueries rounds,
            AwardCatalogue catalogue,
            RecipientMatching matching,
            Clock clock) {
        this.dossiers = dossiers;
        this.writing = writing;
        this.rounds = rounds;
        this.catalogue = catalogue;
        this.matching = matching;
        this.clock = clock;
    }

    /**
     * Reads a file for a dossier; saves nothing.
     *
     * @throws NotFound when there is no such dossier, or none that the official may see
     * @throws DossierProblem.NoNames as {@link #read(RoundId, OfficeFile, String, ReadingProgress)}
     * @throws FileRefused when the file is not read
     */
    public NomineeList read(DossierId id, OfficeFile file, @Nullable String award, ReadingProgress progress) {
        return read(dossiers.get(id).round().id(), file, award, progress);
    }

    /**
     * Reads a file of people for the awards of a round; saves nothing.
     *
     * @param award code of the award of whoever the file names none for; null where it names one for each
     * @throws FileRefused when the file is not read
     * @throws DossierProblem.NoNames when no table of it has a column of names
     * @throws NotFound when there is no such round
     */
    public NomineeList read(RoundId id, OfficeFile file, @Nullable String award, ReadingProgress progress) {
        var round = rounds.get(id).written();
        var read = ListLines.read(TableReader.read(file, progress).tables(), new Headings());
        if (read == null || read.rows().isEmpty()) {
            throw new DossierProblem.NoNames();
        }
        var inForce = catalogue.on(LocalDate.now(clock.withZone(Dossier.ZONE)));
        var columns = new HashMap<List<String>, Map<AnnexColumn, Integer>>();
        var drafts = read.rows().stream()
                .map(row -> draft(
                        row, columns.computeIfAbsent(row.headings(), NomineeLists::columns), round, award, inForce))
                .toList();
        var matches = matching.match(drafts.stream()
                .map(draft -> new WrittenRecipient(
                        draft.written().kind(),
                        draft.written().name(),
                        draft.written().unitText()))
                .toList());
        var lines = new ArrayList<NomineeList.Line>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var match = matches.get(i);
            var known = match.certainty() == Certainty.CERTAIN
                    ? match.candidates().getFirst().id()
                    : null;
            lines.add(new NomineeList.Line(
                    draft.place(), linked(draft.written(), known), draft.award(), match.certainty(), draft.problem()));
        }
        return new NomineeList(read, List.copyOf(lines));
    }

    /**
     * Takes the list in, all lines that are not left out or none.
     *
     * @param leftOut numbers of the lines that are not taken in
     * @param confirmed groups of the file's remarks that were looked at and confirmed
     * @return how many were put forward
     * @throws DossierProblem when a line cannot be taken in, something said of the file was not confirmed, or the dossier is not with those
     *     who write it
     * @throws InvalidInput as {@link DossierWriting#nominate}
     */
    @Transactional
    public int take(DossierId id, NomineeList list, Set<Integer> leftOut, Set<String> confirmed) {
        dossiers.get(id);
        return writing.nominateAll(id, list.taken(leftOut, confirmed)).size();
    }

    private record Draft(
            int place,
            NomineeWritten written,
            String award,
            @Nullable String problem) {}

    private Draft draft(
            ListLines.Row row,
            Map<AnnexColumn, Integer> columns,
            RoundWritten round,
            @Nullable String award,
            List<AwardSummary> inForce) {
        var line = row.line();
        var writtenAward = cell(line, columns, AnnexColumn.AWARD);
        var resolved = writtenAward.isEmpty() ? List.<AwardSummary>of() : catalogue.resolve(writtenAward, inForce);
        var code = writtenAward.isEmpty()
                ? award == null ? "" : award
                : resolved.size() == 1 ? resolved.getFirst().code() : "";
        var writtenPeriod = cell(line, columns, AnnexColumn.PERIOD) + cell(line, columns, AnnexColumn.SCHOOL_YEAR);
        var period = AnnexAnswers.period(writtenPeriod).orElse(null);
        String problem = null;
        if (line.cells().stream().anyMatch(FileLine::isFormulaError)) {
            problem = "problem.nomination.row.formula";
        } else if (code.isEmpty()) {
            problem = writtenAward.isEmpty() ? "problem.nomination.row.no-award" : "problem.nomination.row.award";
        } else if (!round.asks(code)) {
            problem = "problem.nomination.row.not-asked";
        } else if (!writtenPeriod.isBlank() && period == null) {
            problem = "problem.nomination.row.period";
        }
        var kind = kind(row, cell(line, columns, AnnexColumn.RECIPIENT_KIND));
        var together = cell(line, columns, AnnexColumn.POST_AND_UNIT);
        int comma = together.indexOf(',');
        var post = cell(line, columns, AnnexColumn.POST) + (comma < 0 ? together : together.substring(0, comma));
        var unit = cell(line, columns, AnnexColumn.UNIT) + (comma < 0 ? "" : together.substring(comma + 1));
        var written = new NomineeWritten(
                kind,
                null,
                VietnameseText.normalise(row.name()),
                kind == RecipientKind.PERSON ? sex(cell(line, columns, AnnexColumn.SEX)) : null,
                kind == RecipientKind.PERSON ? VietnameseText.normalise(post) : "",
                VietnameseText.normalise(unit.isBlank() ? row.unit() : unit),
                null,
                code,
                period == null ? of(round) : period,
                VietnameseText.normalise(cell(line, columns, AnnexColumn.ACHIEVEMENT)));
        if (problem == null && isTooLong(written)) {
            problem = "problem.nomination.row.too-long";
        }
        return new Draft(line.number(), written, writtenAward, problem);
    }

    private static boolean isTooLong(NomineeWritten written) {
        try {
            Written.checked(written);
            return false;
        } catch (InvalidInput refused) {
            return true;
        }
    }

    private static NomineeWritten linked(NomineeWritten written, @Nullable RecipientId known) {
        return known == null
                ? written
                : new NomineeWritten(
                        written.kind(),
                        known,
                        written.name(),
                        written.sex(),
                        written.post(),
                        written.unitText(),
                        written.subjectClass(),
                        written.award(),
                        written.period(),
                        written.achievement());
    }

    private static AchievementPeriod of(RoundWritten round) {
        return round.schoolYear()
                ? new AchievementPeriod(round.year() - 1, round.year(), true)
                : AchievementPeriod.year(round.year());
    }

    private static RecipientKind kind(ListLines.Row row, String said) {
        var own = ListLines.kind(said);
        if (own != null) {
            return own;
        }
        var above = row.kind();
        if (above != null) {
            return above;
        }
        return ListLines.namesAPerson(row.written()) ? RecipientKind.PERSON : RecipientKind.COLLECTIVE;
    }

    private static @Nullable Sex sex(String said) {
        return switch (VietnameseText.fold(said)) {
            case "nam" -> Sex.MALE;
            case "nu" -> Sex.FEMALE;
            default -> null;
        };
    }

    private static String cell(FileLine line, Map<AnnexColumn, Integer> columns, AnnexColumn column) {
        var at = columns.get(column);
        return at == null ? "" : line.cell(at);
    }

    /** Where each column stands; "Tên đơn vị" names units where something else names the nominees. */
    private static Map<AnnexColumn, Integer> columns(List<String> headings) {
        var columns = new EnumMap<AnnexColumn, Integer>(AnnexColumn.class);
        int units = -1;
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            if (heading.isEmpty()) {
                continue;
            }
            var column = ListLines.column(heading);
            if (column == AnnexColumn.NAME && ListLines.namesUnits(heading)) {
                units = units < 0 ? i : units;
            } else {
                columns.putIfAbsent(column, i);
            }
        }
        if (units >= 0) {
            columns.putIfAbsent(columns.containsKey(AnnexColumn.NAME) ? AnnexColumn.UNIT : AnnexColumn.NAME, units);
        }
        return columns;
    }

    private static final class Headings implements ListLines.Headings {

        private static final Set<AnnexColumn> READ = Set.of(
                AnnexColumn.NAME,
                AnnexColumn.GIVEN_NAME,
                AnnexColumn.POST,
                AnnexColumn.UNIT,
                AnnexColumn.POST_AND_UNIT,
                AnnexColumn.RECIPIENT_KIND,
                AnnexColumn.AWARD,
                AnnexColumn.ACHIEVEMENT,
                AnnexColumn.PERIOD,
                AnnexColumn.SCHOOL_YEAR,
                AnnexColumn.SEX);

        @Override
        public int worth(List<String> headings) {
            var columns = columns(headings);
            return columns.containsKey(AnnexColumn.NAME)
                    ? (int) columns.keySet().stream().filter(READ::contains).count()
                    : 0;
        }

        @Override
        public int name(List<String> headings) {
            return columns(headings).getOrDefault(AnnexColumn.NAME, -1);
        }

        @Override
        public Set<Integer> read(List<String> headings) {
            var read = new HashSet<Integer>();
            columns(headings).forEach((column, at) -> {
                if (READ.contains(column)) {
                    read.add(at);
                }
            });
            return read;
        }

        @Override
        public boolean isLeftOut(String heading) {
            return ListLines.isLeftUnread(heading);
        }
    }
}
