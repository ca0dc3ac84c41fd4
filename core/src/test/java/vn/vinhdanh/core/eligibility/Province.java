package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.RatingBook;
import vn.vinhdanh.core.evidence.RatingDraft;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.SuccessionKind;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** People and honours of a test's own, entered with as few words as possible. */
final class Province {

    private static final AtomicInteger NUMBERS = new AtomicInteger(870_000);

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final RecipientRegister register;
    private final UnitDirectory units;
    private final RatingBook ratings;
    private final CompletenessRegister completeness;

    Province(BeanFactory beans) {
        this.jdbc = beans.getBean(JdbcClient.class);
        this.schemas = beans.getBean(Schemas.class);
        this.register = beans.getBean(RecipientRegister.class);
        this.units = beans.getBean(UnitDirectory.class);
        this.ratings = beans.getBean(RatingBook.class);
        this.completeness = beans.getBean(CompletenessRegister.class);
    }

    void rate(RecipientId person, Rating rating, int year) {
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> ratings.enter(new RatingDraft(person, year, rating, false, "Thông báo xếp loại")));
    }

    /** Registers are complete for some years of a unit: one official declares, another confirms. */
    void declare(UnitId unit, int from, int to, Register... registers) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            for (int year = from; year <= to; year++) {
                for (var register : registers) {
                    completeness.declare(register, year, unit);
                }
            }
        });
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> completeness.of(unit).stream()
                        .filter(declared -> !declared.holds())
                        .forEach(declared -> completeness.confirm(declared.id(), declared.version())));
    }

    UnitId unit(String name) {
        return Officials.asSystem(() -> units.enter(Units.of(name)));
    }

    RecipientId person(String name, @Nullable UnitId unit) {
        return Officials.asSystem(() -> register.enterAll(
                        List.of(new RecipientDraft(RecipientKind.PERSON, name, Sex.FEMALE, unit, "", true))))
                .getFirst();
    }

    RecipientId collective(String name, UnitId unit) {
        return Officials.asSystem(() -> register.enterAll(
                        List.of(new RecipientDraft(RecipientKind.COLLECTIVE, name, null, unit, "", true))))
                .getFirst();
    }

    /** An honour for merit of one year, by an approved decision of the year after. */
    void honour(RecipientId recipient, String award, int year) {
        honour(recipient, award, year, LocalDate.of(year + 1, 1, 20), "APPROVED", null);
    }

    /**
     * An honour for merit of one year.
     *
     * @param status of its decision
     * @param unit with which it was printed
     * @return number and symbol of the decision
     */
    String honour(
            RecipientId recipient, String award, int year, LocalDate decidedOn, String status, @Nullable UnitId unit) {
        long decision = Ids.next();
        var number = String.valueOf(NUMBERS.incrementAndGet());
        jdbc.sql(schemas.in("""
            insert into {domain}.decision (id, number, symbol, decision_year, decided_on, authority_level, authority,
              authority_fold, title, signer, signer_post, status, honour_count, registered_by, registered_at,
              submitted_by, approved_by, approved_at, publish_at, published_at, demo, version)
            values (?, ?, 'QĐ-UBND', ?, ?, 'PROVINCE_CHAIRMAN', 'Chủ tịch', 'chu tich', 'Thử', 'A', 'Chủ tịch',
              ?, 1, 'a', now(6), 'a', 'b', now(6), now(6), if(? = 'PUBLISHED', now(6), null), true, 0)
            """))
                .params(decision, number, decidedOn.getYear(), decidedOn, status, status)
                .update();
        jdbc.sql(schemas.in("""
            insert into {domain}.honour (id, decision_id, ordinal, recipient_id, recipient_kind, salutation, name,
              name_fold, post, unit_text, unit_id, award_revision_id, achievement, year_from, year_to, school_year,
              commendation_kind, subject_class, status, version)
            select ?, ?, 1, r.id, r.kind, '', 'Thử', 'thu', '', '', ?, (select min(a.id) from
              {domain}.award_revision a where a.award_code = ?), 'Thử', ?, ?, false, 'MERIT',
              'DIRECT_WORKER', 'ACTIVE', 0 from {domain}.recipient r where r.id = ?
            """))
                .params(Ids.next(), decision, unit == null ? null : unit.value(), award, year, year, recipient.value())
                .update();
        return number + "/QĐ-UBND";
    }

    /** Annuls the decision of that number. */
    void annul(String decision, String by) {
        var number = decision.substring(0, decision.indexOf('/'));
        jdbc.sql(schemas.in("update {domain}.decision set status = 'ANNULLED' where number = ?"))
                .param(number)
                .update();
        jdbc.sql(schemas.in("update {domain}.honour h join {domain}.decision d on d.id = h.decision_id set h.status ="
                        + " 'ANNULLED' where d.number = ?"))
                .param(number)
                .update();
        jdbc.sql(schemas.in("insert into {domain}.withdrawal (id, kind, decision_id, internal_reason,"
                        + " annulling_number, annulled_on, status, proposed_by, proposed_at, settled_by, settled_at, version)"
                        + " select ?, 'ANNULMENT', id, 'Thử', ?, ?, 'CONFIRMED', 'a', now(6), 'b', now(6), 0 from"
                        + " {domain}.decision where number = ?"))
                .params(Ids.next(), by, LocalDate.of(2025, 12, 1), number)
                .update();
    }

    /** A unit that began on that day and took over another. */
    UnitId successor(String name, UnitId predecessor, LocalDate on, SuccessionKind kind) {
        return Officials.asSystem(() -> {
            var unit = units.enter(new UnitDraft(null, name, UnitKind.DEPARTMENT, null, on, null, List.of(), true));
            units.succeed(predecessor, unit, on, kind, "Nghị quyết thử");
            return unit;
        });
    }
}
