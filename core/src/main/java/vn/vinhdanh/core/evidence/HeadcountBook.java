package vn.vinhdanh.core.evidence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.Sex;

/** Enters, corrects and removes what heads of collectives certified about their members. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class HeadcountBook {

    private final EvidenceSaving saving;
    private final EvidenceReading reading;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    HeadcountBook(EvidenceSaving saving, EvidenceReading reading, JdbcClient jdbc, Schemas schemas) {
        this.saving = saving;
        this.reading = reading;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * The members whom the register knows of, to fill in the counts of a year before somebody certifies them. A discipline counts
     * from a warning (cảnh cáo) up, in the year in which it began (Law of 2022, articles 27 and 28).
     *
     * @return without members for a collective that is no unit of the directory, or where nobody was rated
     * @throws EvidenceProblem.WrongKind for anything but a collective
     */
    @Transactional(readOnly = true)
    public Roster roster(RecipientId collective, int year) {
        var recipient = saving.recipient(collective);
        if (recipient.kind() != RecipientKind.COLLECTIVE) {
            throw new EvidenceProblem.WrongKind(recipient.name());
        }
        var unit = recipient.unit();
        if (unit == null) {
            return new Roster(List.of());
        }
        boolean discipline = reading.showsDiscipline();
        return new Roster(jdbc.sql(schemas.in("""
                        select r.id, r.name, r.sex, y.rating, max(a.award_code in ('LDTT', 'CSTT')) as advanced,
                               max(a.award_code = 'CSTDCS') as fighter,
                               exists (select 1 from {domain}.discipline x where x.recipient_id = r.id
                                 and x.form in ('WARNING', 'PAY_CUT', 'DEMOTION', 'REMOVAL', 'DISMISSAL')
                                 and year(x.from_day) = :year) as disciplined
                        from {domain}.recipient r
                        join {domain}.year_rating y on y.recipient_id = r.id and y.year = :year
                        left join {domain}.honour h on h.recipient_id = r.id and h.year_to = :year and h.status = 'ACTIVE'
                          and h.decision_id in (select d.id from {domain}.decision d where d.status in ('APPROVED', 'PUBLISHED'))
                        left join {domain}.award_revision a on a.id = h.award_revision_id
                        where r.unit_id = :unit and r.kind = 'PERSON' and r.joined_into is null
                        group by r.id, r.name, r.name_sort, r.sex, y.rating
                        order by r.name_sort, r.id
                        """))
                .param("year", year)
                .param("unit", unit.value())
                .query((row, n) -> {
                    var sex = row.getString("sex");
                    var rating = row.getString("rating");
                    return new Roster.Member(
                            new RecipientId(row.getLong("id")),
                            row.getString("name"),
                            sex == null ? null : Sex.valueOf(sex),
                            rating == null ? null : Rating.valueOf(rating),
                            row.getBoolean("advanced"),
                            row.getBoolean("fighter"),
                            discipline ? row.getBoolean("disciplined") : null);
                })
                .list());
    }

    /**
     * Enters certified counts.
     *
     * @throws EvidenceProblem.YearTaken when the year has them
     * @throws EvidenceProblem.WrongKind for anything but a collective
     */
    public EvidenceId enter(HeadcountDraft draft) {
        var recipient = saving.recipient(draft.recipient());
        if (recipient.kind() != RecipientKind.COLLECTIVE) {
            throw new EvidenceProblem.WrongKind(recipient.name());
        }
        return saving.enter(
                new CertifiedCounts(Ids.next(), draft),
                "headcount",
                new EvidenceProblem.YearTaken(recipient.name(), draft.year()));
    }

    /**
     * Corrects an entry; the recipient stays.
     *
     * @param version the version that the screen showed
     */
    public void change(EvidenceId id, int version, HeadcountDraft draft) {
        var kept = saving.load(CertifiedCounts.class, id, version);
        var recipient = saving.recipient(kept.recipient());
        var before = kept.said();
        kept.rewrite(draft);
        saving.change(kept, "headcount", before, new EvidenceProblem.YearTaken(recipient.name(), draft.year()));
    }

    /** Removes an entry that was made by mistake. */
    public void remove(EvidenceId id, int version) {
        var kept = saving.load(CertifiedCounts.class, id, version);
        saving.recipient(kept.recipient());
        saving.remove(kept, "headcount");
    }
}
