package vn.vinhdanh.core.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileRefused;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.TableReader;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Takes in a list of yearly ratings: reads it, says whom each row means, asks what is not certain, enters it whole or not at all. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class RatingImport {

    private static final Set<ListColumn> TAKEN = EnumSet.of(
            ListColumn.NAME,
            ListColumn.UNIT,
            ListColumn.KIND,
            ListColumn.RATING,
            ListColumn.MATERNITY,
            ListColumn.YEAR);
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final RecipientMatching matching;
    private final RatingBook book;
    private final RecipientRegister register;
    private final RecipientQueries recipients;
    private final UnitScope scope;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final Clock clock;

    RatingImport(
            RecipientMatching matching,
            RatingBook book,
            RecipientRegister register,
            RecipientQueries recipients,
            UnitScope scope,
            JdbcClient jdbc,
            Schemas schemas,
            CurrentOfficial official,
            Clock clock) {
        this.matching = matching;
        this.book = book;
        this.register = register;
        this.recipients = recipients;
        this.scope = scope;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
        this.clock = clock;
    }

    /**
     * Reads a file; saves nothing.
     *
     * @param year the year the ratings are of
     * @throws FileRefused when the file is not read
     * @throws EvidenceProblem.ColumnMissing when it has no columns for name and rating
     */
    @Transactional(readOnly = true)
    public RatingList read(OfficeFile upload, int year, ReadingProgress progress) {
        if (year < 1945 || year > 2100) {
            throw new InvalidInput("year", "problem.evidence.year");
        }
        var found = ListColumn.find(
                TableReader.read(upload, progress).tables(), List.of(ListColumn.NAME, ListColumn.RATING), TAKEN, year);
        var units = matching.writtenUnits();
        var lines = new ArrayList<RatingLine>();
        var remarks = new ArrayList<>(found.read().titlesOfOtherYears(year));
        for (var row : found.rows()) {
            var kind = ListWords.kind(
                    row.cell(ListColumn.KIND), row.row().kind(), row.row().written(), units);
            if (!kind.isSure()) {
                remarks.add(row.likely(kind.kind()));
            }
            var other = row.ofOtherYear(year);
            if (other != null) {
                remarks.add(other);
            }
            var ratings = row.ratings();
            var written = String.join("; ", ratings);
            boolean broken = row.line().cells().stream().anyMatch(FileLine::isFormulaError);
            lines.add(new RatingLine(
                    row.line().number(),
                    kind.kind(),
                    InvalidInput.optional("name", row.row().name(), 300),
                    InvalidInput.optional("unit", row.unit(), 300),
                    written,
                    ListWords.rating(ratings),
                    ListWords.maternity(row.cell(ListColumn.MATERNITY), written),
                    broken));
        }
        if (lines.isEmpty()) {
            throw new EvidenceProblem.ColumnMissing(ListColumn.NAME.heading() + ", " + ListColumn.RATING.heading());
        }
        return new RatingList(upload, year, found.read().with(remarks), List.copyOf(lines), Map.of());
    }

    /** The same list with another choice for a row; null takes the choice back. */
    @Transactional(readOnly = true)
    public RatingList choose(RatingList list, int row, @Nullable RowChoice choice) {
        var choices = new HashMap<>(list.choices());
        if (choice == null) {
            choices.remove(row);
        } else {
            choices.put(row, choice);
        }
        return list.with(choices);
    }

    /** What would be entered with the choices so far, and what is still asked. */
    @Transactional(readOnly = true)
    public RatingPreview preview(RatingList list) {
        var matches = matching.match(list.lines().stream()
                .map(l -> new WrittenRecipient(l.kind(), l.name(), l.unit()))
                .toList());
        var chosen = recipients.standing(list.choices().values().stream()
                .map(RowChoice::recipient)
                .filter(java.util.Objects::nonNull)
                .toList());
        var rows = new ArrayList<RatingRow>();
        for (int i = 0; i < list.lines().size(); i++) {
            rows.add(RatingRows.row(
                    i, list.lines().get(i), matches.get(i), list.choices().get(i), chosen));
        }
        return new RatingPreview(
                list, RatingRows.withYears(scope, list.year(), RatingRows.withoutTwice(rows)), before(list));
    }

    private RatingPreview.@Nullable Before before(RatingList list) {
        return jdbc.sql(
                        schemas.in(
                                "select entered_by `by`, entered_at at from {domain}.rating_list where sha256 = ? and year = ?"))
                .params(list.upload().sha256(), list.year())
                .query(Rows.of(RatingPreview.Before.class))
                .optional()
                .orElse(null);
    }

    /** As {@link #confirm(RatingList, String, Set, boolean)}, of a file about which nothing is to be confirmed. */
    public int confirm(RatingList list, String source) {
        return confirm(list, source, Set.of());
    }

    /**
     * Enters the list as the preview showed it; everything is matched once more inside the transaction, and a chosen recipient that was
     * joined to another since gives way to that one.
     *
     * @param source the paper that the ratings come from, as each entry will say
     * @param confirmed groups of the file's remarks that were looked at and confirmed
     * @return how many ratings were entered
     * @throws EvidenceProblem.NotReady when a row is still asked about or wrong
     * @throws EvidenceProblem.NotConfirmed when something said of the file was not confirmed
     * @throws EvidenceProblem.Joined when a recipient is joined to another in this very moment
     * @throws EvidenceProblem.ListAgain when this file was taken in for the year before
     * @throws OutsideUnits when somebody new would be of a unit of others
     */
    public int confirm(RatingList list, String source, Set<String> confirmed) {
        var preview = preview(list);
        var again = preview.again();
        if (again != null) {
            throw again(again.by(), again.at());
        }
        if (!preview.ready()) {
            throw new EvidenceProblem.NotReady(preview.open());
        }
        EvidenceProblem.NotConfirmed.requireNone(list.read().unconfirmed(confirmed));
        var said =
                InvalidInput.optional("source", source.isBlank() ? list.upload().name() : source, 300);
        var units = matching.writtenUnits();
        var fresh = preview.rows().stream()
                .filter(r -> r.state() == RatingRow.State.NEW)
                .toList();
        var reach = scope.reach();
        var drafts = new ArrayList<RecipientDraft>();
        for (RatingRow row : fresh) {
            var line = row.line();
            var unit = line.kind() == RecipientKind.COLLECTIVE
                    ? units.meant(line.name(), line.unit())
                    : units.meant(line.unit());
            reach.require(unit.orElse(null), line.name());
            drafts.add(new RecipientDraft(line.kind(), line.name(), null, unit.orElse(null), line.unit(), false));
        }
        requireStanding(preview);
        var entered = register.enterAll(drafts).iterator();
        var ratings = new ArrayList<RatingDraft>();
        for (RatingRow row : preview.rows()) {
            if (row.state() == RatingRow.State.LEFT_OUT) {
                continue;
            }
            var known = row.recipient();
            var recipient = known == null ? entered.next() : known.id();
            ratings.add(new RatingDraft(
                    recipient, list.year(), row.line().rating(), row.line().maternityLeave(), said));
        }
        book.enterAll(
                ratings,
                list.upload().name(),
                note(list, ratings.size()),
                list.read().remarks().size());
        return ratings.size();
    }

    /** Nobody is joined to another between the preview and the end of this step; what was joined a moment before is to be looked at again. */
    private void requireStanding(RatingPreview preview) {
        var known = preview.rows().stream()
                .filter(r -> r.state() != RatingRow.State.LEFT_OUT)
                .map(RatingRow::recipient)
                .filter(java.util.Objects::nonNull)
                .toList();
        var standing =
                register.standing(known.stream().map(RecipientDetails::id).toList());
        for (RecipientDetails one : known) {
            if (!one.id().equals(standing.get(one.id()))) {
                throw new EvidenceProblem.Joined(one.name());
            }
        }
    }

    /** @return id of the list */
    private long note(RatingList list, int count) {
        long id = Ids.next();
        try {
            jdbc.sql(schemas.in(
                            "insert into {domain}.rating_list (id, sha256, year, file_name, rating_count, entered_by,"
                                    + " entered_at) values (?, ?, ?, ?, ?, ?, ?)"))
                    .params(
                            id,
                            list.upload().sha256(),
                            list.year(),
                            list.upload().name(),
                            count,
                            official.name(),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw again("…", clock.instant());
        }
        return id;
    }

    private static EvidenceProblem again(String by, Instant at) {
        return new EvidenceProblem.ListAgain(by, SHOWN.format(at));
    }
}
