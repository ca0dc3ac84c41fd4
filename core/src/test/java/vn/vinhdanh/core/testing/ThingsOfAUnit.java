package vn.vinhdanh.core.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.CommentId;
import vn.vinhdanh.core.bloc.BlocDraft;
import vn.vinhdanh.core.bloc.BlocFormation;
import vn.vinhdanh.core.bloc.BlocId;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.consultation.ConsultationId;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.decision.UnitReadingId;
import vn.vinhdanh.core.decision.UnitText;
import vn.vinhdanh.core.decision.WithdrawalId;
import vn.vinhdanh.core.eligibility.EligibilityAsk;
import vn.vinhdanh.core.eligibility.EligibilityJudging;
import vn.vinhdanh.core.eligibility.JudgementId;
import vn.vinhdanh.core.errorreport.ErrorReportId;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.DisciplineBook;
import vn.vinhdanh.core.evidence.DisciplineDraft;
import vn.vinhdanh.core.evidence.DisciplineForm;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.HeadcountBook;
import vn.vinhdanh.core.evidence.HeadcountDraft;
import vn.vinhdanh.core.evidence.InitiativeAuthor;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.InitiativeDraft;
import vn.vinhdanh.core.evidence.InitiativeKind;
import vn.vinhdanh.core.evidence.OutsideListDeletion;
import vn.vinhdanh.core.evidence.OutsideListQueries;
import vn.vinhdanh.core.evidence.OutsideLists;
import vn.vinhdanh.core.evidence.ProceedingBook;
import vn.vinhdanh.core.evidence.ProceedingDraft;
import vn.vinhdanh.core.evidence.ProceedingKind;
import vn.vinhdanh.core.evidence.RatingBook;
import vn.vinhdanh.core.evidence.RatingDraft;
import vn.vinhdanh.core.evidence.RatingLists;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.PaperId;
import vn.vinhdanh.core.opinion.OpinionId;
import vn.vinhdanh.core.opinion.OpinionListId;
import vn.vinhdanh.core.organisation.JoiningId;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.registration.RegistrationId;
import vn.vinhdanh.core.registration.TitleId;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.upward.UpwardId;
import vn.vinhdanh.core.upward.UpwardPaperId;

/** One thing of every kind that belongs to a unit, made for a test and kept; made again, there is one more of each. */
public final class ThingsOfAUnit {

    /** The year of the blocs. */
    public static final int YEAR = 2097;

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private final BeanFactory beans;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Map<Class<?>, Object> known = new HashMap<>();
    private final Map<Class<?>, EvidenceId> evidence = new HashMap<>();
    private final String own = Ids.code(Ids.next());
    private final UnitId unit;
    private final RecipientId person;
    private final DecisionId decision;
    private EvidenceId list = new EvidenceId(0);
    private RecipientId another = new RecipientId(0);
    private int honours;
    private int lines;

    /** Makes them. */
    public ThingsOfAUnit(BeanFactory beans) {
        this.beans = beans;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.schemas = beans.getBean(Schemas.class);
        this.unit = unit("Sở Có cửa ");
        known.put(UnitId.class, unit);
        known.put(AccountId.class, account());
        this.person = people();
        this.decision = decision();
        known.put(CampaignId.class, new CampaignId(campaign()));
        article();
        outsideList();
        dossier();
        opinions();
        consultation();
        upward();
        int ordinal = jdbc.sql(schemas.in("select coalesce(max(ordinal), 0) + 1 from {domain}.bloc where year = ?"))
                .param(YEAR)
                .query(Integer.class)
                .single();
        var draft = new BlocDraft(YEAR, ordinal, "Khối " + own, null, unit, null, List.of(unit), true);
        known.put(BlocDraft.class, new BlocDraft(YEAR - 1, 1, "Khối " + own, null, unit, null, List.of(unit), true));
        known.put(BlocId.class, system(() -> beans.getBean(BlocFormation.class).open(draft)));
    }

    /** The thing of a kind, by the class of its id or of what is entered; null when there is none of that class. */
    public <T> @Nullable T find(Class<T> kind) {
        return kind.cast(known.get(kind));
    }

    /** The thing of a kind, by the class of its id. */
    public <T> T get(Class<T> kind) {
        return Objects.requireNonNull(find(kind), kind.getName());
    }

    /** The entry of a book of evidence; an id of nothing when the book has none here. */
    public EvidenceId evidence(Class<?> book) {
        return Objects.requireNonNullElse(evidence.get(book), new EvidenceId(7));
    }

    /** Another recipient of the unit. */
    public RecipientId another() {
        return another;
    }

    /** A unit of the same text that has nothing to do with these things. */
    public UnitId anotherUnit() {
        return unit("Sở Ngoài cửa ");
    }

    /** What belongs to these things becomes more: honours of the decision, members of the bloc, evidence of the person. */
    public void grow(int by) {
        for (int i = 0; i < by; i++) {
            honour(decision, Long.toString(unit.value()));
            int year = 1990 + honours;
            system(() -> beans.getBean(RatingBook.class).enter(new RatingDraft(person, year, Rating.GOOD, false, "")));
            system(() -> beans.getBean(ProceedingBook.class)
                    .enter(new ProceedingDraft(person, ProceedingKind.INSPECTION, "Thanh tra", DAY, null, "Thử")));
            outsideEntry();
            nominee(get(DossierId.class));
            var member = anotherUnit();
            jdbc.sql(schemas.in(
                            "insert into {domain}.bloc_member (bloc_id, year, ordinal, unit_id) select id, year, ?, ?"
                                    + " from {domain}.bloc where id = ?"))
                    .params(honours, member.value(), get(BlocId.class).value())
                    .update();
        }
    }

    private UnitId unit(String name) {
        return system(() -> beans.getBean(UnitDirectory.class).enter(Units.of(name + own)));
    }

    private AccountId account() {
        var username = "cua-" + own;
        system(() -> beans.getBean(AccountAdministration.class)
                .create(new AccountDraft(username, "Cán bộ thử", Set.of(Role.UNIT_OFFICER), Set.of(unit))));
        return new AccountId(jdbc.sql(schemas.in("select id from {domain}.account where username = ?"))
                .param(username)
                .query(Long.class)
                .single());
    }

    private RecipientId people() {
        var entered = system(() -> beans.getBean(RecipientRegister.class)
                .enterAll(List.of(
                        new RecipientDraft(RecipientKind.PERSON, "Cửa Thị Một " + own, null, unit, "", true),
                        new RecipientDraft(RecipientKind.PERSON, "Cửa Thị Hai " + own, null, unit, "", true),
                        new RecipientDraft(RecipientKind.COLLECTIVE, "Phòng " + own, null, unit, "", true))));
        var first = entered.getFirst();
        known.put(RecipientId.class, first);
        known.put(
                JoiningId.class,
                system(() -> beans.getBean(RecipientJoining.class).join(first, entered.get(1), "Cùng người")));
        var ask = new EligibilityAsk("LDTT", 2025, CommendationKind.MERIT, LocalDate.of(2025, 12, 10), null);
        known.put(EligibilityAsk.class, ask);
        known.put(
                JudgementId.class,
                system(() -> beans.getBean(EligibilityJudging.class).keep(first, ask)));
        another = entered.get(2);
        evidence(first, another);
        return first;
    }

    private void evidence(RecipientId person, RecipientId collective) {
        var rating = new RatingDraft(person, 2024, Rating.GOOD, false, "");
        var headcount = new HeadcountDraft(collective, 2024, Map.of(Headcount.MEMBERS, 5), "Trưởng phòng", DAY);
        var initiative = new InitiativeDraft(
                "Rút ngắn thời gian",
                InitiativeKind.INITIATIVE,
                2024,
                InitiativeLevel.GRASSROOTS,
                InitiativeLevel.GRASSROOTS,
                DAY,
                "Giám đốc Sở",
                "15/QĐ",
                "",
                List.of(new InitiativeAuthor(person, 100)),
                List.of());
        var discipline = new DisciplineDraft(person, DisciplineForm.WARNING, DAY, DAY.plusYears(1), "15/QĐ-KL");
        var proceeding = new ProceedingDraft(person, ProceedingKind.INSPECTION, "Thanh tra", DAY, null, "Thử");
        evidence.put(
                RatingBook.class, system(() -> beans.getBean(RatingBook.class).enter(rating)));
        evidence.put(
                HeadcountBook.class,
                system(() -> beans.getBean(HeadcountBook.class).enter(headcount)));
        evidence.put(
                InitiativeBook.class,
                system(() -> beans.getBean(InitiativeBook.class).enter(initiative)));
        evidence.put(
                DisciplineBook.class,
                system(() -> beans.getBean(DisciplineBook.class).enter(discipline)));
        evidence.put(
                ProceedingBook.class,
                system(() -> beans.getBean(ProceedingBook.class).enter(proceeding)));
        Stream.of(rating, headcount, initiative, discipline, proceeding).forEach(d -> known.put(d.getClass(), d));
        var completeness = beans.getBean(CompletenessRegister.class);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> completeness.declare(Register.RATINGS, 1999, unit));
        evidence.put(
                CompletenessRegister.class,
                system(() -> completeness.of(unit)).getFirst().id());
        long list =
                row("rating_list", "sha256, year, file_name, rating_count, entered_by, entered_at", """
                    sha2('%s', 256), 2023, 'xep-loai.xlsx', 1, 'a', now(6)\
                    """.formatted(own));
        jdbc.sql(schemas.in("update {domain}.year_rating set list_id = ? where recipient_id = ?"))
                .params(list, person.value())
                .update();
        evidence.put(RatingLists.class, new EvidenceId(list));
    }

    private DecisionId decision() {
        long id = row("decision", """
            number, symbol, decision_year, decided_on, authority_level, authority, authority_fold, title, signer, signer_post,
            status, honour_count, registered_by, registered_at, submitted_by, demo, version\
            """, """
                '%s', 'QĐ-UBND', 2025, '2025-03-03', 'PROVINCE_CHAIRMAN', 'Chủ tịch', 'chu tich', 'Thử', 'A', 'Chủ tịch',
                'SUBMITTED', 2, 'a', now(6), 'a', true, 0\
                """.formatted(own));
        var registered = new DecisionId(id);
        long honour = honour(registered, Long.toString(unit.value()));
        honour(registered, "null");
        known.put(DecisionId.class, registered);
        known.put(HonourId.class, new HonourId(honour));
        known.put(WithdrawalId.class, new WithdrawalId(row("withdrawal", """
            kind, decision_id, internal_reason, status, proposed_by, proposed_at, version\
            """, """
                'TAKE_DOWN', %d, 'Thử', 'PROPOSED', 'a', now(6), 0\
                """.formatted(id))));
        known.put(UnitText.Key.class, new UnitText.Key("Đơn vị " + own, unit));
        known.put(UnitReadingId.class, new UnitReadingId(row("unit_reading", """
            text, text_fold, rule_unit_id, unit_id, status, honour_count, proposed_by, proposed_at, version\
            """, """
                'Đơn vị %1$s', 'don vi %1$s', %2$d, %2$d, 'PROPOSED', 1, 'a', now(6), 0\
                """.formatted(own, unit.value()))));
        known.put(ErrorReportId.class, new ErrorReportId(row("error_report", """
            reference, decision_id, honour_id, kind, body, language, sender_hash, received_at, promised_on, status, answer, demo,
            version\
            """, """
                '%s', %d, %d, 'NAME', 'Sai tên', 'vi', sha2('a', 256), now(6), '2026-01-01', 'RECEIVED', '', true, 0\
                """.formatted(
                        own.substring(1), id, honour))));
        return registered;
    }

    private void article() {
        long id = row("article", """
            slug, topic, headline, headline_fold, lead_text, picture_alt, picture_caption, body, author, source, comments_open, demo,
            status, publish_at, published_at, correction_note, withdrawal_reason, created_at, created_by, saved_at, saved_by, version,
            unit_id\
            """, """
                'bai-%1$s', 'LAUNCH', 'Bài %1$s', 'bai %1$s', '', '', '', 'Thân bài', 'Lan', '', true, true,
                'DRAFT', null, null, '', '', now(6), 'a', now(6), 'a', 0, %2$d\
                """.formatted(own, unit.value()));
        known.put(ArticleId.class, new ArticleId(id));
        known.put(CommentId.class, new CommentId(row("comment", """
            article_id, author_name, body, sender_hash, received_at, status, answer, version\
            """, """
                %d, 'Bạn đọc', 'Hay', sha2('a', 256), now(6), 'PENDING', '', 0\
                """.formatted(id))));
    }

    private void dossier() {
        var round = new RoundId(row("review_round", """
            name, kind, year, school_year, awards, unit_kinds, papers, reception_days, appraisal_days, track, legal_basis, note, status, demo\
            """, """
                'Đợt %s', 'MERIT', 2025, false, '', '', '', 5, 20, 'STANDING', '', '', 'OPEN', true\
                """.formatted(own)));
        known.put(RoundId.class, round);
        var dossier = new DossierId(row("dossier", """
            round_id, unit_id, unit_name, number, signer, signer_post, content, status, versions, begun_by, begun_at, sent_at,
            received_on, specialist, demo\
            """, """
                %d, %d, 'Sở Có cửa', '%s', '', '', '', 'IN_VERIFICATION', 1, 'a', now(6), now(6), '2025-03-03', 'a', true\
                """.formatted(round.value(), unit.value(), own)));
        known.put(DossierId.class, dossier);
        known.put(NomineeId.class, nominee(dossier));
        registration(round);
        jdbc.sql(schemas.in("insert into {domain}.dossier_move (dossier_id, ordinal, step, became, done_by, at, reason,"
                        + " sent_version, specialist) values (?, 1, 'SIGN', 'SENT', 'a', now(6), '', 1, null)"))
                .param(dossier.value())
                .update();
        jdbc.sql(schemas.in("insert into {domain}.attachment (sha256, name, media_type, size, stored_at, stored_by)"
                        + " values (sha2(?, 256), 'to-trinh.pdf', 'application/pdf', 7, now(6), 'a')"))
                .param("paper" + own)
                .update();
        known.put(PaperId.class, new PaperId(row("dossier_paper", """
            dossier_id, kind, sha256, name, media_type, size, written_here, since_version, added_by, added_at\
            """, """
                %d, 'SUBMISSION', sha2('paper%s', 256), 'to-trinh.pdf', 'application/pdf', 7, false, 1, 'a', now(6)\
                """.formatted(dossier.value(), own))));
    }

    private void opinions() {
        var list = new OpinionListId(
                row("opinion_list", """
            round_id, title, note, opens_at, closes_at, status, written_by, reason, demo\
            """, """
                %d, 'Danh sách %s', '', '2025-03-03', '2125-03-03', 'DRAFT', 'a', '', true\
                """.formatted(get(RoundId.class).value(), own)));
        known.put(OpinionListId.class, list);
        jdbc.sql(schemas.in(
                        "insert into {domain}.opinion_list_nominee (list_id, number, nominee_id, person, salutation, name,"
                                + " post, unit, proposed_by, award, period, achievement) values (?, 1, ?, true, '', 'Cửa Thị Một',"
                                + " '', '', 'Sở Có cửa', 'LDTT', '2025', 'Thử')"))
                .params(list.value(), get(NomineeId.class).value())
                .update();
        known.put(OpinionId.class, new OpinionId(row("opinion", """
            reference, list_id, nominee_id, kind, body, sender, language, sender_hash, received_at, promised_on, status, named,
            answer, demo, version\
            """, """
                '%s', %d, %d, 'COMPLAINT', 'Chưa đúng', 'Dân', 'vi', sha2('a', 256), now(6), '2026-01-01', 'RECEIVED', true,
                '', true, 0\
                """.formatted(
                        own.substring(1), list.value(), get(NomineeId.class).value()))));
    }

    private void consultation() {
        var asked = new ConsultationId(
                row("consultation", """
            dossier_id, dossier_unit_id, dossier_name, unit_id, body, question, due_on, status, asked_by, asked_at, note, demo\
            """, """
                %1$d, %2$d, 'Sở Có cửa', %2$d, 'Sở Có cửa', 'Cho ý kiến', '2125-03-03', 'ASKED', 'a', now(6), '', true\
                """.formatted(get(DossierId.class).value(), unit.value())));
        known.put(ConsultationId.class, asked);
        jdbc.sql(schemas.in(
                        "insert into {domain}.consultation_nominee (consultation_id, nominee_id, ordinal, name, post,"
                                + " unit_text, award, period, answer, reason) values (?, ?, 1, 'Cửa Thị Một', '', '', 'LDTT', '2025',"
                                + " null, '')"))
                .params(asked.value(), get(NomineeId.class).value())
                .update();
    }

    private void upward() {
        var proposal = new UpwardId(
                row("upward_proposal", """
            round_id, authority, title, number, receiver, note, status, written_by, demo\
            """, """
                %d, 'PRIME_MINISTER', 'Trình %s', '', 'Bộ Nội vụ', '', 'DRAFT', 'a', true\
                """.formatted(get(RoundId.class).value(), own)));
        known.put(UpwardId.class, proposal);
        jdbc.sql(schemas.in(
                        "insert into {domain}.upward_nominee (proposal_id, ordinal, nominee_id, dossier_id, kind, name, post,"
                                + " unit_text, proposed_by, award, year_from, year_to, school_year, achievement, standing)"
                                + " values (?, 1, ?, ?, 'PERSON', 'Cửa Thị Một', '', '', 'Sở Có cửa', 'BKTTG', 2025, 2025, false,"
                                + " 'Thử', true)"))
                .params(
                        proposal.value(),
                        get(NomineeId.class).value(),
                        get(DossierId.class).value())
                .update();
        known.put(
                UpwardPaperId.class, new UpwardPaperId(row("upward_paper", """
            proposal_id, part, sha256, name, media_type, size, supplement, added, added_by, added_at\
            """, """
                %d, 'SUBMISSION', sha2('paper%s', 256), 'to-trinh.pdf', 'application/pdf', 7, 0, true, 'a', now(6)\
                """.formatted(proposal.value(), own))));
    }

    private void registration(RoundId round) {
        jdbc.sql(schemas.in("update {domain}.review_round set registration_until = '2099-12-31' where id = ?"))
                .param(round.value())
                .update();
        var registration =
                new RegistrationId(row("title_registration", """
            round_id, unit_id, unit_name, status, confirmed_by, confirmed_at, begun_by, begun_at, demo\
            """, """
                %d, %d, 'Sở Có cửa', 'CONFIRMED', 'a', now(6), 'a', now(6), true\
                """.formatted(round.value(), unit.value())));
        known.put(RegistrationId.class, registration);
        known.put(TitleId.class, new TitleId(row("registered_title", """
            registration_id, ordinal, recipient_id, kind, name, post, unit_text, award\
            """, """
                %d, 1, %d, 'PERSON', 'Cửa Thị Một', '', '', 'LDTT'\
                """.formatted(
                        registration.value(), another.value()))));
    }

    private NomineeId nominee(DossierId dossier) {
        return new NomineeId(row("nominee", """
            dossier_id, ordinal, recipient_id, kind, name, post, unit_text, award, year_from, year_to, school_year, achievement, status,
            reason\
            """, """
                %d, 1, %d, 'PERSON', 'Cửa Thị Một', '', '', 'LDTT', 2025, 2025, false, 'Thử', 'PROPOSED', ''\
                """.formatted(dossier.value(), another.value())));
    }

    private void outsideList() {
        list = new EvidenceId(row("outside_list", """
            agency, sender, number, sent_on, year, sha256, file_name, entered_by, entered_at\
            """, """
                'POLICE', 'Công an tỉnh', '1/CV', '2025-01-05', 2024, sha2('%s', 256), 'cong-an.xlsx', 'a', now(6)\
                """.formatted(own)));
        evidence.put(OutsideListQueries.class, list);
        evidence.put(OutsideListDeletion.class, list);
        evidence.put(OutsideLists.class, outsideEntry());
    }

    private EvidenceId outsideEntry() {
        long id = row(
                "outside_entry",
                "list_id, line, kind, name, unit_text, reason, matched, status, version",
                """
                %d, %d, 'PERSON', 'Cửa Thị Một', '', 'Vi phạm', 'UNCERTAIN', 'OPEN', 0\
                """.formatted(list.value(), ++lines));
        jdbc.sql(schemas.in("insert into {domain}.outside_candidate (entry_id, recipient_id) values (?, ?)"))
                .params(id, person.value())
                .update();
        return new EvidenceId(id);
    }

    private long honour(DecisionId of, String ofUnit) {
        honours++;
        return row("honour", """
            decision_id, ordinal, recipient_id, recipient_kind, salutation, name, name_fold, post, unit_text, unit_id,
            award_revision_id, achievement, year_from, year_to, school_year, commendation_kind, subject_class, status, version\
            """, """
                %d, %d, %d, 'PERSON', '', 'Thử', 'thu', '', 'Đơn vị %s', %s, (select min(a.id) from {domain}.award_revision a
                where a.award_code = 'LDTT'), 'Thử', 2024, 2024, false, 'MERIT', 'DIRECT_WORKER', 'ACTIVE', 0\
                """.formatted(
                        of.value(), honours, get(RecipientId.class).value(), own, ofUnit));
    }

    private long campaign() {
        return row("campaign", """
            slug, name, year, period_from, period_to, level, launching_unit_id, launching_body, launcher, occasion, status, grounds,
            context, theme, objectives, demo\
            """, """
                'cua-%1$s', 'Phong trào %1$s', 2025, '2025-01-01', '2025-12-31', 'UNIT', %2$d, '', '', '', 'DRAFT', '', '', '', '', true\
                """.formatted(own, unit.value()));
    }

    private long row(String table, String columns, String values) {
        long id = Ids.next();
        jdbc.sql(schemas.in(
                        "insert into {domain}." + table + " (id, " + columns + ") values (" + id + ", " + values + ")"))
                .update();
        return id;
    }

    private static <T> T system(Callable<T> step) {
        return Officials.asSystem(step);
    }
}
