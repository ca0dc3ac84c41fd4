package vn.vinhdanh.core.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;

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

    private final UnitScope scope;
    private final UnitDirectory units;
    private final RecipientQueries recipients;
    private final CurrentOfficial official;

    EvidenceReading(UnitScope scope, UnitDirectory units, RecipientQueries recipients, CurrentOfficial official) {
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

    /**
     * The initiatives of a recipient, oldest first; three queries at most.
     *
     * @throws NotFound when there is no such recipient in the official's units
     */
    public List<InitiativeEntry> initiatives(RecipientId id) {
        var recipient = recipients.get(id);
        var rows = new EvidenceRows(scope, new IdChoice(String.valueOf(id.value())));
        rows.initiatives(0, 9999);
        return rows.of(recipient, false).initiatives();
    }

    private RecipientEvidence one(RecipientId id, boolean discipline) {
        var recipient = recipients.get(id);
        return rows(
                        new IdChoice(String.valueOf(id.value())),
                        0,
                        9999,
                        recipient.kind() == RecipientKind.COLLECTIVE,
                        discipline)
                .of(recipient, discipline);
    }

    /**
     * The evidence of all recipients of a span that stand for themselves, ordered by id, for the rules; what {@link #forRules(RecipientId)}
     * says of showing holds here too. An official limited to units reads these only.
     *
     * @param pages told page after page, each ordered by id
     */
    public void forRules(EvidenceSpan span, Consumer<List<RecipientEvidence>> pages) {
        var unit = span.unit();
        var within = unit == null ? null : units.below(unit);
        boolean all = within == null && !scope.limited();
        int limit = all ? PAGE : LISTED;
        RecipientId last = null;
        while (true) {
            var page = recipients.after(last, within, span.kinds(), limit);
            if (page.isEmpty()) {
                return;
            }
            var ids =
                    all ? IdChoice.between(page.getFirst().id(), page.getLast().id()) : IdChoice.of(page);
            var rows = rows(ids, span.from(), span.to(), true, true);
            pages.accept(page.stream().map(r -> rows.of(r, true)).toList());
            last = page.getLast().id();
            if (page.size() < limit) {
                return;
            }
        }
    }

    /**
     * The evidence of these recipients as far as they are in the official's scope, each kind of it by one query for {@value #LISTED} of
     * them; what {@link #forRules(RecipientId)} says of showing holds here too.
     *
     * @param ids a few thousand at most
     */
    public List<RecipientEvidence> forRules(Collection<RecipientId> ids) {
        var known = recipients.get(ids).values().stream()
                .sorted(Comparator.comparingLong(recipient -> recipient.id().value()))
                .toList();
        var evidence = new ArrayList<RecipientEvidence>(known.size());
        for (int from = 0; from < known.size(); from += LISTED) {
            var page = known.subList(from, Math.min(known.size(), from + LISTED));
            var rows = rows(IdChoice.of(page), 0, 9999, true, true);
            page.forEach(recipient -> evidence.add(rows.of(recipient, true)));
        }
        return evidence;
    }

    /** @param counts whether there is a collective among them: of nobody else is anything counted */
    private EvidenceRows rows(IdChoice ids, int from, int to, boolean counts, boolean discipline) {
        var rows = new EvidenceRows(scope, ids);
        rows.ratings(from, to);
        if (counts) {
            rows.headcounts(from, to);
        }
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
