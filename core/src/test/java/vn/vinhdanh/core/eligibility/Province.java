package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.testing.Officials;

/** People and honours of a test's own, entered with as few words as possible. */
final class Province {

    private static final AtomicInteger NUMBERS = new AtomicInteger(870_000);

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final RecipientRegister register;
    private final UnitDirectory units;

    Province(JdbcClient jdbc, Schemas schemas, RecipientRegister register, UnitDirectory units) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.register = register;
        this.units = units;
    }

    UnitId unit(String name) {
        return Officials.asSystem(() -> units.enter(
                new UnitDraft(null, name, UnitKind.DEPARTMENT, null, LocalDate.of(1950, 1, 1), null, List.of(), true)));
    }

    RecipientId person(String name, @Nullable UnitId unit) {
        return Officials.asSystem(() -> register.enterAll(
                        List.of(new RecipientDraft(RecipientKind.PERSON, name, Sex.FEMALE, unit, "", true))))
                .getFirst();
    }

    /** An honour for merit of one year, by an approved decision of the year after. */
    void honour(RecipientId recipient, String award, int year) {
        long decision = Ids.next();
        jdbc.sql(schemas.in("""
                        insert into {domain}.decision (id, number, symbol, decision_year, decided_on, authority_level, authority,
                          authority_fold, title, signer, signer_post, status, honour_count, registered_by, registered_at,
                          submitted_by, approved_by, approved_at, publish_at, demo, version)
                        values (?, ?, 'QĐ-UBND', ?, ?, 'PROVINCE_CHAIRMAN', 'Chủ tịch', 'chu tich', 'Thử', 'A', 'Chủ tịch',
                          'APPROVED', 1, 'a', now(6), 'a', 'b', now(6), now(6), true, 0)
                        """))
                .params(decision, String.valueOf(NUMBERS.incrementAndGet()), year + 1, LocalDate.of(year + 1, 1, 20))
                .update();
        jdbc.sql(schemas.in("""
                        insert into {domain}.honour (id, decision_id, ordinal, recipient_id, recipient_kind, salutation, name,
                          name_fold, post, unit_text, award_revision_id, achievement, year_from, year_to, school_year,
                          commendation_kind, subject_class, status, version)
                        select ?, ?, 1, ?, 'PERSON', '', 'Thử', 'thu', '', '', min(id), 'Thử', ?, ?, false, 'MERIT',
                          'DIRECT_WORKER', 'ACTIVE', 0 from {domain}.award_revision where award_code = ?
                        """))
                .params(Ids.next(), decision, recipient.value(), year, year, award)
                .update();
    }
}
