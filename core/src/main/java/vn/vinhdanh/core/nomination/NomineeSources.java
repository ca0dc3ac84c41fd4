package vn.vinhdanh.core.nomination;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/** From where an officer takes nominees over instead of typing them: what the unit put forward the year before, and the register. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'SYSTEM')")
public class NomineeSources {

    /** So many are offered at once. */
    public static final int MOST = 500;

    private final DossierQueries dossiers;
    private final RoundQueries rounds;
    private final RecipientQueries recipients;
    private final UnitScope scope;

    NomineeSources(DossierQueries dossiers, RoundQueries rounds, RecipientQueries recipients, UnitScope scope) {
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.recipients = recipients;
        this.scope = scope;
    }

    private record Before(
            RecipientKind kind,
            @Nullable RecipientId recipient,
            String name,
            @Nullable Sex sex,
            String post,
            String unitText,
            @Nullable SubjectClass subjectClass,
            String award) {}

    /**
     * Whom the unit of a dossier put forward for the year before, in what was sent: for the same award, what for is to be written. Without
     * those who stand in the dossier, and without awards that its round does not ask for.
     *
     * @throws NotFound when there is no such dossier, or none that the official may see
     */
    public List<NomineeWritten> lastYear(DossierId id) {
        var dossier = dossiers.get(id);
        var round = rounds.get(dossier.round().id()).written();
        var found = scope
                .across(
                        Because.REACH_ASKED,
                        "select n.kind, n.recipient_id recipient, n.name, n.sex, n.post, n.unit_text, n.subject_class,"
                                + " n.award from {scoped}.nominee n join {scoped}.dossier d on d.id = n.dossier_id"
                                + " where d.unit_id = ? and d.versions > 0 and d.status <> 'WITHDRAWN' and n.year_to = ?"
                                + " order by n.award, d.id, n.ordinal, n.id limit " + MOST)
                .params(dossier.unit().value(), dossier.round().year() - 1)
                .query(Rows.of(Before.class))
                .list()
                .stream()
                .filter(one -> round.asks(one.award()))
                .map(one -> new NomineeWritten(
                        one.kind(),
                        one.recipient(),
                        one.name(),
                        one.sex(),
                        one.post(),
                        one.unitText(),
                        one.subjectClass(),
                        one.award(),
                        period(dossier.round()),
                        ""))
                .toList();
        return notYet(dossiers.nominees(id), List.copyOf(new LinkedHashSet<>(found)));
    }

    /**
     * People, collectives and households of the unit of a dossier as the register holds them, and of the units below it.
     *
     * @param award for which they would be put forward
     * @param kind only these; null for all
     * @param text only those with these words in the name; empty for all
     * @throws NotFound when there is no such dossier, or none that the official may see
     */
    public List<NomineeWritten> register(DossierId id, String award, @Nullable RecipientKind kind, String text) {
        var dossier = dossiers.get(id);
        var found = recipients.list(new RecipientFilter(text, dossier.unit(), kind), 0, MOST).stream()
                .map(one -> of(one, award, dossier.round()))
                .toList();
        return notYet(dossiers.nominees(id), found);
    }

    private static NomineeWritten of(RecipientDetails one, String award, RoundSummary round) {
        return new NomineeWritten(
                one.kind(),
                one.id(),
                one.name(),
                one.kind() == RecipientKind.PERSON ? one.sex() : null,
                "",
                one.unitText(),
                null,
                award,
                period(round),
                "");
    }

    private static AchievementPeriod period(RoundSummary round) {
        return round.schoolYear()
                ? new AchievementPeriod(round.year() - 1, round.year(), true)
                : AchievementPeriod.year(round.year());
    }

    private record Put(@Nullable RecipientId recipient, String name, String award) {}

    /** Those of whom is offered who do not stand in a dossier for that award: told by the register where it holds them, else by name. */
    public static List<NomineeWritten> notYet(Collection<NomineeDetails> standing, List<NomineeWritten> offered) {
        Set<Put> put = new HashSet<>();
        standing.forEach(one -> put.add(put(one.written())));
        return offered.stream().filter(one -> put.add(put(one))).toList();
    }

    private static Put put(NomineeWritten one) {
        var of = one.recipient();
        return new Put(of, of == null ? one.name() : "", one.award());
    }
}
