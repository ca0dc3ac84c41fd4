package vn.vinhdanh.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.organisation.Forces;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.Sex;

/**
 * Reads evidence, of one recipient for a screen or of very many for the rules. Of many it is read a few thousand recipients at a time,
 * each kind with one query: cost grows with the number of recipients, memory does not.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class EvidenceReading {

    private static final int PAGE = 4000;

    /** Longer lists of ids are read by MariaDB as a table to join, for which it goes through the whole of the other. */
    private static final int LISTED = 900;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;
    private final UnitDirectory units;
    private final RecipientQueries recipients;
    private final CurrentOfficial official;

    EvidenceReading(
            JdbcClient jdbc,
            Schemas schemas,
            UnitScope scope,
            UnitDirectory units,
            RecipientQueries recipients,
            CurrentOfficial official) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
        this.units = units;
        this.recipients = recipients;
        this.official = official;
    }

    /** Whether the official of this step may see disciplines and proceedings. */
    public boolean showsDiscipline() {
        return official.may(Permission.VIEW_DISCIPLINE) || official.name().equals("system");
    }

    /**
     * All evidence of a recipient, for a screen: disciplines, proceedings and uncertain entries only to who may see them.
     *
     * @throws NotFound when there is no such recipient in the official's units
     */
    public RecipientEvidence of(RecipientId id) {
        return one(id, showsDiscipline());
    }

    /**
     * All evidence of a recipient, for the rules: disciplines, proceedings and uncertain entries are told whoever asks, and must not be
     * shown to who lacks {@link Permission#VIEW_DISCIPLINE}.
     *
     * @throws NotFound when there is no such recipient in the official's units
     */
    public RecipientEvidence forRules(RecipientId id) {
        return one(id, true);
    }

    private RecipientEvidence one(RecipientId id, boolean discipline) {
        var recipient = recipients.get(id);
        return rows(new IdChoice(String.valueOf(id.value())), 0, 9999, discipline)
                .of(recipient, discipline);
    }

    /**
     * The evidence of all recipients of a span that stand for themselves, ordered by id, for the rules; what {@link #forRules(RecipientId)}
     * says of showing holds here too. An official limited to units reads these only.
     *
     * @param pages told page after page, each ordered by id
     */
    public void forRules(EvidenceSpan span, Consumer<List<RecipientEvidence>> pages) {
        var reached = reached(span.unit());
        if (reached != null && reached.isEmpty()) {
            return;
        }
        long last = Long.MIN_VALUE;
        while (true) {
            int limit = reached == null ? PAGE : LISTED;
            var page = page(span, reached, last, limit);
            if (page.isEmpty()) {
                return;
            }
            var ids = reached == null
                    ? IdChoice.between(page.getFirst().id(), page.getLast().id())
                    : IdChoice.of(page);
            var rows = rows(ids, span.from(), span.to(), true);
            pages.accept(page.stream().map(r -> rows.of(r, true)).toList());
            last = page.getLast().id().value();
            if (page.size() < limit) {
                return;
            }
        }
    }

    /** Ids of the units asked for that the official reaches; null when there is no limit at all. */
    private @Nullable Set<Long> reached(@Nullable UnitId unit) {
        var reach = scope.reach();
        if (unit != null) {
            return units.below(unit).stream()
                    .filter(reach::covers)
                    .map(UnitId::value)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return reach.limited()
                ? jdbc
                        .sql(schemas.in(scope.with("select id from unit_scope")))
                        .query((row, n) -> row.getLong("id"))
                        .list()
                        .stream()
                        .collect(Collectors.toCollection(TreeSet::new))
                : null;
    }

    private List<RecipientDetails> page(EvidenceSpan span, @Nullable Set<Long> reached, long after, int limit) {
        var sql = new StringBuilder(
                "select r.id, r.kind, r.name, r.sex, r.unit_id, r.demo, r.forces, u.forces unit_forces,"
                        + " case when r.unit_text = '' then coalesce(u.name, '') else r.unit_text end unit_text"
                        + " from {domain}.recipient r left join {domain}.unit u on u.id = r.unit_id"
                        + " where r.id > ? and r.joined_into is null");
        if (reached != null) {
            sql.append(reached.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", " and r.unit_id in (", ")")));
        }
        if (!span.kinds().isEmpty()) {
            sql.append(span.kinds().stream()
                    .map(Enum::name)
                    .sorted()
                    .collect(Collectors.joining("', '", " and r.kind in ('", "')")));
        }
        sql.append(" order by r.id limit ").append(limit);
        return jdbc.sql(schemas.in(sql.toString()))
                .param(after)
                .query((row, n) -> {
                    var sex = row.getString("sex");
                    long unit = row.getLong("unit_id");
                    boolean none = row.wasNull();
                    var own = row.getString("forces");
                    var ofUnit = row.getString("unit_forces");
                    return new RecipientDetails(
                            new RecipientId(row.getLong("id")),
                            RecipientKind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            sex == null ? null : Sex.valueOf(sex),
                            none ? null : new UnitId(unit),
                            row.getString("unit_text"),
                            own == null ? null : Forces.valueOf(own),
                            ofUnit == null ? null : Forces.valueOf(ofUnit),
                            null,
                            row.getBoolean("demo"));
                })
                .list();
    }

    private EvidenceRows rows(IdChoice ids, int from, int to, boolean discipline) {
        var rows = new EvidenceRows(jdbc, schemas, ids);
        rows.ratings(from, to);
        rows.headcounts(from, to);
        rows.initiatives(from, to);
        if (discipline) {
            rows.disciplines();
            rows.proceedings();
            rows.uncertain();
        }
        return rows;
    }

    /** A condition on a column of recipient ids; ids are numbers of ours, so they may stand in the text. */
    record IdChoice(String list, long from, long to) {

        IdChoice(String list) {
            this(list, 0, 0);
        }

        static IdChoice between(RecipientId first, RecipientId last) {
            return new IdChoice("", first.value(), last.value());
        }

        static IdChoice of(List<RecipientDetails> page) {
            var ids = new ArrayList<String>(page.size());
            page.forEach(r -> ids.add(Long.toString(r.id().value())));
            return new IdChoice(String.join(", ", ids));
        }

        String on(String column) {
            return list.isEmpty() ? column + " between " + from + " and " + to : column + " in (" + list + ")";
        }
    }
}
