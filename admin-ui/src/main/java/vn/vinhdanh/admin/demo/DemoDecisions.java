package vn.vinhdanh.admin.demo;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.demo.DemoCareers.Due;
import vn.vinhdanh.admin.demo.DemoDecisionPlan.Slot;
import vn.vinhdanh.admin.demo.DemoUnits.DemoUnit;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionDraft;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/** Takes the decisions of the plan: the specialist registers and submits, the leader approves, the clock publishes. */
@Component
@ConditionalOnProperty("vinhdanh.demo")
class DemoDecisions {

    /** Papers are printed for lists of at most this many honours. */
    private static final int PRINTABLE = 60;

    private static final int MOST_PAPERS = 250;

    /** Numbers of the sample lists that officials practise with. */
    private static final Set<Integer> RESERVED = Set.of(9087, 9088);

    private final DemoUnits units;
    private final DemoPeople people;
    private final DemoCareers careers;
    private final AwardCatalogue catalogue;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final Attachments attachments;
    private final DemoClock clock;

    private final Achievements achievements = new Achievements();
    private final DemoPaper paper = new DemoPaper();
    private final Map<String, Featured> featured = new HashMap<>();
    private final Map<String, String> featuredCodes = new HashMap<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();
    private final Map<LocalDate, Map<String, AwardSummary>> awards = new HashMap<>();
    private int papers;
    private int honours;
    private int decisions;

    DemoDecisions(
            DemoUnits units,
            DemoPeople people,
            DemoCareers careers,
            AwardCatalogue catalogue,
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            Attachments attachments,
            DemoClock clock) {
        this.units = units;
        this.people = people;
        this.careers = careers;
        this.catalogue = catalogue;
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.attachments = attachments;
        this.clock = clock;
        DemoTable.rows("featured.csv")
                .forEach(row -> featured.put(
                        row.get(0),
                        new Featured(
                                row.get(1),
                                row.get(2).equals("M") ? Sex.MALE : Sex.FEMALE,
                                row.get(3),
                                row.get(4),
                                row.get(5),
                                CommendationKind.valueOf(row.get(6)),
                                Integer.parseInt(row.get(9)),
                                row.get(10))));
    }

    /** Someone of whom an exemplar article tells. */
    private record Featured(
            String name,
            Sex sex,
            String post,
            String unit,
            String award,
            CommendationKind kind,
            int year,
            String achievement) {}

    /** How far a decision goes. */
    enum Reach {
        /** Stays a draft. */
        REGISTERED,
        /** Waits for the leader. */
        SUBMITTED,
        /** Approved, to be published at an hour to come. */
        APPROVED,
        /** Published. */
        PUBLISHED
    }

    /** Public code of the honour that an exemplar tells of. */
    @Nullable
    String codeOf(String featuredKey) {
        return featuredCodes.get(featuredKey);
    }

    int honours() {
        return honours;
    }

    int decisions() {
        return decisions;
    }

    int papers() {
        return papers;
    }

    /**
     * Takes a decision and tells this thread's clock when each step happened.
     *
     * @param publishAt hour of publication when it lies after the approval, or null
     */
    void take(DemoDecisionPlan plan, Reach reach, @Nullable Instant publishAt) {
        var random = new SplittableRandom(plan.on().toEpochDay() * 7919L
                + plan.authority().name().hashCode() * 31L
                + plan.subject().hashCode()
                + lastNumber.size());
        var authority = plan.authority();
        var registered =
                DemoCalendar.at(plan.on().plusDays(1), LocalTime.of(8, 5 + random.nextInt(50), random.nextInt(60)));
        clock.tell(registered);
        var due = careers.due(plan);
        var drafts = honours(plan, due, random);
        if (drafts.isEmpty()) {
            // In a small demonstration not every authority has somebody to honour
            return;
        }
        int number = number(plan);
        var signer = signer(plan);
        var unit = authority.unit();
        var province = unit != null && unit.kind() == UnitKind.PROVINCE;
        var post = province && random.nextInt(3) > 0 ? "Phó Chủ tịch" : authority.post();
        var id = DemoOfficials.SPECIALIST.does(() -> register.register(
                new DecisionDraft(
                        String.valueOf(number),
                        authority.symbol(),
                        plan.on(),
                        authority.level(),
                        authority.name(),
                        "Về việc " + plan.subject(),
                        signer,
                        post,
                        plan.ceremonyOn(),
                        null,
                        true),
                drafts));
        decisions++;
        honours += drafts.size();
        remember(plan, due, id);
        if (reach != Reach.REGISTERED && isPrinted(authority, drafts.size())) {
            attach(id, plan, number, signer, post, drafts);
        }
        if (reach == Reach.REGISTERED) {
            return;
        }
        clock.tell(registered.plus(Duration.ofMinutes(20)));
        DemoOfficials.SPECIALIST.run(() -> register.submit(id));
        if (reach == Reach.SUBMITTED) {
            return;
        }
        var approved = registered.plus(Duration.ofMinutes(95 + random.nextInt(300)));
        var ceremony = plan.ceremonyOn();
        if (publishAt == null && ceremony != null) {
            approved = DemoCalendar.at(ceremony, LocalTime.of(10, random.nextInt(60), random.nextInt(60)));
        }
        clock.tell(approved);
        var hour = publishAt == null ? approved : publishAt;
        DemoOfficials.LEADER.run(() -> approval.approve(id, hour));
    }

    /** Every paper of the province and the state, every third of the others: printing takes half of the loading. */
    private boolean isPrinted(DemoAuthority authority, int size) {
        boolean high = switch (authority.level()) {
            case PRESIDENT, PRIME_MINISTER, PROVINCE_CHAIRMAN -> true;
            default -> decisions % 3 == 0;
        };
        return high && size <= PRINTABLE && papers < MOST_PAPERS;
    }

    private int number(DemoDecisionPlan plan) {
        var key = plan.authority().name() + plan.on().getYear();
        boolean province = plan.authority().level() == AuthorityLevel.PROVINCE_CHAIRMAN;
        int wanted = province ? 9001 + plan.on().getDayOfYear() * 48 / 10 : 9001;
        int number = Math.max(wanted, lastNumber.getOrDefault(key, 9000) + 1);
        while (RESERVED.contains(number)) {
            number++;
        }
        lastNumber.put(key, number);
        return number;
    }

    private String signer(DemoDecisionPlan plan) {
        var unit = plan.authority().unit();
        return unit == null ? "" : people.leader(unit, plan.on().getYear()).name();
    }

    private List<HonourDraft> honours(DemoDecisionPlan plan, List<Due> due, RandomGenerator random) {
        var day = plan.on();
        var drafts = new ArrayList<HonourDraft>();
        for (var key : plan.featured()) {
            drafts.add(featured(key, day, plan));
        }
        for (var one : due) {
            drafts.add(career(one, plan, random));
        }
        for (var slot : plan.slots()) {
            var among = units.find(day, slot.among());
            if (among.isEmpty() || slot.count() == 0) {
                continue;
            }
            var award = award(slot.award(), day);
            var used = new HashSet<String>();
            for (int i = 0; i < slot.count(); i++) {
                drafts.add(
                        switch (slot.recipient()) {
                            case PERSON -> person(slot, award, among.get(random.nextInt(among.size())), random);
                            case COLLECTIVE -> collective(slot, award, among, used, random);
                            case HOUSEHOLD -> household(slot, award, among, random);
                        });
            }
        }
        return drafts;
    }

    private HonourDraft featured(String key, LocalDate day, DemoDecisionPlan plan) {
        var one = featured.get(key);
        if (one == null) {
            throw new IllegalStateException("demo/featured.csv has no row " + key);
        }
        var unit = units.on(units.get(one.unit), day);
        var school = plan.slots().getFirst().period();
        return new HonourDraft(
                RecipientKind.PERSON,
                one.sex == Sex.MALE ? "Ông" : "Bà",
                one.name,
                null,
                one.post,
                unit.name(),
                units.id(unit.code()),
                award(one.award, day).revision(),
                one.achievement,
                school.schoolYear() ? school : AchievementPeriod.year(one.year),
                one.kind,
                one.sex,
                SubjectClass.DIRECT_WORKER);
    }

    private HonourDraft career(Due due, DemoDecisionPlan plan, RandomGenerator random) {
        var career = due.career();
        var unit = units.on(career.home, plan.on());
        var year = plan.careerYear();
        int achievement = Math.abs(year == null ? plan.on().getYear() - 1 : year);
        var text = text(unit.field(), CommendationKind.MERIT, RecipientKind.PERSON, random);
        return new HonourDraft(
                RecipientKind.PERSON,
                career.person.salutation(),
                career.person.name(),
                career.recipient,
                career.person.post().name(),
                unit.name(),
                units.id(unit.code()),
                award(due.award(), plan.on()).revision(),
                due.award().equals("CSTDT")
                        ? text
                                + "; ba năm liên tục đạt Chiến sĩ thi đua cơ sở, có sáng kiến được công nhận phạm vi tỉnh"
                        : text,
                year != null && year < 0
                        ? new AchievementPeriod(achievement, achievement + 1, true)
                        : AchievementPeriod.year(achievement),
                CommendationKind.MERIT,
                career.person.sex(),
                career.person.post().subjectClass());
    }

    private HonourDraft person(Slot slot, AwardSummary award, DemoUnit unit, RandomGenerator random) {
        var person = people.someone(unit, random);
        return new HonourDraft(
                RecipientKind.PERSON,
                person.salutation(),
                person.name(),
                null,
                person.post().name(),
                unit.name(),
                units.id(unit.code()),
                award.revision(),
                text(unit.field(), slot.kind(), RecipientKind.PERSON, random),
                slot.period(),
                slot.kind(),
                person.sex(),
                person.post().subjectClass());
    }

    private HonourDraft collective(
            Slot slot, AwardSummary award, List<DemoUnit> among, Set<String> used, RandomGenerator random) {
        var unit = among.get(random.nextInt(among.size()));
        boolean whole = wholeUnits(slot.award()) || random.nextInt(3) == 0;
        for (int i = 0; whole && i < 40 && !used.add(unit.code()); i++) {
            unit = among.get(random.nextInt(among.size()));
        }
        var groups = DemoPeople.groupsIn(unit);
        return new HonourDraft(
                RecipientKind.COLLECTIVE,
                "",
                whole ? unit.name() : groups.get(random.nextInt(groups.size())),
                null,
                "",
                whole ? "" : unit.name(),
                whole ? units.id(unit.code()) : null,
                award.revision(),
                slot.award().equals("CTDT")
                        ? "Dẫn đầu phong trào thi đua của khối; "
                                + lowered(text(unit.field(), CommendationKind.MERIT, RecipientKind.COLLECTIVE, random))
                        : text(unit.field(), slot.kind(), RecipientKind.COLLECTIVE, random),
                slot.period(),
                slot.kind(),
                null,
                subjectClass(unit.kind()));
    }

    private static boolean wholeUnits(String award) {
        return award.equals("CTDT") || award.equals("CTDCP") || award.startsWith("HCLD") || award.equals("BKTTG");
    }

    private HonourDraft household(Slot slot, AwardSummary award, List<DemoUnit> among, RandomGenerator random) {
        var communes = among.stream().filter(u -> u.kind() == UnitKind.COMMUNE).toList();
        var unit = communes.isEmpty()
                ? among.get(random.nextInt(among.size()))
                : communes.get(random.nextInt(communes.size()));
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        return new HonourDraft(
                RecipientKind.HOUSEHOLD,
                "",
                (sex == Sex.MALE ? "Hộ ông " : "Hộ bà ") + people.name(sex, random),
                null,
                "",
                unit.name(),
                units.id(unit.code()),
                award.revision(),
                text(unit.field(), slot.kind(), RecipientKind.HOUSEHOLD, random),
                slot.period(),
                slot.kind(),
                null,
                SubjectClass.HOUSEHOLD);
    }

    private String text(String field, CommendationKind kind, RecipientKind recipient, RandomGenerator random) {
        return achievements
                .next(field, kind, recipient, random)
                .or(() -> achievements.next(field, CommendationKind.MERIT, recipient, random))
                .orElse("Hoàn thành xuất sắc nhiệm vụ được giao");
    }

    private static String lowered(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static SubjectClass subjectClass(UnitKind kind) {
        return switch (kind) {
            case SCHOOL, HEALTH_FACILITY -> SubjectClass.PUBLIC_SERVICE_UNIT;
            case ENTERPRISE -> SubjectClass.ENTERPRISE;
            case PARTY_OR_MASS_ORGANISATION -> SubjectClass.PARTY_OR_MASS_ORGANISATION;
            case CENTRAL_BODY -> SubjectClass.CENTRAL_BODY;
            case DEPARTMENT, DISTRICT, COMMUNE, PROVINCE -> SubjectClass.ADMINISTRATIVE_BODY;
            default -> SubjectClass.OTHER;
        };
    }

    private AwardSummary award(String code, LocalDate day) {
        var known = awards.computeIfAbsent(day, on -> {
            var map = new HashMap<String, AwardSummary>();
            DemoOfficials.SPECIALIST.does(() -> catalogue.on(on)).forEach(a -> map.put(a.code(), a));
            return map;
        });
        var award = known.get(code);
        if (award == null) {
            throw new IllegalStateException("The catalogue has no " + code + " on " + day);
        }
        return award;
    }

    /** Learns the recipients of careers and the codes of those of whom an article tells: they stand first in the list. */
    private void remember(DemoDecisionPlan plan, List<Due> due, DecisionId id) {
        int known = plan.featured().size() + due.size();
        if (known == 0) {
            return;
        }
        var written = DemoOfficials.SPECIALIST.does(() -> queries.honours(id, 0, known));
        for (int i = 0; i < plan.featured().size(); i++) {
            featuredCodes.put(
                    plan.featured().get(i), Ids.code(written.get(i).id().value()));
        }
        for (int i = 0; i < due.size(); i++) {
            due.get(i).career().recipient =
                    written.get(plan.featured().size() + i).recipient().value();
        }
    }

    private void attach(
            DecisionId id, DemoDecisionPlan plan, int number, String signer, String post, List<HonourDraft> drafts) {
        var authority = plan.authority();
        var names = new HashMap<Object, String>();
        award("BKT", plan.on());
        var inForce = awards.get(plan.on());
        if (inForce != null) {
            inForce.values().forEach(a -> names.put(a.revision(), a.nameVi()));
        }
        var lines = drafts.stream()
                .map(d -> new DemoPaper.Line(
                        (d.salutation() + " " + d.name()).strip(),
                        d.post().isEmpty() ? d.unit() : d.post() + ", " + d.unit(),
                        names.getOrDefault(d.award(), ""),
                        d.achievement()))
                .toList();
        boolean newLaw = plan.on().getYear() >= 2024;
        var pdf = paper.print(new DemoPaper.Paper(
                authority.body(),
                authority.name().toUpperCase(java.util.Locale.ROOT).replace("UBND", "ỦY BAN NHÂN DÂN"),
                number + "/" + authority.symbol(),
                authority.level() == AuthorityLevel.PRESIDENT || authority.level() == AuthorityLevel.PRIME_MINISTER
                        ? "Hà Nội"
                        : "Ninh Bình",
                plan.on(),
                "Về việc " + plan.subject(),
                List.of(
                        newLaw
                                ? "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"
                                : "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 và các luật sửa đổi, bổ sung;",
                        newLaw
                                ? plan.on().isBefore(LocalDate.of(2025, 7, 1))
                                        ? "Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ;"
                                        : "Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ;"
                                : "Căn cứ Nghị định số 91/2017/NĐ-CP của Chính phủ;",
                        "Xét đề nghị của cơ quan thường trực Hội đồng Thi đua - Khen thưởng."),
                lines,
                post.equals("Phó Chủ tịch") ? "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH" : post.toUpperCase(java.util.Locale.ROOT),
                signer));
        DemoOfficials.SPECIALIST.run(() -> {
            var kept = attachments.store(
                    "quyet-dinh-" + number + "-" + plan.on().getYear() + ".pdf",
                    new ByteArrayInputStream(pdf),
                    Attachments.PDF,
                    5_000_000);
            register.attach(id, kept.sha256());
        });
        papers++;
    }
}
